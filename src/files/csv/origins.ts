import { inFile, type Place } from '../fault.ts'
import type { Locate, Path } from '../values.ts'
import { TABLES, type TableKey } from './columns/index.ts'
import type { Sheet } from './sheet.ts'

/** A sheet and, where its rows hang on those of another, which of them hang on which row. */
export interface Origin {
  readonly sheet: Sheet
  /** Numbers of its rows by the number of the parent row; null: the list is the table itself. */
  readonly byParent: ReadonlyMap<number, readonly number[]> | null
}

export type Origins = ReadonlyMap<TableKey, Origin>

const isKey = (key: string): key is TableKey => Object.hasOwn(TABLES, key)
const fileOf = (origins: Origins, key: TableKey): string =>
  origins.get(key)?.sheet.file ?? `${TABLES[key].name.zh}.csv`

/** Fields of the week that the manifest holds, under the names they have there. */
const IN_MANIFEST: Readonly<Record<string, string>> = {
  monday: 'monday',
  weights: 'weights',
  disturbance: 'disturbance',
  'history.meanChoiceCost': 'meanChoiceCost',
}

/** Turns paths of the week that a folder made into its own files, lines and columns. */
export const inFolder =
  (origins: Origins, manifestFile: string): Locate =>
  (path) => {
    let key = ''
    let at = 0
    let table: TableKey | null = path[0] === 'district' ? 'district' : null
    let row: number | null = table === null ? null : 0
    let rest: Path = path.slice(1)
    for (const [step, part] of path.entries()) {
      if (typeof part === 'string') {
        key = key === '' ? part : `${key}.${part}`
        at = step
        if (IN_MANIFEST[key] !== undefined)
          return inFile(manifestFile, null, [IN_MANIFEST[key], ...path.slice(step + 1)].join('.'))
        continue
      }
      if (!isKey(key) || at !== step - 1) continue
      const byParent: Origin['byParent'] = origins.get(key)?.byParent ?? null
      row = byParent === null ? part : (byParent.get(row ?? 0)?.[part] ?? null)
      table = key
      rest = path.slice(step + 1)
    }
    if (table !== null) return placeIn(table, origins, row, rest)
    return inFile(isKey(key) ? fileOf(origins, key) : manifestFile)
  }

function placeIn(table: TableKey, origins: Origins, row: number | null, rest: Path): Place {
  const sheet = origins.get(table)?.sheet
  const file = fileOf(origins, table)
  const line = row === null ? null : (sheet?.rows[row]?.line ?? null)
  const column = TABLES[table].columns.find(({ path }) => path.every((field, index) => rest[index] === field))
  if (column !== undefined) return inFile(file, line, sheet?.headings.get(column) ?? column.zh)
  const child = `${table}.${rest[0]}`
  if (isKey(child)) {
    const id = row === null ? undefined : sheet?.rows[row]?.value['id']
    const { parent } = TABLES[child]
    return inFile(
      fileOf(origins, child),
      null,
      parent === null || id === undefined ? null : `${parent.zh}=${id}`,
    )
  }
  return inFile(file, line, rest.length === 0 ? null : rest.join('.'))
}
