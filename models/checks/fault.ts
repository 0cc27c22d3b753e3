import type { ErrorCode } from '../errors.ts'
import type { Fault } from '../faults.ts'
import type { Closure, Window } from '../time.ts'

type Shown = string | number | boolean | null | readonly (string | number)[]

/** What a check says of one fault. `params` fill the texts of the error index. */
export interface Finding {
  /** Path in the week, by file order: `students[3].choices[0].activities[2]`. */
  readonly where: string
  readonly read: Shown
  /** Left out where the cause says it better than any value could. */
  readonly expected?: Shown | undefined
  readonly params: Readonly<Record<string, string | number>>
  readonly school?: string | null
}

/** A row that a fault is about. */
export interface Row {
  readonly where: string
  /** Code of the glossary: `student`, `room`. */
  readonly entity: string
  readonly id: string
  readonly school?: string | null
}

const SHOWN = 8

/** A value as it is read: lists by their first members, nothing as a dash. */
const show = (value: Shown): string => {
  if (value === null || value === '') return '–'
  if (typeof value !== 'object') return String(value)
  if (value.length === 0) return '–'
  const more = value.length > SHOWN ? ` … (${value.length})` : ''
  return value.slice(0, SHOWN).join(', ') + more
}

const found =
  (severity: Fault['severity']) =>
  (code: ErrorCode, { where, read, expected, params, school }: Finding): Fault => ({
    code,
    severity,
    where,
    read: show(read),
    expected: expected === undefined ? '' : show(expected),
    params,
    school: school ?? null,
  })

/** The whole file is refused. */
export const error = found('error')
/** The file is read; something is left out, or somebody should look. */
export const warning = found('warning')

const about = (row: Row) => ({ params: { entity: row.entity, id: row.id }, school: row.school ?? null })

/** A reference to something that the file does not know. `known` are the ids it could have named. */
export function unknown(row: Row, field: string, kind: string, ref: string, known: Iterable<string>): Fault {
  const { params, school } = about(row)
  const others = [...known]
  return error('UNKNOWN_REFERENCE', {
    where: `${row.where}.${field}`,
    read: ref,
    ...(others.length === 0 ? {} : { expected: others }),
    params: { ...params, kind, ref },
    school,
  })
}

/** References of a list that the file does not know. */
export const unknowns = (
  row: Row,
  field: string,
  kind: string,
  refs: readonly string[],
  known: { has(id: string): boolean; keys(): Iterable<string> },
): Fault[] =>
  refs.flatMap((ref, index) =>
    known.has(ref) ? [] : [unknown(row, `${field}[${index}]`, kind, ref, known.keys())],
  )

/** A reference of one field; null names nothing. */
export const dangling = (
  row: Row,
  field: string,
  kind: string,
  ref: string | null,
  known: { has(id: string): boolean; keys(): Iterable<string> },
): Fault[] => (ref === null || known.has(ref) ? [] : [unknown(row, field, kind, ref, known.keys())])

/** Lists of at most so many members are compared pair by pair: most lists are short, and all is well with them. */
const SHORT = 12

/** Whether no two members of a list say the same; false where that is not plain at once. */
function allDiffer<T>(list: readonly T[], key: (member: T) => string): boolean {
  if (list.length < 2) return true
  if (list.length > SHORT) return false
  const texts = list.map(key)
  return texts.every((text, at) => texts.indexOf(text) === at)
}

/** Members of a list that stand in it before, with the place of the first. */
function repeats<T>(
  list: readonly T[],
  key: (member: T) => string,
): { at: number; first: number; key: string }[] {
  if (allDiffer(list, key)) return []
  const seen = new Map<string, number>()
  return list.flatMap((member, at) => {
    const text = key(member)
    const first = seen.get(text)
    if (first !== undefined) return [{ at, first, key: text }]
    seen.set(text, at)
    return []
  })
}

/** Rows of an entity that share an id. `where` is the path of a row. */
export const duplicateIds = (
  rows: readonly { readonly id: string }[],
  where: (index: number) => string,
  entity: string,
  school: string | null = null,
): Fault[] =>
  repeats(rows, (row) => row.id).map(({ at, first, key }) =>
    error('DUPLICATE_ID', {
      where: `${where(at)}.id`,
      read: key,
      expected: `≠ ${where(first)}.id`,
      params: { entity, id: key },
      school,
    }),
  )

/** Entries of a list of one row that say the same thing twice. */
export const duplicates = <T>(
  row: Row,
  field: string,
  list: readonly T[],
  key: (member: T) => string = String,
): Fault[] =>
  repeats(list, key).map(({ at, first, key: entry }) =>
    error('DUPLICATE_ENTRY', {
      where: `${row.where}.${field}[${at}]`,
      read: entry,
      expected: `≠ ${row.where}.${field}[${first}]`,
      params: { ...about(row).params, entry },
      school: row.school ?? null,
    }),
  )

/** A range of dates that ends before it begins. */
export const datesReversed = (row: Row, field: string, from: string, to: string): Fault[] =>
  from <= to
    ? []
    : [
        error('DATES_REVERSED', {
          where: `${row.where}.${field}`,
          read: `${from} – ${to}`,
          expected: `${to} – ${from}`,
          params: { ...about(row).params, from, to },
          school: row.school ?? null,
        }),
      ]

/** A stretch of a day that ends before it begins, or at once. An open end is the end of the day. */
export const hoursReversed = (row: Row, field: string, start: string | null, end: string | null): Fault[] =>
  start === null || end === null || start < end
    ? []
    : [
        error('TIMES_REVERSED', {
          where: `${row.where}.${field}`,
          read: `${start}–${end}`,
          expected: `${end < start ? end : start} < ${start > end ? start : '24:00'}`,
          params: { ...about(row).params, start, end },
          school: row.school ?? null,
        }),
      ]

/** Everything about windows and closures that is wrong in itself. */
export const stretches = (
  row: Row,
  windows: { readonly field: string; readonly list: readonly Window[] } | null,
  closures: { readonly field: string; readonly list: readonly Closure[] },
): Fault[] => [
  ...(windows?.list ?? []).flatMap(({ start, end }, index) =>
    hoursReversed(row, `${windows?.field}[${index}]`, start, end),
  ),
  ...closures.list.flatMap(({ from, to, start, end }, index) => [
    ...datesReversed(row, `${closures.field}[${index}]`, from, to),
    ...hoursReversed(row, `${closures.field}[${index}]`, start, end),
  ]),
]
