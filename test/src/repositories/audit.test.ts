import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, SYSTEM } from '../../../src/database/database.ts'
import { changeOf } from '../../../src/records/audited.ts'
import { type Deed, listDeeds, type Noted, record, verifyRecord } from '../../../src/repositories/audit.ts'
import { saveDistrict } from '../../../src/repositories/districts.ts'
import { freshDatabase } from '../../service/database.ts'
import { kehou } from '../cli/run.ts'

const NOW = new Date('2026-11-23T08:00:00.123Z')
const deed = (more: Partial<Deed> = {}): Deed => ({
  district: 'north',
  account: null,
  role: 'bureau',
  school: null,
  action: 'change',
  kind: 'room',
  object: 'K1',
  week: randomUUID(),
  before: { capacity: 40 },
  after: { capacity: 50, name: '三楼' },
  request: 'r1',
  ...more,
})

describe('the record of deeds', () => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(async () => await database.close())

  const as = (school: string | null, deeds: Deed, district = 'north') =>
    database.within({ district, school }, (tx) => record(tx, deeds, NOW))
  const verified = (district: string, noted: Noted | null = null) =>
    database.within({ district, school: null }, (tx) => verifyRecord(tx, district, noted))

  it('is one chain, whoever adds to it at the same time', async () => {
    await Promise.all([
      ...Array.from({ length: 10 }, (_, n) => as(null, deed({ object: `a${n}` }))),
      ...Array.from({ length: 10 }, (_, n) => as('A', deed({ object: `b${n}`, school: 'A' }))),
      ...Array.from({ length: 10 }, (_, n) => as('B', deed({ object: `c${n}`, school: 'B' }))),
    ])
    expect(await verified('north')).toMatchObject({ rows: 30, broken: null })
    expect(await verified('south')).toMatchObject({ rows: 0, broken: null })
  })

  it('holds whatever JSON says', async () => {
    const json = fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => !key.includes('\u0000') && key !== '__proto__'),
      fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom('课后', 'a"b', '')),
    )
    await fc.assert(
      fc.asyncProperty(json, json, async (before, after) => {
        await as(null, deed({ district: 'json', before, after }), 'json')
      }),
      { numRuns: 15 },
    )
    expect(await verified('json')).toMatchObject({ rows: 15, broken: null })
  })

  it('shows a school what concerns it, the latest first', async () => {
    const page = await database.within({ district: 'north', school: 'A' }, (tx) =>
      listDeeds(tx, { limit: 4, after: null }),
    )
    expect(page.rows.map(({ school }) => school)).toEqual(['A', 'A', 'A', 'A'])
    const next = await database.within({ district: 'north', school: 'A' }, (tx) =>
      listDeeds(tx, { limit: 100, after: page.next }),
    )
    expect(next.rows).toHaveLength(6)
    const numbers = [...page.rows, ...next.rows].map(({ seq }) => seq)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    const one = await database.within({ district: 'north', school: null }, (tx) =>
      listDeeds(tx, { limit: 10, after: null }, { kind: 'room', object: 'a3' }),
    )
    expect(one.rows).toMatchObject([{ object: 'a3', before: { capacity: 40 } }])
  })

  it('is undone with what it tells of', async () => {
    const work = database.within({ district: 'north', school: null }, async (tx) => {
      await record(tx, deed(), NOW)
      throw new Error('undone')
    })
    await expect(work).rejects.toThrow('undone')
    expect(await verified('north')).toMatchObject({ rows: 30, broken: null })
  })

  it.each([
    ['a value is changed', "UPDATE audit SET object_id = 'other' WHERE seq = 7", 7],
    ['a value inside is changed', `UPDATE audit SET after = '{"capacity": 51}' WHERE seq = 3`, 3],
    ['a row is taken away', 'DELETE FROM audit WHERE seq = 12', 12],
    ['its first row is taken away', 'DELETE FROM audit WHERE seq = 1', 1],
  ])('is seen to be broken where %s', async (_, sql, broken) => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    // Who owns the tables can take the policies off: the chain is what tells.
    await client.query('ALTER TABLE audit NO FORCE ROW LEVEL SECURITY')
    const district = `broken-${broken}`
    for (let n = 0; n < 14; n++) await as(null, deed({ district }), district)
    expect(await verified(district)).toMatchObject({ rows: 14, broken: null })
    await client.query(`${sql} AND district_id = '${district}'`)
    await client.query('ALTER TABLE audit FORCE ROW LEVEL SECURITY')
    await client.end()
    expect(await verified(district)).toMatchObject({ rows: broken - 1, broken })
  })

  it('is seen to be cut at its end by whoever has noted a later deed, and to be another by whoever has noted one', async () => {
    const district = 'cut'
    for (let n = 0; n < 9; n++) await as(null, deed({ district }), district)
    const { rows, head } = await verified(district)
    expect(await verified(district, { seq: rows, hash: head })).toEqual({ rows: 9, head, broken: null })
    const other = head.replace(/^./, (first) => (first === '0' ? '1' : '0'))
    expect(await verified(district, { seq: 9, hash: other })).toMatchObject({ rows: 8, broken: 9 })
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query('ALTER TABLE audit NO FORCE ROW LEVEL SECURITY')
    await client.query("DELETE FROM audit WHERE seq > 6 AND district_id = 'cut'")
    await client.query('ALTER TABLE audit FORCE ROW LEVEL SECURITY')
    await client.end()
    expect(await verified(district)).toMatchObject({ rows: 6, broken: null })
    expect(await verified(district, { seq: rows, hash: head })).toMatchObject({ rows: 6, broken: 7 })
  })

  it('is checked by the command line, which names the first deed that is wrong', async () => {
    const old = process.env['DATABASE_URL']
    process.env['DATABASE_URL'] = database.url
    try {
      for (const id of ['north', 'broken-7'])
        await database.within(SYSTEM, (tx) => saveDistrict(tx, { id, name: '', zone: 'Asia/Shanghai' }))
      const found = await kehou(['audit', '--json', '--lang', 'en'])
      expect([found.code, JSON.parse(found.out)]).toMatchObject([
        5,
        {
          districts: [
            { district: 'broken-7', rows: 6, broken: 7 },
            { district: 'north', rows: 30, broken: null },
          ],
          faults: [{ code: 'RECORD_BROKEN' }],
        },
      ])
      await database.within(SYSTEM, (tx) => tx.district.delete({ where: { id: 'broken-7' } }))
      const whole = await kehou(['audit', '--lang', 'en'])
      expect(whole.code).toBe(0)
      expect(whole.out).toMatch(
        /^north: 30 deeds are as they were put down\. To be noted elsewhere: north:30:/,
      )
      const end = /north:30:\w{64}/.exec(whole.out)?.[0] ?? ''
      expect((await kehou(['audit', '--noted', end])).code).toBe(0)
      expect((await kehou(['audit', '--noted', end.replace(':30:', ':29:')])).code).toBe(5)
      expect((await kehou(['audit', '--noted', end.replace(':30:', ':31:')])).code).toBe(5)
      expect((await kehou(['audit', '--noted', end, '--noted', `gone:3:${'0'.repeat(64)}`])).code).toBe(5)
      expect((await kehou(['audit', '--noted', 'north:30'])).code).toBe(2)
    } finally {
      if (old === undefined) delete process.env['DATABASE_URL']
      else process.env['DATABASE_URL'] = old
    }
  })
})

