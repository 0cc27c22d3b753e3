import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudentId } from '../../../models/ids.ts'
import type { Database, Transaction } from '../../../src/database/database.ts'
import { readTexts, snapshotOf, weekOf } from '../../../src/records/snapshot.ts'
import { copyWeek } from '../../../src/repositories/entities/copy.ts'
import {
  ENTITY_KINDS,
  type Entities,
  type EntityKind,
  type WeekKey,
} from '../../../src/repositories/entities/kinds.ts'
import { type Entity, entityById, listEntities } from '../../../src/repositories/entities/read.ts'
import {
  createEntity,
  deleteEntity,
  putEntity,
  replaceEntities,
  rowsOf,
  saveEntities,
} from '../../../src/repositories/entities/write.ts'
import { archiveWeek, weekById } from '../../../src/repositories/weeks.ts'
import { weekWith } from '../../models/week-builder.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'

/** A week with a row of every kind. */
const full = weekWith((input) => {
  const who = { by: '张', reason: '', school: 'P1' }
  input.pins = [{ ...who, id: 'PIN', date: '2026-11-24', block: 'B2', activity: 'CHOIR' }]
  input.bans = [{ ...who, id: 'BAN', staff: 'T2', date: '2026-11-27' }]
  input.events = [
    { id: 'E1', kind: 'absence', staff: 'T1', from: '2026-11-25', to: '2026-11-25' },
    { id: 'E2', kind: 'day_cancelled', date: '2026-11-27', school: null },
    { id: 'E3', kind: 'withdrawal', student: 'S5', date: '2026-11-27' },
  ]
})

