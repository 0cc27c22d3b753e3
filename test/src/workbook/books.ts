import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre'
import type { Week } from '../../../models/week.ts'
import { checkedWeek } from '../../../src/files/check.ts'
import type { Result } from '../../../src/files/result.ts'
import { readGrids } from '../../../src/workbook/grid.ts'
import { readBook } from '../../../src/workbook/read.ts'
import { weekBook } from '../../../src/workbook/write.ts'

export type Rows = CellValue[][]

/** The sheets of a week as rows, by name, to be changed. */
export async function sheetsOf(week: Week): Promise<Map<string, Rows>> {
  const { sheets } = await readXlsx(await weekBook(week, 'zh'))
  return new Map(sheets.map(({ name, rows }) => [name, rows]))
}

export const bytesOf = (
  sheets: ReadonlyMap<string, Rows>,
  more: Partial<WriteSheet> = {},
): Promise<Uint8Array> => writeXlsx({ sheets: [...sheets].map(([name, rows]) => ({ name, rows, ...more })) })

/** A workbook read as a week. */
export async function imported(bytes: Uint8Array): Promise<Result<Week>> {
  const read = await readGrids(bytes, 'week.xlsx')
  if ('fault' in read) return { ok: false, faults: [read.fault] }
  const tables = readBook(read.grids, 'week.xlsx')
  return 'refused' in tables ? { ok: false, faults: tables.refused } : checkedWeek(tables)
}

/** The index of a column of a sheet by its heading. */
export const columnOf = (rows: Rows | undefined, heading: string): number => rows?.[0]?.indexOf(heading) ?? -1

/** Puts a value into the cell of a row (1: the first below the headings) and column of a sheet. */
export function put(
  sheets: ReadonlyMap<string, Rows>,
  name: string,
  row: number,
  heading: string,
  value: CellValue,
): void {
  const rows = sheets.get(name)
  const cells = rows?.[row]
  const at = columnOf(rows, heading)
  if (cells === undefined || at < 0) throw new Error(`${name} has no ${heading} in row ${row}`)
  cells[at] = value
}

export const told = (result: Result<Week>): string[] =>
  result.ok ? [] : result.faults.map(({ code, where }) => `${code} ${where}`)
