import type { Loan } from '../../models/plan.ts'
import type { Division } from '../sharing/transfer.ts'
import { type Bundle, priceBundles } from './bundle.ts'
import { compareDecision } from './change.ts'
import { type Choice, choose } from './choose.ts'
import { standingsOf } from './equity.ts'
import { anticipate, type LoanPrice, limitsOf, offersOf, priceLoans } from './price.ts'
import { pays, type World } from './world.ts'

/** A district one round later, and whether more may come. */
export interface Round {
  readonly division: Division
  readonly over: boolean
  /** Prices of the loans that came. */
  readonly made: readonly LoanPrice[]
}

/** What there is to decide on in a round. */
export interface Open {
  /** The district without loans. */
  readonly apart: World
  /** Loans that could be made beside those there are. */
  readonly candidates: readonly Loan[]
  /** Loans that a pin asks for. */
  readonly pinned: readonly Loan[]
  /** Nothing was decided so far. */
  readonly isFirst: boolean
}

/** Prices, chooses and solves again what changes; what was chosen stays only if it pays against the same search without it. */
export async function oneRound(division: Division, open: Open): Promise<Round> {
  const { setting, world } = division
  const prices = await priceLoans(setting, world, open.candidates)
  const look = async (whole: boolean) => {
    const { chosen, hopeful } = await priceBundles(setting, world, prices, open.pinned, whole)
    const choice = choose(chosen, offersOf(setting, prices), limitsOf(setting, world), standingsOf(world))
    return { choice, hopeful }
  }
  // Towns that only share with towns were divided before: they are looked at first, and once more when nothing else pays.
  const first = await look(open.isFirst)
  const isNone = ({ bundles, loans }: Choice): boolean => bundles.length === 0 && loans.length === 0
  const { choice, hopeful } = isNone(first.choice) && !open.isFirst ? await look(true) : first
  const found = isNone(choice)
    ? { division, over: true, made: [] }
    : await made(division, open, choice, prices)
  if (!found.over || hopeful.length === 0) return found
  const hoped = { bundles: hopeful, loans: [] }
  return onePerOne(found.division, open, hoped, comingWith(hoped))
}

/** Solves again what a choice changes; where it does not pay as a whole, one part of it after another. */
async function made(
  { setting, world }: Division,
  open: Open,
  choice: Choice,
  prices: readonly LoanPrice[],
): Promise<Round> {
  const coming = [...pricesOf(prices, choice.loans), ...comingWith(choice)]
  const ahead = anticipate(world, coming)
  const { next, control } = await compareDecision(setting, ahead, decisionOf(ahead, choice))
  if (pays(setting.week, open.apart, next.world, control.world))
    return { division: next, over: false, made: coming }
  return onePerOne(control, open, choice, coming)
}

const comingWith = ({ bundles }: Choice): LoanPrice[] => bundles.flatMap(({ comes }) => comes ?? [])

const pricesOf = (prices: readonly LoanPrice[], loans: readonly Loan[]): LoanPrice[] =>
  prices.filter(({ loan }) => loans.includes(loan))

/** A choice as what becomes of a district. */
function decisionOf({ loans: before }: World, { bundles, loans }: Choice) {
  const going = bundles.flatMap(({ goes }) => goes ?? [])
  const coming = bundles.flatMap(({ comes }) => comes?.loan ?? [])
  return {
    loans: [...before.filter((loan) => !going.includes(loan)), ...coming, ...loans],
    transfers: bundles.map(({ transfer }) => transfer),
  }
}

/** What does not pay together is tried one after another, and what does is kept. */
async function onePerOne(
  division: Division,
  { apart }: Open,
  { bundles, loans }: Choice,
  made: readonly LoanPrice[],
): Promise<Round> {
  let best = division
  let over = true
  const kept: Loan[] = []
  const single = [
    ...bundles.map((bundle: Bundle): Choice => ({ bundles: [bundle], loans: [] })),
    ...loans.map((loan): Choice => ({ bundles: [], loans: [loan] })),
  ]
  for (const choice of single) {
    const { next, control } = await compareDecision(best.setting, best.world, decisionOf(best.world, choice))
    const isTaken = pays(best.setting.week, apart, next.world, control.world)
    best = isTaken ? next : control
    if (!isTaken) continue
    over = false
    kept.push(...choice.loans, ...choice.bundles.flatMap(({ comes }) => comes?.loan ?? []))
  }
  return { division: best, over, made: made.filter(({ loan }) => kept.includes(loan)) }
}
