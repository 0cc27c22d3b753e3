import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Week } from '../../../models/week.ts'
import { runRound } from '../../../solver/index.ts'
import type { Database, Scope } from '../../../src/database/database.ts'
import { rosterText } from '../../../src/files/roster/text.ts'
import type { AskInput, Kind } from '../../../src/jobs/asks.ts'
import { submit } from '../../../src/jobs/index.ts'
import { loadEngine } from '../../../src/pool/engine.ts'
import { hashBytes } from '../../../src/repositories/documents.ts'
import { type Job, jobById } from '../../../src/repositories/jobs.ts'
import { listRosters, rosterById, type StoredRoster } from '../../../src/repositories/rosters.ts'
import { solveWeek } from '../../../src/solving/solve.ts'
import { parse, tinyDistrict } from '../../solver/loans/district.ts'

/** A district of three tiny schools, one of which another lends a teacher to. */
export const threeSchools = (): Week =>
  parse(
    tinyDistrict([
      { id: 'P', weak: false, students: 2, teachers: [['science', 'paper'], []], loanable: 1 },
      { id: 'Q', weak: false, students: 3, teachers: [['science'], ['paper']], loanable: 0 },
      { id: 'V', weak: true, students: 2, teachers: [[]], loanable: 0 },
    ]),
  )

/** Hash of the roster file that a solve comes to in this thread, with no jobs about. */
export async function solvedHere(
  week: Week,
  rounds: number,
  loanRounds: number | null = null,
): Promise<string> {
  const engine = await loadEngine()
  const how = { seed: 1, rounds, gap: null, loans: true, loanRounds, proof: true }
  const { settled } = await solveWeek(week, how, {
    pool: { run: async (task) => runRound(task, engine) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    observe: () => undefined,
  })
  return hashBytes(Buffer.from(rosterText(settled.roster)))
}

/** Somebody of the bureau. */
export const bureau = (district: string) => ({ account: randomUUID(), district, school: null })

/** Asks for a job and gives its id. */
export const asked = async <Of extends Kind>(
  database: Database,
  scope: Scope,
  week: string | null,
  kind: Of,
  ask: AskInput<Of>,
): Promise<string> =>
  (await database.within(scope, (tx) => submit(tx, bureau(scope.district), kind, ask, week))).id

/** A job as soon as something holds of it. */
export async function when(
  database: Database,
  scope: Scope,
  id: string,
  holds: (job: Job) => boolean,
): Promise<Job> {
  for (const until = Date.now() + 280_000; ; await pause(40)) {
    const job = await database.within(scope, (tx) => jobById(tx, id))
    if (job === null) throw new Error('the job is gone')
    if (holds(job)) return job
    if (Date.now() > until)
      throw new Error(`the job is still ${job.state}: ${JSON.stringify([job.progress, job.problem])}`)
  }
}

/** A job that has ended. */
export const ended = async (database: Database, scope: Scope, id: string): Promise<Job> =>
  await when(database, scope, id, ({ state }) => state !== 'queued' && state !== 'running')

/** The rosters that a job left. */
export const rostersOf = async (database: Database, scope: Scope, job: string): Promise<StoredRoster[]> => {
  const page = await database.within(scope, (tx) => listRosters(tx, { limit: 1000, after: null }))
  return page.rows.filter((roster) => roster.job === job)
}

/** Hash of the roster file that a job names as its result. */
export async function documentOf(database: Database, scope: Scope, job: Job): Promise<string | null> {
  const { roster } = job.result as { readonly roster: string }
  return (await database.within(scope, (tx) => rosterById(tx, roster)))?.documentHash ?? null
}
