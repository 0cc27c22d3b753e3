import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/database.ts'
import { freshDatabase } from '../../service/database.ts'

/** Tables of the service, from its schema: a new one is tested without being added here. */
const TABLES = [
  ...readFileSync(path.join(import.meta.dirname, '../../../prisma/schema.prisma'), 'utf8').matchAll(
    /^model[\s\S]*?@@map\("(\w+)"\)/gm,
  ),
].map(([, name = '']) => name)

interface Column {
  readonly name: string
  readonly type: string
  readonly isArray: boolean
}

/** Rows that belong to a school in some column other than `school_id`. */
const SCHOOL_COLUMNS: Readonly<Record<string, readonly string[]>> = { loan: ['home', 'host'] }
/** What belongs to an account, or to those who work for the whole district. */
const KEPT = new Set(['session', 'token', 'idempotency', 'job_step', 'job_week'])
/** What a school may touch though it belongs to the district: it counts its changes. */
const COUNTED = new Set(['week'])
/** What is only ever added. */
const APPENDED = new Set(['audit'])

describe('row-level security', () => {
  let database: Database
  let owner: pg.Client
  const columns = new Map<string, readonly Column[]>()

  beforeAll(async () => {
    database = await freshDatabase()
    owner = new pg.Client({ connectionString: database.url })
    await owner.connect()
    for (const table of TABLES) {
      const { rows } = await owner.query<Column>(
        `SELECT attname AS name, coalesce(element.typname, type.typname) AS type, element.oid IS NOT NULL AS "isArray"
         FROM pg_attribute JOIN pg_type type ON type.oid = atttypid
         LEFT JOIN pg_type element ON element.oid = type.typelem AND type.typcategory = 'A'
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
        [table],
      )
      columns.set(table, rows)
    }
  })
  afterAll(async () => {
    await owner.end()
    await database.close()
  })

  /** Does something as a scope, undone afterwards. */
  async function as<T>(district: string, school: string, work: () => Promise<T>): Promise<T> {
    await owner.query('BEGIN')
    try {
      await scope(district, school)
      return await work()
    } finally {
      await owner.query('ROLLBACK')
    }
  }
  const scope = (district: string, school: string) =>
    owner.query("SELECT set_config('kehou.district', $1, true), set_config('kehou.school', $2, true)", [
      district,
      school,
    ])

  function valueFor(
    { name, type, isArray }: Column,
    of: { readonly district: string; readonly school: string },
  ): unknown {
    if (name === 'district_id') return of.district
    if (['school_id', 'home', 'host'].includes(name)) return of.school
    if (isArray) return []
    switch (type) {
      case 'uuid':
        return randomUUID()
      case 'int4':
      case 'int8':
        return 1
      case 'bool':
        return false
      case 'jsonb':
        return '{}'
      case 'bytea':
        return Buffer.from('x')
      case 'date':
        return '2026-11-23'
      case 'timestamptz':
        return new Date('2026-11-23T00:00:00Z')
      case 'text':
        return randomUUID()
      case 'role':
        return 'bureau'
      case 'job_kind':
        return 'solve'
      case 'job_state':
        return 'queued'
      case 'roster_state':
        return 'draft'
      default:
        throw new Error(`no value for ${type}`)
    }
  }

  /** Adds a row of a district and school, without what it refers to. */
  async function insert(
    table: string,
    of: { readonly district: string; readonly school: string },
  ): Promise<void> {
    const list = columns.get(table) ?? []
    const names = list.map(({ name }) => `"${name}"`).join(', ')
    const values = list.map((column) =>
      table === 'district' && column.name === 'id' ? of.district : valueFor(column, of),
    )
    await owner.query(
      `INSERT INTO "${table}" (${names}) VALUES (${values.map((_, index) => `$${index + 1}`).join(', ')})`,
      values,
    )
  }
  const seen = async (table: string) =>
    Number((await owner.query(`SELECT count(*) FROM "${table}"`)).rows[0].count)
  const isRefused = async (work: () => Promise<unknown>): Promise<boolean> => {
    await owner.query('SAVEPOINT one')
    try {
      await work()
      return false
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '42501') return true
      throw error
    } finally {
      await owner.query('ROLLBACK TO SAVEPOINT one')
    }
  }

  it('stands over every table of the database, for its owner too', async () => {
    const { rows } = await owner.query(
      `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS secured,
         (SELECT count(*) FROM pg_policy WHERE polrelid = pg_class.oid) > 0 AS ruled
       FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
       WHERE relkind = 'r' AND nspname = 'public' AND relname <> '_prisma_migrations' ORDER BY 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual([...TABLES].sort())
    expect(rows.filter(({ secured, ruled }) => !secured || !ruled)).toEqual([])
    const { rows: roles } = await owner.query(
      'SELECT rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = current_user',
    )
    expect(roles).toEqual([{ above: false }])
  })

  const schools = (table: string): boolean =>
    (columns.get(table) ?? []).some(({ name }) => name === 'school_id') || table in SCHOOL_COLUMNS

  describe.each(TABLES)('over %s', (table) => {
    const here = { district: 'north', school: 'A' }
    /** Adds rows without those that they refer to: constraints between tables are tested elsewhere. */
    const bare = async (work: () => Promise<void>): Promise<void> => {
      const { rows } = await owner.query<{ name: string }>(
        "SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND conrelid = $1::regclass",
        [table],
      )
      for (const { name } of rows) await owner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`)
      await work()
    }

    it('shows and lets change nothing of another district', async () => {
      await as('north', '', () =>
        bare(async () => {
          await insert(table, here)
          expect(await seen(table)).toBe(1)
          for (const school of ['', 'A']) {
            await scope('south', school)
            expect(await seen(table)).toBe(0)
            expect((await owner.query(`DELETE FROM "${table}"`)).rowCount).toBe(0)
            const [{ name } = { name: '' }] = columns.get(table) ?? []
            expect((await owner.query(`UPDATE "${table}" SET "${name}" = "${name}"`)).rowCount).toBe(0)
            expect(await isRefused(() => insert(table, here))).toBe(true)
          }
          await scope('', '')
          expect(await seen(table)).toBe(0)
          await scope('*', '')
          expect(await seen(table)).toBe(1)
        }),
      )
    })

    it('shows and lets change nothing of another school', async () => {
      await as('north', '', () =>
        bare(async () => {
          await insert(table, here)
          await scope('north', 'B')
          const [{ name } = { name: '' }] = columns.get(table) ?? []
          const changed = async () =>
            (await owner.query(`UPDATE "${table}" SET "${name}" = "${name}"`)).rowCount
          if (schools(table) || KEPT.has(table)) expect(await seen(table)).toBe(0)
          expect(await changed()).toBe(COUNTED.has(table) ? 1 : 0)
          expect((await owner.query(`DELETE FROM "${table}"`)).rowCount).toBe(0)
          if (!APPENDED.has(table))
            expect(
              await isRefused(() =>
                insert(table, { ...here, district: table === 'district' ? 'east' : 'north' }),
              ),
            ).toBe(true)
        }),
      )
    })
  })

  it('lets a school raise the revision of a week, and change nothing else of it', async () => {
    await as('north', '', async () => {
      await owner.query("INSERT INTO district (id, name, zone) VALUES ('north', 'North', 'Asia/Shanghai')")
      await insert('week', { district: 'north', school: 'A' })
      const frame = "UPDATE week SET name = 'another'"
      await scope('north', 'A')
      expect((await owner.query('UPDATE week SET revision = revision + 1')).rowCount).toBe(1)
      expect(await isRefused(() => owner.query(frame))).toBe(true)
      expect(await isRefused(() => owner.query('UPDATE week SET archived_at = now()'))).toBe(true)
      await scope('north', '')
      expect((await owner.query(frame)).rowCount).toBe(1)
    })
  })

  it('shows what an account keeps to whoever sees the account', async () => {
    await as('north', '', async () => {
      await owner.query("INSERT INTO district (id, name, zone) VALUES ('north', 'North', 'Asia/Shanghai')")
      const { rows } = await owner.query<{ id: string }>(
        `INSERT INTO account (id, district_id, role, login, name, school_id, password_hash)
         VALUES (gen_random_uuid(), 'north', 'school', 'planner', '', 'A', '') RETURNING id`,
      )
      await owner.query(
        `INSERT INTO session (hash, account_id, district_id, csrf, expires_at, seen_at)
         VALUES ('hash', $1, 'north', '', now(), now())`,
        [rows[0]?.id],
      )
      for (const [school, count] of [
        ['A', 1],
        ['B', 0],
        ['', 1],
      ] as const) {
        await scope('north', school)
        expect(await seen('session')).toBe(count)
      }
    })
  })

  it('lets a school change rosters that are of nobody else', async () => {
    await as('north', '', async () => {
      const { rows } = await owner.query<{ name: string }>(
        "SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND conrelid = 'roster'::regclass",
      )
      for (const { name } of rows) await owner.query(`ALTER TABLE roster DROP CONSTRAINT "${name}"`)
      for (const schools of [['A'], ['A', 'B'], ['B']]) {
        await insert('roster', { district: 'north', school: 'A' })
        await owner.query("UPDATE roster SET school_ids = $1 WHERE school_ids = '{}'", [schools])
      }
      await scope('north', 'A')
      expect(await seen('roster')).toBe(3)
      expect((await owner.query('DELETE FROM roster')).rowCount).toBe(1)
    })
  })

  it('keeps what has been recorded from being changed by anybody', async () => {
    await as('north', '', async () => {
      await insert('audit', { district: 'north', school: 'A' })
      expect((await owner.query('UPDATE audit SET action = action')).rowCount).toBe(0)
      expect((await owner.query('DELETE FROM audit')).rowCount).toBe(0)
    })
  })
})
