import type { SchoolId, SiteId } from '../../../models/ids.ts'
import { FEWEST_ADULTS } from '../../../models/policy/constants.ts'
import { clockOf } from '../../../models/time.ts'
import {
  inServiceAt,
  isLent,
  overlaps,
  type PlanView,
  placeOf,
  placeOfDuty,
  type SessionView,
} from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import type { StaffView } from '../week/index.ts'
import type { SchoolView, Slot } from '../week/schools.ts'
import type { RuleFor } from './rule.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

function checkNumber(session: SessionView, tally: Tally): void {
  tally.checked()
  const { lead, assistants, students } = session.session
  const adults = new Set([lead, ...assistants]).size
  const needed = Math.max(
    FEWEST_ADULTS,
    Math.ceil(students.length / session.activity.activity.studentsPerAdult),
  )
  if (adults < needed) tally.breach(placeOf(session), 'too_few', { adults, needed })
}

/** Whether an adult may hold a site duty of a school: an own or retired teacher of it, or lent to it. */
const mayHold = (plan: PlanView, who: StaffView, school: SchoolView, slot: Slot): boolean =>
  ((who.staff.source === 'own_teacher' || who.staff.source === 'retired_teacher') &&
    who.staff.school === school.school.id) ||
  isLent(plan, who, slot.day.date, school.school.id)

function checkDuties(plan: PlanView, school: SchoolView, tally: Tally): void {
  const held = plan.duties.filter((duty) => duty.school === school)
  for (const duty of held)
    for (const who of duty.adults) {
      tally.checked()
      if (!mayHold(plan, who, school, duty.slot))
        tally.breach({ ...placeOfDuty(duty), staff: who.staff.id }, 'duty_source', { duty: duty.duty.id })
    }
  const sessions = plan.bySchool[school.index] ?? []
  for (const duty of school.school.siteDuties)
    for (const slot of school.slots) {
      if (slot.day.follows !== duty.weekday || slot.code !== duty.block) continue
      const due = sessions.some(
        (session) =>
          session.site === duty.site &&
          session.day.date === slot.day.date &&
          session.students.length > 0 &&
          overlaps(session, slot),
      )
      if (!due) continue
      tally.checked()
      const adults = new Set(
        held
          .filter((view) => view.duty.id === duty.id && view.slot === slot)
          .flatMap((view) => view.assignment.adults),
      ).size
      if (adults < duty.adults)
        tally.breach({ school: school.school.id, date: slot.day.date, block: slot.code }, 'duty_short', {
          duty: duty.id,
          adults,
          needed: duty.adults,
        })
    }
}

/** The first minute of a stretch that no other stretch covers; null: all are covered. */
function firstGap(of: Stretch, covers: readonly Stretch[]): number | null {
  let reached = of.start
  for (const cover of [...covers].sort((a, b) => a.start - b.start)) {
    if (cover.start > reached) break
    reached = Math.max(reached, cover.end)
  }
  return reached < of.end ? reached : null
}

/** A site is watched by whichever school's teacher is there: the children of several schools may share it. */
function checkTeacherThere(plan: PlanView, tally: Tally): void {
  const key = (date: string, site: SiteId | null) => `${date} ${site}`
  const covers = new Map<string, Stretch[]>()
  const note = (at: string, stretch: Stretch) => {
    const list = covers.get(at)
    if (list === undefined) covers.set(at, [stretch])
    else list.push(stretch)
  }
  const teaches = (adults: readonly StaffView[], date: string, school: SchoolId) =>
    adults.some((who) => inServiceAt(plan, who, date, school))
  for (const session of plan.sessions)
    if (teaches(session.adults, session.day.date, session.session.school))
      note(key(session.day.date, session.site), session)
  for (const { duty, slot, adults, school } of plan.duties)
    if (teaches(adults, slot.day.date, school.school.id)) note(key(slot.day.date, duty.site), slot)
  for (const session of plan.sessions) {
    if (session.students.length === 0 || session.site === null) continue
    tally.checked()
    const gap = firstGap(session, covers.get(key(session.day.date, session.site)) ?? [])
    if (gap !== null) tally.breach(placeOf(session), 'no_teacher_in_service', { from: clockOf(gap) })
  }
}

/** H09: enough adults in every session, the site duties that are due, and a teacher in service there at every minute. */
export const adults: RuleFor<'H09'> = {
  code: 'H09',
  roster: (plan, tally) => {
    for (const session of plan.sessions) checkNumber(session, tally)
    for (const school of plan.week.schools) checkDuties(plan, school, tally)
    checkTeacherThere(plan, tally)
  },
}
