import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkWeek } from '../../../models/checks/index.ts'
import { hashWeek } from '../../../models/hash.ts'
import { carryOver } from '../../../models/policy/constants.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Week } from '../../../models/week.ts'
import { runRound } from '../../../solver/index.ts'
import { simulate } from '../../../solver/simulate/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import type { Database, Transaction } from '../../../src/database/database.ts'
import { nextWeek } from '../../../src/records/next-week.ts'
import { publish } from '../../../src/records/publish.ts'
import { snapshotOf } from '../../../src/records/snapshot.ts'
import { storeRoster } from '../../../src/records/store-roster.ts'
import { openEvents } from '../../../src/repositories/entities/events.ts'
import { entityById } from '../../../src/repositories/entities/read.ts'
import { createEntity, deleteEntity, putEntity } from '../../../src/repositories/entities/write.ts'
import { type DatedEntry, entriesBetween, entriesOf } from '../../../src/repositories/ledger.ts'
import type { Page } from '../../../src/repositories/page.ts'
import { putRoster, rosterById, type StoredRoster } from '../../../src/repositories/rosters.ts'
import { weekWith } from '../../models/week-builder.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { settled } from '../../solver/settled.ts'
import { BY, draftOf, NOW, type North, openNorth, published, within } from './drafts.ts'

