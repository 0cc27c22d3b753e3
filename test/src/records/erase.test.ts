import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { verify } from '../../../solver/verify/index.ts'
import { type Database, SYSTEM, type Transaction } from '../../../src/database/database.ts'
import { changeOf } from '../../../src/records/audited.ts'
import { eraseStudent, resumeErasures } from '../../../src/records/erase.ts'
import { publish } from '../../../src/records/publish.ts'
import { snapshotOf, storeSnapshot } from '../../../src/records/snapshot.ts'
import { loadPart, loadRoster, storeRoster } from '../../../src/records/store-roster.ts'
import { createAccount } from '../../../src/repositories/accounts.ts'
import { listDeeds, record } from '../../../src/repositories/audit.ts'
import { saltsOf } from '../../../src/repositories/audit-salts.ts'
import { storeDocument } from '../../../src/repositories/documents.ts'
import { copyWeek } from '../../../src/repositories/entities/copy.ts'
import { allEntities } from '../../../src/repositories/entities/read.ts'
import { heldOf } from '../../../src/repositories/erasure.ts'
import { createFeed, feedByHash } from '../../../src/repositories/feeds.ts'
import { createJob } from '../../../src/repositories/jobs.ts'
import { entriesBetween } from '../../../src/repositories/ledger.ts'
import { sweep } from '../../../src/repositories/retention.ts'
import { putRoster, rosterById } from '../../../src/repositories/rosters.ts'
import { archiveWeek, weekById } from '../../../src/repositories/weeks.ts'
import { weekWith } from '../../models/week-builder.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { naming } from '../../service/naming.ts'
import { settled } from '../../solver/settled.ts'

const NOW = new Date('2026-11-20T08:00:00Z')
const BY = { account: randomUUID(), role: 'bureau', request: 'asked' }
/** An id that no other text of the small week holds. */
const CHILD = 'S1'

