import { dataOf } from '../../records/part.ts'
import { readTexts } from '../../records/snapshot.ts'
import { asks } from '../asks.ts'
import { type Handler, JobProblem } from './handler.ts'
import { recordedOf } from './recorded.ts'
import { keepDraft, loadedBase } from './rosters.ts'

/** Repairs a roster after something happened, and keeps up to three repairs as drafts. Cancelled, it keeps those it has. */
export const rebalanceHandler: Handler = async (running, { bodies }) => {
  const ask = asks.rebalance.parse(running.job.ask)
  const { school } = running.job
  const { stored, bytes, data, part } = await loadedBase(running, ask.roster)
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  running.onStop(() => Atomics.store(stop, 0, 1))
  running.tell((before) => ({ ...before, phase: 'searching' }))
  const found = await bodies.run('rebalance', { roster: bytes, ask, school, stop }, running.signal)
  if ('wrong' in found) throw new JobProblem('JOB_CHANGES_FAULTY', { count: found.wrong.length }, found.wrong)
  if ('none' in found) throw new JobProblem('JOB_NO_REPAIR', {}, found.none.faults)
  const { touched, proof, notes, repairs } = found
  running.tell((before) => ({ ...before, phase: 'writing' }))
  const key = { district: running.job.district, week: stored.week }
  const { weekRevision, weekPrint } = await dataOf(
    { data, part },
    () => running.asAsked((tx) => readTexts(tx, key), 60),
    (now, own) => bodies.run('ownRows', { roster: bytes, now, school: own }, running.signal),
  )
  const draft = {
    week: stored.week,
    revision: weekRevision,
    print: weekPrint,
    origin: 'repair',
    parent: stored.id,
    part,
  } as const
  return {
    seconds: 120,
    store: async (tx) => {
      const kept = []
      for (const { aim, changes, disturbed, made } of repairs) {
        const roster = await keepDraft(tx, running, { ...draft, name: stored.name }, made)
        kept.push({ aim, roster, changes, disturbed, score: made.head.score })
      }
      for (const { aim, roster } of kept)
        await recordedOf(tx, running.job, {
          action: 'repair',
          kind: 'roster',
          object: roster,
          week: stored.week,
          after: { aim, parent: stored.id },
        })
      return {
        repairs: kept,
        touched: [...touched],
        proof: { ...proof, forced: { ...proof.forced } },
        faults: notes.map((note) => ({ ...note })),
      }
    },
  }
}
