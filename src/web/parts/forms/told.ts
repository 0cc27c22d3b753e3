import type { FormInstance } from 'antd'
import { useEffect } from 'react'
import { pathOf } from '../../../files/values.ts'
import { fieldAt } from '../../model/field-at.ts'
import type { FormShape } from '../../model/forms.ts'
import type { Told } from '../../model/mending.ts'

/** What is known to be wrong with a row before it is looked at. */
export interface ToldOf extends Partial<Told> {
  /** Path of the field within the row; null: the row as a whole. */
  readonly field: string | null
}

interface Shown {
  /** The list within the row that holds it. */
  readonly list: string | null
  /** The words, where the form has no field to tell them at. */
  readonly words: string | null
}

/** Goes to the field that something is wrong with, and tells it there. */
export function useTold(form: FormInstance, shape: FormShape, told: ToldOf | null): Shown {
  const field = told?.field ?? null
  const { words, severity } = told ?? {}
  const { name, list } = fieldAt(shape, pathOf(field ?? ''))
  const key = JSON.stringify(name)
  useEffect(() => {
    const at: (string | number)[] | null = JSON.parse(key)
    if (at === null) return
    if (words !== undefined)
      form.setFields([
        { name: at, ...(severity === 'warning' ? { warnings: [words] } : { errors: [words] }) },
      ])
    form.scrollToField(at, { focus: true, block: 'center' })
  }, [form, key, words, severity])
  return { list: list?.join('.') ?? null, words: name === null ? (words ?? null) : null }
}
