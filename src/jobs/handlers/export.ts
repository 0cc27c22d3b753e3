import { storePacked } from '../../repositories/documents.ts'
import { asks } from '../asks.ts'
import { type Handler, JobProblem } from './handler.ts'
import { loadedRoster } from './rosters.ts'

/** Makes a file of a roster and keeps it as a document. Whoever sees one school alone gets no other. */
export const exportHandler: Handler = async (running, { bodies }) => {
  const { job } = running
  const ask = asks.export.parse(job.ask)
  if (job.school !== null && job.school !== ask.school) throw new JobProblem('JOB_ROSTER_GONE')
  const { bytes } = await loadedRoster(running, ask.roster)
  running.tell((before) => ({ ...before, phase: 'writing' }))
  const at = `${job.createdAt.toISOString().slice(0, 19)}Z`
  const made = await bodies.run('export', { roster: bytes, ask, at }, running.interest)
  if (made === null) throw new JobProblem('JOB_ROSTER_GONE')
  const { document, name, type } = made
  const head = { district: job.district, school: job.school, kind: 'export' } as const
  return {
    seconds: 120,
    store: async (tx) => ({
      document: await storePacked(tx, head, document),
      name,
      type,
      size: document.size,
    }),
  }
}
