import type { Faults } from '../tally.ts'
import type { Scored } from '../terms/term.ts'
import { listOn, type StudentView } from '../week/demand.ts'
import { type Context, contextOf, type Exchange } from './context.ts'
import { exchangeDelta, type OwnDelta, ownDelta } from './costs.ts'
import { type HeldPlace, isWished, placesByBlocks } from './places.ts'
import { keepsRules } from './rules.ts'

/** A student, their place, and what another place would be to them; all places of one activity are alike for that. */
interface Mover {
  readonly who: StudentView
  readonly from: HeldPlace
  readonly own: OwnDelta
}

const activityKey = ({ activity }: HeldPlace): string => activity?.activity.id ?? ''

/** Places that cover the same blocks, one of every activity: ranked ones by id, and the others. */
interface Kinds {
  readonly ranked: ReadonlyMap<string, HeldPlace>
  readonly flexible: readonly HeldPlace[]
}

function kindsOf(places: readonly HeldPlace[]): Kinds {
  const kinds = [...new Map(places.map((place) => [activityKey(place), place])).values()]
  return {
    ranked: new Map(
      kinds.filter(({ activity }) => activity?.ranked === true).map((place) => [activityKey(place), place]),
    ),
    flexible: kinds.filter(({ activity }) => activity?.ranked !== true),
  }
}

/** The places that could be something to a student: activities in the list of the first day, and flexible ones. */
function targetsOf(who: StudentView, from: HeldPlace, kinds: Kinds): HeldPlace[] {
  const targets: HeldPlace[] = []
  const day = from.slots[0]?.day
  for (const id of day === undefined ? [] : listOn(who, day)) {
    const to = kinds.ranked.get(id)
    if (to !== undefined && to.activity !== from.activity) targets.push(to)
  }
  const wished = isWished(from)
  for (const to of kinds.flexible)
    if (to.activity !== from.activity && (wished || isWished(to))) targets.push(to)
  return targets
}

/** Movers by direction, from one activity to another. */
function moversOf(context: Context, places: readonly HeldPlace[]): Map<string, Map<string, Mover[]>> {
  const kinds = kindsOf(places)
  const movers = new Map<string, Map<string, Mover[]>>()
  for (const from of places) {
    const there = movers.get(activityKey(from)) ?? new Map<string, Mover[]>()
    movers.set(activityKey(from), there)
    for (const who of from.holders)
      for (const to of targetsOf(who, from, kinds)) {
        const own = ownDelta(context, who, from, to)
        if (own.choice === 0) continue
        const list = there.get(activityKey(to))
        if (list === undefined) there.set(activityKey(to), [{ who, from, own }])
        else list.push({ who, from, own })
      }
  }
  return movers
}

/** Whether two students could exchange their places with every rule kept and the score unchanged. */
function couldExchange(context: Context, a: Mover, b: Mover): boolean {
  const there: Exchange & { own: OwnDelta } = { ...a, to: b.from }
  const back: Exchange & { own: OwnDelta } = { ...b, to: a.from }
  return exchangeDelta(context, there, back) === 0 && keepsRules(context, there, back)
}

/**
 * Those who would gain by an exchange that nothing forbids, with somebody of a larger number. Own parts of the score
 * that do not cancel out are never looked at further, which leaves few pairs.
 */
function wronged(
  context: Context,
  gaining: readonly Mover[],
  losing: readonly Mover[],
): { first: Mover; other: Mover }[] {
  const eager = gaining.filter(({ own }) => own.choice < 0)
  if (eager.length === 0 || losing.length === 0) return []
  const byWeight = new Map<number, Mover[]>()
  for (const mover of losing) {
    const list = byWeight.get(mover.own.weighted)
    if (list === undefined) byWeight.set(mover.own.weighted, [mover])
    else list.push(mover)
  }
  return eager.flatMap((first) => {
    const other = byWeight
      .get(-first.own.weighted)
      ?.find(
        (mover) =>
          first.who.student.lottery < mover.who.student.lottery && couldExchange(context, first, mover),
      )
    return other === undefined ? [] : [{ first, other }]
  })
}

/**
 * Whether the lottery order is kept: no two students could exchange their places, every rule kept and (U, W, Z)
 * unchanged, so that the smaller number gets a lower S01 cost. Supposes a plan in which no rule is broken.
 */
export function checkLottery(scored: Scored, faults: Faults): boolean {
  const { plan } = scored
  const context = contextOf(scored)
  const pupils = plan.week.schools.map((): StudentView[] => [])
  for (const who of plan.week.students) pupils[who.school.index]?.push(who)
  let kept = true
  for (const school of plan.week.schools)
    for (const places of placesByBlocks(plan, school, pupils[school.index] ?? [])) {
      const movers = moversOf(context, places)
      for (const [from, directions] of movers)
        for (const [to, gaining] of directions)
          for (const { first, other } of wronged(context, gaining, movers.get(to)?.get(from) ?? [])) {
            kept = false
            const slot = first.from.slots[0]
            faults.add(
              'ROSTER_LOTTERY',
              {
                school: school.school.id,
                student: first.who.student.id,
                ...(slot === undefined ? {} : { date: slot.day.date, block: slot.code }),
              },
              'order',
              { other: other.who.student.id, from, to },
            )
          }
    }
  return kept
}
