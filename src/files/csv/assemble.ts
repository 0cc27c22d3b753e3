import type { Fault } from '../../../models/faults.ts'
import { WEEK_SCHEMA } from '../../../models/week.ts'
import { type Doubt, isLoose } from '../doubt.ts'
import { fileFault } from '../fault.ts'
import { TABLE_KEYS, TABLES, type TableKey } from './columns/index.ts'
import type { WeekSettings } from './manifest.ts'
import type { Origin, Origins } from './origins.ts'
import { placeOf, type Sheet } from './sheet.ts'

type Row = Record<string, unknown>

interface Assembled {
  /** A week as the schema reads it. */
  readonly week: Row
  readonly origins: Origins
  readonly faults: readonly Fault[]
  readonly doubt: Doubt
}

const parentOf = (key: TableKey): TableKey => key.slice(0, key.lastIndexOf('.')) as TableKey
const fieldOf = (key: TableKey): string => key.slice(key.lastIndexOf('.') + 1)

/** The ids of the rows of a table with the row that has each first. */
function rowsById(sheet: Sheet | undefined): Map<string, number> {
  const found = new Map<string, number>()
  for (const [at, { value }] of (sheet?.rows ?? []).entries()) {
    const id = value['id']
    if (typeof id === 'string' && !found.has(id)) found.set(id, at)
  }
  return found
}

/** Puts the rows of all files together as one week: lists into the rows they belong to, in the order of the files. */
export function assemble(settings: WeekSettings, sheets: ReadonlyMap<TableKey, Sheet>): Assembled {
  const faults: Fault[] = []
  const origins = new Map<TableKey, Origin>()
  for (const key of TABLE_KEYS) {
    const sheet = sheets.get(key)
    if (TABLES[key].parent === null) {
      if (sheet !== undefined) origins.set(key, { sheet, byParent: null })
      continue
    }
    const parents = sheets.get(parentOf(key))
    for (const { value } of parents?.rows ?? []) value[fieldOf(key)] = []
    if (sheet === undefined) continue
    const known = rowsById(parents)
    const unread = new Set(parents?.lost)
    const byParent = new Map<number, number[]>()
    for (const [at, { line, parent, value }] of sheet.rows.entries()) {
      const owner = known.get(parent ?? '')
      if (owner === undefined) {
        if (parents?.whole !== true || unread.has(parent ?? '')) continue
        const place = placeOf(sheet, line, 'parent')
        faults.push(
          fileFault('CELL_PARENT', place, { read: parent, expected: parents.file, parent: parents.file }),
        )
        continue
      }
      const list = parents?.rows[owner]?.value[fieldOf(key)]
      if (Array.isArray(list)) list.push(value)
      const rows = byParent.get(owner)
      if (rows === undefined) byParent.set(owner, [at])
      else rows.push(at)
    }
    origins.set(key, { sheet, byParent })
  }
  return { week: weekOf(settings, sheets), origins, faults, doubt: doubtOf(sheets) }
}

/** What rows that could not be read leave in doubt: themselves, and the rows they belong to. */
function doubtOf(sheets: ReadonlyMap<TableKey, Sheet>): Doubt {
  const rows = new Map<string, Set<number>>()
  const lost = new Set<string>()
  let frame = false
  for (const [key, sheet] of sheets) {
    if (sheet.lost.length === 0) continue
    const list = key.split('.')[0]
    if (!isLoose(list)) frame = true
    else if (TABLES[key].parent === null) for (const id of sheet.lost) lost.add(id)
    else {
      const known = rowsById(sheets.get(list))
      const found = rows.get(list) ?? new Set()
      for (const id of sheet.lost) found.add(known.get(id) ?? -1)
      rows.set(list, found)
    }
  }
  return { rows, lost, files: new Set(), frame }
}

function weekOf(settings: WeekSettings, sheets: ReadonlyMap<TableKey, Sheet>): Row {
  const list = (key: TableKey): Row[] => (sheets.get(key)?.rows ?? []).map(({ value }) => value)
  const published = (['sessions', 'duties', 'loans', 'unserved'] as const).map(
    (field) => [field, `history.published.${field}` as const] as const,
  )
  const wasPublished = published.some(([, key]) => sheets.has(key))
  return {
    schema: WEEK_SCHEMA,
    monday: settings.monday,
    weights: settings.weights,
    district: {
      ...list('district')[0],
      terms: list('district.terms'),
      offWork: list('district.offWork'),
      calendar: list('district.calendar'),
      ruleSources: list('district.ruleSources'),
    },
    travel: list('travel'),
    schools: list('schools'),
    venues: list('venues'),
    rooms: list('rooms'),
    institutions: list('institutions'),
    staff: list('staff'),
    activities: list('activities'),
    students: list('students'),
    pins: list('pins'),
    bans: list('bans'),
    disturbance: settings.disturbance,
    events: list('events'),
    history: {
      standing: list('history.standing'),
      meanChoiceCost: settings.meanChoiceCost,
      published: wasPublished
        ? Object.fromEntries(published.map(([field, key]) => [field, list(key)]))
        : null,
    },
  }
}
