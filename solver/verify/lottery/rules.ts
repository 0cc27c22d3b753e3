import { changedBlocks } from '../plan/changes.ts'
import { boundFrom, clash, engagementsOf, isOffSite, releasedAt } from '../plan/engagements.ts'
import { overlaps, type SessionView } from '../plan/index.ts'
import { keepsHomework } from '../rules/homework.ts'
import { mayShare } from '../rules/keep-apart.ts'
import { isBound, isElsewhere } from '../rules/pattern-standing.ts'
import { answers, meets } from '../rules/pins.ts'
import { mayBeTutored } from '../rules/tutoring.ts'
import { unwilling } from '../rules/voluntary.ts'
import type { StudentView } from '../week/demand.ts'
import type { Context, Exchange } from './context.ts'
import { keepsHomerooms } from './homerooms.ts'

const others = ({ scored }: Context, { who, from }: Exchange): SessionView[] =>
  (scored.plan.byStudent[who.index] ?? []).filter((session) => !from.sessions.includes(session))

/** What a session asks of a student alone: H03, H06, H07, H13, H14, H19 bans, H21 grades. */
function admits(context: Context, { who }: Exchange, session: SessionView): boolean {
  const { activity } = session.activity
  if (unwilling(who, session) !== null || !keepsHomework(who, session)) return false
  if ((session.school.timetableEnd(who.student.grade, session.day) ?? 0) > session.start) return false
  if (activity.category === 'tutoring' && !mayBeTutored(who)) return false
  const grades = session.activity.runOf(session.slots)?.grades ?? []
  if (!activity.grades.includes(who.student.grade) || !grades.includes(who.student.grade)) return false
  if (session.site !== null && isOffSite(session)) {
    const walk = context.scored.plan.week.distances.walk(session.school.site, session.site)
    if (walk === undefined || session.start - releasedAt(who, session) < walk) return false
  }
  return !(context.bans.get(who.student.id) ?? []).some((ban) => meets(ban, session))
}

/** H07 and H21: the new place beside what the student keeps. */
function fitsBeside(context: Context, move: Exchange): boolean {
  const kept = others(context, move)
  const { activity, sessions } = move.to
  if (activity === null) return true
  for (const session of sessions)
    for (const other of kept) {
      if (other.day.date !== session.day.date) continue
      if (overlaps(session, other) || (activity.ranked && other.activity === activity)) return false
    }
  if (activity.activity.category === 'homework')
    return kept.every(
      (other) => other.activity.activity.category !== 'homework' || other.activity === activity,
    )
  if (!activity.ranked) return true
  const groups = new Set(
    [...kept.filter((other) => other.activity === activity), ...sessions].map(({ session }) => session.group),
  )
  return groups.size <= activity.activity.groupsPerStudent && !keptOut(context, move, sessions)
}

/** H21: a standing group that closed keeps the student from other groups of its activity. */
const keptOut = ({ held, standing }: Context, { who }: Exchange, sessions: readonly SessionView[]): boolean =>
  sessions.some(
    (session) => held.get(who)?.has(session.session.activity) === true && isElsewhere(standing, who, session),
  )

/** H20: nobody they are kept apart from is in the group afterwards. `other` gives the place up. */
function staysApart(context: Context, { who, to }: Exchange, other: StudentView): boolean {
  const [first] = to.sessions
  if (first === undefined) return true
  const { group } = first.session
  return (context.apart.get(who) ?? []).every(
    (partner) =>
      mayShare(who, partner, first) ||
      !(context.scored.plan.byStudent[partner.index] ?? []).some(
        (session) => session.session.group === group && !(partner === other && to.sessions.includes(session)),
      ),
  )
}

/** H19 pins and H21 standing membership: nothing binds the student to the place they give up. */
function mayLeave(context: Context, move: Exchange): boolean {
  const { who, from, to } = move
  const [first] = from.sessions
  const group = first === undefined ? undefined : context.standing.get(first.session.group)
  if (group?.members.includes(who.student.id) === true && isBound(who, from.sessions)) return false
  const pins = context.pins.get(who.student.id) ?? []
  if (pins.length === 0) return true
  const after = [...others(context, move), ...to.sessions]
  return pins.every((pin) => after.some((session) => answers(pin, session)))
}

/** H19: the number of students disturbed stays within the budget. */
function disturbsFew(context: Context, moves: readonly Exchange[]): boolean {
  const { disturbed, scored } = context
  if (disturbed === null || scored.published === null) return true
  let count = disturbed.now.size
  for (const { who, from, to } of moves) {
    const { plan, published } = scored
    const elsewhere = changedBlocks(plan, published, who).some((slot) => !from.slots.includes(slot))
    const here = to.slots.some((slot) => {
      const session = to.sessions.find((row) => row.slots.includes(slot))
      return (session?.session.group ?? null) !== published.groupOf(who, slot)
    })
    count += (elsewhere || here ? 1 : 0) - (disturbed.now.has(who) ? 1 : 0)
  }
  return count <= disturbed.limit
}

/** H07: the adults of a session off the school's site are bound from another minute when its students change. */
function adultsFree(context: Context, move: Exchange, other: StudentView): boolean {
  const { plan } = context.scored
  return move.to.sessions.filter(isOffSite).every((session) => {
    const students = [...session.students.filter((row) => row !== other), move.who]
    const bound = boundFrom(session, students)
    if (bound >= boundFrom(session)) return true
    return session.adults.every((adult) => {
      const list = engagementsOf(plan, adult, session.day, (row) =>
        row === session ? bound : boundFrom(row),
      )
      return list.every((a, at) => list.slice(at + 1).every((b) => clash(a, b, plan.week.distances) === null))
    })
  })
}

/**
 * Whether every hard rule is kept when two students exchange their places, in a plan that keeps them all. Sizes,
 * adults, rooms and pay do not change, so that only what depends on who the students are is looked at.
 */
export function keepsRules(context: Context, a: Exchange, b: Exchange): boolean {
  const moves = [a, b] as const
  return (
    moves.every((move) => move.to.sessions.every((session) => admits(context, move, session))) &&
    moves.every((move) => fitsBeside(context, move) && mayLeave(context, move)) &&
    staysApart(context, a, b.who) &&
    staysApart(context, b, a.who) &&
    keepsHomerooms(context, moves) &&
    disturbsFew(context, moves) &&
    adultsFree(context, a, b.who) &&
    adultsFree(context, b, a.who)
  )
}
