import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changedRosters } from '../../../models/answers/changed.ts'
import { demandAnswer, unservedAnswer, valueAnswer } from '../../../models/answers/explanation.ts'
import { targets } from '../../../models/answers/targets.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Settled } from '../../../solver/index.ts'
import { permissions } from '../../../src/access/permissions.ts'
import { newSecret, secretHash } from '../../../src/access/secrets.ts'
import { buildApp } from '../../../src/app.ts'
import { type Database, SYSTEM } from '../../../src/database/database.ts'
import { publishDemo } from '../../../src/demo/publish-demo.ts'
import { settings } from '../../../src/env.ts'
import { FIRST_DISTRICT } from '../../../src/first-start.ts'
import type { App } from '../../../src/plugins/types.ts'
import { createAccount } from '../../../src/repositories/accounts.ts'
import { listRosters } from '../../../src/repositories/rosters.ts'
import { createToken } from '../../../src/repositories/tokens.ts'
import { listWeeks } from '../../../src/repositories/weeks.ts'
import { schoolSummary } from '../../../src/views/shapes.ts'
import { freshDatabase } from '../../service/database.ts'
import { parse, tinyDistrict } from '../../solver/loans/district.ts'
import { settled } from '../../solver/settled.ts'

let database: Database
let app: App
let made: Roster
let proved: Settled['proved'] = []
let week = ''
let roster = ''
const tokens = new Map<string, string>()

const scope = { district: FIRST_DISTRICT, school: null }

async function tokenFor(role: 'bureau' | 'school' | 'auditor', school: string | null): Promise<string> {
  const secret = `kh_${newSecret()}`
  await database.within(SYSTEM, async (tx) => {
    const of = { districtId: FIRST_DISTRICT, role, schoolId: school, staffId: null, childIds: [] } as const
    const as = { ...of, login: `${role}-${school}-token`, name: '', passwordHash: '', mustChange: false }
    const account = await createAccount(tx, { ...as, childIds: [], lang: 'zh' })
    await createToken(tx, {
      accountId: account.id,
      districtId: FIRST_DISTRICT,
      name: '',
      hash: secretHash(secret),
      scopes: Object.keys(permissions),
      expiresAt: new Date(Date.now() + 3_600_000),
    })
  })
  return secret
}

