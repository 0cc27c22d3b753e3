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
import { type Cable, layCable } from './cable.ts'
import { rostersOf, solvedHere, threeSchools } from './ground.ts'

const KILLS = 20
const WORK = 2
/** Milliseconds of a job after which its processes are killed at the latest. */
const LATEST = 2_500
/** Seconds for which a table may be held. */
const HELD = 300

/** Tables that work of a kind has to write before it ends: as long as one of them is held, it is in the midst of its work. */
const TABLES = {
  solve: ['roster', 'roster_part'],
  publish: ['roster', 'ledger_entry', 'audit'],
  import: ['week', 'school', 'student', 'sign_up'],
} as const
type Kind = keyof typeof TABLES

const scope = { district: FIRST_DISTRICT, school: null }
const input = threeSchools()

let service: Mortal
/** By which the client gets to the service. */
let line: Cable
let client: Persistent
beforeAll(async () => {
  service = await startMortal()
  const scopes = Object.keys(permissions).filter((one) => one !== 'staff.own' && one !== 'children.own')
  const token = await firstToken(service.address, service.password, scopes)
  line = await layCable(service.address)
  client = new Persistent(new URL(line.url).origin, { authorization: `Bearer ${token}` })
}, 1_200_000)
afterAll(async () => {
  await line.cut()
  await service.stop()
})

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

/** How often work of each kind was under way when processes were killed. */
const strikes = { solve: 0, publish: 0, published: 0, import: 0, preview: 0 }

/** Does something while nobody can write a table that work of a kind needs to end. */
async function holding<T>(random: Random, kind: Kind, work: (table: string) => Promise<T>): Promise<T> {
  const table = TABLES[kind][random.next(TABLES[kind].length)] ?? ''
  return await service.database.within(
    SYSTEM,
    async (tx) => {
      await tx.$executeRawUnsafe(`LOCK TABLE "${table}" IN SHARE MODE`)
      return await work(table)
    },
    HELD,
  )
}

/** Waits until something is so. */
async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found !== null) return found
    await pause(20)
  }
}

const attemptsAt = async (job: string): Promise<number | null> =>
  await service.database.within(SYSTEM, async (tx) => {
    const { state, attempts } = await tx.job.findUniqueOrThrow({ where: { id: job } })
    return state === 'queued' ? null : attempts
  })

/** What a job comes to under which every process is killed that may do it, at any moment between its beginning and its end. */
async function struck(random: Random, kind: Kind, begin: () => Promise<string>) {
  const { job, attempts } = await holding(random, kind, async () => {
    const begun = await begin()
    await pause(random.next(LATEST))
    const taken = await until(() => attemptsAt(begun))
    await service.strike(random, 'takers')
    return { job: begun, attempts: taken }
  })
  const result = await ended(job)
  expect(await attemptsAt(job)).toBeGreaterThan(attempts)
  strikes[kind]++
  return { job, result }
}

const previewed = () => asked('/v1/imports', { file: { name: 'week.json', text: weekText(input) } })
/** A preview that is killed when it has judged its file and is to write down what it found. */
async function previewStruck(random: Random): Promise<string> {
  const { database } = service
  const { job, attempts } = await database.within(
    SYSTEM,
    async (tx) => {
      // What is handed in is a document as well: the table is held between that and the first who could take the job.
      const begun = await database.within(
        SYSTEM,
        async (queue) => {
          await queue.$executeRaw`LOCK TABLE pgboss.job IN SHARE MODE`
          const handedIn = await previewed()
          await tx.$executeRaw`LOCK TABLE document IN SHARE MODE`
          return handedIn
        },
        HELD,
      )
      await until(async () => ((await isWaitedFor('document')) ? begun : null))
      const taken = await until(() => attemptsAt(begun))
      await service.strike(random, 'takers')
      return { job: begun, attempts: taken }
    },
    HELD,
  )
  expect(await ended(job)).toMatchObject({ ok: true, counts: { schools: input.schools.length } })
  expect(await attemptsAt(job)).toBeGreaterThan(attempts)
  strikes.preview++
  return job
}

const committed = (preview: string, name: string) =>
  asked(`/v1/imports/${preview}/commit`, { json: { name } })

/** Whether somebody waits to write a table. */
const isWaitedFor = async (table: string): Promise<boolean> =>
  await service.database.within(SYSTEM, async (tx) => {
    const [found] = await tx.$queryRaw<{ waiting: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM pg_locks WHERE relation = ${table}::regclass AND NOT granted) AS waiting`
    return found?.waiting === true
  })

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
  const first = await previewed()
  expect(await ended(first)).toMatchObject({ ok: true })
  const week = String((await ended(await committed(first, '排班')))['week'])
  let draft = ''

  const solving = async (random: Random): Promise<void> => {
    const solve = () => asked(`/v1/weeks/${week}/solves`, { json: { rounds: WORK } })
    const { job, result } = await struck(random, 'solve', solve)
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
    const publish = () => client.call('POST', `${at}/publication`, { version: tag, lost })
    const isRepeated = strikes.publish > strikes.published
    const { done } = await (isRepeated ? unheard(random, publish) : unfinished(random, publish))
    const { status, headers } = await done
    expect(status).toBe(200)
    if (isRepeated) expect(headers.get('idempotency-replayed')).toBe('true')
    strikes[isRepeated ? 'published' : 'publish']++
    expect(await traceOf(draft)).toEqual(ALL)
  }
  type Publishing = ReturnType<typeof client.call>
  /** Killed before its transaction is committed. */
  const unfinished = async (random: Random, publish: () => Publishing) =>
    await holding(random, 'publish', async (table) => {
      const answered = publish()
      await until(async () => ((await isWaitedFor(table)) ? table : null))
      await service.strike(random, 'server')
      return { done: answered }
    })
  /** Killed after that, before anybody has heard of it. */
  const unheard = async (random: Random, publish: () => Publishing) => {
    line.lose()
    const answered = publish()
    await until(async () => ((await traceOf(draft)).state === ALL.state ? ALL : null))
    await service.strike(random, 'server')
    await line.cut()
    await line.mend()
    return { done: answered }
  }
  const importing = async (random: Random): Promise<void> => {
    const read = await previewStruck(random)
    const { result } = await struck(random, 'import', () => committed(read, '导入'))
    expect(result['week']).not.toBe(week)
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
  // Every kill met work of its kind: publications were lost before and after they were done, jobs begun by one process ended by another.
  expect(strikes).toEqual({
    solve: solves,
    publish: 4,
    published: publications - 4,
    import: imports,
    preview: imports,
  })
  expect(client.lost).toBeGreaterThanOrEqual(publications)
}, 1_800_000)
