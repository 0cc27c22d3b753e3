import { convex, predictableCost, wishCost } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import { LEAD } from '../compile/arcs.ts'
import type { State } from '../state.ts'
import { canTakeOn } from './free.ts'

const [LOAD, LATE, OWN, PAY, WISHES, PREDICTABLE] = (['S03', 'S04', 'S05', 'S06', 'S10', 'S13'] as const).map(
  (code) => TERM_CODES.indexOf(code),
)

/** What a lead on an option costs by the adult's own week: load, late load, source, pay, wishes, pattern. An estimate for ranking. */
function costOfLead(state: State, adult: number, on: number): number {
  const { problem, weights, ledgers } = state
  const { start, end, late, slots } = problem.options[on]
  const { source, share, pay, carried } = problem.adults[adult]
  let cost = weights[PAY] * pay
  if (source === 'own_teacher' || source === 'retired_teacher') {
    const minutes = ledgers.minutes[adult]
    cost +=
      weights[LOAD] *
      (convex(minutes + end - start, carried.load, share) - convex(minutes, carried.load, share))
    if (late > 0)
      cost +=
        weights[LATE] *
        (convex(ledgers.late[adult] + late, carried.late, share) -
          convex(ledgers.late[adult], carried.late, share))
  }
  if (source !== 'own_teacher') cost += weights[OWN] * slots.length
  for (let index = 0; index < slots.length; index++) {
    const cell = adult * problem.slots.length + slots[index]
    if (problem.unwanted[cell] === 1) cost += weights[WISHES] * wishCost.unwanted
    if (problem.wanted[cell] === 1) cost -= weights[WISHES] * wishCost.wantedMissed
    if (problem.pattern[cell] === 0) cost += weights[PREDICTABLE] * predictableCost.newBlock
  }
  return cost
}

/**
 * Free adults who may lead on an option, the cheapest first by `costOfLead`.
 * @param avoid an adult left out; −1: nobody
 * @param few how many at the most, and beside them the cheapest teacher in service, whom a site may need; −1: all
 */
export function cheapestLeads(state: State, on: number, avoid: number, few: number): number[] {
  const { problem } = state
  const { day } = problem.options[on]
  const free: number[] = []
  const costs: number[] = []
  const leads = problem.leadsOf[on]
  for (let index = 0; index < leads.length; index++) {
    const adult = leads[index]
    if (adult === avoid || !canTakeOn(state, adult, on, LEAD, -1)) continue
    free.push(adult)
    costs.push(few < 0 ? 0 : costOfLead(state, adult, on))
  }
  if (few < 0 || free.length <= few) return free
  const order = [...free.keys()].sort((a, b) => costs[a] - costs[b] || free[a] - free[b])
  const chosen = order.slice(0, few).map((at) => free[at])
  const inService = (adult: number): boolean => problem.inService[adult * problem.days.length + day] === 1
  if (!chosen.some(inService)) {
    const teacher = order.find((at) => inService(free[at]))
    if (teacher !== undefined) chosen.push(free[teacher])
  }
  return chosen
}

/** The least that a free lead on an option costs; infinite where nobody is free. */
export function costOfBestLead(state: State, on: number): number {
  const leads = state.problem.leadsOf[on]
  let best = Number.POSITIVE_INFINITY
  for (let index = 0; index < leads.length; index++) {
    if (!canTakeOn(state, leads[index], on, LEAD, -1)) continue
    const cost = costOfLead(state, leads[index], on)
    if (cost < best) best = cost
  }
  return best
}
