import type { Fault } from '../../../models/faults.ts'
import { fileFault, type Place } from '../fault.ts'
import type { Referred } from './cells.ts'
import { TABLE_KEYS, TABLES, type TableKey } from './columns/index.ts'
import { placeOf, type Sheet, type SheetRow } from './sheet.ts'
import type { Column } from './table.ts'
import { plain } from './when.ts'

type Sheets = ReadonlyMap<TableKey, Sheet>

/** Something that can be named: its id, its name, the school it belongs to (null: to none). */
export interface Named {
  readonly id: string
  readonly name: string
  readonly school: string | null
}

/** The things of one kind by id, and by what people may write for it. */
export interface Directory {
  readonly ids: ReadonlySet<string>
  readonly byName: ReadonlyMap<string, readonly Named[]>
}

/** A name or id without what people vary: width, spaces, case. */
const simple = (text: string): string => plain(text).toLowerCase()

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Where the things of a kind stand, and which field of theirs is the id. */
const STANDS: Readonly<Record<Referred, readonly (readonly [key: TableKey, id: string])[]>> = {
  school: [['schools', 'id']],
  homeroom: [['schools.homerooms', 'id']],
  block: [['schools.blocks', 'code']],
  site: [
    ['schools', 'id'],
    ['venues', 'id'],
  ],
  room: [['rooms', 'id']],
  institution: [['institutions', 'id']],
  staff: [['staff', 'id']],
  activity: [['activities', 'id']],
  student: [['students', 'id']],
}

const OF_PARENT: Readonly<Record<string, Referred>> = {
  schools: 'school',
  rooms: 'room',
  institutions: 'institution',
  staff: 'staff',
  activities: 'activity',
  students: 'student',
}

/** Enters things so that they can be found by id and by name. */
export function directoryOf(things: Iterable<Named>): Directory {
  const ids = new Set<string>()
  const byName = new Map<string, Named[]>()
  const add = (word: string, one: Named): void => {
    const known = byName.get(word)
    if (known === undefined) byName.set(word, [one])
    else if (!known.some(({ id }) => id === one.id)) known.push(one)
  }
  for (const one of things) {
    ids.add(one.id)
    add(simple(one.id), one)
    if (one.name !== '') add(simple(one.name), one)
  }
  return { ids, byName }
}

function* thingsIn(sheets: Sheets, kind: Referred): Iterable<Named> {
  for (const [key, field] of STANDS[kind])
    for (const row of sheets.get(key)?.rows ?? []) {
      const id = textOf(row.value[field])
      if (id !== null) yield { id, name: textOf(row.value['name']) ?? '', school: schoolOf(key, row) }
    }
}

/** The school that a row is about, by what it says itself. */
const schoolOf = (key: TableKey, row: SheetRow): string | null =>
  key.startsWith('schools.') ? row.parent : textOf(row.value[key === 'rooms' ? 'site' : 'school'])

/**
 * The id that a text means: an id as it is, else that of the one thing of that name, in the school if there is one. Several
 * things: all of them. Null: nothing is called so.
 */
export function idIn(
  { ids, byName }: Directory,
  text: string,
  school: string | null,
): string | readonly Named[] | null {
  if (ids.has(text)) return text
  const called = byName.get(simple(text)) ?? []
  const near = called.filter((one) => one.school === null || one.school === school)
  const meant = school !== null && near.length > 0 ? near : called
  return meant.length > 1 ? meant : (meant[0]?.id ?? null)
}

/** What is wrong with a name that several things have. */
export const ambiguousFault = (place: Place, read: string, found: readonly Named[]): Fault =>
  fileFault('CELL_NAME_AMBIGUOUS', place, { read, candidates: candidates(found), count: found.length })

const MOST_NAMED = 5
const candidates = (found: readonly Named[]): string =>
  [
    ...found.slice(0, MOST_NAMED).map(({ id, name }) => (name === '' ? id : `${id} (${name})`)),
    ...(found.length > MOST_NAMED ? ['…'] : []),
  ].join('; ')

/**
 * Puts ids where rows name things otherwise: by a name that only one thing has (in the school that the row is about, where
 * it names one), or with signs of another width. A name that several have is a fault; one that nothing has stays as it is.
 */
export function resolveNames(sheets: Sheets): Fault[] {
  const faults: Fault[] = []
  const read = new Map<Referred, Directory>()
  const directory = (kind: Referred): Directory => {
    const known = read.get(kind) ?? directoryOf(thingsIn(sheets, kind))
    read.set(kind, known)
    return known
  }
  const resolver = (sheet: Sheet, row: SheetRow, meaning: Column | 'parent', school: string | null) => {
    return (kind: Referred, text: string): string => {
      const found = idIn(directory(kind), text, school)
      if (found === null || typeof found === 'string') return found ?? text
      faults.push(ambiguousFault(placeOf(sheet, row.line, meaning), text, found))
      return text
    }
  }
  for (const isSchool of [true, false])
    for (const key of TABLE_KEYS) {
      const sheet = sheets.get(key)
      if (sheet === undefined) continue
      const parentKind = TABLES[key].parent === null ? undefined : OF_PARENT[key.split('.')[0] ?? '']
      const columns = TABLES[key].columns.filter(
        ({ cell: { refers } }) => refers !== null && isSchool === (refers === 'school' || refers === 'site'),
      )
      const ownParent = parentKind !== undefined && isSchool === (parentKind === 'school')
      if (columns.length === 0 && !ownParent) continue
      for (const row of sheet.rows) {
        if (ownParent && row.parent !== null)
          row.parent = resolver(sheet, row, 'parent', null)(parentKind, row.parent)
        const school = isSchool ? null : (schoolOf(key, row) ?? parentSchool(sheets, key, row))
        for (const column of columns) resolveCell(row, column, resolver(sheet, row, column, school))
      }
    }
  return faults
}

const schools = new WeakMap<Sheet, ReadonlyMap<string, string | null>>()

/** The school that the parent of a row belongs to. */
function parentSchool(sheets: Sheets, key: TableKey, row: SheetRow): string | null {
  const of = key.split('.')[0] as TableKey
  const sheet = sheets.get(of)
  if (row.parent === null || sheet === undefined) return null
  let known = schools.get(sheet)
  if (known === undefined) {
    known = new Map(sheet.rows.map((one) => [String(one.value['id'] ?? ''), schoolOf(of, one)]))
    schools.set(sheet, known)
  }
  return known.get(row.parent) ?? null
}

/** Puts ids into the cell of a row, whatever list or object of the row it stands in. */
export function resolveCell(
  row: SheetRow,
  { path, cell }: Column,
  idFor: (kind: Referred, text: string) => string,
): void {
  const last = path.at(-1) ?? ''
  let holder: Record<string, unknown> | undefined = row.value
  for (const field of path.slice(0, -1)) holder = holder?.[field] as Record<string, unknown> | undefined
  const value = holder?.[last]
  if (holder === undefined || holder === null || cell.refers === null) return
  const { refers } = cell
  if (typeof value === 'string') holder[last] = idFor(refers, value)
  else if (Array.isArray(value))
    holder[last] = value.map((one: unknown) => (typeof one === 'string' ? idFor(refers, one) : one))
}
