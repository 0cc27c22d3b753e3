import type { Week } from '../../../models/week.ts'
import { encode } from '../../encode.ts'
import type { Engine, Limits as EngineLimits } from '../../lp/engine.ts'
import { type Disturbed, disturbedBy, peopleDisturbed } from '../../rules/pins/limits.ts'
import type { State } from '../../state.ts'
import { mend } from '../fewest.ts'
import { polish } from '../polish.ts'
import { relabelled } from '../relabel.ts'
import { tidy } from '../tidy.ts'
import { FEWEST, isBelow, stateWith, worthOf } from '../value.ts'
import { LeastModel, type People } from './model.ts'
import { keptSessions } from './sessions.ts'

/** Columns beyond which a model is not tried: a proof is there in seconds or not at all. */
const MOST_COLUMNS = 60_000
const LIMITS: EngineLimits = { nodes: 60, seconds: null, absoluteGap: 0.5 }
/** What a bound in floating numbers is trusted to: values are whole numbers. */
const TRUST = 1e-4

/** What an exact model says of a school's repair. */
export interface Least {
  /** No repair has a smaller S09, of those that serve everybody where this one does; null: the model was not solved. */
  readonly bound: number | null
  /** The repair, or a better one that the model led to. */
  readonly state: State
}

/** The bound of a model, and the repair that its best point leads to. */
function solveLeast(engine: Engine, { problem }: State, everybody: boolean) {
  const model = new LeastModel(problem, keptSessions(problem), everybody, null)
  const built = model.build()
  if (built.columns.cost.length > MOST_COLUMNS) return { bound: null, led: null }
  const { bound, point, status } = engine.solve(built, LIMITS)
  if (status === 'failed' || status === 'infeasible') return { bound: null, led: null }
  let led: State | null = null
  if (point !== null) {
    const start = stateWith(problem, FEWEST)
    encode(start, model.planAt(point))
    led = mend(start)
    tidy(led)
  }
  return { bound: Math.max(0, Math.ceil(bound - TRUST)), led: led && polish(relabelled(led)) }
}

/**
 * Bounds the S09 of every repair from below, of those that serve everybody where this one does, and follows the optimum of
 * the bounding model to a repair that may serve more or change less.
 */
export function leastChanges(engine: Engine, state: State): Least {
  const all = solveLeast(engine, state, true)
  const best = all.led !== null && isBelow(worthOf(all.led), worthOf(state)) ? all.led : state
  if (best.unserved === 0) return { bound: all.bound, state: best }
  const some = solveLeast(engine, state, false)
  return { bound: some.bound, state: best }
}

/** Whether the model shows that no repair of a school disturbs so few people. */
function isImpossible(engine: Engine, { problem }: State, people: People): boolean {
  const built = new LeastModel(problem, keptSessions(problem), false, people).build()
  return built.columns.cost.length <= MOST_COLUMNS && engine.solve(built, LIMITS).status === 'infeasible'
}

/** People beyond a budget of disturbance, both kinds together. */
export function excessOf(limits: Week['disturbance'], disturbed: Disturbed): number {
  const beyond = (count: number, limit: number | null): number =>
    limit === null ? 0 : Math.max(0, count - limit)
  return (
    beyond(disturbed.students, limits?.students ?? null) + beyond(disturbed.adults, limits?.adults ?? null)
  )
}

/** Distinct people beyond a budget of disturbance in repaired schools. */
export function excessIn(limits: Week['disturbance'], states: readonly State[]): number {
  const { students, adults } = peopleDisturbed(states)
  return excessOf(limits, { students: students.size, adults: adults.size })
}

/**
 * What is proved where a repair was found only beyond the budget of disturbance.
 * @param state the repair found
 * @param excess people beyond the budget, both kinds together, that are known to be too few; null: to be looked at
 */
export function proveOver(
  engine: Engine | null,
  state: State,
  limits: Week['disturbance'],
  excess: number | null,
): 'least' | 'impossible' | 'unknown' {
  const found = excessOf(limits, disturbedBy(state.problem, state))
  if (excess !== null) return excess >= found - 1 ? 'least' : 'impossible'
  if (engine === null) return 'unknown'
  const { students = null, adults = null } = limits ?? {}
  if (found > 0 && isImpossible(engine, state, { students, adults, excess: found - 1 })) return 'least'
  return isImpossible(engine, state, { students, adults, excess: 0 }) ? 'impossible' : 'unknown'
}
