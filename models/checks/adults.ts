import { type Activity, isRanked } from '../activity.ts'
import type { Source, StaffMember } from '../staff.ts'
import { type DayView, inWeeks, isAvailable, minutesOf, within } from '../time.ts'
import type { Facts } from './facts.ts'

const TEACHERS: ReadonlySet<Source> = new Set<Source>(['own_teacher', 'retired_teacher'])

/** Whether somebody is a teacher of a school of their own: the sources that have a home school and hold site duties. */
export const isTeacher = (who: StaffMember): boolean => TEACHERS.has(who.source)

export const isVetted = (who: StaffMember, date: string): boolean =>
  who.vettedUntil !== null && date <= who.vettedUntil

/** End of somebody's last lesson of a day, minutes; 0 where there is none (H03). */
export const lessonsEnd = (who: StaffMember, day: DayView): number =>
  Math.max(
    0,
    ...who.lessons
      .filter((lesson) => lesson.weekday === day.follows && inWeeks(lesson.weeks, day.odd))
      .map((lesson) => minutesOf(lesson.end)),
  )

/** Whether somebody is vetted, available and free of lessons from `start` to `end` (minutes) of a day. */
export const isFree = (who: StaffMember, day: DayView, start: number, end: number): boolean =>
  isVetted(who, day.date) &&
  lessonsEnd(who, day) <= start &&
  isAvailable(who.availability, who.absences, day, start, end)

/** Whether an outside instructor is engaged lawfully, and nobody in service through an institution (H11). */
export function isEngaged(facts: Facts, who: StaffMember, activity: Activity, date: string): boolean {
  if (who.inService && who.institution !== null) return false
  if (who.source !== 'outside_instructor') return true
  const institution = who.institution === null ? undefined : facts.institutions.get(who.institution)
  return (
    institution !== undefined &&
    !institution.subject &&
    !who.inService &&
    institution.listed.some((range) => within(date, range)) &&
    institution.approvals.some(
      (entry) => entry.school === activity.school && entry.activity === activity.id && within(date, entry),
    ) &&
    !activity.subject &&
    isRanked(activity.category) &&
    activity.ownStaffInsufficient
  )
}

/** Whether somebody has the source and the skill that an activity asks of its lead. */
export const canLead = (who: StaffMember, activity: Activity): boolean =>
  activity.leadSources.includes(who.source) &&
  (activity.skill === null || who.skills.includes(activity.skill))

export const canAssist = (who: StaffMember, activity: Activity): boolean =>
  activity.assistSources.includes(who.source)
