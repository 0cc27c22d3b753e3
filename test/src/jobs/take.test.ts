import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { Handler } from '../../../src/jobs/handlers/handler.ts'
import { Leases } from '../../../src/jobs/leases.ts'
import { takeUp } from '../../../src/jobs/take.ts'
import { freshDatabase } from '../../service/database.ts'
import { storeDistrict } from '../../service/district.ts'
import { asked, ended, threeSchools } from './ground.ts'

test('the log says of a job that fails at what nobody foresaw what and where it was, and quotes no statement', async () => {
  const database = await freshDatabase()
  try {
    const { scope, key } = await storeDistrict(database, 'D', threeSchools())
    class PrismaClientUnknownRequestError extends Error {}
    const failures = [
      new TypeError('this is not a roster'),
      new PrismaClientUnknownRequestError('secret row'),
    ]
    const lines: string[] = []
    const log = pino({ base: null }, { write: (line) => void lines.push(line) })
    for (const failure of failures) {
      const fails: Handler = async () => await Promise.reject(failure)
      const handlers = { solve: fails, rebalance: fails, compare: fails, import: fails, export: fails }
      const tools = { bodies: { run: fails }, openDesk: fails, log }
      const id = await asked(database, scope, key.week, 'solve', { rounds: 1 })
      const signal = new AbortController().signal
      await takeUp(id, { database, leases: new Leases(), handlers, tools: tools as never, signal, log })
      expect((await ended(database, scope, id)).problem).toMatchObject({ code: 'JOB_FAILED' })
    }
    const told = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'job failed')
    const at = expect.arrayContaining([expect.stringContaining('take.test.ts')])
    expect(told).toMatchObject([
      { kind: 'TypeError', error: 'this is not a roster', at },
      { error: 'Error', at },
    ])
    expect(lines.join('')).not.toContain('secret row')
  } finally {
    await database.close()
  }
})
