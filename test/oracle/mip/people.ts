import { isRanked } from '../../../models/activity.ts'
import { nextSchoolDay } from '../../../models/calendar.ts'
import type { Room } from '../../../models/room.ts'
import type { SiteDuty } from '../../../models/school.ts'
import type { StaffMember } from '../../../models/staff.ts'
import { type DayView, daysBetween, inWeeks, isAvailable, minutesOf, within } from '../../../models/time.ts'
import type { Reading, Run, Slot } from './reading.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** A stretch of a day at a place, as an adult meets it. */
export interface Stretch {
  readonly day: DayView
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
}

/** Minutes between two sites; null where nothing is recorded. */
export function minutesBetween(
  reading: Reading,
  a: string,
  b: string,
  kind: 'adult' | 'walk',
): number | null {
  if (a === b) return 0
  const row = reading.week.travel.find(({ from, to }) => (from === a && to === b) || (from === b && to === a))
  return row === undefined ? null : row[kind]
}

/** Whether one adult can do both: no overlap, and time to travel. */
export function together(reading: Reading, a: Stretch, b: Stretch): boolean {
  if (a.day !== b.day) return true
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  if (second.start < first.end) return false
  const minutes = minutesBetween(reading, first.to, second.from, 'adult')
  return minutes !== null && second.start - first.end >= minutes
}

const lessonsOn = (who: StaffMember, day: DayView): Stretch[] =>
  who.lessons
    .filter(({ weekday, weeks }) => weekday === day.follows && inWeeks(weeks, day.odd))
    .map(({ start, end, site }) => ({
      day,
      start: minutesOf(start),
      end: minutesOf(end),
      from: site,
      to: site,
    }))

/** Vetted, available, belonging to the school, not in service through an institution. */
function mayServe(reading: Reading, who: StaffMember, at: Stretch): boolean {
  const { id } = reading.school
  return (
    (who.school === id || who.serves.includes(id)) &&
    isAvailable(who.availability, who.absences, at.day, at.start, at.end) &&
    who.vettedUntil !== null &&
    who.vettedUntil >= at.day.date &&
    !(who.institution !== null && who.inService) &&
    lessonsOn(who, at.day).every((lesson) => together(reading, lesson, at))
  )
}

/** H18: what a late duty that ends then does to the rest of an adult. */
export function restAfter(
  reading: Reading,
  who: StaffMember,
  day: DayView,
  end: number,
): 'enough' | 'later start' | 'short' {
  const { restHours } = reading.week.district
  const next = nextSchoolDay(reading.week.district, day.date)
  if (restHours === null || who.source !== 'own_teacher' || next === null) return 'enough'
  const starts = lessonsOn(who, next).map(({ start }) => start)
  if (starts.length === 0) return 'enough'
  const rest = daysBetween(day.date, next.date) * DAY + Math.min(...starts) - end
  if (rest >= restHours * HOUR) return 'enough'
  return who.laterStarts.includes(next.date) ? 'later start' : 'short'
}

/** H11, as far as it concerns one session. */
function mayComeFromOutside(reading: Reading, who: StaffMember, run: Run): boolean {
  if (who.source !== 'outside_instructor') return true
  const institution = reading.week.institutions.find(({ id }) => id === who.institution)
  const { activity, day } = run
  return (
    institution !== undefined &&
    !institution.subject &&
    institution.listed.some((range) => within(day.date, range)) &&
    institution.approvals.some(
      (entry) =>
        entry.school === reading.school.id && entry.activity === activity.id && within(day.date, entry),
    ) &&
    !activity.subject &&
    isRanked(activity.category) &&
    activity.ownStaffInsufficient
  )
}

/** Whether an adult may lead or assist a session of a run that binds them for a stretch. */
export function mayStaff(
  reading: Reading,
  who: StaffMember,
  run: Run,
  role: 'lead' | 'assist',
  at: Stretch,
): boolean {
  const { activity, day, slots } = run
  const sources = role === 'lead' ? activity.leadSources : activity.assistSources
  return (
    sources.includes(who.source) &&
    (role === 'assist' || activity.skill === null || who.skills.includes(activity.skill)) &&
    mayServe(reading, who, { ...at, start: run.start }) &&
    lessonsOn(who, day).every((lesson) => lesson.end <= run.start && together(reading, lesson, at)) &&
    mayComeFromOutside(reading, who, run) &&
    (slots.every(({ kind }) => kind === 'regular') || restAfter(reading, who, day, run.end) !== 'short')
  )
}

export function mayHoldDuty(reading: Reading, who: StaffMember, duty: SiteDuty, slot: Slot): boolean {
  const at = { day: slot.day, start: slot.start, end: slot.end, from: duty.site, to: duty.site }
  return (
    ['own_teacher', 'retired_teacher'].includes(who.source) &&
    who.school === reading.school.id &&
    mayServe(reading, who, at) &&
    (slot.kind === 'regular' || restAfter(reading, who, slot.day, slot.end) !== 'short')
  )
}

/** Whether a room may hold a session of a run: H16. */
export const mayHouse = (reading: Reading, room: Room, { activity, day, start, end }: Run): boolean =>
  (activity.roomKinds.length === 0 || activity.roomKinds.some((kind) => room.kinds.includes(kind))) &&
  room.safetyUntil >= day.date &&
  isAvailable(room.availability, room.closures, day, start, end) &&
  ((room.site as string) === reading.school.id ||
    (reading.week.venues.some(({ id }) => id === room.site) &&
      minutesBetween(reading, reading.school.id, room.site, 'walk') !== null))
