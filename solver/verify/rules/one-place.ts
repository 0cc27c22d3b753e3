import { boundFrom, clash, engagementsOf, isOffSite, releasedAt } from '../plan/engagements.ts'
import { overlaps, type PlanView, placeOf, type SessionView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import type { StaffView } from '../week/index.ts'
import type { RuleFor } from './rule.ts'

function checkStudents(plan: PlanView, tally: Tally): void {
  for (const who of plan.week.students) {
    const sessions = plan.byStudent[who.index] ?? []
    sessions.forEach((session, at) => {
      tally.checked()
      for (const other of sessions.slice(at + 1))
        if (session.day.date === other.day.date && overlaps(session, other))
          tally.breach({ ...placeOf(other), student: who.student.id }, 'student_twice', {
            other: session.session.group,
          })
    })
  }
}

function checkAdult(
  plan: PlanView,
  who: StaffView,
  bound: (session: SessionView) => number,
  tally: Tally,
): void {
  const days = new Map(
    [
      ...(plan.byAdult[who.index] ?? []).map((session) => session.day),
      ...(plan.dutiesOf[who.index] ?? []).map((duty) => duty.slot.day),
    ].map((day) => [day.date, day]),
  )
  for (const day of days.values()) {
    const list = engagementsOf(plan, who, day, bound)
    list.forEach((engagement, at) => {
      tally.checked()
      for (const other of list.slice(at + 1)) {
        const reason = clash(engagement, other, plan.week.distances)
        if (reason === null) continue
        const school = who.staff.school ?? plan.byAdult[who.index]?.[0]?.session.school ?? ''
        tally.breach({ school, date: day.date, staff: who.staff.id }, reason, {
          first: engagement.kind,
          second: other.kind,
        })
      }
    })
  }
}

function checkWalk({ week }: PlanView, session: SessionView, tally: Tally): void {
  if (session.site === null || !isOffSite(session)) return
  const walk = week.distances.walk(session.school.site, session.site)
  for (const who of session.students) {
    tally.checked()
    const place = { ...placeOf(session), student: who.student.id }
    if (walk === undefined) tally.breach(place, 'unknown_walk')
    else if (session.start - releasedAt(who, session) < walk) tally.breach(place, 'walk', { walk })
  }
}

/** H07: students and adults are in one place at a time, with time to travel between places. */
export const onePlace: RuleFor<'H07'> = {
  code: 'H07',
  roster: (plan, tally) => {
    checkStudents(plan, tally)
    for (const session of plan.sessions) checkWalk(plan, session, tally)
    const bound = new Map(plan.sessions.map((session) => [session, boundFrom(session)]))
    for (const who of plan.week.staff)
      checkAdult(plan, who, (session) => bound.get(session) ?? session.start, tally)
  },
}
