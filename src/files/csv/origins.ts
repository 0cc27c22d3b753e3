import { inFile, type Place } from '../fault.ts'
import type { Locate, Path } from '../values.ts'
import { TABLES, type TableKey } from './columns/index.ts'
import { placeOf, type Sheet } from './sheet.ts'

/** A sheet and, where its rows hang on those of another, which of them hang on which row. */
export interface Origin {
  readonly sheet: Sheet
  /** Numbers of its rows by the number of the parent row; null: the list is the table itself. */
  readonly byParent: ReadonlyMap<number, readonly number[]> | null
}

export type Origins = ReadonlyMap<TableKey, Origin>

const isKey = (key: string): key is TableKey => Object.hasOwn(TABLES, key)

/** What a folder or workbook calls its parts. */
interface Names {
  /** A table that is not there. */
  readonly absent: (key: TableKey) => string
  /** A field of the settings; of no field: where the settings stand. */
  readonly settings: (field: Path) => Place
}

/** Fields of the week that the manifest holds, under the names they have there. */
const IN_MANIFEST: Readonly<Record<string, string>> = {
  monday: 'monday',
  weights: 'weights',
  disturbance: 'disturbance',
  'history.meanChoiceCost': 'meanChoiceCost',
}

/** Turns paths of the week that a folder or workbook made into its own files, lines and columns. */
export const inTables =
  (origins: Origins, names: Names): Locate =>
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
          return names.settings([IN_MANIFEST[key] ?? key, ...path.slice(step + 1)])
        continue
      }
      if (!isKey(key) || at !== step - 1) continue
      const byParent: Origin['byParent'] = origins.get(key)?.byParent ?? null
      row = byParent === null ? part : (byParent.get(row ?? 0)?.[part] ?? null)
      table = key
      rest = path.slice(step + 1)
    }
    if (table !== null) return placeIn(table, origins, names, row, rest)
    return isKey(key) ? inFile(fileOf(origins, names, key)) : names.settings([])
  }

const fileOf = (origins: Origins, names: Names, key: TableKey): string =>
  origins.get(key)?.sheet.file ?? names.absent(key)

function placeIn(table: TableKey, origins: Origins, names: Names, row: number | null, rest: Path): Place {
  const sheet = origins.get(table)?.sheet
  const file = fileOf(origins, names, table)
  const line = row === null ? null : (sheet?.rows[row]?.line ?? null)
  const column = TABLES[table].columns.find(({ path }) => path.every((field, index) => rest[index] === field))
  if (column !== undefined)
    return sheet === undefined ? inFile(file, line, column.zh) : placeOf(sheet, line, column)
  const child = `${table}.${rest[0]}`
  if (isKey(child)) {
    const id = row === null ? undefined : sheet?.rows[row]?.value['id']
    const { parent } = TABLES[child]
    return inFile(
      fileOf(origins, names, child),
      null,
      parent === null || id === undefined ? null : `${parent.zh}=${id}`,
    )
  }
  const field = rest.length === 0 ? null : rest.join('.')
  return sheet === undefined ? inFile(file, line, field) : sheet.place(line, null, field)
}
