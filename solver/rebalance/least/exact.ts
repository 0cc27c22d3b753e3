import type { Week } from '../../../models/week.ts'
import { type Answer, type Engine, NO_LIMITS } from '../../lp/engine.ts'
import { exactModel, type Goal } from '../../lp/whole/index.ts'
import { isSmall, nodesOf, SECOND_OF_WORK } from '../../lp/whole/prove.ts'
import type { Problem } from '../../problem.ts'
import { load, save } from '../../search/snapshot.ts'
import type { State } from '../../state.ts'
import { limitedTo } from '../school.ts'
import { FEWEST, isBelow, STABILITY, stateWith, worthOf } from '../value.ts'

/** Work that each question about a small school may take: a repair is waited for. */
const WORK = 5 * SECOND_OF_WORK

/** What the exact model of a small school says of its repairs. */
export type Exact =
  /** No roster keeps every rule within the budget of disturbance; with so many people more, none does either. */
  | { readonly kind: 'impossible'; readonly excess: number; readonly nearest: State | null }
  /** The repair that serves the most, then changes the least, then costs least; its sum of changes is proved. */
  | { readonly kind: 'found'; readonly state: State; readonly changes: number }
  | { readonly kind: 'unknown' }

/** Whether the exact model can tell all about the repairs of a school. */
export const isExact = (problem: Problem): boolean => isSmall(problem)

/**
 * The repair of a small school that serves the most, of those the one that changes the least (S09 before its weight), of
 * those the cheapest; or that there is none within the limits.
 * @param state the best known, which serves as a start
 */
export function exactRepair(engine: Engine, state: State, limits: Week['disturbance']): Exact {
  const problem = limitedTo(state.problem, limits)
  const start = save(state)
  const ask = (goal: Goal, excess = 0) => {
    const { model, snapshotOf, startOf } = exactModel(problem, goal, excess)
    const answer = engine.solve(
      model,
      { ...NO_LIMITS, nodes: nodesOf(model, WORK) },
      startOf(start) ?? undefined,
    )
    return { answer, snapshot: answer.point && snapshotOf(answer.point) }
  }
  /** The best repair of those that serve so many, with people beyond the limits. */
  const bestOf = (unserved: number | null, beyond: number): Exact => {
    if (unserved === null) return { kind: 'unknown' }
    const least = ask({ level: 'changes', unserved }, beyond)
    const changes = provedOf(least.answer)
    if (changes === null) return { kind: 'unknown' }
    const cheapest = ask({ level: 'weighted', unserved, changes }, beyond)
    let best: State | null = null
    for (const snapshot of [cheapest.snapshot, least.snapshot]) {
      if (snapshot === null) continue
      const found = stateWith(problem, FEWEST)
      load(found, snapshot)
      const isMeant =
        found.broken === beyond && found.unserved === unserved && found.raw[STABILITY] === changes
      if (isMeant && (best === null || isBelow(worthOf(found), worthOf(best)))) best = found
    }
    return best === null ? { kind: 'unknown' } : { kind: 'found', state: best, changes }
  }
  const served = ask({ level: 'unserved' }).answer
  if (served.status !== 'infeasible') return bestOf(provedOf(served), 0)
  const { excess, unserved } = leastExcess(ask)
  const nearest = bestOf(unserved, excess + 1)
  return { kind: 'impossible', excess, nearest: nearest.kind === 'found' ? nearest.state : null }
}

/** The exact repair of a school that is small, where it is better than the one known; the one known otherwise. */
export function leastOf(engine: Engine, known: State, limits: Week['disturbance']): State {
  if (!isExact(known.problem)) return known
  const exact = exactRepair(engine, known, limits)
  return exact.kind === 'found' && isBelow(worthOf(exact.state), worthOf(known)) ? exact.state : known
}

/** The proved optimum of a model; null: not proved. */
const provedOf = ({ status, value }: Answer): number | null =>
  status === 'optimal' && value !== null ? Math.round(value) : null

/** People beyond the budget at whom the search for the least excess ends. */
const MOST_EXCESS = 40

/**
 * The largest number of people beyond the budget that is proved to be too few as well, and what a repair with one more leaves
 * unserved at the least; null: not proved.
 */
function leastExcess(ask: (goal: Goal, excess: number) => { readonly answer: Answer }) {
  for (let excess = 1; excess <= MOST_EXCESS; excess++) {
    const { answer } = ask({ level: 'unserved' }, excess)
    if (answer.status !== 'infeasible') return { excess: excess - 1, unserved: provedOf(answer) }
  }
  return { excess: MOST_EXCESS, unserved: null }
}
