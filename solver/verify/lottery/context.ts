import type { StandingGroup } from '../../../models/history.ts'
import type { ActivityId, GroupId, HomeroomId } from '../../../models/ids.ts'
import type { Ban, Pin } from '../../../models/pins.ts'
import { changedBlocks } from '../plan/changes.ts'
import type { PlanView, SessionView } from '../plan/index.ts'
import { partedPairs } from '../rules/keep-apart.ts'
import { standingGroups } from '../rules/pattern-groups.ts'
import { heldBy } from '../rules/pattern-standing.ts'
import { isOver } from '../rules/pins.ts'
import { choiceCostOf } from '../terms/choice-account.ts'
import { fairnessOf } from '../terms/student-fairness.ts'
import type { Scored } from '../terms/term.ts'
import type { StudentView } from '../week/demand.ts'
import type { ActivityView } from '../week/offer.ts'
import type { HeldPlace } from './places.ts'

/** One student takes another's place and gives their own for it. Both places cover the same blocks. */
export interface Exchange {
  readonly who: StudentView
  readonly from: HeldPlace
  readonly to: HeldPlace
}

/** What a change of places may bear on, found by student, group and homeroom. */
export interface Context {
  readonly scored: Scored
  readonly pins: ReadonlyMap<string, readonly Pin[]>
  readonly bans: ReadonlyMap<string, readonly Ban[]>
  readonly apart: ReadonlyMap<StudentView, readonly StudentView[]>
  readonly standing: ReadonlyMap<GroupId, StandingGroup>
  /** Activities whose other groups are closed to a student, since the standing group they were in has closed. */
  readonly held: ReadonlyMap<StudentView, ReadonlySet<ActivityId>>
  /** Attendances (student and session) of homework by activity, homeroom and group. */
  readonly homework: ReadonlyMap<ActivityView, ReadonlyMap<HomeroomId, ReadonlyMap<GroupId, number>>>
  /** Students disturbed against the published plan; null where there is no budget of them. */
  readonly disturbed: { readonly now: ReadonlySet<StudentView>; readonly limit: number } | null
  /** S01 and S02 by student index. */
  readonly own: readonly { readonly choice: number; readonly fairness: number }[]
  /** By school index: S01 of its students, and their required blocks. */
  readonly choice: readonly { readonly cost: number; readonly required: number }[]
}

function grouped<Key, Row>(rows: readonly Row[], key: (row: Row) => Key | null): Map<Key, Row[]> {
  const map = new Map<Key, Row[]>()
  for (const row of rows) {
    const at = key(row)
    if (at === null) continue
    const list = map.get(at)
    if (list === undefined) map.set(at, [row])
    else list.push(row)
  }
  return map
}

function attendance(sessions: readonly SessionView[]): Context['homework'] {
  const counts = new Map<ActivityView, Map<HomeroomId, Map<GroupId, number>>>()
  for (const session of sessions) {
    if (session.activity.activity.category !== 'homework') continue
    const homerooms = counts.get(session.activity) ?? new Map<HomeroomId, Map<GroupId, number>>()
    counts.set(session.activity, homerooms)
    for (const { student } of session.students) {
      const groups = homerooms.get(student.homeroom) ?? new Map<GroupId, number>()
      homerooms.set(student.homeroom, groups)
      groups.set(session.session.group, (groups.get(session.session.group) ?? 0) + 1)
    }
  }
  return counts
}

function heldByClosed(plan: PlanView): Context['held'] {
  const held = new Map<StudentView, Set<ActivityId>>()
  for (const [id, group] of standingGroups(plan.week)) {
    if (plan.groups.has(id)) continue
    for (const who of heldBy(plan.week, group))
      held.set(who, (held.get(who) ?? new Set()).add(group.activity))
  }
  return held
}

function disturbedStudents({ plan, published }: Scored): Context['disturbed'] {
  const limit = plan.week.week.disturbance?.students ?? null
  if (limit === null || published === null) return null
  const now = new Set(plan.week.students.filter((who) => changedBlocks(plan, published, who).length > 0))
  return { now, limit }
}

/** Gathers what the tests of exchanges look up. */
export function contextOf(scored: Scored): Context {
  const { plan, accounts } = scored
  const { week } = plan.week
  const apart = new Map<StudentView, StudentView[]>()
  for (const [a, b] of partedPairs(plan.week)) {
    apart.set(a, [...(apart.get(a) ?? []), b])
    apart.set(b, [...(apart.get(b) ?? []), a])
  }
  const own = plan.week.students.map((who) => {
    const account = accounts[who.index]
    return account === undefined
      ? { choice: 0, fairness: 0 }
      : { choice: choiceCostOf(who, account), fairness: fairnessOf(who, account) }
  })
  const choice = plan.week.schools.map(() => ({ cost: 0, required: 0 }))
  for (const who of plan.week.students) {
    const sum = choice[who.school.index]
    if (sum === undefined) continue
    sum.cost += own[who.index]?.choice ?? 0
    sum.required += who.required.length
  }
  const inForce = <Row extends { school: Pin['school'] }>(rows: readonly Row[]) =>
    rows.filter((row) => !plan.week.refused.has(row.school))
  return {
    scored,
    pins: grouped<string, Pin>(
      inForce(week.pins).filter((pin) => !isOver(plan.week, pin)),
      (pin) => pin.student,
    ),
    bans: grouped<string, Ban>(inForce(week.bans), (ban) => ban.student),
    apart,
    standing: standingGroups(plan.week),
    held: heldByClosed(plan),
    homework: attendance(plan.sessions),
    disturbed: disturbedStudents(scored),
    own,
    choice,
  }
}

/** The session of a place that covers a slot. */
export const sessionAt = (
  { sessions }: HeldPlace,
  slot: HeldPlace['slots'][number],
): SessionView | undefined => sessions.find((session) => session.slots.includes(slot))
