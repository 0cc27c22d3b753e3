import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import type { Database } from '../../database/database.ts'
import { entityById } from '../../repositories/entities/read.ts'
import { type Serving, tokenFor, type Vitals } from './serving.ts'
import type { Stored } from './steps.ts'

/** Connections that read and that write. */
const READERS = 200
const WRITERS = 500
/** Seconds that an answer may take. */
const TIMEOUT = 60

/** What came of a load. */
export interface Load {
  readonly name: string
  readonly connections: number
  readonly requests: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Answers that were not right, or none at all. */
  readonly errors: number
  readonly server: Vitals
}

async function loaded(
  name: string,
  server: Serving,
  seconds: number,
  options: Omit<autocannon.Options, 'url'>,
): Promise<Load> {
  await server.vitals()
  const result = await autocannon({ url: server.address, duration: seconds, timeout: TIMEOUT, ...options })
  const { requests, latency, non2xx, errors, timeouts } = result
  return {
    name,
    connections: result.connections,
    requests: requests.total,
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    errors: non2xx + errors + timeouts,
    server: await server.vitals(),
  }
}

/** Readers of rosters, and families who say what they choose, while a week is being solved: each for so many seconds. */
export async function benchLoad(
  database: Database,
  server: Serving,
  stored: Stored,
  seconds: number,
): Promise<Load[]> {
  const { district, week, roster, schools, students } = stored
  const planner = await tokenFor(database, district, 'bureau', { school: null, child: null })
  const solve = await fetch(`${server.address}/v1/weeks/${week}/solves`, {
    method: 'POST',
    headers: { authorization: planner, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ rounds: null, seconds: 3600, loans: false, proof: false }),
  })
  const { id } = (await solve.json()) as { readonly id: string }
  const results = [
    await loaded('reads of a school’s roster', server, seconds, {
      connections: READERS,
      requests: schools.map((school) => ({
        method: 'GET',
        path: `/v1/rosters/${roster}/schools/${school}`,
        headers: { authorization: planner, 'accept-encoding': 'br' },
      })),
    }),
    await loaded('writes of a child’s choices', server, seconds, await writers(database, stored, students)),
  ]
  await fetch(`${server.address}/v1/jobs/${id}/cancellation`, {
    method: 'POST',
    headers: { authorization: planner, 'idempotency-key': randomUUID() },
  })
  return results
}

interface Family {
  readonly id: string
  /** What it has said, as JSON. */
  readonly said: string
  readonly version: number
  readonly authorization: string
}

/** Each connection is a family of its own that changes its mind again and again. */
async function writers(
  database: Database,
  { district, week }: Stored,
  students: Stored['students'],
): Promise<Omit<autocannon.Options, 'url'>> {
  const step = Math.max(1, Math.floor(students.length / WRITERS))
  const families: Family[] = []
  for (const { id, school } of students.filter((_, at) => at % step === 0).slice(0, WRITERS)) {
    const found = await database.within({ district, school: null }, (tx) =>
      entityById(tx, { week, district }, 'sign_up', id),
    )
    if (found === null) throw new Error('a student is gone')
    const { id: _, ...said } = found.body
    const authorization = await tokenFor(database, district, 'parent', { school, child: id })
    families.push({ id, said: JSON.stringify(said), version: found.version, authorization })
  }
  let next = 0
  return {
    connections: families.length,
    setupClient: (client) => {
      const family = families[next++ % families.length]
      if (family === undefined) return
      let { version } = family
      const ask = (): void =>
        client.setRequests([
          {
            method: 'PUT',
            path: `/v1/children/${family.id}/weeks/${week}/sign-up`,
            headers: {
              authorization: family.authorization,
              'content-type': 'application/json',
              'if-match': `"${version}"`,
            },
            body: family.said,
          },
        ])
      client.on('response', (status) => {
        if (status === 200) version++
        ask()
      })
      ask()
    },
  }
}
