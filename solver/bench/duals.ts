import type { SchoolId } from '../../models/ids.ts'
import { Dual, SCALE } from '../bound/dual.ts'
import { type Proof, prove, proveAlone } from '../bound/prove.ts'
import { compile } from '../compile.ts'
import type { Value } from '../loans/ask.ts'
import { anticipate, type LoanPrice } from '../loans/price.ts'
import { indexOf } from '../loans/state-of.ts'
import { withGuests } from '../loans/trial.ts'
import { type Setting, taskOf, type World } from '../loans/world.ts'
import type { Problem } from '../problem.ts'
import { parsed } from '../search/problems.ts'

const inZ = (scaled: number): Value => ({
  broken: 0,
  unserved: 0,
  weighted: Math.round(scaled / SCALE),
})

/** The best prices that so many steps of a proof find. */
export function pricesOf(problem: Problem, steps: number): Float64Array {
  let proof: Proof = proveAlone(problem)
  for (let step = 0; step < steps && !proof.isDone; step++) {
    const next = prove(problem, proof, false, () => false)
    if (next === null) throw new Error('a proof that nobody stops was stopped')
    proof = next
  }
  if (proof.how !== 'prices') throw new Error(`${problem.school.id}: no prices after ${steps} steps`)
  return Float64Array.from(proof.prices)
}

/** What days of people at a school are worth by its prices. */
function dayWorths(
  problem: Problem,
  prices: Float64Array,
  rows: readonly LoanPrice[],
): (readonly [LoanPrice, number])[] {
  if (rows.length === 0) return []
  const dual = new Dual(problem, false)
  return rows.map((row) => {
    const { who, at } = indexOf(problem, row.loan)
    return [row, who < 0 || at < 0 ? 0 : dual.dayWorth(prices, who, at)]
  })
}

/**
 * Loans priced by the duals of their schools' relaxations, instead of by trials: at the prices that prove a school's bound, a day is worth
 * what a teacher's best week earns more with it than without; at home of the teacher who goes, at the host of a guest who comes besides.
 * @param trials the loans as trials price them: all but cost and worth stays
 * @param steps of each school's proof
 */
export function priceByDuals(
  setting: Setting,
  world: World,
  trials: readonly LoanPrice[],
  steps: number,
): LoanPrice[] {
  const ahead = anticipate(world, trials)
  const schools = new Set<SchoolId>(trials.flatMap(({ home, loan }) => [home, loan.host]))
  const costs: (readonly [LoanPrice, number])[] = []
  const worths: (readonly [LoanPrice, number])[] = []
  for (const school of schools) {
    const going = trials.filter(({ home }) => home === school)
    const coming = trials.filter(({ loan }) => loan.host === school)
    const { part, allotment } = taskOf(setting, ahead, school, 'all')
    const problem = compile(parsed(part), school, allotment, [])
    const prices = pricesOf(problem, steps)
    costs.push(...dayWorths(problem, prices, going))
    const days = coming.map(({ loan }) => loan)
    const more = taskOf(setting, ahead, school, 'all', days)
    const wide = withGuests(compile(parsed(more.part), school, allotment, []), allotment, days)
    worths.push(...dayWorths(wide, prices, coming))
  }
  const [cost, worth] = [new Map(costs), new Map(worths)]
  return trials.map((row) => ({
    ...row,
    cost: inZ(cost.get(row) ?? 0),
    worth: inZ(worth.get(row) ?? 0),
  }))
}