describe('a child’s data', () => {
  let database: Database
  let home: StoredDistrict
  let roster: Roster
  beforeAll(async () => {
    database = await freshDatabase()
    const week = weekWith((input) => {
      const who = { by: '', reason: '', school: 'P1' }
      input.pins = [{ ...who, id: 'PIN', date: '2026-11-23', block: 'B2', activity: 'CARE', student: CHILD }]
      input.bans = [{ ...who, id: 'BAN', student: CHILD, activity: 'ROBOT' }]
      input.events = [{ id: 'E1', kind: 'withdrawal', student: CHILD, date: '2026-11-27' }]
      for (const row of input.students) if (row.id === 'S3') row.keepApart = ['S4', CHILD]
      for (const row of input.students) if (row.id === CHILD) row.keepApart = ['S3']
    })
    home = await storeDistrict(database, 'north', week)
    roster = (await settled(week)).roster
  })
  afterAll(async () => await database.close())

  const north = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => database.within(home.scope, work)
  const stored = async (made: Roster) =>
    await north(async (tx) => {
      const { revision, print } = await snapshotOf(tx, home.key)
      const as = { district: 'north', week: home.key.week, job: null, parent: null, name: '' }
      const of = { origin: 'solve', weekRevision: revision, weekPrint: print } as const
      const { id, version } = await storeRoster(tx, { ...as, ...of }, made, verify(made))
      const one = { school: null, student: CHILD, date: null, block: null, cause: null, reason: '家庭要求' }
      return await putRoster(tx, id, { name: '', excuses: [{ ...one, student: null }, one] }, version)
    })

  /** Erases a child as its rows stand. */
  const erase = async (child: { readonly district: string; readonly student: string }) => {
    const scope = { district: child.district, school: null }
    const { version } = await database.within(scope, (tx) => heldOf(tx, child))
    return await eraseStudent(database, { ...child, version }, BY, NOW)
  }

  /** Puts down that each row about the child was taken away or changed, as a route does. */
  const deeds = async () =>
    await north(async (tx) => {
      const { week } = home.key
      const rows = ['student', 'sign_up', 'pin', 'ban', 'event', 'standing_group'] as const
      for (const kind of rows)
        for (const { id, body } of await allEntities(tx, home.key, kind)) {
          const who = { district: 'north', account: null, role: 'bureau', school: null, request: 'asked' }
          const salts = await saltsOf(tx, kind, [id], week)
          const change = changeOf(kind, body, null, salts.get(id) ?? null)
          await record(tx, { ...who, action: 'delete', kind, object: id, week, ...change }, NOW)
        }
    })

  it('is gone from every row and document, and every roster is verified as before', async () => {
    const published = await stored(roster)
    await north((tx) =>
      publish(tx, { roster: published.id, version: published.version, by: randomUUID(), now: NOW }),
    )
    const draft = await stored(roster)
    const copy = await north((tx) => copyWeek(tx, home.key, 'copy'))
    await north((tx) => archiveWeek(tx, copy.id, NOW))
    const account = {
      districtId: 'north',
      role: 'parent' as const,
      name: '家长',
      schoolId: 'P1',
      staffId: null,
      passwordHash: 'x',
      mustChange: false,
      lang: 'zh',
    }
    const [one, two] = await north(async (tx) => [
      await createAccount(tx, { ...account, login: 'one', childIds: [CHILD] }),
      await createAccount(tx, { ...account, login: 'two', childIds: [CHILD, 'S2'] }),
    ])
    const feed = { district: 'north', kind: 'student', person: CHILD, school: 'P1' } as const
    await north((tx) => createFeed(tx, 'secret', { ...feed, createdBy: randomUUID() }))
    await north(async (tx) => storeSnapshot(tx, 'north', await snapshotOf(tx, home.key)))
    const upload = { district: 'north', school: null, kind: 'upload' } as const
    await north((tx) => storeDocument(tx, upload, Buffer.from('zip of anything')))
    const sums = (rows: Awaited<ReturnType<typeof entriesBetween>>['rows']) =>
      rows.map(({ sessions, minutes }) => `${sessions} ${minutes}`).sort()
    const span = { from: '2026-11-23', to: '2026-11-23' }
    const students = async () =>
      (await north((tx) => entriesBetween(tx, 'student', span, { limit: 100, after: null }))).rows
    const before = await students()
    await deeds()
    expect((await naming(database, CHILD)).length).toBeGreaterThan(10)

    const salts = () => north((tx) => saltsOf(tx, 'roster', [published.id, draft.id], null))
    const had = new Set((await salts()).values())
    expect(had.size).toBe(2)
    const child = { district: 'north', student: CHILD }
    const held = await north((tx) => heldOf(tx, child))
    expect(held).toEqual({ weeks: 2, accounts: 2, links: 1, ledger: 1, version: '6-6' })
    await expect(eraseStudent(database, { ...child, version: '6-5' }, BY, NOW)).rejects.toMatchObject({
      code: 'VERSION_STALE',
    })
    expect(await erase(child)).toEqual({ weeks: 2, rosters: 2 })

    expect(await naming(database, CHILD)).toEqual([])
    // Digests of what rosters said of the child say nothing any more.
    expect([...(await salts()).values()].filter((salt) => had.has(salt))).toEqual([])
    const ended = await north((tx) => listDeeds(tx, { limit: 2, after: null }, { kind: 'student' }))
    expect(ended.rows).toMatchObject([
      { action: 'erased', object: 'asked', after: { rosters: 2 } },
      { action: 'erase', object: 'asked', after: { weeks: 2 } },
    ])
    const after = await students()
    expect(sums(after)).toEqual(sums(before))
    const pseudonyms = new Set<string>()
    for (const { id } of [published, draft]) {
      const row = await north((tx) => rosterById(tx, id))
      if (row === null) throw new Error('no roster')
      const made = await north((tx) => loadRoster(tx, row))
      const { score, perSchool, valid, faults } = verify(made)
      expect({ score, perSchool, valid, faults }).toEqual({
        score: verify(roster).score,
        perSchool: verify(roster).perSchool,
        valid: true,
        faults: [],
      })
      expect(made.inputHash).toBe(row.inputHash)
      const [named] = made.input.students.filter(
        (who) => !home.week.students.some((known) => known.id === who.id),
      )
      pseudonyms.add(named?.id ?? '')
      const part = await north((tx) => loadPart(tx, row, 'P1'))
      expect(part.input.students.map((who) => who.id)).toEqual(
        made.input.students.filter(({ school }) => school === 'P1').map((who) => who.id),
      )
    }
    expect(pseudonyms.size).toBe(1)
    expect(after.map(({ person }) => person)).toContain([...pseudonyms][0])
    const accounts = await north((tx) =>
      tx.account.findMany({ where: { id: { in: [one?.id ?? '', two?.id ?? ''] } } }),
    )
    expect(
      accounts
        .map(({ login, name, childIds, disabledAt }) => [login, name, childIds, disabledAt !== null])
        .sort(),
    ).toEqual([
      [`erased-${one?.id}`, '', [], true],
      ['two', '家长', ['S2'], false],
    ])
    expect(await database.within(SYSTEM, (tx) => feedByHash(tx, 'secret'))).toBeNull()
    const snapshot = await north((tx) => snapshotOf(tx, home.key))
    expect(snapshot.faults.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(await north((tx) => heldOf(tx, child))).toEqual({
      weeks: 0,
      accounts: 0,
      links: 0,
      ledger: 0,
      version: '0-0',
    })
    await expect(erase(child)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('that are half gone are known to be: the deed stands in the record, and the rest goes with the same id', async () => {
    const left = await storeDistrict(database, 'left', weekWith())
    const child = { district: 'left', student: 'S2' }
    const within = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => database.within(left.scope, work)
    const made = (await settled(left.week)).roster
    const rows = await within(async (tx) => {
      const as = { district: 'left', week: left.key.week, job: null, parent: null, name: '' }
      const of = { origin: 'solve', weekRevision: 1, weekPrint: '' } as const
      return [
        await storeRoster(tx, { ...as, ...of }, made, verify(made)),
        await storeRoster(tx, { ...as, ...of, name: 'other' }, made, verify(made)),
      ]
    })
    /** A database that is lost after some units of work. */
    const lostAfter = (units: number): Database => {
      let done = 0
      const lose: Database['within'] = async (...asked) => {
        if (done++ === units) throw new Error('database busy')
        return await database.within(...asked)
      }
      return { ...database, within: lose }
    }
    const deeds = () =>
      within(async (tx) =>
        (await tx.audit.findMany({ where: { kind: 'student' }, orderBy: { seq: 'asc' } })).map(
          ({ action, objectId }) => [action, objectId],
        ),
      )
    const pseudonyms = async () => {
      const found = new Set<string>()
      for (const { id } of rows) {
        const { input } = await within(async (tx) => {
          const row = await rosterById(tx, id)
          if (row === null) throw new Error('no roster')
          return await loadRoster(tx, row)
        })
        for (const who of input.students)
          if (!left.week.students.some(({ id }) => id === who.id)) found.add(who.id)
      }
      return [...found]
    }
    const asked = async () => ({ ...child, version: (await within((tx) => heldOf(tx, child))).version })
    // The rows, the list of rosters, the first of them.
    await expect(eraseStudent(lostAfter(3), await asked(), BY, NOW)).rejects.toThrow('ERASURE_BEGUN')
    expect(await deeds()).toEqual([['erase', 'asked']])
    const [first] = await pseudonyms()
    await expect(eraseStudent(lostAfter(1), await asked(), BY, NOW)).rejects.toThrow('ERASURE_BEGUN')
    expect(await resumeErasures(database, NOW)).toBe(0)
    const later = DateTime.fromJSDate(NOW).plus({ hours: 2 }).toJSDate()
    const working = { district: 'left', school: null, week: left.key.week, ask: {}, input: null }
    await within((tx) => createJob(tx, { ...working, kind: 'solve', askedBy: randomUUID() }))
    expect(await resumeErasures(database, later)).toBe(1)
    expect(await within((tx) => tx.erasure.count())).toBe(1)
    await within((tx) => tx.job.updateMany({ data: { state: 'cancelled', endedAt: NOW } }))
    expect(await resumeErasures(database, later)).toBe(1)
    expect(await pseudonyms()).toEqual([first])
    expect(await deeds()).toEqual([
      ['erase', 'asked'],
      ['erased', 'asked'],
    ])
    expect(await within((tx) => tx.erasure.count())).toBe(0)
    await expect(erase(child)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is not erased under work that would bring it back, nor by another district', async () => {
    const other = await storeDistrict(database, 'south', weekWith())
    const asked = { district: 'south', school: null, week: other.key.week, ask: {}, input: null }
    await database.within(other.scope, (tx) =>
      createJob(tx, { ...asked, kind: 'solve', askedBy: randomUUID() }),
    )
    const student = 'S2'
    await expect(erase({ district: 'south', student })).rejects.toMatchObject({ code: 'JOBS_OPEN' })
    await expect(erase({ district: 'east', student })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await database.within(other.scope, (tx) => tx.student.count({ where: { id: 'S2' } }))).toBe(1)
  })

  it('of old weeks goes with the sweep, and so does what nobody needs', async () => {
    const late = DateTime.fromISO('2028-06-01T00:00:00Z').toJSDate()
    const past = await storeDistrict(database, 'past', weekWith())
    await database.within(past.scope, (tx) => archiveWeek(tx, past.key.week, NOW))
    const current = await storeDistrict(database, 'current', weekWith())
    const full = await database.within(SYSTEM, (tx) => tx.week.count({ where: { schools: { some: {} } } }))
    const made = await database.within(current.scope, async (tx) => {
      await tx.week.update({ where: { id: current.key.week }, data: { createdAt: late } })
      const as = { district: 'current', week: current.key.week, job: null, parent: null, name: '' }
      const row = await storeRoster(
        tx,
        { ...as, origin: 'solve', weekRevision: 1, weekPrint: '' },
        roster,
        verify(roster),
      )
      await storeDocument(tx, { district: 'current', school: null, kind: 'export' }, Buffer.from('old'))
      return row
    })
    const swept = await database.within(SYSTEM, (tx) => sweep(tx, late), 60)
    // Of all the others, with the account of the family that was closed.
    expect([swept.weeks, swept.accounts]).toEqual([full - 1, 1])
    expect(swept.documents).toBeGreaterThan(0)
    expect(await database.within(past.scope, (tx) => tx.student.count())).toBe(0)
    expect(await database.within(past.scope, (tx) => weekById(tx, past.key.week))).not.toBeNull()
    await database.within(current.scope, async (tx) => {
      expect(await tx.student.count()).toBe(5)
      expect(await loadRoster(tx, made)).toEqual(roster)
      expect(await tx.document.count({ where: { kind: 'export' } })).toBe(0)
    })
    const again = await database.within(SYSTEM, (tx) => sweep(tx, late), 60)
    expect(Object.values(again)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })
})
