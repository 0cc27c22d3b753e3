import type { Fault } from '../../models/faults.ts'
import type { Week } from '../../models/week.ts'
import { TABLE_KEYS, TABLES } from '../files/csv/columns/index.ts'
import { rowsOf } from '../files/csv/export.ts'
import { written } from '../files/csv/table.ts'
import { fileFault, inFile } from '../files/fault.ts'
import { cellText } from './guard.ts'

/** Rows of a sheet and signs of a cell, as the format has them. */
const MOST_ROWS = 1_048_576
const LONGEST_CELL = 32_767

/** What of a week does not fit into a workbook; null: all of it does. */
export function tooLargeForBook(week: Week): Fault | null {
  for (const key of TABLE_KEYS) {
    const { name, columns } = TABLES[key]
    const rows = rowsOf(week, key) ?? []
    const place = inFile(name.zh)
    if (rows.length >= MOST_ROWS)
      return fileFault('BOOK_ROWS', place, { ...name, count: rows.length, most: MOST_ROWS })
    const open = columns.filter(({ cell }) => cell.fault === 'CELL_CHOICE' && cell.choices === null)
    for (const { value } of rows)
      for (const column of open)
        if (cellText(written(column, value, 'zh')).length > LONGEST_CELL)
          return fileFault('BOOK_CELL_LONG', place, { ...name, column: column.zh, most: LONGEST_CELL })
  }
  return null
}
