import type { SiteId } from '../../../models/ids.ts'
import type { DayView } from '../../../models/time.ts'
import type { StudentView } from '../week/demand.ts'
import { requires } from '../week/demand.ts'
import type { StaffView } from '../week/index.ts'
import type { Distances } from '../week/places.ts'
import type { PlanView, SessionView } from './index.ts'

/** A stretch of a day that binds an adult, from one site to another. Minutes since midnight. */
export interface Engagement {
  readonly kind: 'session' | 'duty' | 'lesson'
  readonly start: number
  readonly end: number
  /** Null where the file does not know the place. */
  readonly from: SiteId | null
  readonly to: SiteId | null
}

/** Whether a session leaves the school's site. */
export const isOffSite = (session: SessionView): boolean =>
  session.site !== null && session.site !== session.school.site

/** When a student is free before a session: the end of the last required block before it, else of the timetable. */
export function releasedAt(who: StudentView, session: SessionView): number {
  let end = -1
  for (const slot of session.school.onDate.get(session.day.date) ?? [])
    if (slot.end <= session.start && requires(who, slot)) end = Math.max(end, slot.end)
  return end >= 0 ? end : (session.school.timetableEnd(who.student.grade, session.day) ?? 0)
}

/** From when a session binds its adults: off site, from the moment its last student is free to walk. */
export function boundFrom(session: SessionView, students: readonly StudentView[] = session.students): number {
  if (!isOffSite(session) || students.length === 0) return session.start
  return Math.min(
    session.start,
    students.reduce((latest, who) => Math.max(latest, releasedAt(who, session)), 0),
  )
}

/** Everything that binds an adult on a day. `bound` may say otherwise than `boundFrom` for sessions. */
export function engagementsOf(
  plan: PlanView,
  who: StaffView,
  day: DayView,
  bound: (session: SessionView) => number = boundFrom,
): Engagement[] {
  const list: Engagement[] = []
  for (const session of plan.byAdult[who.index] ?? []) {
    if (session.day.date !== day.date) continue
    const walks = isOffSite(session) && session.students.length > 0
    list.push({
      kind: 'session',
      start: bound(session),
      end: session.end,
      from: walks ? session.school.site : session.site,
      to: session.site,
    })
  }
  for (const { slot, duty } of plan.dutiesOf[who.index] ?? [])
    if (slot.day.date === day.date)
      list.push({ kind: 'duty', start: slot.start, end: slot.end, from: duty.site, to: duty.site })
  for (const { start, end, site } of who.lessonsOn(day))
    list.push({ kind: 'lesson', start, end, from: site, to: site })
  return list
}

/** Why two engagements do not go together; null: they do. Two lessons are the school's own business. */
export function clash(a: Engagement, b: Engagement, distances: Distances): string | null {
  if (a.kind === 'lesson' && b.kind === 'lesson') return null
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  if (second.start < first.end) return 'overlap'
  if (first.to === null || second.from === null || first.to === second.from) return null
  const travel = distances.adult(first.to, second.from)
  if (travel === undefined) return 'unknown_travel'
  return second.start - first.end < travel ? 'travel' : null
}
