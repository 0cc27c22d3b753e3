import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../../solver/verify/index.ts'
import { backup } from '../../../src/backup/backup.ts'
import { restore } from '../../../src/backup/restore.ts'
import { type Database, openDatabase, SYSTEM } from '../../../src/database/database.ts'
import { readTexts, weekOf } from '../../../src/records/snapshot.ts'
import { loadRoster, storeRoster } from '../../../src/records/store-roster.ts'
import { record, verifyRecord } from '../../../src/repositories/audit.ts'
import { weekWith } from '../../models/week-builder.ts'
import { bareDatabase, freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { settled } from '../../solver/settled.ts'
import { kehou } from '../cli/run.ts'

describe('a backup', () => {
  let database: Database
  let home: StoredDistrict
  let folder: string
  let file: string
  let roster: { readonly district: string; readonly documentHash: string }
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kehou-backup-'))
    file = path.join(folder, 'all.kehou')
    database = await freshDatabase()
    home = await storeDistrict(database, 'north', weekWith())
    await storeDistrict(database, 'south', 'tiny-01')
    const made = (await settled(home.week)).roster
    const as = { district: 'north', week: home.key.week, job: null, parent: null, name: '稿' }
    await database.within(home.scope, async (tx) => {
      const of = { ...as, origin: 'solve', weekRevision: 1, weekPrint: 'p' } as const
      roster = await storeRoster(tx, of, made, verify(made))
      for (const school of [null, 'P1'])
        await record(
          tx,
          {
            ...{ district: 'north', account: randomUUID(), role: 'bureau', school, action: 'change' },
            ...{ kind: 'room', object: 'K', week: null, before: null, after: { capacity: 3 }, request: 'r' },
          },
          new Date('2026-11-23T00:00:00.001Z'),
        )
    })
    await backup(database.url, file)
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Every row of every table, as text. */
  async function contents(url: string): Promise<Record<string, string[]>> {
    // Moments as text read alike whatever the server is set to.
    const client = new pg.Client({ connectionString: url, options: '-c datestyle=ISO -c timezone=UTC' })
    await client.connect()
    try {
      await client.query('BEGIN')
      await client.query("SELECT set_config('kehou.district', '*', true)")
      const { rows } = await client.query<{ name: string }>(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
      )
      const all: Record<string, string[]> = {}
      for (const { name } of rows)
        all[name] = (await client.query(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)).rows.map(
          ({ row }) => row,
        )
      return all
    } finally {
      await client.end()
    }
  }

  it('fills an empty database with the same', async () => {
    const bare = await bareDatabase()
    try {
      const before = await contents(database.url)
      const rows = await restore(bare.url, file)
      expect(rows).toBe(Object.values(before).flat().length)
      expect(await contents(bare.url)).toEqual(before)
      const restored = await openDatabase(bare.url, 2)
      await restored.within(home.scope, async (tx) => {
        expect(weekOf(await readTexts(tx, home.key))).toEqual(home.week)
        expect(verify(await loadRoster(tx, roster)).valid).toBe(true)
        expect(await verifyRecord(tx, 'north', null)).toMatchObject({ rows: 2, broken: null })
      })
      await restored.close()
      const again = path.join(folder, 'again.kehou')
      await backup(bare.url, again)
      expect(gunzipSync(readFileSync(again)).length).toBe(gunzipSync(readFileSync(file)).length)
      await expect(restore(bare.url, file)).rejects.toMatchObject({ kind: 'not_empty' })
      expect(await contents(bare.url)).toEqual(before)
    } finally {
      await bare.drop()
    }
  })

  const text = () => gunzipSync(readFileSync(file)).toString('utf8')
  const lines = () => text().split('\n')
  const changed = (change: (all: string[]) => string[]) => gzipSync(change(lines()).join('\n'))
  const cases: [string, string, () => Buffer][] = [
    ['nothing', 'damaged', () => Buffer.alloc(0)],
    ['no backup', 'format', () => Buffer.from('{"a":1}')],
    ['another compressed text', 'format', () => gzipSync('hello\n')],
    ['another format', 'format', () => gzipSync(text().replace('kehou/backup/1', 'kehou/backup/2'))],
    ['half a file', 'damaged', () => readFileSync(file).subarray(0, readFileSync(file).length / 2)],
    ['a file without its end', 'damaged', () => changed((all) => all.slice(0, -2))],
    ['a row less', 'damaged', () => changed((all) => all.toSpliced(3, 1))],
    ['a row twice', 'damaged', () => changed((all) => all.toSpliced(3, 0, all[3] ?? ''))],
    ['a value changed', 'damaged', () => gzipSync(text().replace('第一小学', '第二小学'))],
    ['something after its end', 'damaged', () => changed((all) => [...all.slice(0, -1), 'Tweek', ''])],
    [
      'a broken byte',
      'damaged',
      () => {
        const bytes = readFileSync(file)
        const at = Math.floor(bytes.length / 2)
        bytes[at] = (bytes[at] ?? 0) ^ 0xff
        return bytes
      },
    ],
  ]
  it.each(cases)('of %s is refused, and nothing is restored', async (_, kind, bytes) => {
    const bad = path.join(folder, `${randomUUID()}.kehou`)
    writeFileSync(bad, bytes())
    const empty = await freshDatabase()
    try {
      await expect(restore(empty.url, bad)).rejects.toMatchObject({ kind })
      expect(Object.values(await contents(empty.url)).flat()).toEqual([])
    } finally {
      await empty.close()
    }
  })

  it('of another version is refused', async () => {
    const empty = await freshDatabase()
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    try {
      await client.query(
        "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '2099_later', now())",
      )
      const later = path.join(folder, 'later.kehou')
      await backup(database.url, later)
      await expect(restore(empty.url, later)).rejects.toMatchObject({ kind: 'version' })
    } finally {
      await client.query("DELETE FROM _prisma_migrations WHERE id = 'x'")
      await client.end()
      await empty.close()
    }
  })

  it('leaves no half file where the database or the disk is gone', async () => {
    const before = await readdir(folder)
    await expect(backup('postgresql://kehou@127.0.0.1:1/x', path.join(folder, 'no'))).rejects.toMatchObject({
      kind: 'unreachable',
    })
    await expect(backup(database.url, path.join(folder, 'none', 'no'))).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(await readdir(folder)).toEqual(before)
  })

  it('is made and restored by the command line', async () => {
    const bare = await bareDatabase()
    const old = process.env['DATABASE_URL']
    try {
      const one = path.join(folder, 'cli.kehou')
      process.env['DATABASE_URL'] = database.url
      expect((await kehou(['backup', one, '--lang', 'en'])).code).toBe(0)
      const twice = await kehou(['backup', one, '--lang', 'en', '--json'])
      expect([twice.code, twice.out]).toEqual([7, expect.stringContaining('OUTPUT_EXISTS')])
      process.env['DATABASE_URL'] = bare.url
      const done = await kehou(['restore', one, '--lang', 'en'])
      expect([done.code, done.out]).toEqual([0, expect.stringContaining('restored')])
      const full = await kehou(['restore', one, '--lang', 'zh', '--json'])
      expect([full.code, full.out]).toEqual([3, expect.stringContaining('DATABASE_NOT_EMPTY')])
      const missing = await kehou(['restore', path.join(folder, 'missing'), '--json'])
      expect([missing.code, missing.out]).toEqual([3, expect.stringContaining('FILE_MISSING')])
      expect(
        await openDatabase(bare.url, 1).then(async (opened) => {
          const count = await opened.within(SYSTEM, (tx) => tx.district.count())
          await opened.close()
          return count
        }),
      ).toBe(2)
    } finally {
      if (old === undefined) delete process.env['DATABASE_URL']
      else process.env['DATABASE_URL'] = old
      await bare.drop()
    }
  })
})
