import type { Loan } from '../../models/plan.ts'
import { changedTo, isSameLoan } from './change.ts'
import { lossesOf, travelOf } from './losses.ts'
import { limitsOf, priceOf } from './price.ts'
import { isBetterWorld, type Setting, type World } from './world.ts'

/** Times that loans are looked over at the most. */
const MOST_ROUNDS = 4

/**
 * Gives back the loans that later ones have made worth less than their way: each is taken from its host in a trial, and those whose
 * travel and turn (S07) cost more than the host then loses go, if the district is the better for it.
 * @param kept loans that stay whatever they cost: a pin asks for them
 */
export async function prune(setting: Setting, world: World, kept: readonly Loan[]): Promise<World> {
  let best = world
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const idle = await worthLess(setting, best, kept)
    if (idle.length === 0) return best
    const next = await changedTo(
      setting,
      best,
      best.loans.filter((loan) => !idle.includes(loan)),
    )
    if (!isBetterWorld(next, best)) return best
    best = next
  }
  return best
}

/** Loans that cost more than they are worth to their hosts now: all that are worth nothing, and of the others the least of each host. */
async function worthLess(setting: Setting, world: World, kept: readonly Loan[]): Promise<Loan[]> {
  const free = world.loans.filter((loan) => !kept.some((other) => isSameLoan(loan, other)))
  const found = (await lossesOf(setting, world, free)).map((losses): Loan[] => {
    const rows = losses.map(({ loan, loss }) => ({
      loan,
      loss: priceOf(loss),
      way: wayOf(setting, world, loan),
    }))
    const nothing = rows.filter((row) => row.loss <= 0 && row.way > 0).map(({ loan }) => loan)
    if (nothing.length > 0) return nothing
    const least = rows.filter((row) => row.loss < row.way).sort((a, b) => a.loss - a.way - (b.loss - b.way))
    return least.slice(0, 1).map(({ loan }) => loan)
  })
  return found.flat()
}

/** What a loan costs by its travel and its turn, weighted. */
function wayOf(setting: Setting, world: World, loan: Loan): number {
  const rest = { ...world, loans: world.loans.filter((other) => other !== loan) }
  return travelOf(setting, loan) + limitsOf(setting, rest).turn(loan.staff, 0)
}
