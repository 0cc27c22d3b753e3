import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import { convex, loanDay, squareDivisor } from '../../models/policy/constants.ts'
import type { Load } from '../slice.ts'
import { minutesBetween } from './admissible.ts'
import { shareKey, type TeacherDay, type Value } from './ask.ts'
import { negated, type PricedOffer, shiftsOf } from './equity.ts'
import { type Limits, TIES } from './master.ts'
import { askParty, homeOf, type Setting, type World } from './world.ts'

/** What an unserved student-block weighs in a price: more than Z of a district could change by one. */
const UNSERVED = 1_000_000_000
/** Unserved student-blocks that a breach weighs. */
const BREACH = 1000

/** A value as one number, level by level: a breach weighs more than anything, an unserved student-block more than any cost. */
export const priceOf = ({ broken, unserved, weighted }: Value): number =>
  (broken * BREACH + unserved) * UNSERVED + weighted

/** The levels of a price: student-blocks, a breach among them as so many, and Z. */
export function levelsOf(price: number): { readonly unserved: number; readonly weighted: number } {
  const unserved = Math.round(price / UNSERVED)
  return { unserved, weighted: price - unserved * UNSERVED }
}

/** What a teacher-day costs its home school and is worth to a host, besides travel and turns. */
export interface LoanPrice {
  readonly loan: Loan
  readonly home: SchoolId
  readonly cost: Value
  readonly worth: Value
  /** S07, unweighted: minutes both ways. */
  readonly travel: number
  /** What the teacher does at home without that day. */
  readonly load: Load
}

/** A world in which the teachers of some loans do at home already what they will do without their days away. */
export function anticipate(world: World, prices: readonly LoanPrice[]): World {
  const parties = new Map(world.parties)
  for (const { loan, home, load } of prices) {
    const party = parties.get(home)
    if (party !== undefined)
      parties.set(home, { ...party, loads: new Map(party.loads).set(loan.staff, load) })
  }
  return { ...world, parties }
}

/** How much higher one value is than another, level by level. */
export const minus = (a: Value, b: Value): Value => ({
  broken: a.broken - b.broken,
  unserved: a.unserved - b.unserved,
  weighted: a.weighted - b.weighted,
})

const key = ({ staff, date }: TeacherDay): string => shareKey({ staff, date })

/** Prices loans that could be made besides those of a world: what each would cost its home school, and be worth to its host. */
export async function priceLoans(
  setting: Setting,
  world: World,
  candidates: readonly Loan[],
): Promise<LoanPrice[]> {
  const { week } = setting
  const byHome = new Map<SchoolId, Map<string, Loan>>()
  const byHost = new Map<SchoolId, Loan[]>()
  for (const loan of candidates) {
    const home = homeOf(week, loan)
    if (home === null) continue
    byHome.set(home, (byHome.get(home) ?? new Map()).set(key(loan), loan))
    byHost.set(loan.host, [...(byHost.get(loan.host) ?? []), loan])
  }
  const lends = await Promise.all(
    [...byHome].map(([home, loans]) => lend(setting, world, home, [...loans.values()])),
  )
  const costs = new Map(lends.flat().map((row) => [shareKey(row.day), row]))
  const known = candidates.flatMap((loan): LoanPrice[] => {
    const home = homeOf(week, loan)
    const lent = costs.get(key(loan))
    if (home === null || lent === undefined) return []
    const travel = loanDay.ways * (minutesBetween(week, home, loan.host) ?? 0)
    return [{ loan, home, cost: lent.change, worth: NOTHING, travel, load: lent.load }]
  })
  const ahead = anticipate(world, known)
  const borrows = await Promise.all([...byHost].map(([host, loans]) => borrow(setting, ahead, host, loans)))
  const gains = new Map(borrows.flat().map((row) => [`${shareKey(row.day)} ${row.host}`, row.worth]))
  return known.map((row) => ({ ...row, worth: gains.get(`${key(row.loan)} ${row.loan.host}`) ?? NOTHING }))
}

