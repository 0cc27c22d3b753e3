import { predictableCost, wishCost } from '../../../models/policy/constants.ts'
import { ASSIST, LEAD } from '../../compile/arcs.ts'
import type { ModelBuilder } from '../../lp/model.ts'
import type { Problem } from '../../problem.ts'
import type { Market } from '../market.ts'
import { Sums } from './demand.ts'
import type { Curve } from './program.ts'

/** Minutes are counted in steps of so many, so that columns of one size meet in their rows. */
const STEP = 40

/** What adults supply to each option and duty. */
export interface Supply {
  readonly leads: Sums
  readonly adults: Sums
  readonly duties: Sums
}

/** Adults: a column for every session each could lead or assist and every duty that is due for certain, and S03. */
export function addSupply(builder: ModelBuilder, problem: Problem, market: Market, curves: Curve[]): Supply {
  const supply = { leads: new Sums(), adults: new Sums(), duties: new Sums() }
  for (let adult = 0; adult < problem.adults.length; adult++)
    addAdult(builder, problem, market, adult, supply, curves)
  return supply
}

function addAdult(
  builder: ModelBuilder,
  problem: Problem,
  market: Market,
  adult: number,
  { leads, adults, duties }: Supply,
  curves: Curve[],
): void {
  const { weights } = problem.week
  const { pay, source, maxPerDay, share, carried } = problem.adults[adult]
  const inSegment = new Sums()
  const onDay = new Sums()
  const inWeek = new Sums()
  const minutesDone: (readonly [number, number])[] = []
  const engage = (
    slots: readonly number[],
    segments: readonly [number, number],
    minutes: number,
    cost: number,
  ): number => {
    const column = builder.real(0, 1, cost + timeCost(problem, adult, slots))
    for (let segment = segments[0]; segment < segments[1]; segment++) inSegment.add(segment, 1, column)
    minutesDone.push([minutes / STEP, column])
    return column
  }
  for (const { index, day, slots, segments, start, end } of problem.options) {
    if (market.seats[index] === 0) continue
    const arc = problem.adultArc[adult * problem.options.length + index]
    const perAdult = market.perAdult[index]
    const session = (cost: number): number => {
      const column = engage(slots, segments, end - start, weights.S06 * pay + cost)
      onDay.add(day, 1, column)
      inWeek.add(0, 1, column)
      if (perAdult > 0) adults.add(index, perAdult, column)
      return column
    }
    if ((arc & LEAD) !== 0)
      leads.add(index, 1, session(source === 'own_teacher' ? 0 : weights.S05 * slots.length))
    if ((arc & ASSIST) !== 0 && perAdult > 0) session(0)
  }
  problem.duties.forEach(({ duty, slot }, index) => {
    if (market.dutyNeed[index] === 0 || problem.dutyArc[adult * problem.duties.length + index] === 0) return
    duties.add(index, 1, engage([slot], problem.slots[slot].segments, duty.minutes, 0))
  })
  inSegment.limit(builder, () => 1)
  onDay.limit(builder, () => maxPerDay)
  inWeek.limit(builder, () => problem.maxPerWeek[adult])
  if (minutesDone.length === 0 || (source !== 'own_teacher' && source !== 'retired_teacher')) return
  const minutes = builder.real(0, minutesDone.length)
  builder.atMost([...minutesDone, [-1, minutes]], 0)
  curves.push({
    column: minutes,
    curve: (2 * weights.S03 * STEP * STEP) / share,
    shift: carried.load / STEP,
  })
}

/** Weighted S10 and new blocks of S13 of these slots. */
function timeCost(problem: Problem, adult: number, slots: readonly number[]): number {
  const { S10, S13 } = problem.week.weights
  let cost = 0
  for (const slot of slots) {
    const cell = adult * problem.slots.length + slot
    if (problem.unwanted[cell] > 0) cost += S10 * wishCost.unwanted
    cost -= S10 * wishCost.wantedMissed * problem.wanted[cell]
    if (problem.pattern[cell] === 0) cost += S13 * predictableCost.newBlock
  }
  return cost
}
