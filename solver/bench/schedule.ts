import { loadavg } from 'node:os'
import { minuteNow } from './measured.ts'
import type { Ground, Job, Reading, Results } from './target.ts'

/** What went wrong with a run of a job: it counts against every verdict that the job is of. */
export interface Failure {
  readonly key: string
  readonly attempt: number
  readonly message: string
}

/** Told of each job as it ends. */
type Watch = (key: string, attempt: number, reading: Reading | null) => void

/**
 * Measures every job so many times, each time in another order: the list is rotated by one from attempt to attempt, so
 * that what runs before a job is not always the same. Beside its own numbers each reading has when it began, the load then, and how
 * long it took, whatever of that time it counts itself.
 */
export async function measure(
  jobs: readonly Job[],
  runs: number,
  ground: Ground,
  watch: Watch,
): Promise<{ results: Results; failures: readonly Failure[] }> {
  const results = new Map<string, Reading[]>(jobs.map(({ key }) => [key, []]))
  const failures: Failure[] = []
  for (let attempt = 0; attempt < runs; attempt++) {
    const shift = attempt % Math.max(1, jobs.length)
    for (const job of [...jobs.slice(shift), ...jobs.slice(0, shift)]) {
      if (attempt >= job.atMost) continue
      try {
        const [at, load, began] = [minuteNow(), loadavg()[0] ?? 0, performance.now()]
        const done = await job.run(ground, attempt)
        const tookSeconds = (performance.now() - began) / 1000
        const reading = { ...done, at, numbers: { ...done.numbers, load, tookSeconds } }
        results.get(job.key)?.push(reading)
        watch(job.key, attempt, reading)
      } catch (error) {
        failures.push({
          key: job.key,
          attempt,
          message: error instanceof Error ? error.message : String(error),
        })
        watch(job.key, attempt, null)
      }
    }
  }
  return { results, failures }
}
