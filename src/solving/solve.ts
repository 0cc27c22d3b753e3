import type { Plan } from '../../models/plan.ts'
import { TERM_CODES, type TermCode } from '../../models/policy/terms.ts'
import { type PresetName, presets } from '../../models/policy/weights.ts'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { type Pool, type Progress, type Settled, solveVerified } from '../../solver/index.ts'
import { verify } from '../../solver/verify/index.ts'
import { VERSION } from '../version.ts'

/** How a week is to be solved. */
export interface Solving {
  readonly seed: number
  /** Rounds at the most; null: until stopped. */
  readonly rounds: number | null
  /** The coolings of an earlier run that is to be done again; left out: as the limits have it. */
  readonly coolings?: readonly string[]
  /** Per mille of Z that may stay unproved; null: search on. */
  readonly gap: number | null
  readonly loans: boolean
  /** Rounds of deciding on loans at the most; left out or null: while they pay. */
  readonly loanRounds?: number | null
  readonly proof: boolean
  /** A roster of the week to begin with; left out or null: none. */
  readonly start?: Plan | null
}

/** What solves, and who is told. */
interface Means {
  readonly pool: Pool
  readonly stop: Int32Array
  /** Index 0 other than 0: deciding on loans ends; left out: never. */
  readonly endLoans?: Int32Array
  /** How many more rounds there will be time for; left out: nobody knows. */
  readonly foresee?: (rounds: number) => number | null
  readonly observe: (event: Progress) => void
}

/** A week under the weights of a preset, and under single ones instead; what is left out stays as the week has it. */
export const weighed = (
  week: Week,
  preset: PresetName | undefined,
  single: Readonly<Partial<Record<TermCode, number | undefined>>> = {},
): Week => {
  const from = preset === undefined ? week.weights : presets[preset].weights
  const weights = { ...from }
  for (const code of TERM_CODES) weights[code] = single[code] ?? from[code]
  return { ...week, weights }
}

/** What a solve came to. */
export interface Solved {
  readonly settled: Settled
  /** Seconds that the verifier took of it. */
  readonly verifying: number
  /** The coolings of the run, and its rounds of deciding on loans: with these and as many rounds the same roster comes out again. */
  readonly coolings: readonly string[]
  readonly loanRounds: number
}

/** Solves a week and verifies what came out. */
export async function solveWeek(
  week: Week,
  { seed, rounds, coolings: given = [], gap, loans, loanRounds = null, proof, start = null }: Solving,
  { pool, stop, endLoans, foresee, observe }: Means,
): Promise<Solved> {
  let verifying = 0
  const coolings: string[] = []
  let loanRoundsDone = 0
  const run = {
    ...{
      seed,
      version: VERSION,
      pool,
      stop,
      rounds,
      coolings: given,
      gap,
      loans,
      loanRounds,
      prove: proof,
      observe: (event: Progress) => {
        if (event.kind === 'cooling') coolings[event.index] = event.course
        if (event.kind === 'loans') loanRoundsDone = event.rounds
        observe(event)
      },
    },
    ...(foresee === undefined ? {} : { foresee }),
    ...(endLoans === undefined ? {} : { endLoans }),
    ...(start === null ? {} : { start }),
  }
  const settled = await solveVerified(week, run, (roster) => {
    const began = performance.now()
    const certificate = verify(roster)
    verifying += (performance.now() - began) / 1000
    return certificate
  })
  return { settled, verifying, coolings, loanRounds: loanRoundsDone }
}

/** Why a run ended; `time`: there was none for another round. */
export type Ended<Raised extends string> = 'work' | 'gap' | 'proved' | 'time' | Raised

/** What a run was told of its end. */
interface Limits extends Pick<Solving, 'rounds' | 'gap'> {
  readonly seconds: number | null
}

/**
 * Why a run ended that was not stopped, or by whom it was. With no school to solve there is no round to do, and all the work
 * is done.
 * @param raised who stopped it; null: nobody
 */
export function endOf<Raised extends string>(
  { work, score, bound, input, refused }: Roster,
  raised: Raised | null,
  { rounds, gap, seconds }: Limits,
): Ended<Raised> {
  if (raised !== null) return raised
  if (bound.weighted === score.weighted) return 'proved'
  const isDone = (rounds !== null && work >= rounds) || refused.length === input.schools.length
  if (isDone || (gap === null && seconds === null)) return 'work'
  if (seconds === null) return 'gap'
  const isNear =
    gap !== null &&
    bound.weighted !== null &&
    (score.weighted - bound.weighted) * 1000 <= gap * Math.max(1, score.weighted)
  return isNear ? 'gap' : 'time'
}
