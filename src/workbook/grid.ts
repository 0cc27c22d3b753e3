import { type CellValue, HucreError, readXlsx, type Sheet } from 'hucre'
import type { Fault } from '../../models/faults.ts'
import { fileFault, inFile } from '../files/fault.ts'
import { cellsFault, containerFault } from './container.ts'

/** A cell that holds no value: an error of a formula, or a formula that was never worked out. */
interface BrokenCell {
  readonly code: 'BOOK_CELL_ERROR' | 'BOOK_FORMULA'
  readonly read: string
}

/** A sheet as the file has it. */
export interface Grid {
  /** Its name, without white space at the ends. */
  readonly name: string
  /** Its number among the sheets of the file, from 1. */
  readonly number: number
  readonly hidden: boolean
  /** Cells of every row from the first; blank ones are null. */
  readonly rows: readonly (readonly CellValue[])[]
  /** Cells without a value, by `row,column` from 0. */
  readonly broken: ReadonlyMap<string, BrokenCell>
}

function brokenCells({ cells }: Sheet): Map<string, BrokenCell> {
  const broken = new Map<string, BrokenCell>()
  for (const [at, { type, value, formula }] of cells ?? []) {
    if (type === 'error') broken.set(at, { code: 'BOOK_CELL_ERROR', read: String(value) })
    else if (formula !== undefined && value === null)
      broken.set(at, { code: 'BOOK_FORMULA', read: `=${formula}` })
  }
  return broken
}

/** Most joined stretches of a sheet and cells in them: a file that has more was not made by people. */
const MOST_JOINED = 1_000_000

/**
 * Cells joined downwards hold the value of the first in each.
 * @throws RangeError for more of them than a sheet can have
 */
function filledDown({ rows, merges = [] }: Sheet): CellValue[][] {
  let joined = merges.length
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? null
    if (startCol !== endCol || value === null) continue
    const last = Math.min(endRow, rows.length - 1)
    joined += last - startRow
    if (joined > MOST_JOINED) throw new RangeError('too many joined cells')
    for (let row = startRow + 1; row <= last; row++) {
      const cells = rows[row]
      if (cells === undefined) continue
      while (cells.length < startCol) cells.push(null)
      cells[startCol] = value
    }
  }
  return rows
}

/** Reads the sheets of an .xlsx file. */
export async function readGrids(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly grids: readonly Grid[] } | { readonly fault: Fault }> {
  const fault = containerFault(bytes, file) ?? cellsFault(bytes, file)
  if (fault !== null) return { fault }
  try {
    const { sheets } = await readXlsx(bytes)
    return {
      grids: sheets.map((sheet, at) => ({
        name: sheet.name.trim(),
        number: at + 1,
        hidden: sheet.hidden === true || sheet.veryHidden === true,
        rows: filledDown(sheet),
        broken: brokenCells(sheet),
      })),
    }
  } catch (error) {
    if (!(error instanceof HucreError || error instanceof RangeError)) throw error
    return { fault: fileFault('BOOK_DAMAGED', inFile(file), { read: file }) }
  }
}
