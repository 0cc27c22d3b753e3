import { nextSchoolDay } from '../../../models/calendar.ts'
import { LATER_START_MINUTES } from '../../../models/policy/constants.ts'
import { type DayView, daysBetween } from '../../../models/time.ts'
import type { StaffView, WeekView } from '../week/index.ts'
import { isLate, type PlanView, type SessionView } from './index.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** A stretch of extended or evening duty of an adult: when it ends, and how many late minutes it is. */
interface LateDuty {
  readonly day: DayView
  readonly end: number
  readonly minutes: number
  readonly school: string
  readonly block: string
}

const lateMinutes = ({ slots, end }: SessionView): number =>
  end - Math.min(...slots.filter((slot) => slot.kind !== 'regular').map((slot) => slot.start))

/** Sessions and site duties of an adult in extended and evening blocks. */
export function lateDutiesOf(plan: PlanView, who: StaffView): LateDuty[] {
  const sessions = (plan.byAdult[who.index] ?? []).filter(isLate).map((session) => ({
    day: session.day,
    end: session.end,
    minutes: lateMinutes(session),
    school: session.session.school as string,
    block: session.slots[0]?.code ?? '',
  }))
  const duties = (plan.dutiesOf[who.index] ?? [])
    .filter(({ slot }) => slot.kind !== 'regular')
    .map(({ slot, duty, assignment }) => ({
      day: slot.day,
      end: slot.end,
      minutes: duty.minutes,
      school: assignment.school as string,
      block: slot.code,
    }))
  return [...sessions, ...duties]
}

/**
 * How the rest of an own teacher after a late duty stands (H18): enough of it, a later start used that is granted for
 * the date of the next lesson, or too little. Lessons are looked for on the next school day only.
 */
export function restAfter(
  { week }: WeekView,
  who: StaffView,
  duty: LateDuty,
): 'enough' | 'granted' | 'short' {
  const hours = week.district.restHours
  if (hours === null || who.staff.source !== 'own_teacher' || who.staff.lessons.length === 0) return 'enough'
  const next = nextSchoolDay(week.district, duty.day.date)
  if (next === null) return 'enough'
  const first = who
    .lessonsOn(next)
    .reduce((least, lesson) => Math.min(least, lesson.start), Number.POSITIVE_INFINITY)
  const rest = daysBetween(duty.day.date, next.date) * DAY + first - duty.end
  if (rest >= hours * HOUR) return 'enough'
  return who.staff.laterStarts.includes(next.date) ? 'granted' : 'short'
}

/** Late minutes of an adult in the week (S04): duty in extended and evening blocks, and 30 for each later start used. */
export function lateWeek(plan: PlanView, who: StaffView): number {
  const evenings = new Set<string>()
  let minutes = 0
  for (const duty of lateDutiesOf(plan, who)) {
    minutes += duty.minutes
    if (restAfter(plan.week, who, duty) === 'granted') evenings.add(duty.day.date)
  }
  return minutes + evenings.size * LATER_START_MINUTES
}
