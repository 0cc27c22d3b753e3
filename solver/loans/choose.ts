import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import { type Bundle, sharesOf } from './bundle.ts'
import { type PricedOffer, type Shift, type Standings, worstShareAfter } from './equity.ts'
import { fill, type Goal, gainOf, limitsBeside, passes, potentials } from './fill.ts'
import { type Limits, placeOf } from './master.ts'
import { levelsOf } from './price.ts'

/** What a master model decides on: bundles of shared days with loans, and loans by themselves. */
export interface Choice {
  readonly bundles: readonly Bundle[]
  readonly loans: readonly Loan[]
}

interface Found extends Choice {
  /** Points gained. */
  readonly value: number
  readonly shifts: readonly Shift[]
}

/** Schools of a loan, and whom it takes. */
const placesOf = (home: SchoolId, { host, date }: Loan): string[] => [`${home} ${date}`, `${host} ${date}`]

/** Days of schools that a bundle changes. */
function placesOfBundle({ transfer, comes, goes }: Bundle): string[] {
  const { from, to, share } = transfer
  const loan = comes === null ? [] : placesOf(comes.home, comes.loan)
  return [
    ...new Set([
      `${from} ${share.date}`,
      `${to} ${share.date}`,
      ...loan,
      ...(goes ? [`${goes.host} ${goes.date}`] : []),
    ]),
  ]
}

/** Sets of loans that are looked at for a lower W at the most. */
const MOST_TRIED = 400

/** What there is to choose from, in points. */
interface Menu {
  readonly bundles: readonly Bundle[]
  readonly offers: readonly PricedOffer[]
  readonly limits: Limits
}

/** A set of bundles and the best loans beside it; null: the bundles pass a limit, or nothing reaches the goal. */
function withLoans(taken: readonly Bundle[], { offers, limits }: Menu, goal: Goal): Found | null {
  const coming = taken.flatMap(({ comes }) => comes ?? [])
  const left = limitsBeside(limits, coming)
  if (passes(left, coming)) return null
  const busy = new Set(taken.flatMap(placesOfBundle))
  const moved = new Set(taken.flatMap(sharesOf))
  const free = offers.filter(
    ({ loan, home }) =>
      !moved.has(`staff ${loan.staff}`) && !placesOf(home, loan).some((place) => busy.has(place)),
  )
  const turns = coming.reduce((sum, { loan }) => sum + limits.turn(loan.staff, 0), 0)
  const gain = taken.reduce((sum, bundle) => sum + bundle.gain, 0) - turns
  const shifts = taken.flatMap((bundle) => bundle.shifts)
  const found = fill(free, left, { ...goal, shifts, floor: goal.floor - gain })
  if (found === null) return null
  const loans = found.map(({ loan }) => loan)
  const value = gain + gainOf(found, left)
  return { bundles: taken, loans, value, shifts: [...shifts, ...found.flatMap((offer) => offer.shifts)] }
}

/**
 * The set of bundles that gains most with the best loans beside it, by branch and bound: what bundles and loans could bring beside
 * each other is never more than what they bring by themselves. Null where nothing reaches the goal.
 * @param alone the best loans without any bundle
 * @param most points that loans by themselves could bring at the most
 */
function richest(menu: Menu, goal: Goal, alone: Found | null, most: number): Found | null {
  let best: Found | null = null
  let { floor } = goal
  const take = (found: Found | null): void => {
    if (found === null || found.value <= floor) return
    best = found
    floor = found.value
  }
  const isInReach = potentials(goal, menu.offers, menu.bundles)
  const walk = (from: number, taken: readonly Bundle[], gain: number): void => {
    const [next, ...others] = menu.bundles.slice(from)
    const rest = [next, ...others].reduce((sum, bundle) => sum + Math.max(0, bundle?.gain ?? 0), 0)
    if (gain + rest + most <= floor) return
    if (!isInReach(taken, from)) return
    if (next === undefined) {
      if (taken.length > 0) take(withLoans(taken, menu, { ...goal, floor }))
      return
    }
    if (taken.every((other) => areApart(other, next))) walk(from + 1, [...taken, next], gain + next.gain)
    walk(from + 1, taken, gain)
  }
  take(alone)
  walk(0, [], 0)
  return best
}

