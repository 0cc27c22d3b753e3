import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import type { Bundle } from './bundle.ts'
import { lackAfter, type PricedOffer, type Shift, type Standings, shiftAt } from './equity.ts'
import { chooseLoans, type Limits, type Offer, placeOf } from './master.ts'

/** What a choice has to reach. */
export interface Goal {
  readonly standings: Standings
  /** The largest share of any school, per mille, that it may leave unserved; null: any. */
  readonly most: number | null
  /** What is certain of the unserved of schools. */
  readonly shifts: readonly Shift[]
  /** More points than these. */
  readonly floor: number
  /** Sets of loans that may still be looked at. */
  readonly left: { sets: number }
}

type Lent = Pick<Offer, 'loan' | 'home'>

/** The limits beside some loans that are certain. */
export function limitsBeside(limits: Limits, certain: readonly Lent[]): Limits {
  const ofStaff = (staff: string): number => certain.filter(({ loan }) => loan.staff === staff).length
  const ofHome = (home: string): number => certain.filter((row) => row.home === home).length
  return {
    ofTeacher: (staff) => limits.ofTeacher(staff) - ofStaff(staff),
    ofHome: (home) => limits.ofHome(home) - ofHome(home),
    turn: (staff, had) => limits.turn(staff, had + ofStaff(staff)),
    homeTurn: (home, had) => limits.homeTurn(home, had + ofHome(home)),
  }
}

/** Whether some loans pass the limits that are left beside them. */
export const passes = (left: Limits, certain: readonly Lent[]): boolean =>
  certain.some(({ loan, home }) => left.ofTeacher(loan.staff) < 0 || left.ofHome(home) < 0)

/** What loans gain, their turns taken off. */
export function gainOf(loans: readonly Offer[], { turn }: Limits): number {
  const had = new Map<string, number>()
  return loans.reduce((sum, { loan, gain }) => {
    const before = had.get(loan.staff) ?? 0
    had.set(loan.staff, before + 1)
    return sum + gain - turn(loan.staff, before)
  }, 0)
}

/** Whether two loans could be chosen together: another teacher or day, another place. */
const areApart = (a: Offer, b: Offer): boolean =>
  !(a.loan.staff === b.loan.staff && a.loan.date === b.loan.date) && placeOf(a) !== placeOf(b)

const shiftsIn = (goal: Goal, loans: readonly PricedOffer[]): Shift[] => [
  ...goal.shifts,
  ...loans.flatMap(({ shifts }) => shifts),
]

/** The school that has most blocks yet to serve, and how many; null where the goal has none or is reached. */
function shortest({ standings, most }: Goal, shifts: readonly Shift[]) {
  if (most === null) return null
  const lacks = [...standings.keys()].map((school) => ({
    school,
    lack: lackAfter(standings, school, shifts, most),
  }))
  const worst = lacks.reduce<(typeof lacks)[number] | null>(
    (best, row) => (row.lack > (best?.lack ?? 0) ? row : best),
    null,
  )
  return worst
}

/** Blocks that offers could serve at a school at the most, one of each place. */
function mostServed(offers: readonly PricedOffer[], school: SchoolId): number {
  const most = new Map<string, number>()
  for (const offer of offers) {
    const place = placeOf(offer)
    most.set(place, Math.max(most.get(place) ?? 0, -shiftAt(school, offer.shifts)))
  }
  return [...most.values()].reduce((sum, each) => sum + each, 0)
}

/**
 * The loans that gain most and reach a goal: the flow of least cost where the goal is points alone; else by branch and bound
 * on it, a school that leaves too many unserved being given the loan that serves most there, or doing without it.
 */
export function fill(offers: readonly PricedOffer[], limits: Limits, goal: Goal): PricedOffer[] | null {
  let best: PricedOffer[] | null = null
  let { floor } = goal
  const walk = (open: readonly PricedOffer[], certain: readonly PricedOffer[]): void => {
    const left = limitsBeside(limits, certain)
    if (passes(left, certain) || goal.left.sets <= 0) return
    goal.left.sets--
    const chosen: readonly Loan[] = chooseLoans(open, left)
    const loans = [...certain, ...open.filter(({ loan }) => chosen.includes(loan))]
    const value = gainOf(loans, limits)
    if (value <= floor) return
    const short = shortest(goal, shiftsIn(goal, loans))
    if (short === null) {
      best = loans
      floor = value
      return
    }
    const { school } = short
    if (lackNow(goal, school, certain) > mostServed(open, school)) return
    const serving = open
      .filter((offer) => !loans.includes(offer) && shiftAt(school, offer.shifts) < 0)
      .sort((a, b) => shiftAt(school, a.shifts) - shiftAt(school, b.shifts))
    const [next] = serving
    if (next === undefined) return
    walk(
      open.filter((offer) => offer !== next && areApart(offer, next)),
      [...certain, next],
    )
    walk(
      open.filter((offer) => offer !== next),
      certain,
    )
  }
  walk(offers, [])
  return best
}

const lackNow = (goal: Goal, school: SchoolId, certain: readonly PricedOffer[]): number =>
  goal.most === null ? 0 : lackAfter(goal.standings, school, shiftsIn(goal, certain), goal.most)

/** Whether some bundles taken, those from a number on, and loans could reach a goal at every school, each taken by itself. */
export function potentials(goal: Goal, offers: readonly PricedOffer[], bundles: readonly Bundle[]) {
  const { most, standings } = goal
  if (most === null) return () => true
  const served = new Map([...standings.keys()].map((school) => [school, mostServed(offers, school)]))
  return (taken: readonly Bundle[], from: number): boolean =>
    [...standings.keys()].every((school) => {
      const shifts = taken.flatMap((bundle) => bundle.shifts)
      const rest = bundles
        .slice(from)
        .reduce((sum, row) => sum + Math.max(0, -shiftAt(school, row.shifts)), 0)
      return lackAfter(standings, school, shifts, most) <= rest + (served.get(school) ?? 0)
    })
}
