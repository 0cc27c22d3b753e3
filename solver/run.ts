import type { SchoolId } from '../models/ids.ts'
import type { Plan } from '../models/plan.ts'
import type { RoundResult, RoundTask } from './search/round.ts'

/** Threads that take tasks, handed in by the caller; in one thread `run` may call `runRound` itself. */
export interface Pool {
  readonly run: (task: RoundTask) => Promise<RoundResult>
}

/** Something that happened while solving. Values are lexicographic: unserved, worst share per mille, weighted sum. */
export type Progress =
  | { readonly kind: 'refused'; readonly school: SchoolId; readonly rules: readonly string[] }
  | {
      readonly kind: 'school'
      readonly school: SchoolId
      readonly rounds: number
      readonly unserved: number
      readonly weighted: number
    }
  | {
      readonly kind: 'round'
      readonly rounds: number
      readonly of: number | null
      readonly unserved: number
      readonly worstShare: number
      readonly weighted: number
      readonly bound: number | null
    }
  /** After so many rounds of deciding on loans; that the last of them gives idle ones back counts as one. */
  | { readonly kind: 'loans'; readonly rounds: number; readonly loans: number; readonly weighted: number }
  | { readonly kind: 'finishing' }
  /** The first (0), second … cooling of the run begins, or is planned anew: its course so far (`COOLING`). */
  | { readonly kind: 'cooling'; readonly index: number; readonly course: string }

/** What a solve is given besides the week. Nothing in solver/ reads a clock: limits of time set the stop flag from outside. */
export interface Run {
  readonly seed: number
  readonly version: string
  readonly pool: Pool
  /** Index 0 other than 0: stop; the result is that of the last round that every school has done. */
  readonly stop: Int32Array
  /** Rounds at the most; null: until stopped. */
  readonly rounds: number | null
  /** The courses of the coolings to begin with, as an earlier run told them: so it is done again. */
  readonly coolings?: readonly string[]
  /**
   * How many more rounds there will be time for, asked when so many are done; null or left out: nobody knows. What it says
   * shapes the search, so a run is repeated by its coolings.
   */
  readonly foresee?: (rounds: number) => number | null
  /** Stop when the proven gap of Z, U being proved, is at most this many per mille; null: do not look. */
  readonly gap: number | null
  /** Whether teachers may be lent from school to school; left out: yes. */
  readonly loans?: boolean
  /** Rounds of deciding on loans at the most; left out or null: while they pay. */
  readonly loanRounds?: number | null
  /** Index 0 other than 0: a round of loans that is not over is dropped, and no further one begun; left out: never. */
  readonly endLoans?: Int32Array
  /** A plan of the week to begin with, such as one that people made: what breaks rules of it is mended or left out, and the result is no worse. */
  readonly start?: Plan
  /** Ingredients that the search does without, by name; left out: none. What each is worth is measured so. */
  readonly without?: readonly string[]
  /** False: nothing is proved but that each student alone costs so much. */
  readonly prove?: boolean
  readonly observe: (event: Progress) => void
}
