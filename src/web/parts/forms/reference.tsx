import { Form, Input, Select, type SelectProps } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Lang } from '../../../../models/text.ts'
import type { Referred } from '../../../files/csv/cells.ts'
import { bracketed } from '../../../messages/lists.ts'
import { dataWords as words } from '../../../messages/web/data.ts'
import { type Row, useNames, useOptions, useSchoolBody } from '../../api/data.ts'
import { useLang } from '../../lang.tsx'
import type { Kind } from '../../model/places.ts'
import { namedBy } from '../../model/references.ts'
import { heldAt, useFormPlace, useSchoolAt } from './context.tsx'

/** Where things that a field names are listed; null: within their school. */
const listed: Readonly<Record<Exclude<Referred, 'homeroom' | 'block' | 'student'>, Kind>> = {
  school: 'schools',
  site: 'schools',
  room: 'rooms',
  institution: 'institutions',
  staff: 'staff',
  activity: 'activities',
}

interface Props {
  readonly at: readonly (string | number)[]
  readonly refers: Referred
  readonly many: boolean
  readonly label: string
  readonly id?: string
  readonly 'aria-describedby'?: string
  readonly value?: string | readonly string[] | null
  readonly onChange?: (value: string | readonly string[] | null) => void
}

type Option = { readonly value: string; readonly label: string }

const optionOf = ({ body }: Row, lang: Lang): Option => ({
  value: body.id,
  label: 'name' in body ? bracketed(body.name, body.id, lang) : body.id,
})

const chosenOf = (value: Props['value']): readonly string[] =>
  value === null || value === undefined || value === '' ? [] : [value].flat()

function Choose({
  options,
  search,
  empty,
  ...props
}: Props & {
  readonly options: readonly Option[]
  readonly empty?: string
  readonly search?: (text: string) => void
}): ReactNode {
  const { id, value, onChange, many, label, 'aria-describedby': described } = props
  const known = new Set(options.map((option) => option.value))
  // What is chosen stays readable, also where the list does not have it.
  const missing = chosenOf(value).flatMap((one) => (known.has(one) ? [] : [{ value: one, label: one }]))
  const shown: SelectProps = {
    options: [...options, ...missing],
    showSearch: {
      optionFilterProp: 'label',
      ...(search === undefined ? {} : { onSearch: search }),
    },
  }
  return (
    <Select
      {...shown}
      {...(id === undefined ? {} : { id })}
      {...(described === undefined ? {} : { 'aria-describedby': described })}
      {...(many ? { mode: 'multiple' as const } : {})}
      {...(empty === undefined ? {} : { notFoundContent: empty })}
      allowClear
      aria-label={label}
      style={{ width: '100%' }}
      value={many ? [...chosenOf(value)] : (chosenOf(value)[0] ?? null)}
      onChange={(next: string | string[] | undefined) => onChange?.(next ?? (many ? [] : null))}
    />
  )
}

/** Classes and blocks are those of a school: of the one that is being written, or of the one that is named. */
function WithinSchool(props: Props & { readonly of: 'homeroom' | 'block' }): ReactNode {
  const lang = useLang()
  const { week, kind } = useFormPlace()
  const school = useSchoolAt(props.at)
  const form = Form.useFormInstance()
  const isOwn = kind === 'schools'
  const body = useSchoolBody(week, isOwn ? null : school)
  const written: unknown = Form.useWatch((values: unknown) => (isOwn ? values : null), {
    form,
    preserve: true,
  })
  const lists = isOwn ? written : body.data
  return (
    <Choose
      {...props}
      {...(school === null ? { empty: words.schoolFirst[lang] } : {})}
      options={props.of === 'block' ? blockOptions(lists) : homeroomOptions(lists, lang)}
    />
  )
}

const rowsAt = (
  lists: unknown,
  field: 'blocks' | 'homerooms',
): readonly Partial<Record<string, unknown>>[] => {
  const rows = heldAt(lists, [field])
  return Array.isArray(rows) ? rows.filter((row) => typeof row === 'object' && row !== null) : []
}

function blockOptions(lists: unknown): readonly Option[] {
  const codes = rowsAt(lists, 'blocks').map(({ code }) => String(code ?? ''))
  return [...new Set(codes)]
    .filter((code) => code !== '')
    .sort()
    .map((value) => ({ value, label: value }))
}

const homeroomOptions = (lists: unknown, lang: Lang): readonly Option[] =>
  rowsAt(lists, 'homerooms').map(({ id, name }) => ({
    value: String(id ?? ''),
    label: bracketed(String(name ?? ''), String(id ?? ''), lang),
  }))

/** Things with a list of their own: those of the school at once, any others by their name. */
function OfList(props: Props & { readonly of: keyof typeof listed }): ReactNode {
  const lang = useLang()
  const { week } = useFormPlace()
  const school = useSchoolAt(props.at)
  const [text, setText] = useState('')
  const { of, value } = props
  const isWhole = of === 'school' || of === 'institution' || of === 'site'
  const filter = isWhole
    ? { school: '', name: '' }
    : { school: text === '' ? (school ?? '') : '', name: text }
  const isAsked = isWhole || school !== null || text !== ''
  const rows = useOptions(week, isAsked ? listed[of] : null, filter)
  const venues = useOptions(week, of === 'site' ? 'venues' : null, { school: '', name: '' })
  const options = [...(rows.data ?? []), ...(venues.data ?? [])].map((row) => optionOf(row, lang))
  const missing = chosenOf(value).filter((one) => options.every((option) => option.value !== one))
  const names = useNames(week, missing.length === 0 ? null : namedBy(of), missing)
  const told = missing.flatMap((one) => {
    const name = names.data?.get(one)
    return name === undefined ? [] : [{ value: one, label: bracketed(name, one, lang) }]
  })
  return (
    <Choose
      {...props}
      options={[...options, ...told]}
      empty={isAsked ? words.none[lang] : words.toFind[lang]}
      {...(isWhole ? {} : { search: setText })}
    />
  )
}

/** Chooses what a field names: people, rooms and the like by their names, students by their ids alone. */
export function Reference(props: Props): ReactNode {
  const { refers, many, id, value, onChange, label, 'aria-describedby': described } = props
  if (refers === 'homeroom' || refers === 'block') return <WithinSchool {...props} of={refers} />
  if (refers !== 'student') return <OfList {...props} of={refers} />
  return many ? (
    <Select
      mode="tags"
      {...(id === undefined ? {} : { id })}
      {...(described === undefined ? {} : { 'aria-describedby': described })}
      aria-label={label}
      style={{ width: '100%' }}
      value={[...chosenOf(value)]}
      onChange={(next: string[]) => onChange?.(next)}
    />
  ) : (
    <Input
      {...(id === undefined ? {} : { id })}
      {...(described === undefined ? {} : { 'aria-describedby': described })}
      value={chosenOf(value)[0] ?? ''}
      onChange={({ target }) => onChange?.(target.value.trim() === '' ? null : target.value)}
    />
  )
}
