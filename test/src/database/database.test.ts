import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase, SYSTEM } from '../../../src/database/database.ts'
import { startEmbedded } from '../../../src/database/embedded.ts'
import { DatabaseGone } from '../../../src/database/gone.ts'
import { RoleUnbound } from '../../../src/database/migrate.ts'
import { serviceFault } from '../../../src/problems/starting.ts'
import { openFolder } from '../../service/cluster.ts'
import { freshDatabase } from '../../service/database.ts'
import { startServerProcess } from '../../service/processes.ts'

const north = { district: 'north', school: null }

describe('a database', () => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(async () => await database.close())

  it('keeps a unit of work whole or not at all', async () => {
    const work = database.within(north, async (tx) => {
      await tx.district.create({ data: { id: 'north', name: '北区' } })
      throw new Error('stopped')
    })
    await expect(work).rejects.toThrow('stopped')
    expect(await database.within(SYSTEM, (tx) => tx.district.count())).toBe(0)
    await database.within(north, (tx) => tx.district.create({ data: { id: 'north', name: '北区' } }))
    expect(await database.within(SYSTEM, (tx) => tx.district.count())).toBe(1)
  })

  it('forgets the scope of one unit of work before the next', async () => {
    const seen = await Promise.all(
      ['north', 'south', 'north', '*', 'south'].map((district) =>
        database.within({ district, school: null }, (tx) => tx.district.count()),
      ),
    )
    expect(seen).toEqual([1, 0, 1, 1, 0])
  })

  it('quotes no code of ours in its errors', async () => {
    const work = database.within(north, (tx) => tx.district.create({ data: { id: 'south', name: '南区' } }))
    const error = await work.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).not.toMatch(/\.ts:|within/)
  })
})

it('a database whose role would see every row, or may not make a table, is not opened, nor changed', async () => {
  const folder = await openFolder()
  try {
    const server = await startEmbedded(folder)
    const owner = Object.assign(new URL(server.url), { username: 'postgres' }).href
    const client = new pg.Client({ connectionString: owner })
    await client.connect()
    await expect(openDatabase(owner)).rejects.toThrow(RoleUnbound)
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS made")
    expect(rows).toEqual([{ made: null }])
    await client.query('ALTER ROLE kehou BYPASSRLS')
    await expect(openDatabase(server.url)).rejects.toThrow(RoleUnbound)
    expect(serviceFault(new RoleUnbound(), 0)?.code).toBe('DATABASE_ROLE')
    await client.query('ALTER ROLE kehou NOBYPASSRLS')
    const name = client.escapeIdentifier(new URL(server.url).pathname.slice(1))
    await client.query(`ALTER DATABASE ${name} OWNER TO postgres`)
    const refusal: unknown = await openDatabase(server.url).catch((error: unknown) => error)
    expect(serviceFault(refusal, 0)?.code).toBe('DATABASE_RIGHTS')
    await client.query(`ALTER DATABASE ${name} OWNER TO kehou`)
    await client.end()
    await (await openDatabase(server.url, 1)).close()
    await server.stop()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

describe('a database whose server goes away', () => {
  it('says so, before, during and after', async () => {
    const folder = await openFolder()
    try {
      const server = await startEmbedded(folder)
      const database = await openDatabase(server.url, 2)
      const during = database.within(north, async (tx) => {
        await tx.district.create({ data: { id: 'north', name: '北区' } })
        await server.stop()
        await tx.district.count()
      })
      await expect(during).rejects.toThrow(DatabaseGone)
      await expect(database.within(north, (tx) => tx.district.count())).rejects.toThrow(DatabaseGone)
      await expect(openDatabase(server.url)).rejects.toThrow(DatabaseGone)
      await database.close()

      const again = await startEmbedded(folder)
      const other = await startEmbedded(folder)
      expect(other.url).toBe(again.url)
      const kept = await openDatabase(again.url, 2)
      expect(await kept.within(SYSTEM, (tx) => tx.district.count())).toBe(0)
      await kept.close()
      const wrong = Object.assign(new URL(again.url), { password: 'wrong' }).href
      await expect(openDatabase(wrong)).rejects.toMatchObject({ kind: 'refused' })
      await again.stop()
      await (await openDatabase(other.url, 1)).close()
      await other.stop()
      await expect(openDatabase(other.url)).rejects.toThrow(DatabaseGone)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('ends with the process that started it, also where that is killed', async () => {
    const folder = await openFolder()
    try {
      const process = startServerProcess({ KEHOU_DATA: folder, KEHOU_PORT: '0' })
      await process.ready
      const lock = path.join(folder, 'database', 'postmaster.pid')
      expect(Number.parseInt(await readFile(lock, 'utf8'), 10)).toBeGreaterThan(0)
      await process.kill()
      while ((await readFile(lock, 'utf8').catch(() => null)) !== null) await pause(50)
      const again = await startEmbedded(folder)
      await (await openDatabase(again.url, 1)).close()
      await again.stop()
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }, 300_000)

  it('starts once where two processes start it at once', async () => {
    const folder = await openFolder()
    try {
      const [one, two] = await Promise.all([startEmbedded(folder), startEmbedded(folder)])
      expect(one.url).toBe(two.url)
      await one.stop()
      await two.stop()
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
