import { Gauge, type Registry } from 'prom-client'
import { JobKind, JobState } from '../database/client/client.ts'
import { type Database, SYSTEM } from '../database/database.ts'
import { levelsOf } from '../reports/gaps.ts'
import { latestSolves, openJobs, openSteps } from '../repositories/job-figures.ts'

/**
 * Registers what the database says of jobs: how many wait and for how long, and what the latest solves came to.
 * @returns reads them, to be called before they are told; without a database only that it is gone is told
 */
export function jobFigures(database: Database, registry: Registry): () => Promise<void> {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  const up = gauge('kehou_database_up', 'Whether the database answers', [])
  const jobs = gauge('kehou_jobs', 'Jobs that have not ended', ['kind', 'state'])
  const age = gauge('kehou_jobs_oldest_seconds', 'Since the oldest job that has not ended was asked for', [
    'kind',
    'state',
  ])
  const steps = gauge('kehou_job_steps', 'Steps of jobs that wait for a worker or are being done', [])
  const value = gauge('kehou_solve_value', 'Value of the latest solve, by level of the objective', [
    'district',
    'level',
  ])
  const gap = gauge(
    'kehou_solve_gap',
    'Its proven gap, as a share of the value; missing where none is proved',
    ['district', 'level'],
  )
  return async () => {
    const found = await database
      .within(
        SYSTEM,
        async (tx) => [await openJobs(tx), await openSteps(tx), await latestSolves(tx)] as const,
      )
      .catch(() => null)
    for (const one of [jobs, age, steps, value, gap]) one.reset()
    up.set(found === null ? 0 : 1)
    if (found === null) return
    const [open, waiting, solves] = found
    for (const kind of Object.values(JobKind))
      for (const state of [JobState.queued, JobState.running]) jobs.set({ kind, state }, 0)
    for (const { kind, state, count, age: seconds } of open) {
      jobs.set({ kind, state }, count)
      age.set({ kind, state }, seconds)
    }
    steps.set(waiting)
    for (const { district, ...solve } of solves)
      for (const { level, value: reached, gap: open } of levelsOf(solve)) {
        value.set({ district, level }, reached)
        if (open !== null) gap.set({ district, level }, open)
      }
  }
}
