import { nextSchoolDay } from '../../models/calendar.ts'
import type { StaffMember } from '../../models/staff.ts'
import type { Option } from '../problem.ts'
import type { Half, Rule } from '../rule.ts'

/** Whether a late duty that ends then leaves the rest hours, or the later start it takes is granted. */
function rests(half: Half, adult: StaffMember, day: number, end: number): boolean {
  const cell = half.adults.indexOf(adult) * half.days.length + day
  if (end <= half.restFrom[cell]) return true
  const next = nextSchoolDay(half.week.district, half.days[day].date)
  return next !== null && adult.laterStarts.includes(next.date)
}

const mayServe = (half: Half, adult: StaffMember, { late, day, end }: Option): boolean =>
  late === 0 || rests(half, adult, day, end)

/** H18 [3.2.1]: late duty is closed to a teacher whose next lesson comes before the rest hours are over. */
export const rest: Rule = {
  code: 'H18',
  applies: (problem) => problem.week.district.restHours !== null,
  arcs: {
    lead: mayServe,
    assist: mayServe,
    duty: (half, adult, duty) =>
      half.slots[duty.slot].block.kind === 'regular' ||
      rests(half, adult, duty.day, half.slots[duty.slot].end),
  },
}
