import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { type CaseName, generate } from '../../solver/generate/index.ts'
import { solve } from '../../solver/index.ts'
import { verify } from '../../solver/verify/index.ts'
import { backup } from '../backup/backup.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { startEmbedded } from '../database/embedded.ts'
import { startThreads } from '../pool/pool.ts'
import { importWeek } from '../records/import-week.ts'
import { readTexts, snapshotFrom, storeSnapshot } from '../records/snapshot.ts'
import { loadPart, loadRosterBytes, packRoster, storePackedRoster } from '../records/store-roster.ts'
import { saveDistrict } from '../repositories/districts.ts'
import { copyWeek } from '../repositories/entities/copy.ts'
import { listEntities } from '../repositories/entities/read.ts'
import { putEntity } from '../repositories/entities/write.ts'
import { weekPrint } from '../repositories/week-lists.ts'

const CASES: readonly CaseName[] = ['school-M', 'district-12', 'district-60']
const MEGABYTE = 1_000_000
/** Seconds that a transaction of the bench may take. */
const SECONDS = 600
/** How often a short thing is done; its median is told. */
const TIMES = 50

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Does a step and tells what it took: seconds, and those of them on the processor in this process. */
async function step<T>(
  name: string,
  work: () => Promise<T>,
  more: (result: T) => string = () => '',
): Promise<T> {
  const [began, used] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(used)
  const wall = (performance.now() - began) / 1000
  say(`| ${name} | ${wall.toFixed(2)} | ${((user + system) / MEGABYTE).toFixed(2)} | ${more(result)} |`)
  return result
}

async function median(name: string, work: (index: number) => Promise<unknown>): Promise<void> {
  const taken: number[] = []
  for (let index = 0; index < TIMES; index++) {
    const began = performance.now()
    await work(index)
    taken.push(performance.now() - began)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number): string => (taken[Math.floor(share * TIMES)] ?? 0).toFixed(1)
  say(`| ${name} | | | median ${at(0.5)} ms, of 10 the slowest from ${at(0.9)} ms |`)
}

/** A roster of the week without a round of search: as large as a better one. */
async function rosterOf(week: Parameters<typeof solve>[0]) {
  const threads = startThreads(undefined)
  try {
    const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const run = { seed: 1, version: 'bench', pool: threads.pool, stop, rounds: 0, gap: null, loans: false }
    return await solve(week, { ...run, prove: false, observe: () => undefined })
  } finally {
    await threads.end()
  }
}

async function bench(database: Database, name: CaseName, home: string): Promise<void> {
  const week = generate(name)
  const scope = { district: name, school: null }
  const within = <T>(work: Parameters<typeof database.within<T>>[1]) => database.within(scope, work, SECONDS)
  await within((tx) => saveDistrict(tx, { id: name, name, zone: week.district.zone }))
  say(
    `\n${name}: ${week.students.length} students\n\n| step | seconds | processor | |\n| --- | --- | --- | --- |`,
  )
  const as = { district: name, name, copyOf: null }
  const stored = await step('import a week', () => within((tx) => importWeek(tx, as, week)))
  const key = { week: stored.id, district: name }
  const texts = await step('read it', () => within((tx) => readTexts(tx, key)))
  const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`
  const snapshot = await step(
    'check and fix it',
    async () => snapshotFrom(texts),
    ({ bytes }) => megabytes(bytes.length),
  )
  await step('keep the snapshot', () => within((tx) => storeSnapshot(tx, name, snapshot)))
  await step('hash of the rows', () => within((tx) => weekPrint(tx, key, null)))
  await step('copy to try out', () => within((tx) => copyWeek(tx, key, 'copy')))
  const made = await rosterOf(week)
  const certificate = verify(made)
  const packed = await step(
    'pack a roster',
    () => packRoster(made, certificate),
    ({ document }) => `${megabytes(document.size)}, packed ${megabytes(document.bytes.length)}`,
  )
  const roster = await step('keep the roster', () =>
    within((tx) =>
      storePackedRoster(
        tx,
        {
          district: name,
          week: key.week,
          job: null,
          parent: null,
          name,
          origin: 'solve',
          weekRevision: 1,
          weekPrint: '',
        },
        packed,
      ),
    ),
  )
  await step('fetch the roster', () => within((tx) => loadRosterBytes(tx, roster)))
  const [school] = week.schools
  if (school !== undefined)
    await median('a school’s part of the roster', () => within((tx) => loadPart(tx, roster, school.id)))
  const page = await within((tx) => listEntities(tx, key, 'sign_up', { limit: TIMES, after: null }))
  await median('a page of 50 sign-ups', () =>
    within((tx) => listEntities(tx, key, 'sign_up', { limit: TIMES, after: null })),
  )
  await median('one sign-up changed', async (index) => {
    const row = page.rows[index % page.rows.length]
    if (row !== undefined)
      await within((tx) =>
        putEntity(tx, key, 'sign_up', row.body, row.version + Math.floor(index / page.rows.length)),
      )
  })
  const file = path.join(home, `${name}.kehou`)
  await step(
    'back up',
    () => backup(database.url, file),
    (rows) => `${rows} rows, ${megabytes(statSync(file).size)}`,
  )
}

const home = mkdtempSync(path.join(tmpdir(), 'kehou-bench-'))
chmodSync(home, 0o755)
const server = await startEmbedded(home)
try {
  say(`Node ${process.version}, ${cpus()[0]?.model ?? ''}, PostgreSQL of the package`)
  const database = await openDatabase(server.url)
  const chosen = process.argv.slice(2)
  for (const name of CASES.filter((one) => chosen.length === 0 || chosen.includes(one)))
    await bench(database, name, home)
  await database.close()
} finally {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
