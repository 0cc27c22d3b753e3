import { continuityCost, FRIENDS_APART, stabilityCost } from '../../../models/policy/constants.ts'
import type { SessionView } from '../plan/index.ts'
import { type ChoiceAccount, choiceCostOf, gainOf, withGain } from '../terms/choice-account.ts'
import { isStranger } from '../terms/continuity.ts'
import { equityOf } from '../terms/equity.ts'
import { fairnessOf } from '../terms/student-fairness.ts'
import { mutualFriend, sharedSlots } from '../terms/together.ts'
import type { StudentView } from '../week/demand.ts'
import { type Context, type Exchange, sessionAt } from './context.ts'
import type { HeldPlace } from './places.ts'

/** What a move does to the student alone: S01, points, and S01 and S02 together, weighted. */
export interface OwnDelta {
  readonly choice: number
  readonly weighted: number
}

const moved = (who: StudentView, account: ChoiceAccount, from: HeldPlace, to: HeldPlace): ChoiceAccount => {
  const without = from.sessions.reduce((sum, row) => withGain(sum, gainOf(who, row), -1), account)
  return to.sessions.reduce((sum, row) => withGain(sum, gainOf(who, row), 1), without)
}

/** S01 and S02 of one student when they leave a place for another that covers the same blocks. */
export function ownDelta(
  { scored, own }: Context,
  who: StudentView,
  from: HeldPlace,
  to: HeldPlace,
): OwnDelta {
  const account = scored.accounts[who.index]
  const before = own[who.index]
  if (account === undefined || before === undefined) return { choice: 0, weighted: 0 }
  const after = moved(who, account, from, to)
  const { weights } = scored.plan.week.week
  const choice = choiceCostOf(who, after) - before.choice
  if (choice === 0) return { choice, weighted: 0 }
  const fairness = fairnessOf(who, after) - before.fairness
  return { choice, weighted: weights.S01 * choice + weights.S02 * fairness }
}

/** S08: homework sessions led by a stranger, after less before. */
function strangers({ who, to }: Exchange, other: StudentView): number {
  return to.sessions.reduce((sum, session) => {
    const students = [...session.students.filter((row) => row !== other), who]
    return sum + Number(isStranger(session, students)) - Number(isStranger(session))
  }, 0)
}

/** S09: blocks whose group is not the published one, after less before. */
function changes({ scored }: Context, { who, from, to }: Exchange): number {
  const { published } = scored
  if (published === null) return 0
  const differs = (place: HeldPlace, slot: HeldPlace['slots'][number]): number =>
    Number((sessionAt(place, slot)?.session.group ?? null) !== published.groupOf(who, slot))
  return to.slots.reduce((sum, slot) => sum + differs(to, slot) - differs(from, slot), 0)
}

/** S12: blocks in which a friend could be with them and is not, after less before. */
function apart({ scored: { plan } }: Context, { who, from, to }: Exchange, other: StudentView): number {
  const friend = mutualFriend(plan.week, who)
  // Two who exchange their places are in different ones before and after.
  if (friend === undefined || friend === other) return 0
  const shared = sharedSlots(plan.week, who, friend)
  let delta = 0
  for (const slot of to.slots) {
    if (!shared.has(slot)) continue
    const theirs = plan.held[friend.index]?.[slot.index]
    const parted = (mine: SessionView | undefined) => Number(mine === undefined || mine !== theirs)
    delta += parted(sessionAt(to, slot)) - parted(sessionAt(from, slot))
  }
  return delta
}

/** The weighted change of Z when two students exchange their places; sizes, adults, rooms and loads stay as they are. */
export function exchangeDelta(
  context: Context,
  a: Exchange & { readonly own: OwnDelta },
  b: Exchange & { readonly own: OwnDelta },
): number {
  const { weights, history } = context.scored.plan.week.week
  const school = context.choice[a.who.school.index] ?? { cost: 0, required: 0 }
  const equity = (cost: number) => equityOf(cost, school.required, history.meanChoiceCost)
  return (
    a.own.weighted +
    b.own.weighted +
    weights.S08 * continuityCost.stranger * (strangers(a, b.who) + strangers(b, a.who)) +
    weights.S09 * stabilityCost.student * (changes(context, a) + changes(context, b)) +
    weights.S11 * (equity(school.cost + a.own.choice + b.own.choice) - equity(school.cost)) +
    weights.S12 * FRIENDS_APART * (apart(context, a, b.who) + apart(context, b, a.who))
  )
}
