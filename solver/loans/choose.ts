import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import { type Bundle, sharesOf } from './bundle.ts'
import { chooseLoans, type Limits, type Offer } from './master.ts'

/** What a master model decides on: bundles of shared days with loans, and loans by themselves. */
export interface Choice {
  readonly bundles: readonly Bundle[]
  readonly loans: readonly Loan[]
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

/** The limits beside the loans that come and go with some bundles. */
function beside(limits: Limits, bundles: readonly Bundle[]): Limits {
  const coming = bundles.flatMap(({ comes }) => comes ?? [])
  const ofStaff = (staff: string): number => coming.filter(({ loan }) => loan.staff === staff).length
  const ofHome = (home: string): number => coming.filter((row) => row.home === home).length
  return {
    ofTeacher: (staff) => limits.ofTeacher(staff) - ofStaff(staff),
    ofHome: (home) => limits.ofHome(home) - ofHome(home),
    turn: (staff, had) => limits.turn(staff, had + ofStaff(staff)),
    homeTurn: (home, had) => limits.homeTurn(home, had + ofHome(home)),
  }
}

/** What loans gain, their turns taken off. */
function gainOf(loans: readonly Loan[], offers: readonly Offer[], { turn }: Limits): number {
  const had = new Map<string, number>()
  return loans.reduce((sum, loan) => {
    const before = had.get(loan.staff) ?? 0
    had.set(loan.staff, before + 1)
    return sum + (offers.find((offer) => offer.loan === loan)?.gain ?? 0) - turn(loan.staff, before)
  }, 0)
}

/** What a set of bundles and the best loans beside it are worth; null: the bundles pass a limit. */
function withLoans(bundles: readonly Bundle[], offers: readonly Offer[], limits: Limits) {
  const coming = bundles.flatMap(({ comes }) => comes ?? [])
  const left = beside(limits, bundles)
  if (coming.some(({ loan, home }) => left.ofTeacher(loan.staff) < 0 || left.ofHome(home) < 0)) return null
  const busy = new Set(bundles.flatMap(placesOfBundle))
  const moved = new Set(bundles.flatMap(sharesOf))
  const free = offers.filter(
    ({ loan, home }) =>
      !moved.has(`staff ${loan.staff}`) && !placesOf(home, loan).some((place) => busy.has(place)),
  )
  const loans = chooseLoans(free, left)
  const turns = coming.reduce((sum, { loan }) => sum + limits.turn(loan.staff, 0), 0)
  const gain = bundles.reduce((sum, bundle) => sum + bundle.gain, 0)
  return { bundles, loans, value: gain - turns + gainOf(loans, free, left) }
}

/**
 * Which shared days go over and which teachers are lent, decided together by their prices: among the sets of bundles that move
 * nobody twice and change no school twice a day, the one that gains most with the best loans beside it (a flow of least cost,
 * `chooseLoans`). Exact, by branch and bound: what bundles and loans could bring beside each other is never more than what they
 * bring by themselves.
 * @param bundles the best first
 */
export function choose(bundles: readonly Bundle[], offers: readonly Offer[], limits: Limits): Choice {
  const first = withLoans([], offers, limits)
  let best = first ?? { bundles: [], loans: [], value: 0 }
  const most = best.value
  const walk = (from: number, taken: readonly Bundle[], gain: number): void => {
    const rest = bundles.slice(from).reduce((sum, bundle) => sum + bundle.gain, 0)
    if (gain + rest + most <= best.value) return
    const [next] = bundles.slice(from)
    if (next === undefined) {
      const found = taken.length === 0 ? null : withLoans(taken, offers, limits)
      if (found !== null && found.value > best.value) best = found
      return
    }
    if (taken.every((other) => areApart(other, next))) walk(from + 1, [...taken, next], gain + next.gain)
    walk(from + 1, taken, gain)
  }
  walk(0, [], 0)
  return { bundles: best.bundles, loans: best.loans }
}

/** Whether two bundles move different people and rooms, and change different days of schools. */
function areApart(a: Bundle, b: Bundle): boolean {
  const [shares, places] = [new Set(sharesOf(a)), new Set(placesOfBundle(a))]
  return !sharesOf(b).some((key) => shares.has(key)) && !placesOfBundle(b).some((key) => places.has(key))
}
