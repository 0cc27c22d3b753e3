import { parseCellRef } from 'hucre'
import type { Fault } from '../../models/faults.ts'
import { TABLES, tableNamed } from '../files/csv/columns/index.ts'
import { type Grid, readGrids } from './grid.ts'
import { headingsOf, seen } from './sheet.ts'
import { cellAt } from './where.ts'

/** A row that holds something wrong, as the workbook has it. */
export interface FaultyRow {
  readonly sheet: string
  /** Its number in the sheet, from 1. */
  readonly line: number
  /** Heading and value of each of its cells, from the first column. */
  readonly headings: readonly string[]
  readonly values: readonly string[]
}

/** Where a fault stands: a row of the list, and the index of its cell there. */
interface FaultyCell {
  readonly row: number
  readonly column: number
}

/** Rows that are handed out: who has more of them to correct begins with these. */
const MOST = 300
/** Characters of a value that are. */
const LONGEST = 200

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** Headings of the sheets that hold a table, by the name of the sheet. */
const headingsIn = (grids: readonly Grid[]): Map<string, readonly string[]> =>
  new Map(
    grids.map((grid) => {
      const key = tableNamed(grid.name)
      return [grid.name, key === undefined ? [] : headingsOf(TABLES[key], grid)]
    }),
  )

/**
 * The rows of a workbook that faults stand in, each once, and for each fault where it stands among them; null where it names no cell of
 * a row, or comes after the first rows.
 */
export async function faultyRows(
  bytes: Uint8Array,
  file: string,
  faults: readonly Fault[],
): Promise<{ readonly rows: readonly FaultyRow[]; readonly cells: readonly (FaultyCell | null)[] }> {
  const read = await readGrids(bytes, file)
  if ('fault' in read) return { rows: [], cells: faults.map(() => null) }
  const grids = new Map(read.grids.map((grid) => [grid.name, grid]))
  const headings = headingsIn(read.grids)
  const rows: FaultyRow[] = []
  const known = new Map<string, number>()
  const cells = faults.map(({ where }): FaultyCell | null => {
    const { sheet, cell } = cellAt(where)
    const grid = grids.get(sheet)
    if (cell === '' || grid === undefined) return null
    const { row: index, col: column } = parseCellRef(cell)
    const key = `${sheet} ${index}`
    const before = known.get(key)
    if (before !== undefined) return { row: before, column }
    const values = grid.rows[index]
    if (values === undefined || rows.length === MOST) return null
    known.set(key, rows.length)
    rows.push({
      sheet,
      line: index + 1,
      headings: headings.get(sheet) ?? [],
      values: values.map((value) => shortened(seen(value))),
    })
    return { row: rows.length - 1, column }
  })
  return { rows, cells }
}