describe('what is put down of a change', () => {
  it('is what differs', () => {
    const change = changeOf(
      'room',
      { id: 'K1', capacity: 40, kinds: ['hall'] },
      { id: 'K1', capacity: 50, kinds: ['hall'] },
      null,
    )
    expect(change).toEqual({ before: { capacity: 40 }, after: { capacity: 50 } })
    expect(changeOf('room', null, { id: 'K1' }, null)).toEqual({ before: null, after: { id: 'K1' } })
    expect(changeOf('room', { id: 'K1' }, null, null)).toEqual({ before: { id: 'K1' }, after: null })
  })

  it.each(['student', 'sign_up', 'account'])(
    'is of a %s the names of fields, and digests as long as it has a salt',
    (kind) => {
      const of = (before: boolean, after: boolean, salt: string | null) =>
        changeOf(kind, { id: 'S1', hardship: before }, { id: 'S1', hardship: after }, salt)
      const fields = ['hardship']
      expect(of(false, true, null)).toEqual({ before: { fields }, after: { fields } })
      const there = of(false, true, 'salt')
      const digest = (side: 'before' | 'after') => JSON.stringify(there[side])
      expect(digest('before')).toMatch(/"hardship":"[0-9a-f]{32}"/)
      expect(digest('after')).not.toBe(digest('before'))
      // The same value is known again, by whoever has the salt alone.
      expect(of(true, false, 'salt')).toEqual({ before: there.after, after: there.before })
      expect(of(false, true, 'another')).not.toEqual(there)
    },
  )

  it.each([
    ['ban', { id: 'B', school: 'P1', by: '李', reason: '家长', student: 'S1', room: null }, ['id', 'school']],
    [
      'ban',
      { id: 'B', school: 'P1', by: '李', reason: '修', student: null, room: 'K1' },
      ['id', 'school', 'student', 'room'],
    ],
    [
      'pin',
      { id: 'P', school: 'P1', by: '李', reason: '', student: 'S1', date: '2026-11-23' },
      ['id', 'school'],
    ],
    ['event', { id: 'E', kind: 'withdrawal', student: 'S1', date: '2026-11-27' }, ['id', 'kind']],
    ['event', { id: 'E', kind: 'absence', staff: 'T1' }, ['id', 'kind', 'staff']],
    ['standing_group', { id: 'G', school: 'P1', members: ['S1'], lead: 'T1' }, ['id', 'school', 'lead']],
  ])('is of a %s in digests what is about a child, and what anybody may have written', (kind, body, told) => {
    const open = Object.fromEntries(Object.entries(body).filter(([field]) => told.includes(field)))
    const fields = Object.keys(body)
      .filter((field) => !told.includes(field))
      .sort()
    const { before, after } = changeOf(kind, null, body, 'salt')
    const digests = Object.fromEntries(
      fields.map((field) => [field, expect.stringMatching(/^[0-9a-f]{32}$/)]),
    )
    expect([before, after]).toEqual([null, fields.length === 0 ? open : { ...open, fields, digests }])
    expect(changeOf(kind, body, null, null).before).toEqual(fields.length === 0 ? open : { ...open, fields })
  })
})
