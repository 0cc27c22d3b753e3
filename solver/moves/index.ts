import type { Problem } from '../problem.ts'
import { reassist, reduty, relead, releadBest, releadGroup } from './adults.ts'
import { fold, hasFewTeachers } from './fold.ts'
import { force } from './force.ts'
import { merge, split } from './homework.ts'
import type { Move } from './move.ts'
import { close, convert, exchange, open, retime } from './opening.ts'
import { pull } from './pull.ts'
import { reseat } from './reseat.ts'
import { reroom } from './rooms.ts'
import { ruin } from './ruin.ts'
import { serve } from './serve.ts'
import { squeeze } from './squeeze.ts'
import { revive, shut } from './standing.ts'
import { trade } from './trade.ts'

export interface WeightedMove {
  readonly name: string
  /** How often it is drawn, relative to the others. */
  readonly weight: number
  readonly run: Move
  /** By how much its patience is longer than that of the others: a change of the plan needs time to show what it is worth. */
  readonly boldness?: number
  /** Whether it is about single students: drawn less often where there are few of them, so that the plan gets its share. */
  readonly ofStudents?: true
  /** Schools it is of use to; left out: all. */
  readonly isFor?: (problem: Problem) => boolean
}

const BOLD = 3

/** Every move of the search. */
export const moves: readonly WeightedMove[] = [
  { name: 'reseat', weight: 1200, run: reseat, ofStudents: true },
  { name: 'pull', weight: 300, run: pull, ofStudents: true },
  { name: 'relead', weight: 240, run: relead },
  { name: 'reroom', weight: 60, run: reroom },
  { name: 'reduty', weight: 40, run: reduty },
  { name: 'reassist', weight: 20, run: reassist },
  { name: 'releadGroup', weight: 40, run: releadGroup },
  { name: 'releadBest', weight: 10, run: releadBest },
  { name: 'open', weight: 4, run: open, boldness: BOLD },
  { name: 'close', weight: 2, run: close, boldness: BOLD },
  { name: 'convert', weight: 4, run: convert, boldness: BOLD },
  { name: 'exchange', weight: 4, run: exchange, boldness: BOLD },
  { name: 'retime', weight: 2, run: retime, boldness: BOLD },
  { name: 'merge', weight: 1, run: merge },
  { name: 'split', weight: 1, run: split },
  { name: 'ruin', weight: 4, run: ruin, boldness: BOLD },
  { name: 'force', weight: 24, run: force, boldness: BOLD },
  { name: 'serve', weight: 4, run: serve },
  { name: 'trade', weight: 4, run: trade },
  { name: 'squeeze', weight: 24, run: squeeze, boldness: BOLD },
  { name: 'revive', weight: 2, run: revive },
  { name: 'shut', weight: 1, run: shut },
  { name: 'fold', weight: 8, run: fold, boldness: BOLD, isFor: hasFewTeachers },
]

/**
 * What is no move, where ingredients are named: all students choosing their weeks again; the places of each slot set anew at the
 * end of a round; the short cooling after construction; the members of a small run.
 */
export const WEEKS = 'weeks'
export const PLACES = 'places'
export const FIRST = 'first'
export const MEMBERS = 'members'

/** Names of all that the search can be asked to do without. */
export const ingredientNames: readonly string[] = [
  ...moves.map(({ name }) => name),
  ...[WEEKS, PLACES, FIRST, MEMBERS],
]
