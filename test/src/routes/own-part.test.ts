import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { week as weekSchema } from '../../../models/week.ts'
import { verify } from '../../../solver/verify/index.ts'
import type { Working } from '../../../src/jobs/work.ts'
import { loadRoster } from '../../../src/records/store-roster.ts'
import { openEvents } from '../../../src/repositories/entities/events.ts'
import type { Job } from '../../../src/repositories/jobs.ts'
import { rosterById, type StoredRoster } from '../../../src/repositories/rosters.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { storeDraft } from '../../service/draft.ts'
import { startWorking } from '../../service/working.ts'
import { parse, tinyDistrict } from '../../solver/loans/district.ts'
import { settled } from '../../solver/settled.ts'
import { when } from '../jobs/ground.ts'

const pair = [['science', 'paper'], ['paper']]
const MONDAY = '2026-11-23'

describe('a school’s own part of a roster of the district', { timeout: 300_000 }, () => {
  let service: TestApp
  let home: StoredDistrict
  let working: Working
  let whole: StoredRoster
  let bureau: Caller
  let p: Caller
  let q: Caller
  beforeAll(async () => {
    service = await freshApp()
    const input = parse(
      tinyDistrict([
        { id: 'P', weak: false, students: 2, teachers: pair, loanable: 0 },
        { id: 'Q', weak: false, students: 3, teachers: pair, loanable: 0 },
      ]),
    )
    home = await storeDistrict(service.database, DISTRICT, weekSchema.parse(input))
    whole = await storeDraft(service.database, home, (await settled(input)).roster)
    bureau = await service.signIn('bureau')
    p = await service.signIn('school', { schoolId: 'P' })
    q = await service.signIn('school', { schoolId: 'Q' })
    await published(bureau, whole.id)
    working = await startWorking(service.database)
  })
  afterAll(async () => {
    await working.stop()
    await service.close()
  })

  const head = async (who: Caller, id: string) => (await who.call('GET', `/v1/rosters/${id}`)).json()
  const publish = async (who: Caller, id: string) =>
    await who.call('POST', `/v1/rosters/${id}/publication`, { version: (await head(who, id)).version })
  async function published(who: Caller, id: string): Promise<{ superseded: string[] }> {
    const { version } = await head(who, id)
    const body = { name: 'repaired', excuses: [{ reason: 'nobody is left' }] }
    expect((await who.call('PUT', `/v1/rosters/${id}`, { body, version })).statusCode).toBe(200)
    const answer = await publish(who, id)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const away = (staff: string) => ({
    ...{ id: `away-${staff}`, kind: 'absence', staff, from: MONDAY, to: MONDAY, start: null, end: null },
  })
  /** Drafts that repair a roster after somebody is away. */
  async function repairs(who: Caller, id: string, staff: string): Promise<string[]> {
    const changes = { schema: 'kehou/changes/1', events: [away(staff)] }
    const asked = await who.call('POST', `/v1/rosters/${id}/repairs`, { body: { changes, work: 1 } })
    expect(asked.statusCode, asked.body).toBe(202)
    const job: Job = await when(
      service.database,
      home.scope,
      asked.json().id,
      ({ endedAt }) => endedAt !== null,
    )
    expect([job.state, job.problem]).toEqual(['done', null])
    const { repairs: made } = job.result as { repairs: { roster: string }[] }
    return made.map(({ roster }) => roster)
  }
  const part = async (who: Caller, id: string, school: string) =>
    (await who.call('GET', `/v1/rosters/${id}/schools/${school}`)).body
  const listed = async (who: Caller): Promise<string[]> =>
    (await who.call('GET', `/v1/weeks/${home.key.week}/rosters?limit=100`))
      .json()
      .items.map(({ id }: { id: string }) => id)
  const planOf = async (id: string) =>
    await service.database.within(home.scope, async (tx) => {
      const stored = await rosterById(tx, id)
      if (stored === null) throw new Error('no roster')
      return await loadRoster(tx, stored)
    })

  it('is repaired and published by the school, whatever others change meanwhile; theirs stays as it was', async () => {
    const [draft = ''] = await repairs(q, whole.id, 'Q-T1')
    expect(await head(q, draft)).toMatchObject({ schools: ['Q'], partOf: whole.id, parent: whole.id })
    // It is no business of the other school, and the bureau sees it.
    expect([await listed(q), await listed(bureau)]).toEqual([
      expect.arrayContaining([draft]),
      expect.arrayContaining([draft]),
    ])
    expect(await listed(p)).not.toContain(draft)
    expect((await publish(p, draft)).statusCode).toBe(403)
    const at = `/v1/weeks/${home.key.week}/staff/P-T1`
    const { version, body } = (await p.call('GET', at)).json()
    const changed = await p.call('PUT', at, { body: { ...body, pay: body.pay + 1 }, version })
    expect(changed.statusCode, changed.body).toBe(200)
    const event = await p.call('POST', `/v1/weeks/${home.key.week}/events`, { body: away('P-T2') })
    expect(event.statusCode, event.body).toBe(201)
    expect(await published(q, draft)).toMatchObject({ superseded: [] })
    expect([(await head(p, whole.id)).state, (await head(q, draft)).state]).toEqual([
      'published',
      'published',
    ])
    expect(await part(q, draft, 'Q')).not.toBe(await part(q, whole.id, 'Q'))
    expect(await part(p, draft, 'P')).toBe(await part(p, whole.id, 'P'))
    // What happened in the other school is still to be answered.
    expect(await service.database.within(home.scope, (tx) => openEvents(tx, home.key))).toEqual(['away-P-T2'])
  })

  it('has in it what others have published of theirs, and gives way where it has not', async () => {
    const [mine = ''] = (await bureau.call('GET', `/v1/weeks/${home.key.week}/rosters?state=published`))
      .json()
      .items.map(({ id }: { id: string }) => id)
    const [older = ''] = await repairs(q, mine, 'Q-T2')
    const [theirs = ''] = await repairs(p, whole.id, 'P-T1')
    expect(await head(p, theirs)).toMatchObject({ schools: ['P'], partOf: whole.id, parent: mine })
    // It puts in somebody of whom the school has told since that they are away.
    const late = await publish(p, theirs)
    expect([late.statusCode, late.json().code]).toEqual([409, 'ROSTER_WORSE_NOW'])
    const events = `/v1/weeks/${home.key.week}/events/away-P-T2`
    const row = (await p.call('GET', events)).json()
    expect((await p.call('DELETE', events, { version: row.version })).statusCode).toBe(204)
    // Nor is it of the rows as they are: one of the school's has changed, and nothing is made worse by that.
    await published(p, theirs)
    const stale = await publish(q, older)
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'ROSTER_NOT_LATEST'])
    const made = await planOf(theirs)
    expect(verify(made).valid).toBe(true)
    const of = async (id: string, school: string) =>
      (await planOf(id)).plan.sessions.filter((session) => session.school === school)
    expect(await of(theirs, 'Q')).toEqual(await of(mine, 'Q'))
    expect(await of(theirs, 'P')).not.toEqual(await of(mine, 'P'))
    // The bureau goes on from what is in force, and decides all of it.
    const [all = ''] = await repairs(bureau, whole.id, 'Q-T2')
    expect(await head(bureau, all)).toMatchObject({ schools: ['P', 'Q'], partOf: null, parent: theirs })
    expect((await published(bureau, all)).superseded.sort()).toEqual([whole.id, mine, theirs].sort())
  })
})
