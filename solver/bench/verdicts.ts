import type { Failure } from './schedule.ts'
import type { BestKnown, Results, Target, Verdict } from './target.ts'

/** Failures as they are told: each run of each job, and the first line of what was said. */
const toldOf = (failures: readonly Failure[]): string =>
  failures
    .map(({ key, attempt, message }) => `${key}, run ${attempt + 1}, failed: ${message.split('\n')[0]}`)
    .join('; ')

/** A verdict with the failures among its jobs: what is asked of every run is missed where one has no valid answer. */
function withFailures(verdict: Verdict, failures: readonly Failure[]): Verdict {
  if (failures.length === 0) return verdict
  const measured = verdict.measured === '–' ? [] : [verdict.measured]
  const told = { ...verdict, measured: [...measured, toldOf(failures)].join('; ') }
  return verdict.asked === '–' ? { ...told, met: null, word: 'failed' } : { ...told, met: false }
}

/** The lines of the table. A run that failed, or whose roster did not pass the verifier, counts against the line that it is of. */
export const judgeAll = (
  targets: readonly Target[],
  results: Results,
  best: BestKnown,
  failures: readonly Failure[],
): Verdict[] =>
  targets.flatMap((target) =>
    target.judge(results, best).map((verdict) => {
      const keys = verdict.by ?? target.jobs.map(({ key }) => key)
      return withFailures(
        verdict,
        failures.filter(({ key }) => keys.includes(key)),
      )
    }),
  )
