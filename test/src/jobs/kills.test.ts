import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Random } from '../../../solver/random.ts'
import { permissions } from '../../../src/access/permissions.ts'
import { SYSTEM } from '../../../src/database/database.ts'
import { weekText } from '../../../src/files/roster/text.ts'
import { FIRST_DISTRICT } from '../../../src/first-start.ts'
import { rosterById } from '../../../src/repositories/rosters.ts'
import { type Mortal, startMortal } from '../../service/mortal.ts'
import { firstToken, Persistent } from '../../service/persistent.ts'
import { rostersOf, solvedHere, threeSchools } from './ground.ts'

const KILLS = 20
const WORK = 2
/** Milliseconds after which a process is killed at the latest: in a job, and in a publication. */
const LATEST = 2_500
const LATEST_PUBLISHING = 120

const scope = { district: FIRST_DISTRICT, school: null }
const input = threeSchools()

let service: Mortal
let client: Persistent
beforeAll(async () => {
  service = await startMortal()
  const scopes = Object.keys(permissions).filter((one) => one !== 'staff.own' && one !== 'children.own')
  const token = await firstToken(service.address, service.password, scopes)
  client = new Persistent(service.address, { authorization: `Bearer ${token}` })
}, 1_200_000)
afterAll(async () => await service.stop())

interface Told {
  readonly id: string
  readonly state: string
  readonly result: Readonly<Record<string, unknown>>
}

/** What a job came to, which has to have been done. */
async function ended(id: string): Promise<Told['result']> {
  for (;;) {
    const { body } = await client.done<Told>('GET', `/v1/jobs/${id}`)
    if (body.state === 'done') return body.result
    if (body.state !== 'queued' && body.state !== 'running') throw new Error(JSON.stringify(body))
    await pause(100)
  }
}

const asked = async (path: string, sent: Parameters<Persistent['call']>[2]): Promise<string> =>
  (await client.done<Told>('POST', path, sent)).body.id

async function imported(name: string): Promise<string> {
  const preview = await asked('/v1/imports', { file: { name: 'week.json', text: weekText(input) } })
  expect(await ended(preview)).toMatchObject({ ok: true })
  const { week } = await ended(await asked(`/v1/imports/${preview}/commit`, { json: { name } }))
  return String(week)
}

/** Does something while processes are killed under it. */
async function struck<T>(
  random: Random,
  work: () => Promise<T>,
  within: number,
  which?: 'server',
): Promise<T> {
  const [found] = await Promise.all([
    work(),
    pause(random.next(within)).then(() => service.strike(random, which)),
  ])
  return found
}

interface Trace {
  readonly state: string
  readonly entries: number
  readonly deeds: number
  readonly answers: number
}

/** What publishing a roster has left behind, at one moment. */
const traceOf = async (roster: string): Promise<Trace> => {
  const [found] = await service.database.within(
    SYSTEM,
    (tx) => tx.$queryRaw<Trace[]>`
      SELECT state::text, (SELECT count(*) FROM ledger_entry WHERE roster_id = roster.id)::int AS entries,
        (SELECT count(*) FROM audit WHERE action = 'publish' AND object_id = roster.id::text)::int AS deeds,
        (SELECT count(*) FROM idempotency WHERE body::jsonb->'roster'->>'id' = roster.id::text
          AND status = 200)::int AS answers
      FROM roster WHERE id = ${roster}::uuid`,
  )
  if (found === undefined) throw new Error('the roster is gone')
  return found
}

const PEOPLE = input.staff.length + input.students.length
const NOTHING: Trace = { state: 'draft', entries: 0, deeds: 0, answers: 0 }
const ALL: Trace = { state: 'published', entries: PEOPLE, deeds: 1, answers: 1 }

test(`workers and server killed at ${KILLS} moments: nothing is lost, doubled or stuck, and the bytes stay the same`, async () => {
  const bytes = await solvedHere(input, WORK)
  const week = await imported('排班')
  let draft = ''

  const solving = async (random: Random): Promise<void> => {
    let job = ''
    const result = await struck(
      random,
      async () => {
        job = await asked(`/v1/weeks/${week}/solves`, { json: { rounds: WORK } })
        return await ended(job)
      },
      LATEST,
    )
    draft = String(result['roster'])
    const stored = await service.database.within(scope, (tx) => rosterById(tx, draft))
    expect(stored?.documentHash).toBe(bytes)
    expect((await rostersOf(service.database, scope, job)).map(({ id }) => id)).toEqual([draft])
  }
  const publishing = async (random: Random): Promise<void> => {
    const at = `/v1/rosters/${draft}`
    const head = await client.done<{ name: string }>('GET', at)
    const everybody = { school: null, student: null, date: null, block: null, cause: null, reason: '小例' }
    const json = { name: head.body.name, excuses: [everybody] }
    const { tag } = await client.done('PUT', at, { json, version: head.tag })
    const lost = async (): Promise<void> => expect([NOTHING, ALL]).toContainEqual(await traceOf(draft))
    const publish = () => client.done('POST', `${at}/publication`, { version: tag, lost })
    await struck(random, publish, LATEST_PUBLISHING, 'server')
    expect(await traceOf(draft)).toEqual(ALL)
  }
  const importing = async (random: Random): Promise<void> => {
    const made = await struck(random, () => imported('导入'), LATEST)
    expect(made).not.toBe(week)
  }

  const random = new Random(2026)
  const rounds = [solving, publishing, importing]
  for (let kill = 0; kill < KILLS; kill++) await rounds[kill % rounds.length]?.(random)

  const [solves, publications, imports] = [7, 7, 6]
  const left = await service.database.within(SYSTEM, async (tx) => ({
    weeks: await tx.week.count(),
    jobs: await tx.job.groupBy({ by: ['kind', 'state'], _count: true, orderBy: { kind: 'asc' } }),
    rosters: await tx.roster.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } }),
    entries: await tx.ledgerEntry.count({ where: { rosterId: draft } }),
    others: await tx.ledgerEntry.count({ where: { rosterId: { not: draft } } }),
    steps: await tx.jobStep.count(),
    parts: await tx.jobWeek.count(),
    unanswered: await tx.idempotency.count({ where: { status: null } }),
  }))
  expect(left).toEqual({
    weeks: 1 + imports,
    jobs: [
      { kind: 'solve', state: 'done', _count: solves },
      { kind: 'import', state: 'done', _count: 2 * (1 + imports) },
    ],
    rosters: [
      { state: 'published', _count: 1 },
      { state: 'superseded', _count: publications - 1 },
    ],
    entries: PEOPLE,
    others: 0,
    steps: 0,
    parts: 0,
    unanswered: 0,
  })
  const { body } = await client.done<{ broken: number | null }>('GET', '/v1/audit/check')
  expect(body.broken).toBeNull()
  // The kills did meet work: requests were lost, and jobs begun by one process were ended by another.
  expect(client.lost).toBeGreaterThan(0)
  const again = await service.database.within(SYSTEM, (tx) =>
    tx.job.count({ where: { attempts: { gt: 1 } } }),
  )
  expect(again).toBeGreaterThan(0)
}, 1_800_000)