const NOTHING: Value = { broken: 0, unserved: 0, weighted: 0 }

const daysOf = (loans: readonly Loan[]): TeacherDay[] => loans.map(({ staff, date }) => ({ staff, date }))

/** What teacher-days away would change at their home school. */
async function lend(setting: Setting, world: World, home: SchoolId, loans: readonly Loan[]) {
  const party = world.parties.get(home)
  if (party === undefined) return []
  const known = setting.lent.get(party.solution) ?? []
  const days = daysOf(loans)
  const asked = days.filter((day) => !known.some((row) => shareKey(row.day) === key(day)))
  let rows = known
  if (asked.length > 0) {
    const ask = { kind: 'lend', from: party.solution, days: asked } as const
    const { answer } = await askParty(setting, world, home, ask)
    const changes = answer.priced.map((row) => ({ ...row, value: minus(row.value, answer.value) }))
    rows = [...known, ...changes]
    setting.lent.set(party.solution, rows)
  }
  return rows
    .filter(({ day }) => days.some((other) => key(other) === shareKey(day)))
    .map(({ day, value, load }) => ({ day, load, change: value }))
}

/** What teacher-days more would be worth to a host. */
async function borrow(setting: Setting, world: World, host: SchoolId, loans: readonly Loan[]) {
  const party = world.parties.get(host)
  if (party === undefined) return []
  const days = daysOf(loans)
  const ask = { kind: 'borrow', from: party.solution, days } as const
  const { answer } = await askParty(setting, world, host, ask, days)
  return answer.priced.map(({ day, value }) => ({ day, host, worth: minus(answer.value, value) }))
}

/** Prices as offers of the master model; a home school that would be left worse served offers nothing. */
export const offersOf = ({ week }: Setting, prices: readonly LoanPrice[]): PricedOffer[] =>
  prices.flatMap(({ loan, home, cost, worth, travel }) => {
    const gain = priceOf(worth) - priceOf(cost) - week.weights.S07 * travel
    return gain > 0 && cost.broken <= 0 && cost.unserved <= 0
      ? [{ loan, home, gain, shifts: shiftsOf([loan.host, negated(worth)], [home, cost]) }]
      : []
  })

/** The turn of a home school at the most: no sum of them comes near a point of gain. */
const MOST_TURN = TIES / 100

/**
 * What is left of the limits of teachers and home schools beside the loans of a world, and what turns cost. What a home school
 * carries is what its teachers do.
 */
export function limitsOf({ week }: Setting, { loans }: World): Limits {
  const { daysPerTeacher, daysPerHomeSchool } = week.district.loanLimits
  const had = (staff: string): number => loans.filter((loan) => loan.staff === staff).length
  const carried = (staff: string): number => week.staff.find(({ id }) => id === staff)?.carried.loans ?? 0
  const turns = (staff: string, days: number): number =>
    convex(loanDay.ledger * days, carried(staff), squareDivisor.loans)
  const given = (home: string): number => loans.filter((loan) => homeOf(week, loan) === home).length
  const carriedOf = (home: string): number =>
    week.staff.reduce((sum, row) => sum + (row.school === home ? row.carried.loans : 0), 0)
  const homeTurns = (home: string, days: number): number =>
    convex(loanDay.ledger * days, carriedOf(home), squareDivisor.loans)
  return {
    ofTeacher: (staff) => daysPerTeacher - had(staff),
    ofHome: (home) => daysPerHomeSchool - given(home),
    homeTurn: (home, more) => {
      const days = given(home) + more
      return Math.min(MOST_TURN, homeTurns(home, days + 1) - homeTurns(home, days))
    },
    turn: (staff, more) =>
      week.weights.S07 * (turns(staff, had(staff) + more + 1) - turns(staff, had(staff) + more)),
  }
}
