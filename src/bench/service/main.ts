import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import type { CaseName } from '../../../solver/generate/index.ts'
import { openDatabase } from '../../database/database.ts'
import { startEmbedded } from '../../database/embedded.ts'
import { benchAlone } from './alone.ts'
import { benchLoad } from './load.ts'
import { serve } from './serving.ts'
import { benchSteps } from './steps.ts'
import { type Measured, pageOf } from './write.ts'

const CASES: readonly CaseName[] = ['district-12', 'district-60']

/** `npm run bench:service [CASE …]`: measures the service and writes docs/service.json and docs/service.md. */
const home = mkdtempSync(path.join(tmpdir(), 'kehou-bench-'))
chmodSync(home, 0o755)
const chosen = process.argv.slice(2)
const server = await startEmbedded(home)
try {
  const database = await openDatabase(server.url)
  const cases: Measured['cases'][number][] = []
  for (const name of CASES.filter((one) => chosen.length === 0 || chosen.includes(one))) {
    process.stdout.write(`${name}: steps\n`)
    const stored = await benchSteps(database, name, home)
    const serving = await serve(server.url)
    process.stdout.write(`${name}: load\n`)
    const load = await benchLoad(database, serving, stored)
    process.stdout.write(`${name}: alone\n`)
    const alone = await benchAlone(database, serving, stored)
    await serving.stop()
    cases.push({ name, students: stored.students.length, steps: stored.steps, load, alone })
  }
  await database.close()
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}`
  const measured: Measured = { machine, cases }
  writeFileSync('docs/service.json', `${JSON.stringify(measured, null, 2)}\n`)
  writeFileSync('docs/service.md', pageOf(measured))
} finally {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