describe('publishing', () => {
  let of: North
  let database: Database
  let home: StoredDistrict
  let roster: Roster
  beforeAll(async () => {
    of = await openNorth()
    ;({ database, home, roster } = of)
  })
  afterAll(async () => await of.database.close())

  const north = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => within(of, work)
  const code = (wanted: string) => expect.objectContaining({ code: wanted })
  const draft = (made = roster) => draftOf(of, made, null)
  const put = (stored: StoredRoster) => published(of, stored)

  /** Entries of the staff, a page of two after another. */
  async function entriesOfWeek(): Promise<DatedEntry[]> {
    const week = { from: '2026-11-23', to: '2026-11-23' }
    const found: DatedEntry[] = []
    let after: string | null = null
    do {
      const page: Page<DatedEntry> = await north((tx) =>
        entriesBetween(tx, 'staff', week, { limit: 2, after }),
      )
      found.push(...page.rows)
      after = page.next
    } while (after !== null)
    return found
  }

  it('puts a roster in force, replaces the one before and writes the ledgers once', async () => {
    const first = await draft()
    expect(await north((tx) => openEvents(tx, home.key))).toEqual(['E1'])
    const done = await put(first)
    expect(done.roster).toMatchObject({ state: 'published', publishedAt: NOW, publishedBy: BY })
    expect(done.superseded).toEqual([])
    expect(await north((tx) => openEvents(tx, home.key))).toEqual([])
    const entries = await entriesOfWeek()
    expect(entries.map(({ person }) => person)).toEqual(home.week.staff.map(({ id }) => id).sort())
    const led = roster.plan.sessions.filter(
      ({ lead, assistants }) => lead === 'T1' || assistants.some((id) => id === 'T1'),
    )
    const [own] = await north((tx) => entriesOf(tx, 'staff', 'T1'))
    expect(own).toMatchObject({ sessions: led.length, pay: 50 * led.length, roster: first.id, school: 'P1' })
    expect(led.length).toBeGreaterThan(0)
    const [child] = await north((tx) => entriesOf(tx, 'student', 'S1'))
    const sessions = roster.plan.sessions.filter(({ students }) => students.some((id) => id === 'S1'))
    expect(child).toMatchObject({ sessions: sessions.length, pay: 0 })

    const second = await draft()
    expect((await put(second)).superseded).toEqual([first.id])
    const again = await entriesOfWeek()
    expect(again).toEqual(entries.map((entry) => ({ ...entry, roster: second.id })))
    await expect(put(second)).rejects.toEqual(code('ROSTER_NOT_DRAFT'))
  })

  it('is refused where the data are others by now, and not where they have been changed back', async () => {
    const stored = await draft()
    const change = (name: string) =>
      north(async (tx) => {
        const row = await entityById(tx, home.key, 'room', 'K31')
        if (row === null) throw new Error('no room')
        await putEntity(tx, home.key, 'room', { ...row.body, name }, row.version)
        return row.body.name
      })
    const before = await change('另一间')
    await expect(put(stored)).rejects.toEqual(code('WEEK_CHANGED'))
    expect((await north((tx) => rosterById(tx, stored.id)))?.state).toBe('draft')
    await change(before)
    expect((await put(stored)).roster.state).toBe('published')
  })

  it('is refused where something happened that the roster does not know, and takes up what it alone knows', async () => {
    const stored = await draft()
    const [known] = home.week.events
    if (known === undefined) throw new Error('no event')
    const happened = { ...known, id: 'E2' }
    const row = await north((tx) => createEntity(tx, home.key, 'event', happened))
    await expect(put(stored)).rejects.toEqual(code('WEEK_CHANGED'))
    const input = { ...roster.input, events: [known, happened] }
    const answering = await draft({ ...roster, input, inputHash: hashWeek(input) })
    await north((tx) => deleteEntity(tx, home.key, 'event', 'E2', row.version))
    await put(answering)
    expect((await north((tx) => entityById(tx, home.key, 'event', 'E2')))?.body).toEqual(happened)
    expect(await north((tx) => openEvents(tx, home.key))).toEqual([])
    const last = await north((tx) => entityById(tx, home.key, 'event', 'E2'))
    await north((tx) => deleteEntity(tx, home.key, 'event', 'E2', last?.version ?? 0))
  })

  it('is refused to a draft of another version, one that breaks a rule, and one that is not there', async () => {
    const stored = await draft()
    await expect(put({ ...stored, version: 7 })).rejects.toEqual(code('VERSION_STALE'))
    await expect(put({ ...stored, id: randomUUID() })).rejects.toEqual(code('NOT_FOUND'))
    const [session, ...sessions] = roster.plan.sessions
    if (session === undefined) throw new Error('no session')
    const broken = {
      ...roster,
      plan: { ...roster.plan, sessions: [{ ...session, students: [] }, ...sessions] },
    }
    await expect(put(await draft(broken))).rejects.toMatchObject({
      code: 'ROSTER_INVALID_TO_PUBLISH',
    })
  })

  it('asks for a reason for everybody who is not served', async () => {
    const other = await storeDistrict(database, 'short', home.week)
    const made = roster
    expect(made.plan.unserved.length).toBeGreaterThan(1)
    const within = <T>(work: (tx: Transaction) => Promise<T>) => database.within(other.scope, work)
    const stored = await within(async (tx) => {
      const { revision, print } = await snapshotOf(tx, other.key)
      const as = { district: 'short', week: other.key.week, job: null, parent: null, name: '' }
      return await storeRoster(
        tx,
        { ...as, origin: 'solve', weekRevision: revision, weekPrint: print },
        made,
        verify(made),
      )
    })
    const attempt = (version: number) =>
      within((tx) => publish(tx, { roster: stored.id, version, by: BY, now: NOW }))
    const excused = async (causes: readonly string[], version: number) => {
      const excuses = causes.map((cause) => ({
        ...{ school: null, student: null, date: null, block: null },
        cause,
        reason: '人手不足',
      }))
      return (await within((tx) => putRoster(tx, stored.id, { name: '', excuses }, version))).version
    }
    const causes = [...new Set(made.causes.map(({ cause }) => cause))]
    await expect(attempt(1)).rejects.toMatchObject({
      code: 'UNSERVED_NOT_EXCUSED',
      params: { count: made.plan.unserved.length },
    })
    const [first = '', ...rest] = causes
    const missing = made.causes.filter(({ cause }) => cause !== first).length
    const version = await excused([first], 1)
    if (missing > 0)
      await expect(attempt(version)).rejects.toMatchObject({
        code: 'UNSERVED_NOT_EXCUSED',
        params: { count: missing },
      })
    const last = await excused([first, ...rest], version)
    expect((await attempt(last)).roster.state).toBe('published')
  })

  it('happens once, whoever publishes at the same time', async () => {
    const drafts = [await draft(), await draft(), await draft()]
    const tries = await Promise.allSettled([...drafts, ...drafts].map((stored) => put(stored)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    const states = await Promise.all(drafts.map(({ id }) => north((tx) => rosterById(tx, id))))
    expect(states.map((row) => row?.state).sort()).toEqual(['published', 'superseded', 'superseded'])
  })
})

describe('the week after a published one', () => {
  it('is what a simulated term goes on with', async () => {
    const weeks: Roster[] = []
    const run = {
      seed: 1,
      version: 'test',
      pool: { run: async (task: Parameters<typeof runRound>[0]) => runRound(task) },
      stop: new Int32Array(new SharedArrayBuffer(4)),
      rounds: 1,
      gap: null,
      observe: () => undefined,
    }
    const first = weekWith()
    await simulate(first, 2, run, ({ policy, roster }) => {
      if (policy === 'carried') weeks.push(roster)
    })
    const [one, two] = weeks
    if (one === undefined || two === undefined) throw new Error('two weeks were asked for')
    const next = nextWeek(one.input, one)
    expect(next.monday).toBe('2026-11-30')
    expect(checkWeek(next).filter(({ severity }) => severity === 'error')).toEqual([])
    const carried = (week: Week) => [
      week.students.map(({ id, carried: had }) => [id, had]),
      week.staff.map(({ id, carried: had, lastWeek }) => [id, had, lastWeek?.length]),
    ]
    const sorted = { ...next, staff: next.staff.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
    expect(carried(sorted)).toEqual(carried(two.input))
    expect(next.history.standing.map(({ id }) => id)).toEqual(two.input.history.standing.map(({ id }) => id))
    expect(next.history.meanChoiceCost).toBe(two.input.history.meanChoiceCost)
  })

  it('keeps of people who came since nothing but what they had', async () => {
    const { roster } = await settled(weekWith())
    const grown = weekWith((input) => {
      const [first] = input.students
      if (first !== undefined)
        input.students.push({ ...first, id: 'S8', friend: null, carried: 100, mostWanted: null })
    })
    const next = nextWeek(grown, roster)
    const who = next.students.find(({ id }) => id === 'S8')
    expect(who?.days).toEqual(grown.students.find(({ id }) => id === 'S8')?.days)
    expect(who?.carried).not.toBe(carryOver(100, 0, 0) + 1)
    expect(next.pins).toEqual([])
    expect(next.events).toEqual([])
  })
})
