import { z } from 'zod'
import { roster } from '../../models/roster.ts'
import type { Transaction } from '../database/database.ts'

/** Jobs of a kind that have not ended. */
export interface OpenJobs {
  readonly kind: string
  readonly state: string
  readonly count: number
  /** Seconds since the oldest of them was asked for. */
  readonly age: number
}

/** The latest roster of a district that a solve made: its value, and what is proved of it. */
export interface LatestSolve {
  readonly district: string
  readonly score: z.infer<typeof roster.shape.score>
  readonly bound: z.infer<typeof roster.shape.bound>
}

const latest = z.array(
  z.object({ district: z.string(), score: roster.shape.score, bound: roster.shape.bound }),
)

/** What waits and what is being done, by kind and state. */
export const openJobs = async (tx: Transaction): Promise<OpenJobs[]> =>
  await tx.$queryRaw<OpenJobs[]>`
    SELECT kind::text, state::text, count(*)::int, extract(epoch FROM now() - min(created_at))::float8 AS age
    FROM job WHERE state IN ('queued', 'running') GROUP BY kind, state`

/** Steps of jobs that wait for a worker. */
export async function openSteps(tx: Transaction): Promise<number> {
  const [found] = await tx.$queryRaw<{ readonly count: number }[]>`
    SELECT count(*)::int FROM job_step WHERE result IS NULL`
  return found?.count ?? 0
}

export const latestSolves = async (tx: Transaction): Promise<LatestSolve[]> =>
  latest.parse(
    await tx.$queryRaw`
      SELECT DISTINCT ON (district_id) district_id AS district, score, bound
      FROM roster WHERE origin = 'solve' ORDER BY district_id, created_at DESC`,
  )
