import type { Lang } from '../../../models/text.ts'
import type { Week } from '../../../models/week.ts'
import { valueAt } from '../values.ts'
import { TABLE_KEYS, TABLES, type TableKey } from './columns/index.ts'
import { MANIFEST_NAMES, manifestText } from './manifest.ts'
import { written } from './table.ts'
import { csvText } from './write-table.ts'

export interface OwnedRow {
  readonly parent: string | null
  readonly value: unknown
}

/** The rows of one table of a week, with the id of the row that each belongs to; null: the week has no such list. */
export function rowsOf(week: Week, key: TableKey): OwnedRow[] | null {
  if (key === 'district') return [{ parent: null, value: week.district }]
  const path = key.split('.')
  if (TABLES[key].parent === null) {
    const list = valueAt(week, path)
    return Array.isArray(list) ? list.map((value: unknown) => ({ parent: null, value })) : null
  }
  const owners = valueAt(week, path.slice(0, -1))
  if (!Array.isArray(owners)) return null
  return owners.flatMap((owner: unknown) => {
    const list = valueAt(owner, path.slice(-1))
    const parent = String(valueAt(owner, ['id']))
    return Array.isArray(list) ? list.map((value: unknown) => ({ parent, value })) : []
  })
}

/**
 * A week as the files of a folder, by name, in one language. Importing them gives the same week. Files of empty lists
 * are left out, but for those a folder must have.
 */
export function folderOf(week: Week, lang: Lang): Map<string, string> {
  const files = new Map([[MANIFEST_NAMES[0] as string, manifestText(week)]])
  for (const key of TABLE_KEYS) {
    const { name, parent, columns, present } = TABLES[key]
    const rows = rowsOf(week, key)
    if (rows === null || (rows.length === 0 && !present && !key.startsWith('history.published.'))) continue
    const heading = [...(parent === null ? [] : [parent[lang]]), ...columns.map((column) => column[lang])]
    const body = rows.map(({ parent: owner, value }) => [
      ...(owner === null ? [] : [owner]),
      ...columns.map((column) => written(column, value, lang)),
    ])
    files.set(`${name[lang]}.csv`, csvText([heading, ...body]))
  }
  return files
}
