import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { type RoundTask, runRound } from '../../../solver/index.ts'
import { solveWeek } from '../../../src/solving/solve.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { storeDraft } from '../../service/draft.ts'
import { threeSchools } from '../jobs/ground.ts'

let service: TestApp
let home: StoredDistrict
let roster: Roster
let loan: Roster['plan']['loans'][number]
let lender: string
let people: Record<'bureau' | 'home' | 'host' | 'teacher' | 'colleague', Caller>
beforeAll(async () => {
  service = await freshApp()
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
