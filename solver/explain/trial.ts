import type { TriedUnit, Unit } from '../../models/answers/explanation.ts'
import type { SchoolId } from '../../models/ids.ts'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import type { Opened } from '../opened.ts'
import { triedLoan, triedShare } from './elsewhere.ts'
import type { Resolving } from './resolve.ts'
import { withUnit } from './units.ts'
import { groundOf, triedWith } from './worth.ts'

/** A unit that was tried: what it brings, the roster of the week with it, and the rows of the week that it adds or changes. */
export interface Trial {
  readonly tried: TriedUnit
  readonly roster: Roster
  readonly rows: Pick<Week, 'schools' | 'rooms' | 'staff' | 'activities'>
}

/**
 * Solves a school's week again with one unit more of something, as `explainUnserved` and `explainWorth` have tried it, and keeps
 * what came out.
 * @returns null where there is nothing that it could be more of, or a rule stays broken with it
 */
export function tryUnit(opened: Opened, school: SchoolId, unit: Unit, run: Resolving): Trial | null {
  const ground = groundOf(opened, school, run)
  if (ground === null) return null
  if (unit.kind === 'loan') {
    const { staff, date, listed } = unit
    const found = triedLoan(opened, { staff, date, host: school }, listed, run, ground)
    return (
      found && { ...found, rows: changedRows(opened.roster.input, withListed(opened.roster.input, staff)) }
    )
  }
  if (unit.kind === 'shared_adult' || unit.kind === 'shared_room') {
    const { date, from } = unit
    const share = unit.kind === 'shared_room' ? { room: unit.room, date } : { staff: unit.staff, date }
    const found = triedShare(opened, school, { share, from }, run, ground)
    return found && { ...found, rows: changedRows(opened.roster.input, opened.roster.input) }
  }
  const week = withUnit(opened.week, school, unit)
  const stored = withUnit(opened.roster.input, school, unit)
  if (week === null || stored === null) return null
  const found = triedWith(opened, school, unit, week, run, ground)
  return found && { ...found, rows: changedRows(opened.roster.input, stored) }
}

const withListed = (week: Week, teacher: string): Week => ({
  ...week,
  staff: week.staff.map((row) => (row.id === teacher ? { ...row, loanable: true } : row)),
})

/** Rows that a changed week has and the week before has not, or has otherwise. */
function changedRows(before: Week, after: Week): Trial['rows'] {
  const changed = <Row>(was: readonly Row[], is: readonly Row[]): Row[] => {
    const known = new Set(was.map((row) => JSON.stringify(row)))
    return is.filter((row) => !known.has(JSON.stringify(row)))
  }
  return {
    schools: changed(before.schools, after.schools),
    rooms: changed(before.rooms, after.rooms),
    staff: changed(before.staff, after.staff),
    activities: changed(before.activities, after.activities),
  }
}