beforeAll(async () => {
  database = await freshDatabase()
  // The one teacher of P cannot look after six students at once.
  const input = parse(
    tinyDistrict([
      { id: 'P', weak: false, students: 6, teachers: [['science', 'paper', 'chess']], loanable: 0 },
      { id: 'Q', weak: false, students: 3, teachers: [['science', 'paper'], ['paper']], loanable: 0 },
    ]),
  )
  const solved = await settled(input)
  made = solved.roster
  proved = solved.proved
  await publishDemo(database, made, proved)
  const page = { limit: 10, after: null }
  await database.within(scope, async (tx) => {
    week = (await listWeeks(tx, page, {})).rows[0]?.id ?? ''
    roster = (await listRosters(tx, page, { week })).rows[0]?.id ?? ''
  })
  tokens.set('bureau', await tokenFor('bureau', null))
  tokens.set('auditor', await tokenFor('auditor', null))
  tokens.set('P', await tokenFor('school', 'P'))
  tokens.set('Q', await tokenFor('school', 'Q'))
  app = await buildApp({ database, settings: settings.parse({ KEHOU_LOG: 'silent' }) })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

let keys = 0
const ask = async (who: string, method: 'GET' | 'POST', url: string, body?: object) =>
  await app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${tokens.get(who)}`,
      ...(method === 'POST' ? { 'idempotency-key': `key-${++keys}-00000` } : {}),
    },
    ...(body === undefined ? {} : { payload: body }),
  })

describe('places to which a thing could be put', () => {
  const thing = { kind: 'adult', school: 'Q', staff: 'Q-T1', post: null }

  it('come in one answer, with their price; the change that is made costs just that', async () => {
    const answer = await ask('bureau', 'POST', `/v1/rosters/${roster}/targets`, { thing })
    expect(answer.statusCode).toBe(200)
    const found = targets.parse(answer.json()).targets
    const [best] = found
    expect(best?.effect.legal).toBe(true)
    const draft = await ask('bureau', 'POST', `/v1/rosters/${roster}/edits`, { moves: best?.moves })
    expect(draft.statusCode).toBe(201)
    const { score, verdict, parent } = draft.json()
    expect([verdict.valid, parent]).toEqual([true, roster])
    expect(score.weighted - made.score.weighted).toBe(best?.effect.weighted)
    const changes = await ask('bureau', 'GET', `/v1/rosters/${draft.json().id}/changes`)
    const told = changedRosters.parse(changes.json())
    expect(told.weighted).toEqual({ before: made.score.weighted, after: score.weighted })
    expect(told.disturbed.adults).toBeGreaterThan(0)
    expect(told.people.length).toBe(told.count)
    const costs = Object.values(told.terms).map(({ before, after }) => after - before)
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(score.weighted - made.score.weighted)
    // What is proved of the schools of a week holds for each of its rosters.
    const schools = await ask('bureau', 'GET', `/v1/rosters/${draft.json().id}/schools`)
    const summaries = schoolSummary.array().parse(schools.json().items)
    expect(summaries.map((one) => ({ school: one.school, ...one.proved }))).toEqual(proved)
    expect(summaries.reduce((sum, { weighted }) => sum + weighted, 0)).toBe(score.weighted)
    // Whoever sees one school alone is told of its people alone.
    const other = await ask('P', 'GET', `/v1/rosters/${draft.json().id}/changes`)
    expect(changedRosters.parse(other.json()).people).toEqual([])
  })

  it('a school changes what is its own in a roster of the district, and publishes that', async () => {
    const found = targets.parse(
      (await ask('Q', 'POST', `/v1/rosters/${roster}/targets`, { thing })).json(),
    ).targets
    const { moves } = found.find(({ effect }) => effect.legal) ?? expect.fail('nothing is allowed')
    expect((await ask('P', 'POST', `/v1/rosters/${roster}/edits`, { moves })).statusCode).toBe(400)
    const draft = await ask('Q', 'POST', `/v1/rosters/${roster}/edits`, { moves })
    expect(draft.statusCode).toBe(201)
    const { id, parent, partOf, schools, verdict, version } = draft.json()
    expect([parent, partOf, schools, verdict.valid]).toEqual([roster, roster, ['Q'], true])
    // Its own part is another now, and nobody's else.
    const tags = async (of: string, which: string) =>
      (await ask('bureau', 'GET', `/v1/rosters/${which}/schools/${of}`)).body
    expect(await tags('Q', id)).not.toBe(await tags('Q', roster))
    expect(await tags('P', id)).toBe(await tags('P', roster))
    expect((await ask('Q', 'GET', `/v1/rosters/${id}/schools/Q`)).statusCode).toBe(200)
    const published = await app.inject({
      method: 'POST',
      url: `/v1/rosters/${id}/publication`,
      headers: {
        authorization: `Bearer ${tokens.get('Q')}`,
        'idempotency-key': 'key-publish-00000',
        'if-match': `"${version}"`,
      },
    })
    expect([published.statusCode, published.json().superseded]).toEqual([200, []])
    expect((await ask('auditor', 'POST', `/v1/rosters/${roster}/edits`, { moves })).statusCode).toBe(403)
  })

  it('are another school’s business nowhere, and no auditor’s', async () => {
    expect((await ask('P', 'POST', `/v1/rosters/${roster}/targets`, { thing })).statusCode).toBe(400)
    expect((await ask('Q', 'POST', `/v1/rosters/${roster}/targets`, { thing })).statusCode).toBe(200)
    expect((await ask('auditor', 'POST', `/v1/rosters/${roster}/targets`, { thing })).statusCode).toBe(403)
    const none = { ...thing, staff: 'nobody' }
    expect(
      (await ask('bureau', 'POST', `/v1/rosters/${roster}/targets`, { thing: none })).json().faults,
    ).toMatchObject([{ code: 'ASK_STAFF' }])
  })

  it('changes of times and of seats are not made together', async () => {
    const [session] = made.plan.sessions
    if (session === undefined) throw new Error('no session')
    const { group, date, blocks, students } = session
    const at = { group, date, block: blocks[0] }
    const moves = [
      { kind: 'time', session: at, date, blocks },
      { kind: 'seat', student: students[0], date, block: blocks[0], to: null },
    ]
    expect((await ask('bureau', 'POST', `/v1/rosters/${roster}/prices`, { moves })).statusCode).toBe(400)
  })
})

describe('search', () => {
  const found = async (who: string, q: string) =>
    (await ask(who, 'GET', `/v1/weeks/${week}/search?q=${encodeURIComponent(q)}`))
      .json()
      .items.map(({ what, id }: { what: string; id: string }) => `${what} ${id}`)

  it('finds people, rooms, activities, classes and students of the whole district, whole words first', async () => {
    expect((await found('bureau', 'q-t1'))[0]).toBe('person Q-T1')
    expect(await found('bureau', 'Q-S2')).toEqual(['student Q-S2'])
    expect(await found('bureau', 'science')).toEqual(['activity P-science', 'activity Q-science'])
    expect(await found('bureau', '%')).toEqual([])
    expect((await found('bureau', 'P'))[0]).toBe('school P')
  })

  it('shows a school its own alone', async () => {
    expect(await found('P', 'q-t1')).toEqual([])
    expect(await found('P', 'Q-S2')).toEqual([])
    expect(await found('Q', 'science')).toEqual(['activity Q-science'])
  })
})

describe('what a value is made of', () => {
  const value = (who: Parameters<typeof ask>[0], school: string | null) =>
    ask(who, 'POST', `/v1/rosters/${roster}/studies`, { kind: 'value', school })

  it('adds up to the value of the roster, of its schools together', async () => {
    const whole = valueAnswer.parse((await value('bureau', null)).json())
    expect(whole.weighted).toBe(made.score.weighted)
    expect(whole.schools.reduce((sum, { weighted }) => sum + weighted, 0)).toBe(whole.weighted)
    const part = valueAnswer.parse((await value('P', 'P')).json())
    expect(part.weighted).toBe(whole.schools.find(({ school }) => school === 'P')?.weighted)
  })

  it('is told to a school of itself alone', async () => {
    expect((await value('P', null)).statusCode).toBe(404)
    expect((await value('P', 'Q')).statusCode).toBe(404)
  })
})

describe('what was asked for', () => {
  const demand = (who: Parameters<typeof ask>[0], school: string, homeroom: string | null) =>
    ask(who, 'POST', `/v1/rosters/${roster}/explanations`, { kind: 'demand', school, homeroom })

  it('is told of a school, to itself and the bureau', async () => {
    const own = demandAnswer.parse((await demand('P', 'P', null)).json())
    expect(demandAnswer.parse((await demand('bureau', 'P', null)).json())).toEqual(own)
    expect(own.activities.length).toBeGreaterThan(0)
    expect((await demand('P', 'Q', null)).statusCode).toBe(400)
    expect((await demand('bureau', 'P', 'nowhere')).statusCode).toBe(400)
  })
})

describe('a fix that is tried', () => {
  it('becomes a copy of the week with it, and a roster that serves more', async () => {
    const study = await ask('bureau', 'POST', `/v1/rosters/${roster}/studies`, {
      kind: 'unserved',
      school: 'P',
    })
    const { fixes } = unservedAnswer.parse(study.json())
    const fix = fixes.find(({ unit }) => unit.kind === 'adult')
    expect(fix?.served).toBeGreaterThan(0)
    const body = { school: 'P', unit: fix?.unit, name: '多一名教师' }
    const trial = await ask('bureau', 'POST', `/v1/rosters/${roster}/trials`, body)
    expect(trial.statusCode).toBe(201)
    const { week: copy, roster: draft } = trial.json()
    expect(copy).toMatchObject({ copyOf: week, name: '多一名教师' })
    expect(draft).toMatchObject({ week: copy.id, state: 'draft', verdict: { valid: true } })
    expect(made.score.unserved - draft.score.unserved).toBe(fix?.served)
    const staff = await ask('bureau', 'GET', `/v1/weeks/${copy.id}/staff?school=P`)
    expect(staff.json().items.length).toBe(2)
    const before = await ask('bureau', 'GET', `/v1/weeks/${week}/staff?school=P`)
    expect(before.json().items.length).toBe(1)
    const changes = await ask('bureau', 'GET', `/v1/rosters/${draft.id}/changes?from=${roster}`)
    expect(changedRosters.parse(changes.json()).unserved).toEqual({
      before: made.score.unserved,
      after: draft.score.unserved,
    })
  })

  it('is the bureau’s to try, and not of data that have changed since', async () => {
    const body = { school: 'P', unit: { kind: 'adult', skill: null }, name: '试' }
    expect((await ask('P', 'POST', `/v1/rosters/${roster}/trials`, body)).statusCode).toBe(403)
    const none = { ...body, school: 'none' }
    expect((await ask('bureau', 'POST', `/v1/rosters/${roster}/trials`, none)).statusCode).toBe(404)
    const student = await ask('bureau', 'GET', `/v1/weeks/${week}/staff/P-T1`)
    const changed = await app.inject({
      method: 'PUT',
      url: `/v1/weeks/${week}/staff/P-T1`,
      headers: {
        authorization: `Bearer ${tokens.get('bureau')}`,
        'if-match': String(student.headers['etag']),
      },
      payload: { ...student.json().body, name: '另一个名字' },
    })
    expect(changed.statusCode).toBe(200)
    const stale = await ask('bureau', 'POST', `/v1/rosters/${roster}/trials`, body)
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'WEEK_CHANGED'])
  })
})