/**
 * Gains of two levels, student-blocks and Z, as points of which one block outweighs all of Z that any choice could move.
 * @param offers of each place at most one is chosen
 */
function inPoints(bundles: readonly Bundle[], offers: readonly PricedOffer[], limits: Limits) {
  const most = new Map<string, number>()
  const turnOf = (staff: string): number => limits.turn(staff, Math.max(0, limits.ofTeacher(staff) - 1))
  for (const offer of offers) {
    const place = placeOf(offer)
    const moved = Math.abs(levelsOf(offer.gain).weighted) + turnOf(offer.loan.staff)
    most.set(place, Math.max(most.get(place) ?? 0, moved))
  }
  const byBundles = bundles.reduce(
    (sum, { gain, comes }) =>
      sum + Math.abs(levelsOf(gain).weighted) + (comes === null ? 0 : turnOf(comes.loan.staff)),
    0,
  )
  const block = 1 + 2 * [...most.values()].reduce((sum, each) => sum + each, byBundles)
  return {
    block,
    points: <T extends { readonly gain: number }>(row: T): T => {
      const { unserved, weighted } = levelsOf(row.gain)
      return { ...row, gain: block * unserved + weighted }
    },
  }
}

/**
 * Which shared days go over and which teachers are lent, decided together by their prices, level by level: among the sets of
 * bundles that move nobody twice and change no school twice a day, with the best loans beside them (a flow of least cost,
 * `chooseLoans`), those that serve most; of them those of the least worst share, W, of any school; of them the one that lowers Z
 * most. Exact but for the number of sets that are looked at for a lower W; where nobody is unserved there is none to look for.
 * @param bundles the best first; those that gain nothing count where they lower W
 * @param standings what schools leave unserved beforehand
 */
export function choose(
  bundles: readonly Bundle[],
  offers: readonly PricedOffer[],
  limits: Limits,
  standings: Standings,
): Choice {
  const { block, points } = inPoints(bundles, offers, limits)
  const all = bundles.map(points)
  const menu = { bundles: all.filter(({ gain }) => gain > 0), offers: offers.map(points), limits }
  const anything: Goal = {
    standings,
    most: null,
    shifts: [],
    floor: Number.NEGATIVE_INFINITY,
    left: { sets: Number.POSITIVE_INFINITY },
  }
  const alone = withLoans([], menu, anything)
  const most = alone?.value ?? 0
  let best = richest(menu, anything, alone, most)
  // As many blocks as the richest serves.
  const floor = block * Math.round((best?.value ?? 0) / block) - Math.ceil(block / 2)
  const left = { sets: MOST_TRIED }
  for (let worst = worstShareAfter(standings, best?.shifts ?? []); worst > 0; ) {
    const [wide, goal] = [
      { ...menu, bundles: all },
      { ...anything, most: worst - 1, floor, left },
    ]
    const lower = richest(wide, goal, withLoans([], wide, goal), most)
    if (lower === null) break
    best = lower
    worst = worstShareAfter(standings, lower.shifts)
  }
  const chosen = new Map(all.map((bundle, index) => [bundle, bundles[index]]))
  return { bundles: (best?.bundles ?? []).flatMap((row) => chosen.get(row) ?? []), loans: best?.loans ?? [] }
}

/** Whether two bundles move different people and rooms, and change different days of schools. */
function areApart(a: Bundle, b: Bundle): boolean {
  const [shares, places] = [new Set(sharesOf(a)), new Set(placesOfBundle(a))]
  return !sharesOf(b).some((key) => shares.has(key)) && !placesOfBundle(b).some((key) => places.has(key))
}
