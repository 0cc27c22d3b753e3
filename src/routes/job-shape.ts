import { z } from 'zod'
import type { Fault } from '../../models/faults.ts'
import type { Lang } from '../../models/text.ts'
import { progress } from '../jobs/index.ts'
import { explained, faultData } from '../messages/explained.ts'
import { faultShape } from '../problems/shape.ts'
import type { Job } from '../repositories/jobs.ts'

const open = z.record(z.string(), z.unknown())

export const jobStatus = z
  .object({
    id: z.uuid(),
    kind: z.enum(['solve', 'rebalance', 'compare', 'import', 'export']),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    cancelAsked: z.boolean(),
    progress: progress.nullable(),
    revision: z.int().describe('Counts changes'),
  })
  .meta({ id: 'JobStatus' })

/** A job with what was asked and what it came to. */
export const jobShown = z
  .object({
    ...jobStatus.shape,
    week: z.uuid().nullable(),
    school: z.string().nullable(),
    ask: open,
    result: open.nullable().describe('What it came to, by its kind: ids of rosters, differences, a file'),
    problem: z
      .object({ code: z.string(), title: z.string(), detail: z.string(), faults: z.array(faultShape) })
      .nullable()
      .describe('Why it failed'),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Job' })

/** A problem as a job notes it: no words, since whoever reads it may read another language. */
const noted = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  faults: z.array(open).default([]),
})

export const statusOf = (job: Job): z.infer<typeof jobStatus> => ({
  id: job.id,
  kind: job.kind,
  state: job.state,
  cancelAsked: job.cancelAsked,
  progress: progress.safeParse(job.progress).data ?? null,
  revision: job.revision,
})

function problemOf(problem: unknown, lang: Lang): z.infer<typeof jobShown>['problem'] {
  const read = noted.safeParse(problem).data
  if (read === undefined) return null
  const { cause, action } = explained(read, lang)
  return { code: read.code, title: cause, detail: action, faults: withWords(read.faults, lang) }
}

/** Faults as they were noted, with their words. */
const withWords = (faults: readonly Record<string, unknown>[], lang: Lang): z.infer<typeof faultShape>[] =>
  faults.map((fault) => faultData(fault as unknown as Fault, lang))

function resultOf(result: unknown, lang: Lang): Record<string, unknown> | null {
  const read = open.safeParse(result).data
  if (read === undefined) return null
  const faults = z.array(open).safeParse(read['faults']).data
  return faults === undefined ? read : { ...read, faults: withWords(faults, lang) }
}

export const jobOf = (job: Job, lang: Lang): z.infer<typeof jobShown> => ({
  ...statusOf(job),
  week: job.weekId,
  school: job.schoolId,
  ask: open.parse(job.ask),
  result: resultOf(job.result, lang),
  problem: problemOf(job.problem, lang),
  createdAt: job.createdAt.toISOString(),
  startedAt: job.startedAt?.toISOString() ?? null,
  endedAt: job.endedAt?.toISOString() ?? null,
})
