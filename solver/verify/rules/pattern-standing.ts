import type { StandingGroup } from '../../../models/history.ts'
import { type PlanView, placeOf, type SessionView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import { couldTake, listOn, requires, type StudentView } from '../week/demand.ts'
import type { WeekView } from '../week/index.ts'
import type { ActivityView, Run } from '../week/offer.ts'
import { hasBegun, standingGroups, standingSessions } from './pattern-groups.ts'

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
  const toCome = sessions.filter((session) => !hasBegun(plan.week, session))
  for (const id of group.left ?? []) {
    tally.checked()
    const there = toCome.find(({ students }) => students.some((who) => who.student.id === id))
    if (there !== undefined) tally.breach({ ...placeOf(there), student: id }, 'standing_left')
  }
  for (const id of group.members) {
    const who = plan.week.studentOf.get(id)
    if (who === undefined || who.school !== first.school || !isBound(who, sessions)) continue
    tally.checked()
    if (toCome.some((session) => !session.students.includes(who)))
      tally.breach({ ...placeOf(first), student: id }, 'standing_member')
  }
}

/** Former members of a standing group who are students of its school. */
const formerOf = (week: WeekView, group: StandingGroup, activity: ActivityView): StudentView[] =>
  group.members.flatMap((id) => {
    const who = week.studentOf.get(id)
    return who === undefined || who.school !== activity.school ? [] : [who]
  })

/**
 * Former members whom a standing group keeps even when it closes: those who could go on with it, together with as many
 * others as its minimum asks for, on some runs of its activity on as many dates as it has sessions. Nobody: the group has
 * fallen below its minimum.
 */
export function heldBy(week: WeekView, group: StandingGroup): ReadonlySet<StudentView> {
  const held = new Set<StudentView>()
  const activity = week.activities.get(group.activity)
  if (activity === undefined) return held
  const dates = [...activity.runsOn.values()]
  const least = Math.max(1, activity.activity.min)
  const couldGoOn = (who: StudentView, run: Run): boolean =>
    couldTake(who, run) && listOn(who, run.day).includes(group.activity)
  const choose = (from: number, left: number, able: readonly StudentView[]): void => {
    if (able.length < least) return
    if (left === 0) for (const who of able) held.add(who)
    else
      dates.slice(from).forEach((runs, at) => {
        for (const run of runs)
          choose(
            from + at + 1,
            left - 1,
            able.filter((who) => couldGoOn(who, run)),
          )
      })
  }
  const sessions = standingSessions(activity, group)
  if (sessions > 0) choose(0, sessions, formerOf(week, group, activity))
  return held
}

/** A student in a group of the activity other than those they were in last week. */
export const isElsewhere = (
  standing: ReadonlyMap<string, StandingGroup>,
  who: StudentView,
  session: SessionView,
): boolean => standing.get(session.session.group)?.members.includes(who.student.id) !== true

/** Whoever a closed group keeps is in no other group of its activity. */
function checkClosed(plan: PlanView, group: StandingGroup, tally: Tally): void {
  const standing = standingGroups(plan.week)
  for (const who of heldBy(plan.week, group)) {
    tally.checked()
    const named = new Set<string>()
    for (const session of plan.byStudent[who.index] ?? []) {
      if (session.session.activity !== group.activity || !isElsewhere(standing, who, session)) continue
      if (!named.has(session.session.group))
        tally.breach({ ...placeOf(session), student: who.student.id }, 'standing_closed')
      named.add(session.session.group)
    }
  }
}

/**
 * A group that stands from last week keeps its activity and its members; who left by an event is no member of the
 * folded week any more. A group that is gone has closed, which sets its members free only where too few are left.
 */
export function checkStanding(plan: PlanView, tally: Tally): void {
  for (const [id, group] of standingGroups(plan.week)) {
    const sessions = plan.groups.get(id) ?? []
    if (sessions.length > 0) checkGroup(plan, group, sessions, tally)
    else checkClosed(plan, group, tally)
  }
}

/** An id that a group of the published roster has stays with its activity: no other group goes under it. */
export function checkPublished(plan: PlanView, tally: Tally): void {
  const standing = standingGroups(plan.week)
  const activityOf = new Map(
    (plan.week.week.history.published?.sessions ?? [])
      .filter(({ group, school }) => !standing.has(group) && !plan.week.refused.has(school))
      .map(({ group, activity }) => [group, activity]),
  )
  for (const [id, activity] of activityOf) {
    const [first] = plan.groups.get(id) ?? []
    if (first === undefined) continue
    tally.checked()
    if (first.session.activity !== activity) tally.breach(placeOf(first), 'published_activity')
  }
}
