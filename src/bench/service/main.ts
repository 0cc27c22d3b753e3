import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CASES } from '../../../solver/generate/index.ts'
import { openDatabase } from '../../database/database.ts'
import { startEmbedded } from '../../database/embedded.ts'
import { benchAlone } from './alone.ts'
import { benchLoad } from './load.ts'
import { serve } from './serving.ts'
import { benchSteps } from './steps.ts'
import type { MeasuredCase } from './targets.ts'
import { groundOf, writeMeasured } from './write.ts'

const USUAL: readonly string[] = ['district-12', 'district-60']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Seconds of each load. */
    seconds: { type: 'string', default: '20' },
  },
})
const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** `npm run bench:service [-- --seconds N CASE …]`: measures the service and writes docs/service-bench.md, its JSON, and the figures of docs/database.md. */
const home = mkdtempSync(path.join(tmpdir(), 'kehou-bench-'))
chmodSync(home, 0o755)
const wanted = positionals.length === 0 ? USUAL : positionals
const server = await startEmbedded(home)
try {
  const database = await openDatabase(server.url)
  const ground = groundOf(readFileSync(path.join(home, 'database', 'PG_VERSION'), 'utf8').trim())
  const cases: MeasuredCase[] = []
  for (const { name } of CASES.filter((one) => wanted.includes(one.name))) {
    say(`${name}: steps`)
    const stored = await benchSteps(database, name, home)
    const serving = await serve(server.url)
    try {
      say(`${name}: load`)
      const load = await benchLoad(database, serving, stored, Number(values.seconds))
      say(`${name}: alone`)
      const alone = await benchAlone(database, serving, stored)
      cases.push({ name, students: stored.students.length, steps: stored.steps, load, alone })
    } finally {
      await serving.stop()
    }
  }
  await database.close()
  writeMeasured({ ...ground, cases })
} finally {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
