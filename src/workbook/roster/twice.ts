import type { Fault } from '../../../models/faults.ts'
import type { Plan } from '../../../models/plan.ts'
import type { Week } from '../../../models/week.ts'
import { fileFault, inFile } from '../../files/fault.ts'
import type { Grid } from '../grid.ts'
import { readHandMade } from './read.ts'
import { printedBeside } from './tables.ts'

/** What both sheets tell of each session: when, where, what and with whom. */
const toldOf = ({ sessions }: Plan): string[] =>
  sessions
    .map(({ date, blocks, activity, room, lead }) =>
      [date, blocks.join('+'), activity, room, lead].join('\u0000'),
    )
    .sort()

/** How many of some things stand in one list and not in the other; the larger way round. */
function differences(one: readonly string[], other: readonly string[]): number {
  const lacking = (a: readonly string[], b: readonly string[]): number => {
    const left = new Map<string, number>()
    for (const each of b) left.set(each, (left.get(each) ?? 0) + 1)
    return a.filter((each) => {
      const count = left.get(each) ?? 0
      left.set(each, count - 1)
      return count <= 0
    }).length
  }
  return Math.max(lacking(one, other), lacking(other, one))
}

/**
 * A workbook as Kehou writes it tells its sessions twice: one row each, and as the timetable that is printed. Where only one
 * of the two was changed, it is told that the other was read.
 * @param plan what was read of the sheet with one row each
 * @returns null: there is one sheet, or both tell the same
 */
export function toldOtherwise(grids: readonly Grid[], input: Week, plan: Plan): Fault | null {
  const sheets = printedBeside(grids)
  if (sheets === null) return null
  const { read, printed } = sheets
  const other = readHandMade(grids, input, printed)
  const count = other.ok ? differences(toldOf(plan), toldOf(other.value)) : other.faults.length
  if (count === 0) return null
  return { ...fileFault('ROSTER_DIFFERS', inFile(printed), { read, printed, count }), severity: 'warning' }
}