describe('things in a week', () => {
  let database: Database
  let home: StoredDistrict
  beforeAll(async () => {
    database = await freshDatabase()
    home = await storeDistrict(database, 'north', full)
  })
  afterAll(async () => await database.close())

  const as =
    (school: string | null) =>
    <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
      database.within({ district: 'north', school }, work)
  const north = as(null)
  const all = async (kind: EntityKind, key = home.key) =>
    (await north((tx) => listEntities(tx, key, kind, { limit: 500, after: null }))).rows
  const revision = async (key: WeekKey = home.key) =>
    (await north((tx) => weekById(tx, key.week)))?.revision ?? 0
  const copied = async (): Promise<WeekKey> => {
    const { id } = await north((tx) => copyWeek(tx, home.key, 'copy'))
    return { week: id, district: 'north' }
  }
  const code = (wanted: string) => expect.objectContaining({ code: wanted })

  it('belong to the school that they are of', async () => {
    const schools = async (kind: EntityKind) =>
      Object.fromEntries((await all(kind)).map(({ id, school }) => [id, school]))
    expect(await schools('room')).toEqual({ K11: 'P1', K31: 'P1', G1: 'P1', K21: 'P2', Y1: null })
    expect(await schools('staff')).toMatchObject({ T1: 'P1', T3: 'P2', V1: null, O1: null })
    expect(await schools('sign_up')).toEqual({ S1: 'P1', S2: 'P1', S3: 'P1', S4: 'P1', S5: 'P2' })
    expect(await schools('event')).toEqual({ E1: 'P1', E2: null, E3: 'P2' })
    expect(await schools('standing_group')).toEqual({ 'CHOIR-1': 'P1' })
    expect(await schools('venue')).toEqual({ YP: null })
  })

  describe.each(ENTITY_KINDS)('%s', (kind) => {
    it('is listed page by page, each row once, in the order of the import', async () => {
      const whole = await all(kind)
      expect(whole.length).toBeGreaterThan(0)
      const seen: Entity<EntityKind>[] = []
      let after: string | null = null
      do {
        const page = await north((tx) => listEntities(tx, home.key, kind, { limit: 1, after }))
        expect(page.rows).toHaveLength(1)
        seen.push(...page.rows)
        after = page.next
      } while (after !== null)
      expect(seen).toEqual(whole)
      expect(whole.map(({ place }) => place)).toEqual(whole.map((_, index) => index))
    })

    it('is changed by version, taken away and made again, and the week counts it', async () => {
      const key = await copied()
      const [row] = await all(kind, key)
      if (row === undefined) throw new Error('no row')
      const before = await revision(key)
      const put = () => north((tx) => putEntity(tx, key, kind, row.body, row.version))
      expect(await put()).toEqual({ ...row, version: row.version + 1 })
      await expect(put()).rejects.toEqual(code('VERSION_STALE'))
      expect(await revision(key)).toBe(before + 1)
      const remove = (version: number) => north((tx) => deleteEntity(tx, key, kind, row.id, version))
      await expect(remove(row.version)).rejects.toEqual(code('VERSION_STALE'))
      await remove(row.version + 1)
      await expect(remove(row.version + 1)).rejects.toEqual(code('NOT_FOUND'))
      await expect(put()).rejects.toEqual(code('NOT_FOUND'))
      expect(await north((tx) => entityById(tx, key, kind, row.id))).toBeNull()
      const made = await north((tx) => createEntity(tx, key, kind, row.body))
      expect(made).toMatchObject({ body: row.body, version: 1, school: row.school })
      await expect(north((tx) => createEntity(tx, key, kind, row.body))).rejects.toEqual(
        code('ALREADY_EXISTS'),
      )
      expect(await revision(key)).toBe(before + 3)
      expect(await north((tx) => entityById(tx, home.key, kind, row.id))).toEqual(row)
    })

    it('is out of reach of another school, and its own where it has one', async () => {
      const key = await copied()
      const [row] = (await all(kind, key)).filter(({ school }) => school === 'P1')
      if (row === undefined) return
      const [own, other] = [as('P1'), as('P2')]
      expect(await other((tx) => entityById(tx, key, kind, row.id))).toBeNull()
      await expect(other((tx) => putEntity(tx, key, kind, row.body, 1))).rejects.toEqual(code('NOT_FOUND'))
      await expect(other((tx) => deleteEntity(tx, key, kind, row.id, 1))).rejects.toEqual(code('NOT_FOUND'))
      await expect(other((tx) => createEntity(tx, key, kind, row.body))).rejects.toThrow()
      expect(await own((tx) => putEntity(tx, key, kind, row.body, 1))).toMatchObject({ version: 2 })
    })
  })

  it('are found by what lists are narrowed by', async () => {
    const ids = async (kind: EntityKind, filters: Parameters<typeof listEntities>[4]) =>
      (await north((tx) => listEntities(tx, home.key, kind, { limit: 50, after: null }, filters))).rows.map(
        ({ id }) => id,
      )
    expect(await ids('student', { school: 'P1', grade: 3 })).toEqual(['S1', 'S2'])
    expect(await ids('student', { homeroom: 'C11' })).toEqual(['S3', 'S4'])
    expect(await ids('activity', { category: 'care' })).toEqual(['CARE', 'CARE2'])
    expect(await ids('activity', { name: '机器' })).toEqual(['ROBOT'])
    expect(await ids('activity', { name: '%' })).toEqual([])
    expect(await ids('staff', { source: 'volunteer' })).toEqual(['V1'])
    expect(await ids('staff', { school: 'P2' })).toEqual(['T3'])
    expect(await ids('event', { kind: 'absence' })).toEqual(['E1'])
    expect(await ids('sign_up', { activity: 'CHOIR' })).toEqual(['S1'])
    await expect(ids('pin', { grade: 3 })).rejects.toThrow(RangeError)
    await expect(
      north((tx) => listEntities(tx, home.key, 'pin', { limit: 5, after: 'WzEsMl0' })),
    ).rejects.toEqual(code('REQUEST_INVALID'))
  })

  it('are written in bulk: new ones at the end, the same untouched', async () => {
    const key = await copied()
    const before = (await all('room', key)) as Entity<'room'>[]
    const [first, second, ...rest] = before.map(({ body }) => body)
    if (first === undefined || second === undefined) throw new Error('no room')
    const renamed = { ...first, name: '新名' }
    const added: Entities['room'] = { ...second, id: 'NEW' as typeof second.id }
    expect(await north((tx) => saveEntities(tx, key, 'room', [added, renamed, second]))).toBe(2)
    const after = await all('room', key)
    expect(after.map(({ id, version }) => [id, version])).toEqual([
      ...before.map(({ id }) => [id, id === first.id ? 2 : 1]),
      ['NEW', 1],
    ])
    expect(await north((tx) => saveEntities(tx, key, 'room', [added]))).toBe(0)
    const own = [second, ...rest].filter(({ site }) => site === ('P1' as string))
    expect(
      await as('P1')((tx) =>
        replaceEntities(
          tx,
          key,
          'room',
          rowsOf('room', own, 0, () => 'P1'),
          'P1',
        ),
      ),
    ).toBeGreaterThan(0)
    expect((await all('room', key)).map(({ id }) => id).sort()).toEqual(['G1', 'K21', 'K31', 'Y1'])
  })

  it('are not written by a school that they are not of, nor any of the others beside them', async () => {
    const key = await copied()
    const rooms = ((await all('room', key)) as Entity<'room'>[]).map(({ body }) => ({
      ...body,
      name: '别校改名',
    }))
    await expect(as('P2')((tx) => saveEntities(tx, key, 'room', rooms))).rejects.toEqual(code('FORBIDDEN'))
    expect((await all('room', key)).some(({ version }) => version !== 1)).toBe(false)
  })

  it('a new student is signed up for nothing until the family says so', async () => {
    const key = await copied()
    const [student] = (await all('student', key)) as Entity<'student'>[]
    if (student === undefined) throw new Error('no student')
    const body = { ...student.body, id: 'S9' as StudentId, keepApart: [] }
    await north((tx) => createEntity(tx, key, 'student', body))
    const week = weekOf(await north((tx) => readTexts(tx, key)))
    expect(week.students.find(({ id }) => id === 'S9')).toEqual({
      ...body,
      consent: null,
      days: [],
      choices: [],
      mostWanted: null,
      friend: null,
    })
    await expect(
      north((tx) =>
        saveEntities(tx, key, 'sign_up', [
          { id: 'S77' as StudentId, consent: null, days: [], choices: [], mostWanted: null, friend: null },
        ]),
      ),
    ).rejects.toEqual(code('NOT_FOUND'))
  })

  it('of a copy are the same, and changing them leaves the first week alone', async () => {
    const key = await copied()
    expect(await north((tx) => weekById(tx, key.week))).toMatchObject({ copyOf: home.key.week, revision: 1 })
    const [one, two] = [
      await north((tx) => snapshotOf(tx, home.key)),
      await north((tx) => snapshotOf(tx, key)),
    ]
    expect(two.hash).toBe(one.hash)
    await north((tx) =>
      replaceEntities(
        tx,
        key,
        'pin',
        rowsOf('pin', [], 0, () => null),
        null,
      ),
    )
    expect((await north((tx) => snapshotOf(tx, key))).hash).not.toBe(one.hash)
    expect((await north((tx) => snapshotOf(tx, home.key))).hash).toBe(one.hash)
  })

  it('of an archived week stay as they are', async () => {
    const key = await copied()
    await north((tx) => archiveWeek(tx, key.week, new Date()))
    const [row] = (await all('venue', key)) as Entity<'venue'>[]
    if (row === undefined) throw new Error('no venue')
    const put = () => north((tx) => putEntity(tx, key, 'venue', row.body, row.version))
    await expect(put()).rejects.toEqual(code('WEEK_ARCHIVED'))
    expect((await all('venue', key))[0]?.version).toBe(1)
    await north((tx) => archiveWeek(tx, key.week, null))
    expect((await put()).version).toBe(2)
  })

  it('changed by many at once are all counted, and each version is taken once', async () => {
    const key = await copied()
    const rows = (await all('student', key)) as Entity<'student'>[]
    const before = await revision(key)
    const tries = await Promise.allSettled(
      [...rows, ...rows].map(({ body }) => north((tx) => putEntity(tx, key, 'student', body, 1))),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(rows.length)
    expect(await revision(key)).toBe(before + rows.length)
  })
})
