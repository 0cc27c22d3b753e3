import type { SchoolId } from '../../models/ids.ts'
import type { Loan, Plan } from '../../models/plan.ts'
import type { Allotment } from '../allotment.ts'
import type { Proof } from '../bound/prove.ts'
import { studentsAlone } from '../bound/students-alone.ts'
import { type Claim, proveStep } from '../bound/task.ts'
import { construct } from '../construct.ts'
import type { SchoolPlan } from '../decode.ts'
import { encode } from '../encode.ts'
import { SlotFlow } from '../flow/placement.ts'
import { answer } from '../loans/answer.ts'
import type { Answer, Ask } from '../loans/ask.ts'
import type { Engine } from '../lp/engine.ts'
import { isSmall, isSmallest, MOST_WORK, solveWhole } from '../lp/whole/prove.ts'
import { moves, PLACES, WEEKS } from '../moves/index.ts'
import type { Problem } from '../problem.ts'
import { Random, type RandomState } from '../random.ts'
import { serveAll } from '../rebalance/seats.ts'
import { fillPosts } from '../rebalance/staffing.ts'
import type { Part } from '../tasks.ts'
import { chooseWeeks } from '../weeks/index.ts'
import { anneal, type Best, isBetter, record } from './anneal.ts'
import { emptyState } from './empty.ts'
import { closeWhatBreaks, finish, type Retreat } from './finish.ts'
import { problemOf } from './problems.ts'
import { coolingOf, FIRST_LEG, type Stage } from './schedule.ts'
import { load, type Snapshot, save } from './snapshot.ts'

/** Where a school's search stands between two rounds: everything it needs to go on. */
export interface Checkpoint {
  /** Rounds done; 0: constructed, and the best of it cooled for a short while. */
  readonly rounds: number
  readonly random: RandomState
  readonly current: Snapshot
  readonly best: Best
}

/** One school's share of work. Its part of the week comes as bytes that threads share. */
export interface RoundTask {
  /** Names the school's problem in the cache of a worker: the same key means the same problem. */
  readonly key: string
  readonly part: Part
  readonly school: SchoolId
  readonly allotment: Allotment
  /** The only school of the run: nothing is shared or lent, so that what is proved of it is proved of the week. */
  readonly isAlone: boolean
  /** Loans of the district that concern the school; none where there are none. */
  readonly loans?: readonly Loan[]
  readonly seed: number
  /** Null: construct. */
  readonly checkpoint: Checkpoint | null
  /** After a round of `search`: so much work is given to the exact model of the week, where the school is small enough for one. */
  readonly exact?: number
  /** Where a round of `search` stands in its cooling; left out for all other kinds. */
  readonly stage?: Stage
  /** `cool` betters what was constructed for a short while; `search` does one more round; `finish` puts the best into lottery order and decodes it; `ask` answers `ask`; `prove` goes on with `claim`. */
  readonly kind: 'search' | 'cool' | 'finish' | 'ask' | 'prove'
  readonly ask?: Ask
  readonly claim?: Claim
  /** Where to begin when finishing: `best`, or lower where the verifier found fault with what lies above. */
  readonly from: Retreat
  /** A plan to begin with, the school's part of it. */
  readonly start?: Plan
  /** Ingredients left out, by name. */
  readonly without?: readonly string[]
  readonly stop: Int32Array
}

/** What a school's finished roster says of itself. */
export interface SchoolResult {
  readonly plan: SchoolPlan
  readonly required: number
  readonly unserved: number
  readonly broken: number
  readonly weighted: number
  readonly raw: readonly number[]
  /** What of the search it ended with. */
  readonly retreat: Retreat
}

export interface RoundResult {
  /** Null when the round was stopped before it was done. */
  readonly checkpoint: Checkpoint | null
  readonly finished: SchoolResult | null
  /** What was asked about loans. */
  readonly answer?: Answer
  /** What is proved, one step further; null when it was stopped. */
  readonly proof?: Proof | null
  /** Required student-blocks of the school. */
  readonly required: number
  readonly bound: SchoolBound
}

/** What is proved of a school: nobody does better in U, nor, with that U, in Z. */
export interface SchoolBound {
  readonly unserved: number
  readonly weighted: number
  readonly how: 'students-alone' | 'prices' | 'whole-week'
}

/** Elementary changes of one round: the same for a school whatever the machine. */
const workOfRound = (problem: Problem): number => 50_000 + 15 * problem.requiredTotal

/** Asks whether a task is to end. */
const stopOf =
  ({ stop }: Pick<RoundTask, 'stop'>) =>
  (): boolean =>
    Atomics.load(stop, 0) !== 0

/** Many are left unserved where it is more than one part in so many. */
const SHORT_SHARE = 50

/**
 * Does one task. Pure: the same task and engine give the same result on every machine.
 * @param engine solves the weeks of the smallest schools exactly; null: they are searched like all others
 */
export function runRound(task: RoundTask, engine: Engine | null = null): RoundResult {
  if (task.claim !== undefined) {
    const proof = proveStep(task, task.claim)
    return { checkpoint: null, finished: null, proof, required: 0, bound: NOTHING }
  }
  const problem = problemOf(task)
  if (task.ask !== undefined) {
    const answered = answer(problem, task.allotment, task.ask, stopOf(task))
    const { requiredTotal: required } = problem
    return { checkpoint: null, finished: null, answer: answered, required, bound: boundAlone(problem) }
  }
  if (task.checkpoint === null && task.kind === 'search') return begin(task, problem, engine)
  const { requiredTotal: required } = problem
  const done = { ...step(task, problem), required, bound: boundAlone(problem) }
  const { checkpoint } = done
  if (checkpoint === null || task.exact === undefined || !isSmall(problem)) return done
  const stopped = stopOf(task)
  const { best, bound } = exactly(task, problem, engine, task.exact, checkpoint.best, stopped)
  return { ...done, checkpoint: stopped() ? null : { ...checkpoint, best }, bound }
}

