import type { Loan } from '../../models/plan.ts'
import type { Division } from '../sharing/transfer.ts'
import { compareDecision, isSameLoan } from './change.ts'
import { choose } from './choose.ts'
import { negated, type PricedOffer, type Shift, shiftsOf, standingsOf } from './equity.ts'
import { lossesOf, travelOf } from './losses.ts'
import { anticipate, limitsOf, offersOf, priceLoans, priceOf } from './price.ts'
import type { Open, Round } from './round.ts'
import { homeOf, pays } from './world.ts'

/**
 * Where somebody is left over and no further loan pays, the loans there are and those that could be are chosen anew all together:
 * each loan made by what its host would lose, each other by its trials, the limits as they are without any. Another set stays
 * only if the district's true (U, W, Z) is lower with it: a teacher goes where the worst share falls, though as many are served.
 * Null: the loans are as they were.
 * @param all loans that could be made
 */
export async function chooseAnew(
  { setting, world }: Division,
  { apart, pinned }: Open,
  all: readonly Loan[],
): Promise<Round | null> {
  const kept = world.loans.filter((loan) => pinned.some((other) => isSameLoan(loan, other)))
  const free = world.loans.filter((loan) => !kept.includes(loan))
  if (free.length === 0) return null
  const losses = (await lossesOf(setting, world, free)).flat()
  const others = all.filter(
    (loan) =>
      !world.loans.some((other) => isSameLoan(loan, other)) &&
      !kept.some(({ staff, date }) => staff === loan.staff && date === loan.date),
  )
  const prices = await priceLoans(setting, world, others)
  const without: Shift[] = losses.flatMap(({ loan, loss }) => shiftsOf([loan.host, loss]))
  const made = losses.flatMap(({ loan, loss }): PricedOffer[] => {
    const home = homeOf(setting.week, loan)
    const gain = priceOf(loss) - travelOf(setting, loan)
    const shifts = shiftsOf([loan.host, negated(loss)])
    return home === null ? [] : [{ loan, home, gain, shifts, isMade: true }]
  })
  const { loans } = choose(
    [],
    [...made, ...offersOf(setting, prices)],
    limitsOf(setting, { ...world, loans: kept }),
    standingsOf(world, without),
  )
  const chosen = [...kept, ...loans]
  if (chosen.length === world.loans.length && chosen.every((loan) => world.loans.includes(loan))) return null
  const came = prices.filter(({ loan }) => loans.includes(loan))
  const decision = { loans: chosen, transfers: [] }
  const { next, control } = await compareDecision(setting, anticipate(world, came), decision)
  if (!pays(setting.week, apart, next.world, control.world)) return null
  return { division: next, over: false, made: came }
}
