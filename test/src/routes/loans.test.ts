import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { type RoundTask, runRound } from '../../../solver/index.ts'
import { solveWeek } from '../../../src/solving/solve.ts'
import { BEFORE_THE_WEEK, type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { storeDraft } from '../../service/draft.ts'
import { startWorking } from '../../service/working.ts'
import { threeSchools, when } from '../jobs/ground.ts'

let service: TestApp
let home: StoredDistrict
let roster: Roster
let loan: Roster['plan']['loans'][number]
let lender: string
/** What time it is for the service. */
let now = BEFORE_THE_WEEK
let people: Record<'bureau' | 'home' | 'host' | 'teacher' | 'colleague', Caller>
beforeAll(async () => {
  service = await freshApp({}, () => now)
  home = await storeDistrict(service.database, DISTRICT, threeSchools())
  const how = { seed: 1, rounds: 1, gap: null, loans: true, proof: false }
  const means = {
    pool: { run: async (task: RoundTask) => runRound(task) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    observe: () => undefined,
  }
  roster = (await solveWeek(home.week, how, means)).settled.roster
  const [first] = roster.plan.loans
  if (first === undefined) throw new Error('no loan')
  loan = first
  lender = home.week.staff.find(({ id }) => id === loan.staff)?.school ?? ''
  people = {
    bureau: await service.signIn('bureau'),
    home: await service.signIn('school', { schoolId: lender }),
    host: await service.signIn('school', { schoolId: loan.host }),
    teacher: await service.signIn('staff', { schoolId: lender, staffId: loan.staff }),
    colleague: await service.signIn('staff', { schoolId: lender, staffId: 'somebody-else' }),
  }
})
afterAll(async () => await service.close())

const drafted = async (): Promise<string> => (await storeDraft(service.database, home, roster)).id
const addressOf = (id: string): string => `/v1/rosters/${id}/loans/${loan.staff}/${loan.date}/consents`
const say = (id: string, who: keyof typeof people, answer: string, key?: string) =>
  people[who].call('POST', addressOf(id), { body: { answer }, ...(key === undefined ? {} : { key }) })
const stateFor = async (id: string, who: keyof typeof people, path = 'loans'): Promise<unknown> =>
  (await people[who].call('GET', `/v1/rosters/${id}/${path}`)).json().items
const events = async (): Promise<{ kind: string }[]> =>
  (await people.bureau.call('GET', `/v1/weeks/${home.key.week}/events`))
    .json()
    .items.map(({ body }: { body: { kind: string } }) => body)

describe('what was said of a loan', { timeout: 300_000 }, () => {
  it('holds in whatever is made of the roster, or solved anew, and also what is said before that is published', async () => {
    const own = await storeDistrict(service.database, DISTRICT, threeSchools())
    const working = await startWorking(service.database)
    const { bureau } = people
    const publish = async (id: string): Promise<void> => {
      const { version } = (await bureau.call('GET', `/v1/rosters/${id}`)).json()
      const body = { name: 'published', excuses: [{ reason: 'nobody is left' }] }
      const put = await bureau.call('PUT', `/v1/rosters/${id}`, { body, version })
      const answer = await bureau.call('POST', `/v1/rosters/${id}/publication`, {
        version: put.json().version,
      })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    const done = async (path: string, body: object): Promise<Record<string, unknown>> => {
      const asked = await bureau.call('POST', path, { body })
      expect(asked.statusCode, asked.body).toBe(202)
      const { id } = asked.json()
      const job = await when(service.database, own.scope, id, ({ endedAt }) => endedAt !== null)
      expect([job.state, job.problem]).toEqual(['done', null])
      return job.result as Record<string, unknown>
    }
    try {
      const first = (await storeDraft(service.database, own, roster)).id
      await publish(first)
      await say(first, 'home', 'given')
      const other = own.week.staff.find(({ id, school }) => school === loan.host && id !== loan.staff)
      const away = { kind: 'absence', staff: other?.id, from: '2026-11-27', to: '2026-11-27' }
      const changesOf = (id: string) => ({ schema: 'kehou/changes/1', events: [{ id, ...away }] })
      const repaired = await done(`/v1/rosters/${first}/repairs`, { changes: changesOf('E1'), work: 1 })
      const [repair] = repaired['repairs'] as { roster: string }[]
      const second = repair?.roster ?? ''
      expect(await stateFor(second, 'bureau')).toMatchObject([{ ...loan, state: 'home_consented' }])
      const events = Array.from({ length: 501 }, (_, at) => ({ id: `E${at}`, ...away }))
      const tooMany = { changes: { schema: 'kehou/changes/1', events } }
      expect(
        (await bureau.call('POST', `/v1/rosters/${first}/repairs`, { body: tooMany })).json(),
      ).toMatchObject({ status: 400, code: 'REQUEST_INVALID' })
      // The teacher answers to what is in force while the repair waits to be accepted.
      expect((await say(first, 'teacher', 'given')).json()).toEqual({ state: 'confirmed' })
      await publish(second)
      expect(await stateFor(second, 'bureau')).toMatchObject([{ ...loan, state: 'confirmed' }])
      const solved = await done(`/v1/weeks/${own.key.week}/solves`, { rounds: 1 })
      expect(await stateFor(String(solved['roster']), 'bureau')).toMatchObject([
        { ...loan, state: 'confirmed' },
      ])
      // What was refused stays refused in what is made of the roster by somebody who does not know.
      expect((await say(second, 'home', 'refused')).json()).toEqual({ state: 'recalled' })
      const again = await done(`/v1/rosters/${second}/repairs`, { changes: changesOf('E2'), work: 1 })
      const [unaware] = again['repairs'] as { roster: string }[]
      expect(await stateFor(unaware?.roster ?? '', 'bureau')).toMatchObject([{ ...loan, state: 'recalled' }])
      const aware = await done(`/v1/weeks/${own.key.week}/solves`, { rounds: 1 })
      const left = (await stateFor(String(aware['roster']), 'bureau')) as { staff: string; date: string }[]
      expect(left.filter(({ staff, date }) => staff === loan.staff && date === loan.date)).toEqual([])
    } finally {
      await working.stop()
    }
  })
})

describe('a loan', () => {
  it('is confirmed when home school and teacher have agreed, in either order', async () => {
    for (const [first, second, half] of [
      ['home', 'teacher', 'home_consented'],
      ['teacher', 'home', 'teacher_consented'],
      ['bureau', 'teacher', 'home_consented'],
    ] as const) {
      const id = await drafted()
      expect(await stateFor(id, 'bureau')).toMatchObject([{ ...loan, home: lender, state: 'proposed' }])
      expect((await say(id, first, 'given')).json()).toMatchObject({ state: half })
      expect((await say(id, second, 'given')).json()).toMatchObject({ state: 'confirmed' })
      // Said again it stays.
      expect((await say(id, first, 'given')).json()).toMatchObject({ state: 'confirmed' })
      expect(await stateFor(id, 'host')).toMatchObject([{ state: 'confirmed' }])
      expect(await stateFor(id, 'teacher', 'own-loans')).toMatchObject([{ state: 'confirmed' }])
      expect(await stateFor(id, 'colleague', 'own-loans')).toEqual([])
    }
    expect(await events()).toEqual([])
  })

  it('is confirmed when both agree at one moment', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await drafted()
      await Promise.all([say(id, 'home', 'given'), say(id, 'teacher', 'given')])
      expect(await stateFor(id, 'bureau')).toMatchObject([{ state: 'confirmed' }])
    }
  })

  it('is no longer made once either says no, which has happened to the week', async () => {
    const before = (await events()).length
    const id = await drafted()
    await say(id, 'home', 'given')
    const refused = await say(id, 'teacher', 'refused', 'a-key-of-its-own')
    expect([refused.statusCode, refused.json().state]).toEqual([200, 'refused'])
    expect((await say(id, 'teacher', 'refused', 'a-key-of-its-own')).json()).toEqual(refused.json())
    const told = await events()
    expect(told.slice(before)).toMatchObject([
      { kind: 'loan_consent', staff: loan.staff, host: loan.host, by: 'teacher', answer: 'refused' },
    ])
    const { items } = (await people.bureau.call('GET', '/v1/audit?kind=loan&limit=1')).json()
    expect(items).toMatchObject([
      { action: 'refused', before: { state: 'home_consented' }, after: { state: 'refused' }, school: lender },
    ])
  })

  it('stays refused, or taken back, whatever either side says then', async () => {
    for (const [[who, first], [other, second], state] of [
      [['teacher', 'refused'], ['home', 'given'], 'refused'],
      [['home', 'refused'], ['teacher', 'given'], 'refused'],
      [['home', 'refused'], ['home', 'given'], 'refused'],
      [['teacher', 'recalled'], ['home', 'recalled'], 'refused'],
    ] as const) {
      const id = await drafted()
      expect((await say(id, who, first)).json()).toEqual({ state })
      const before = await events()
      const late = await say(id, other, second)
      expect([late.statusCode, late.json().code]).toEqual([409, 'LOAN_OVER'])
      expect(await events()).toEqual(before)
      expect(await stateFor(id, 'bureau')).toMatchObject([{ state }])
    }
    const id = await drafted()
    await say(id, 'home', 'given')
    await say(id, 'teacher', 'given')
    expect((await say(id, 'home', 'refused')).json()).toEqual({ state: 'recalled' })
    expect((await events()).at(-1)).toMatchObject({ by: 'home', answer: 'recalled' })
    expect((await say(id, 'teacher', 'given')).json().code).toBe('LOAN_OVER')
  })

  it('is answered until the last minute of its day in the district, and not after', async () => {
    const id = await drafted()
    const seen = async (): Promise<unknown[]> => [
      await stateFor(id, 'bureau'),
      await stateFor(id, 'teacher', 'own-loans'),
    ]
    try {
      // Midnight of Shanghai.
      const end = Date.parse(`${loan.date}T16:00:00Z`)
      now = new Date(end - 1)
      expect((await say(id, 'home', 'given')).json()).toEqual({ state: 'home_consented' })
      const there = { state: 'home_consented', past: false }
      expect(await seen()).toMatchObject([[there], [there]])
      const before = await events()
      now = new Date(end)
      for (const who of ['home', 'bureau', 'teacher'] as const)
        for (const answer of ['given', 'refused', 'recalled']) {
          const late = await say(id, who, answer)
          expect([late.statusCode, late.json().code]).toEqual([409, 'LOAN_PAST'])
          expect(late.json().title).toContain(loan.date)
        }
      const gone = { state: 'home_consented', past: true }
      expect(await seen()).toMatchObject([[gone], [gone]])
      expect(await events()).toEqual(before)
      expect((await say(id, 'host', 'given')).statusCode).toBe(403)
    } finally {
      now = BEFORE_THE_WEEK
    }
  })

  it('is answered by nobody else', async () => {
    const id = await drafted()
    const codes = []
    for (const who of ['host', 'colleague'] as const) {
      const answer = await say(id, who, 'given')
      codes.push([answer.statusCode, answer.json().code])
    }
    expect(codes).toEqual([
      [403, 'FORBIDDEN'],
      [404, 'NOT_FOUND'],
    ])
    expect(await stateFor(id, 'bureau')).toMatchObject([{ state: 'proposed' }])
    const other = addressOf(id).replace(loan.date, '2026-11-27')
    expect((await people.home.call('POST', other, { body: { answer: 'given' } })).statusCode).toBe(404)
  })
})
