import type { SchoolId } from '../../models/ids.ts'
import { isDeclined } from '../../models/loan.ts'
import type { Loan } from '../../models/plan.ts'
import type { School } from '../../models/school.ts'
import type { StaffMember } from '../../models/staff.ts'
import { type DayView, isAvailable, minutesOf } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { serviceDays } from '../compile/time.ts'
import { lessonsOn } from '../rules/lessons.ts'

/** Minutes that an adult travels between two sites; null where nothing is recorded. */
export function minutesBetween(week: Week, a: string, b: string): number | null {
  if (a === b) return 0
  const row = week.travel.find(({ from, to }) => (from === a && to === b) || (from === b && to === a))
  return row?.adult ?? null
}

/** Whether somebody is there, and has come from each lesson of the day, for at least one block of the host. */
function reaches(week: Week, staff: StaffMember, host: School, day: DayView): boolean {
  const ready = lessonsOn(staff, day).map(({ end, site }) => {
    const minutes = minutesBetween(week, site, host.id)
    return minutes === null ? Number.POSITIVE_INFINITY : end + minutes
  })
  const from = Math.max(0, ...ready)
  return host.blocks.some(
    (block) =>
      block.weekday === day.follows &&
      minutesOf(block.start) >= from &&
      isAvailable(staff.availability, staff.absences, day, minutesOf(block.start), minutesOf(block.end)),
  )
}

/**
 * Every loan that could be made, each taken alone (H15, H10 and the way there): a listed own teacher of one school, vetted, to
 * another school that is weak and has service that day, nobody having said no, the last lesson and the travel before a block.
 * @param open schools that are solved; a refused school neither lends nor borrows
 */
export function admissibleLoans(week: Week, open: ReadonlySet<SchoolId>): Loan[] {
  const hosts = week.schools
    .filter((school) => school.weak && open.has(school.id))
    .map((school) => ({ school, days: serviceDays(week, school) }))
  const listed = week.staff.filter(
    ({ source, loanable, school }) =>
      source === 'own_teacher' && loanable && school !== null && open.has(school),
  )
  return listed.flatMap((staff) =>
    hosts.flatMap(({ school: host, days }) =>
      host.id === staff.school
        ? []
        : days.flatMap((day) => {
            const loan = { staff: staff.id, date: day.date, host: host.id }
            const vetted = staff.vettedUntil !== null && staff.vettedUntil >= day.date
            return vetted && !isDeclined(staff, loan) && reaches(week, staff, host, day) ? [loan] : []
          }),
    ),
  )
}

/** Loans that pins ask for: an adult pinned where they do not belong can only come on loan. */
export function pinnedLoans(week: Week, open: ReadonlySet<SchoolId>): Loan[] {
  const found = new Map<string, Loan>()
  for (const { staff, date, school } of week.pins) {
    const who = week.staff.find((entry) => entry.id === staff)
    if (who === undefined || !open.has(school)) continue
    if (who.school === school || who.serves.includes(school)) continue
    found.set(`${who.id} ${date} ${school}`, { staff: who.id, date, host: school })
  }
  return [...found.values()]
}
