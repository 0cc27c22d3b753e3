import { Problem } from '../../problems/problem.ts'
import { readTexts } from '../../records/snapshot.ts'
import { loadDocument, pack, storePacked } from '../../repositories/documents.ts'
import { noteInput } from '../../repositories/job-leases.ts'
import type { Running } from '../running.ts'
import { JobProblem, type Tools } from './handler.ts'

/** The week that a solve works on, and what it was made of. */
export interface Input {
  readonly week: string
  readonly hash: string
  readonly revision: number
  readonly print: string
  readonly bytes: Uint8Array
}

/** The week as it stood when the job was first taken: every later attempt works on the same. */
export async function inputOf(running: Running, tools: Tools): Promise<Input> {
  const { job, scope } = running
  const { week, input, revision, print } = job
  if (week === null) throw new JobProblem('JOB_WEEK_GONE')
  if (input === null || revision === null || print === null) return await fixed(running, week, tools)
  const bytes = await running.within((tx) => loadDocument(tx, scope.district, input))
  if (bytes === null) throw new JobProblem('JOB_WEEK_GONE')
  return { week, hash: input, revision, print, bytes }
}

async function fixed(running: Running, week: string, { bodies }: Tools): Promise<Input> {
  const { hold, job, signal } = running
  const { district, school } = job
  const texts = await running
    .asAsked((tx) => readTexts(tx, { district, week }), 60)
    .catch((error: unknown) => {
      throw error instanceof Problem ? new JobProblem('JOB_WEEK_GONE') : error
    })
  const { bytes, faults, revision, print } = await bodies.run('snapshot', texts, signal)
  const wrong = faults.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) throw new JobProblem('JOB_WEEK_FAULTY', { count: wrong.length }, wrong)
  const packed = await pack(bytes)
  await running.within((tx) => storePacked(tx, { district, school, kind: 'week' }, packed), 60)
  await running.within((tx) => noteInput(tx, hold, { hash: packed.hash, revision, print }))
  return { week, hash: packed.hash, revision, print, bytes }
}