const NOTHING: SchoolBound = { unserved: 0, weighted: 0, how: 'students-alone' }

const boundAlone = (problem: Problem): SchoolBound => ({
  unserved: 0,
  weighted: studentsAlone(problem),
  how: 'students-alone',
})

/** A first solution, and what is proved at once. */
function begin(task: RoundTask, problem: Problem, engine: Engine | null): RoundResult {
  const built = constructed(problem)
  const start = startOf(task, problem)
  const first = start === null ? built : better(problem, built, startedFrom(problem, start))
  const found = exactly(task, problem, isSmallest(problem) ? engine : null, MOST_WORK, first)
  const random = new Random(task.seed).state
  const checkpoint = { rounds: 0, random, current: found.best.snapshot, best: found.best }
  return { checkpoint, finished: null, required: problem.requiredTotal, bound: found.bound }
}

function constructed(problem: Problem): Best {
  const state = emptyState(problem)
  construct(state)
  const { broken, unserved, weighted } = state
  return { broken, unserved, weighted, snapshot: save(state) }
}

/**
 * What is constructed, cooled for a short while, for whoever stops early: the search itself goes on from where construction ended, and
 * not from the first hollow. By work alone, so that it comes to the same on every machine.
 */
function cooled(task: RoundTask, problem: Problem, from: Best): Best {
  const state = emptyState(problem)
  load(state, from.snapshot)
  state.keep()
  const best = { ...from }
  const work = FIRST_LEG.share * workOfRound(problem)
  const random = new Random(task.seed)
  anneal(state, best, random, work, FIRST_LEG.from, FIRST_LEG.to, movesFor(task, problem), () => false)
  if (isBetter(state, best)) record(state, best)
  return best
}

/** The moves that a task makes on a problem. */
const movesFor = (task: RoundTask, problem: Problem): typeof moves =>
  moves.filter(({ name, isFor }) => !isWithout(task, name) && isFor?.(problem) !== false)

const isWithout = ({ without }: RoundTask, name: string): boolean => without?.includes(name) === true

/** What the exact model of a small school's week adds to the best solution known, and what it proves where the school is alone. */
function exactly(
  task: RoundTask,
  problem: Problem,
  engine: Engine | null,
  work: number,
  known: Best,
  stopped?: () => boolean,
): { readonly best: Best; readonly bound: SchoolBound } {
  const alone = boundAlone(problem)
  if (engine === null || !isSmall(problem)) return { best: known, bound: alone }
  const whole = solveWhole(problem, engine, work, known, stopped)
  const best = better(problem, known, whole.snapshot)
  if (!task.isAlone) return { best, bound: alone }
  const { unserved, weighted } = whole
  return {
    best,
    bound: weighted === null ? { ...alone, unserved } : { unserved, weighted, how: 'whole-week' },
  }
}

/** What a search begins with where it is better than what is constructed: a plan that is given, or else what was published. */
const startOf = (task: RoundTask, problem: Problem): Plan | null => task.start ?? problem.published

/** A plan as a solution: posts that nobody holds are filled, those left over are served, and what still breaks a rule is closed. */
function startedFrom(problem: Problem, plan: Plan): Snapshot {
  const state = emptyState(problem)
  encode(state, plan)
  fillPosts(state)
  closeWhatBreaks(state)
  serveAll(state)
  closeWhatBreaks(state)
  return save(state)
}

/** The better of what is known and another solution, as a state that loads it counts. */
function better(problem: Problem, best: Best, snapshot: Snapshot | null): Best {
  if (snapshot === null) return best
  const state = emptyState(problem)
  load(state, snapshot)
  const found = { ...best }
  if (isBetter(state, best)) record(state, found)
  return found
}

function step(task: RoundTask, problem: Problem): Pick<RoundResult, 'checkpoint' | 'finished'> {
  if (task.kind === 'cool' && task.checkpoint !== null) {
    const best = cooled(task, problem, task.checkpoint.best)
    return { checkpoint: { ...task.checkpoint, best }, finished: null }
  }
  if (task.kind === 'finish' && task.checkpoint !== null) {
    const { best } = task.checkpoint
    return {
      checkpoint: task.checkpoint,
      finished: finish(() => emptyState(problem), best.snapshot, task.from),
    }
  }
  const { checkpoint, stage } = task
  if (checkpoint === null || stage === undefined)
    throw new Error('a school was not constructed, or nobody says where its round stands')
  const state = emptyState(problem)
  const random = Random.from(checkpoint.random)
  const best = { ...checkpoint.best }
  const isShort = SHORT_SHARE * best.unserved > problem.requiredTotal
  const { first, legs } = coolingOf(stage, isShort)
  if (first === 'anew' && startOf(task, problem) === null) construct(state)
  else load(state, first === null || checkpoint.rounds === 0 ? checkpoint.current : best.snapshot)
  state.keep()
  const stopped = stopOf(task)
  const chosen = movesFor(task, problem)
  const whole = workOfRound(problem)
  for (const { share, from, to, choosing } of legs) {
    if (!anneal(state, best, random, share * whole, from, to, chosen, stopped))
      return { checkpoint: null, finished: null }
    if (choosing && !isWithout(task, WEEKS)) chooseWeeks(state, random)
  }
  if (!isWithout(task, PLACES))
    for (let slot = 0; slot < problem.slots.length; slot++) new SlotFlow(state, slot).improve()
  state.keep()
  if (isBetter(state, best)) record(state, best)
  return {
    checkpoint: { rounds: checkpoint.rounds + 1, random: random.state, current: save(state), best },
    finished: null,
  }
}
