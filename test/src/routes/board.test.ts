import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../../solver/verify/index.ts'
import { publish } from '../../../src/records/publish.ts'
import { snapshotOf } from '../../../src/records/snapshot.ts'
import { storeRoster } from '../../../src/records/store-roster.ts'
import { type Caller, DISTRICT, freshApp, type TestApp } from '../../service/app.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { parse, tinyDistrict } from '../../solver/loans/district.ts'
import { settled } from '../../solver/settled.ts'

let service: TestApp
let home: StoredDistrict
let bureau: Caller
let school: Caller
let teacher: Caller
let family: Caller
let roster: string
let child: string
beforeAll(async () => {
  service = await freshApp()
  const input = parse(
    tinyDistrict([
      { id: 'P', weak: false, students: 3, teachers: [['science', 'paper'], ['science']], loanable: 1 },
      { id: 'Q', weak: true, students: 3, teachers: [['paper'], ['paper']], loanable: 0 },
    ]),
  )
  home = await storeDistrict(service.database, DISTRICT, input)
  const made = (await settled(home.week)).roster
  const [session] = made.plan.sessions.filter(({ school: of }) => of === 'P')
  if (session === undefined) throw new Error('no session')
  child = session.students[0] ?? ''
  bureau = await service.signIn('bureau')
  school = await service.signIn('school', { schoolId: 'Q' })
  teacher = await service.signIn('staff', { schoolId: 'P', staffId: session.lead })
  family = await service.signIn('parent', { schoolId: 'P', childIds: [child] })
  roster = await service.database.within(home.scope, async (tx) => {
    const { revision, print } = await snapshotOf(tx, home.key)
    const of = { district: DISTRICT, week: home.key.week, weekRevision: revision, weekPrint: print }
    const as = { ...of, job: null, parent: null, name: '', origin: 'solve' } as const
    const stored = await storeRoster(tx, as, made, verify(made))
    await publish(tx, { roster: stored.id, version: stored.version, by: bureau.account, now: new Date() })
    return stored.id
  })
})
afterAll(async () => await service.close())

const of = (path: string): string => `/v1/weeks/${home.key.week}${path}`

describe('the board of loans', () => {
  it('tells who could lend to whom; a school is told of its own teachers alone', async () => {
    const board = (await bureau.call('GET', of('/loan-board'))).json()
    expect(board.needs.map(({ id }: { id: string }) => id)).toEqual(['Q'])
    expect(board.offers).toMatchObject([{ id: 'P', teachers: [{ id: 'P-T1', carried: 0 }] }])
    const own = (await school.call('GET', of('/loan-board'))).json()
    expect([own.needs.length, own.offers]).toEqual([1, []])
  })

  it('tells which skills a weak school asks for, with who has them there and who wants them', async () => {
    const [need] = (await bureau.call('GET', of('/loan-board'))).json().needs
    const { activities, staff, students } = home.week
    const asked = activities.filter(({ school: at, skill }) => at === 'Q' && skill !== null)
    expect(need.skills.length).toBe(new Set(asked.map(({ skill }) => skill)).size)
    for (const { skill, activities: count, own, wanted } of need.skills) {
      const ids = asked.filter((one) => one.skill === skill).map(({ id }) => id)
      expect(count).toBe(ids.length)
      expect(own).toBe(staff.filter((who) => who.school === 'Q' && who.skills.includes(skill)).length)
      const want = students.filter(({ choices }) =>
        choices.some((list) => list.activities.some((id) => ids.includes(id))),
      )
      expect(wanted).toBe(want.length)
    }
    expect(need.skills[0]).toMatchObject({ skill: 'science', own: 0 })
  })

  it('tells a family when, where and with whom what is offered takes place', async () => {
    const told = (await family.call('GET', `/v1/children/${child}/weeks/${home.key.week}/sign-up`)).json()
    const held = told.offers.filter(({ meetings }: { meetings: unknown[] }) => meetings.length > 0)
    expect(held.length).toBeGreaterThan(0)
    const names = home.week.staff.filter((who) => who.school === 'P').map(({ name }) => name)
    for (const { meetings } of held)
      for (const { lead, room, weekday, start } of meetings) {
        expect(names).toContain(lead)
        expect(room).not.toBe('')
        expect(told.blocks).toContainEqual(expect.objectContaining({ weekday, start }))
      }
  })

  it('names teacher and schools of each loan', async () => {
    const { items } = (await bureau.call('GET', `/v1/rosters/${roster}/loans`)).json()
    for (const item of items)
      expect(item).toMatchObject({ home: 'P', host: 'Q', name: 'P-T1', state: 'proposed' })
    expect((await school.call('GET', `/v1/rosters/${roster}/loans`)).json().items).toEqual(items)
  })
})

