import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** PostgreSQL's catalogue type "char", which the driver adapter does not know, and text, which it does. */
const CHAR = 18
const TEXT = 25

interface Answer {
  readonly fields?: readonly { dataTypeID: number }[]
}

/** The adapter with answers that hold columns of type "char": the engine reads the catalogue by it, and expects characters there. */
function mended<Adapter extends SqlQueryable>(adapter: Adapter): Adapter {
  const asked = adapter as unknown as { performIO: (query: SqlQuery) => Promise<Answer> }
  const ask = asked.performIO.bind(adapter)
  const read = adapter.queryRaw.bind(adapter)
  const characters = new WeakMap<SqlQuery, ReadonlySet<number>>()
  asked.performIO = async (query) => {
    const answer = await ask(query)
    const columns = new Set<number>()
    answer.fields?.forEach((field, column) => {
      if (field.dataTypeID !== CHAR) return
      field.dataTypeID = TEXT
      columns.add(column)
    })
    characters.set(query, columns)
    return answer
  }
  return Object.assign(adapter, {
    queryRaw: async (query: SqlQuery) => {
      const rows = await read(query)
      const columns = characters.get(query)
      const columnTypes = rows.columnTypes.map((type, column) =>
        columns?.has(column) === true ? ColumnTypeEnum.Character : type,
      )
      return { ...rows, columnTypes }
    },
  })
}

/** The adapter with scripts sent as they are: it would divide them at every semicolon, those within a function too. */
function mendedDriver(adapter: Awaited<ReturnType<PrismaPg['connect']>>): SqlDriverAdapter {
  const start = adapter.startTransaction.bind(adapter)
  return Object.assign(mended(adapter), {
    executeScript: async (script: string) => {
      await adapter.underlyingDriver().query(script)
    },
    startTransaction: async (...level: Parameters<typeof start>) => mended(await start(...level)),
  })
}

/** A database by the parts of its address: with the whole address every connection, of another database too, would go there. */
function partsOf(url: string): pg.PoolConfig {
  const { hostname, port, username, password, pathname } = new URL(url)
  return {
    host: hostname,
    port: Number(port === '' ? '5432' : port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  }
}

/** What the schema engine reaches a database by. Shadow databases are made beside it, and gone when the engine lets go of them. */
export function adapterFor(url: string): SqlMigrationAwareDriverAdapterFactory {
  const config = partsOf(url)
  const main = new PrismaPg(config)
  return {
    provider: main.provider,
    adapterName: main.adapterName,
    connect: async () => mendedDriver(await main.connect()),
    connectToShadowDb: async () => {
      const database = `prisma_shadow_${crypto.randomUUID().replaceAll('-', '')}`
      const admin = new pg.Client(config)
      await admin.connect()
      await admin.query(`CREATE DATABASE ${database}`)
      const shadow = await new PrismaPg({ ...config, database }).connect()
      const dispose = shadow.dispose.bind(shadow)
      return Object.assign(mendedDriver(shadow), {
        dispose: async () => {
          await dispose()
          await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
          await admin.end()
        },
      })
    },
  }
}
