import { compile } from '../compile.ts'
import type { Problem } from '../problem.ts'
import { parsed } from '../search/problems.ts'
import type { RoundTask } from '../search/round.ts'
import { leastUnserved } from './least-unserved.ts'
import { type Proof, prove, proveAlone } from './prove.ts'

/** What a task of kind `prove` asks for. */
export interface Claim {
  /** Null: nothing is proved yet but what is plain. */
  readonly proof: Proof | null
  /** Whether teachers of the school may be lent to another. */
  readonly mayBeLent: boolean
  /** Of U as a whole, at once, or of Z where everybody is served, one step. */
  readonly level: 'unserved' | 'weighted'
  /** How many times as long as a single step it is. */
  readonly pace: number
}

/** The school last proved, with all it could have of what schools share: an allotment may be another tomorrow. */
let last: { readonly key: string; readonly problem: Problem } | null = null

/** One step of a school's proof; null when it was stopped. */
export function proveStep(task: RoundTask, { proof, mayBeLent, level, pace }: Claim): Proof | null {
  if (last?.key !== task.key)
    last = { key: task.key, problem: compile(parsed(task.part), task.school, null, []) }
  const { problem } = last
  const stopped = (): boolean => Atomics.load(task.stop, 0) !== 0
  const before = proof ?? proveAlone(problem)
  if (level === 'weighted') return prove(problem, before, mayBeLent, stopped, pace)
  const least = leastUnserved(problem, mayBeLent, stopped)
  return least === null ? null : { ...before, least }
}