describe('data of a week', () => {
  it('have names for ids, as far as the scope sees them', async () => {
    const names = (await bureau.call('GET', of('/names?kind=staff&id=P-T1&id=Q-T1&id=nobody'))).json().items
    expect(names.map(({ id }: { id: string }) => id)).toEqual(['P-T1', 'Q-T1'])
    const own = (await school.call('GET', of('/names?kind=staff&id=P-T1&id=Q-T1'))).json().items
    expect(own.map(({ id }: { id: string }) => id)).toEqual(['Q-T1'])
    expect((await bureau.call('GET', of('/names?kind=student&id=1'))).statusCode).toBe(400)
  })

  it('are judged as they stand, each fault with its row and field', async () => {
    const [activity] = home.week.activities.filter(({ school: id }) => id === 'P')
    if (activity === undefined) throw new Error('no activity')
    const url = of(`/activities/${encodeURIComponent(activity.id)}`)
    const read = (await bureau.call('GET', url)).json()
    await bureau.call('PUT', url, { body: { ...read.body, text: '奥数' }, version: read.version })
    const found = (await bureau.call('GET', of('/faults'))).json()
    const refused = found.items.filter((one: { severity: string }) => one.severity === 'refused')
    expect(refused).toMatchObject([{ school: 'P', row: { list: 'schools', id: 'P' }, field: null }])
    expect(found.count).toBe(found.items.length)
    expect(refused[0].name).toBe(home.week.schools.find(({ id }) => id === 'P')?.name)
    expect(found.counts.severity.refused).toBe(1)
    const lists = new Map(
      found.counts.lists.map((one: { list: string; count: number }) => [one.list, one.count]),
    )
    const ofSchools = (await bureau.call('GET', of('/faults?list=schools'))).json()
    expect(ofSchools.count).toBe(lists.get('schools'))
    expect(ofSchools.items.every((one: { row: { list: string } }) => one.row.list === 'schools')).toBe(true)
    expect(ofSchools.counts).toEqual(found.counts)
    const own = (await school.call('GET', of('/faults'))).json().items
    expect(own.every((one: { school: string }) => one.school === 'Q')).toBe(true)
    const broken = { ...read.body, blocks: [{ weekday: null, block: 'B9', kind: null, weeks: 'every' }] }
    await bureau.call('PUT', url, { body: broken, version: read.version + 1 })
    const errors = (await bureau.call('GET', of('/faults'))).json().items
    expect(errors).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        row: { list: 'activities', id: activity.id },
        field: 'blocks[0].block',
      }),
    )
  })
})

describe('what published weeks came to', () => {
  it('is told by person, to the school whose people they are', async () => {
    const load = (await bureau.call('GET', of('/schools/P/load'))).json()
    const minutes = load.items.map((one: { minutes: number }) => one.minutes)
    expect(minutes).toEqual(minutes.toSorted((a: number, b: number) => b - a))
    expect(Math.max(...minutes)).toBeGreaterThan(0)
    expect((await school.call('GET', of('/schools/P/load'))).statusCode).toBe(404)
    expect((await school.call('GET', of('/schools/Q/load'))).statusCode).toBe(200)
    const [own] = (await teacher.call('GET', '/v1/own/ledger')).json().items
    expect(own).toMatchObject({ monday: home.week.monday })
    expect(minutes).toContain(own.minutes)
  })
})

describe('a letter', () => {
  it('is written to a teacher and to a family, and to nobody about somebody else’s child', async () => {
    const mine = await teacher.call('GET', '/v1/own/letter', { headers: { 'accept-language': 'en' } })
    expect(mine.headers['content-type']).toContain('text/html')
    expect(mine.headers['content-security-policy']).toContain("default-src 'none'")
    expect(mine.body).toContain('Your after-school duties, explained')
    const ours = await family.call('GET', `/v1/children/${child}/letter`)
    expect(ours.body).toContain(child)
    expect((await family.call('GET', '/v1/children/somebody/letter')).statusCode).toBe(404)
  })
})

describe('wishes', () => {
  it('can name the blocks of the schools that somebody is at', async () => {
    const { slots } = (await teacher.call('GET', `/v1/own/weeks/${home.key.week}/wishes`)).json()
    const own = home.week.schools.find(({ id }) => id === 'P')?.blocks ?? []
    expect(
      slots.map(({ weekday, block }: { weekday: number; block: string }) => `${weekday}/${block}`).sort(),
    ).toEqual(own.map(({ weekday, code }) => `${weekday}/${code}`).sort())
  })
})
