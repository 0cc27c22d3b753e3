import { isDeepStrictEqual } from 'node:util'
import { normalise } from '../../models/normal.ts'
import type { Text } from '../../models/text.ts'
import type { Week } from '../../models/week.ts'
import { TABLE_KEYS, TABLES, type TableKey } from './csv/columns/index.ts'
import { settings } from './csv/columns/settings.ts'
import { rowsOf } from './csv/export.ts'

/** A row that both weeks have, with what differs in it. */
interface Changed {
  readonly id: string
  readonly fields: readonly Text[]
}

/** What would change in one list of the week. */
export interface Difference {
  readonly key: string
  readonly name: Text
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly Changed[]
}

type Row = Readonly<Record<string, unknown>>

/** Lists whose rows stand by themselves; the others are parts of their rows. */
const LISTS = TABLE_KEYS.filter(
  (key) => key !== 'district' && (!key.includes('.') || key.startsWith('history.')),
)

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

function idOf(key: TableKey, row: Row): string {
  if (typeof row['id'] === 'string') return row['id']
  const names = key === 'travel' ? ['from', 'to'] : TABLES[key].columns.map(({ path }) => path[0] ?? '')
  return names
    .map((name) => row[name])
    .filter((value) => typeof value === 'string')
    .join(' ')
}

/** What a field is called: the words alone of its column, which also reads and writes cells and so goes to no other thread. */
function headingOf(columns: readonly (Text & { readonly path: readonly string[] })[], field: string): Text {
  const { zh, en } = columns.find(({ path }) => path[0] === field) ?? { zh: field, en: field }
  return { zh, en }
}

function fieldName(key: TableKey, field: string): Text {
  const child = `${key}.${field}`
  const table = TABLE_KEYS.find((one) => one === child)
  return table === undefined ? headingOf(TABLES[key].columns, field) : TABLES[table].name
}

const fieldsOf = (before: Row, after: Row): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isDeepStrictEqual(before[field], after[field]),
  )

function listOf(week: Week, key: TableKey): Map<string, Row> {
  const found = new Map<string, Row>()
  for (const { value } of rowsOf(week, key) ?? []) if (isRow(value)) found.set(idOf(key, value), value)
  return found
}

function compareList(before: Week, after: Week, key: TableKey): Difference {
  const [old, now] = [listOf(before, key), listOf(after, key)]
  const changed = [...now].flatMap(([id, row]): Changed[] => {
    const known = old.get(id)
    const fields = known === undefined ? [] : fieldsOf(known, row)
    return fields.length === 0 ? [] : [{ id, fields: fields.map((field) => fieldName(key, field)) }]
  })
  return {
    key,
    name: TABLES[key].name,
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed,
  }
}

/** What stands over the whole week: its date, its weights, the district. */
function compareFrame(before: Week, after: Week): Difference[] {
  const frame = ({ monday, weights, disturbance, history }: Week) => ({
    monday,
    weights,
    disturbance,
    meanChoiceCost: history.meanChoiceCost,
  })
  const set = fieldsOf(frame(before), frame(after)).map((field) => headingOf(settings.columns, field))
  const district = fieldsOf(before.district, after.district).map((field) => fieldName('district', field))
  const entry = (key: string, name: Text, id: string, fields: readonly Text[]): Difference[] =>
    fields.length === 0 ? [] : [{ key, name, added: [], removed: [], changed: [{ id, fields }] }]
  return [
    ...entry('week', settings.name, after.monday, set),
    ...entry('district', TABLES.district.name, after.district.id, district),
  ]
}

/** What a week changes against an earlier one, list by list; lists that are the same are left out. */
export function compareWeeks(earlier: Week, later: Week): Difference[] {
  const [before, after] = [normalise(earlier), normalise(later)]
  const lists = LISTS.map((key) => compareList(before, after, key))
  return [
    ...compareFrame(before, after),
    ...lists.filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0),
  ]
}
