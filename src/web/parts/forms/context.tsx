import { Form } from 'antd'
import { createContext, use } from 'react'
import type { FormKind } from '../../model/forms.ts'

/** What the fields of a form have to know of where they are. */
interface FormPlace {
  readonly week: string
  readonly kind: FormKind
  /** School of the row, where it is known without its fields. */
  readonly school: string | null
}

export const FormPlaceContext = createContext<FormPlace>({
  week: '',
  kind: 'calendar',
  school: null,
})

export const useFormPlace = (): FormPlace => use(FormPlaceContext)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The value at a path of what a form holds. */
export const heldAt = (values: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, field) => (isObject(at) ? at[field] : undefined), values)

/** The school that a field of a row is about: that of its own line, else of the row, else the first it serves. */
export function useSchoolAt(at: readonly (string | number)[]): string | null {
  const { kind, school } = useFormPlace()
  const form = Form.useFormInstance()
  const found = Form.useWatch(
    (values: unknown) =>
      textOf(heldAt(values, [...at, 'school'])) ??
      textOf(heldAt(values, kind === 'schools' ? ['id'] : ['school'])) ??
      textOf(heldAt(values, ['site'])) ??
      textOf(heldAt(values, ['serves', 0])),
    { form, preserve: true },
  )
  return found ?? school
}
