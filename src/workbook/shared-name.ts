import type { Fault } from '../../models/faults.ts'
import { fileFault, inFile } from '../files/fault.ts'
import type { Grid } from './grid.ts'

const sameName = ({ name }: Grid): string => name.normalize('NFKC').toLowerCase()

/** A fault for each sheet that has the name of one before it but for blanks at the ends, width and case: nobody knows which is meant. */
export function sharedNames(grids: readonly Grid[]): Fault[] {
  const first = new Map<string, Grid>()
  return grids.flatMap((grid) => {
    const before = first.get(sameName(grid))
    if (before === undefined) {
      first.set(sameName(grid), grid)
      return []
    }
    const { name, number } = grid
    return [fileFault('BOOK_SHEET_NAME', inFile(name), { read: name, number, before: before.number })]
  })
}
