import type { StandingGroup } from '../../../models/history.ts'
import { type PlanView, placeOf, type SessionView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import { listOn, requires, type StudentView } from '../week/demand.ts'
import type { ActivityView } from '../week/offer.ts'
import { standingGroups } from './pattern-groups.ts'

/** A student is in no more groups of a ranked activity than it allows, and in one of its sessions a day. */
export function checkMembers(plan: PlanView, tally: Tally): void {
  for (const who of plan.week.students) {
    const groups = new Map<ActivityView, Set<string>>()
    const dates = new Set<string>()
    for (const session of plan.byStudent[who.index] ?? []) {
      if (!session.activity.ranked) continue
      const { group, date, activity } = session.session
      const of = groups.get(session.activity) ?? new Set()
      groups.set(session.activity, of.add(group))
      const day = `${activity} ${date}`
      if (dates.has(day)) tally.breach({ ...placeOf(session), student: who.student.id }, 'twice_on_one_day')
      dates.add(day)
    }
    for (const [{ activity }, of] of groups) {
      tally.checked()
      if (of.size > activity.groupsPerStudent)
        tally.breach({ school: activity.school, student: who.student.id }, 'groups_per_student', {
          activity: activity.id,
          groups: of.size,
        })
    }
  }
}

/** Whether a former member stays bound to a group: they still require all its blocks and still rank it on its days. */
export const isBound = (who: StudentView, sessions: readonly SessionView[]): boolean =>
  sessions.every(
    (session) =>
      session.slots.every((slot) => requires(who, slot)) &&
      listOn(who, session.day).includes(session.activity.activity.id),
  )

function checkGroup(
  plan: PlanView,
  group: StandingGroup,
  sessions: readonly SessionView[],
  tally: Tally,
): void {
  const [first] = sessions
  if (first === undefined) return
  tally.checked()
  if (first.session.activity !== group.activity || first.session.school !== group.school) {
    tally.breach(placeOf(first), 'standing_activity')
    return
  }
  for (const id of group.members) {
    const who = plan.week.studentOf.get(id)
    if (who === undefined || who.school !== first.school || !isBound(who, sessions)) continue
    tally.checked()
    if (sessions.some((session) => !session.students.includes(who)))
      tally.breach({ ...placeOf(first), student: id }, 'standing_member')
  }
}

/**
 * A group that stands from last week keeps its activity and its members; who left by an event is no member of the
 * folded week any more. A group that is gone has closed.
 */
export function checkStanding(plan: PlanView, tally: Tally): void {
  for (const [id, group] of standingGroups(plan.week))
    checkGroup(plan, group, plan.groups.get(id) ?? [], tally)
}
