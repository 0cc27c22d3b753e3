import { nextSchoolDay } from '../calendar.ts'
import type { ErrorCode } from '../errors.ts'
import type { Fault } from '../faults.ts'
import type { StaffMember } from '../staff.ts'
import { clockOf, daysBetween, inWeeks, minutesOf } from '../time.ts'
import { required } from './admission.ts'
import type { Facts } from './facts.ts'
import { error } from './fault.ts'
import type { Placed } from './placed.ts'
import type { Run } from './runs.ts'

const DAY = 1440
const HOUR = 60

/** Whether a late duty on a run leaves an own teacher too little rest, with no later start granted (H18). */
function isShortOfRest(who: StaffMember, { day }: Placed, run: Run, facts: Facts): boolean {
  const { district } = facts.week
  const late = run.blocks.some((block) => block.kind !== 'regular')
  if (!late || district.restHours === null || who.source !== 'own_teacher') return false
  const next = nextSchoolDay(district, day.date)
  if (next === null || who.laterStarts.includes(next.date)) return false
  const starts = who.lessons
    .filter((lesson) => lesson.weekday === next.follows && inWeeks(lesson.weeks, next.odd))
    .map((lesson) => minutesOf(lesson.start))
  const rest = daysBetween(day.date, next.date) * DAY + Math.min(...starts) - run.end
  return starts.length > 0 && rest < district.restHours * HOUR
}

/** Sites at which a pinned session may end: that of its room, else those of all rooms its school may use. */
export function sitesOf({ pin, school }: Placed, facts: Facts): string[] {
  const room = pin.room === null ? undefined : facts.rooms.get(pin.room)
  if (room !== undefined) return [room.site]
  return [...new Set((facts.roomsOf.get(school.id) ?? []).map(({ site }) => site as string))]
}

/** Whether an adult cannot come in time from one of some sites to one of others. */
export const isTooFar = (
  from: readonly string[],
  to: readonly string[],
  gap: number,
  facts: Facts,
): boolean =>
  from.every((a) =>
    to.every((b) => {
      const way = facts.way(a, b)
      return way === null || way > gap
    }),
  )

/** Whether the lessons of the day keep an adult from a run, which begins at the school wherever its room is (H07). */
const comesTooLate = (who: StaffMember, placed: Placed, run: Run, facts: Facts): boolean =>
  who.lessons.some(
    (lesson) =>
      lesson.weekday === placed.day.follows &&
      inWeeks(lesson.weeks, placed.day.odd) &&
      minutesOf(lesson.end) <= run.start &&
      isTooFar([lesson.site], [placed.school.id], run.start - minutesOf(lesson.end), facts),
  )

/** End of what a student comes from before a run: the required block before it, or the timetable. */
function comesAt(placed: Placed, run: Run, student: string, facts: Facts): number {
  const who = facts.students.get(student)
  if (who === undefined) return 0
  const ends = required(who, placed.day, facts)
    .map((block) => minutesOf(block.end))
    .filter((end) => end <= run.start)
  return ends.length > 0
    ? Math.max(...ends)
    : (facts.timetableEnd(placed.school, who.grade, placed.day.follows) ?? 0)
}

/** An adult or a student whom a pin asks for at a time at which no rule lets them be there (H07, H18). */
export function pinnedTimes(placed: Placed, facts: Facts): Fault[] {
  const { pin, row, school, runs } = placed
  const who = pin.staff === null ? undefined : facts.staff.get(pin.staff)
  const refuse = (
    code: ErrorCode,
    field: string,
    subject: string,
    read: string,
    expected: string,
  ): Fault[] => [
    error(code, {
      where: `${row.where}.${field}`,
      read,
      expected,
      params: { id: pin.id, pins: pin.id, subject, date: pin.date, block: pin.block },
      school: school.id,
    }),
  ]
  const first = clockOf(Math.max(...runs.map((run) => run.start)))
  const faults: Fault[] = []
  if (who !== undefined && runs.every((run) => isShortOfRest(who, placed, run, facts)))
    faults.push(
      ...refuse('PIN_ADULT_REST', 'staff', who.name, pin.block, `≥ ${facts.week.district.restHours} h`),
    )
  if (who !== undefined && runs.every((run) => comesTooLate(who, placed, run, facts)))
    faults.push(...refuse('PIN_ADULT_TRAVEL', 'staff', who.name, who.id, `≤ ${first}`))
  const room = pin.room === null ? undefined : facts.rooms.get(pin.room)
  const walk = room === undefined ? 0 : facts.walk(school.id, room.site)
  const { student } = pin
  if (student !== null && walk !== null && walk > 0) {
    const late = runs.every((run) => comesAt(placed, run, student, facts) + walk > run.start)
    if (late) faults.push(...refuse('PIN_STUDENT_WALK', 'student', student, `${walk} min`, `≤ ${first}`))
  }
  return faults
}
