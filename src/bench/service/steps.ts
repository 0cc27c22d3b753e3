import { statSync } from 'node:fs'
import path from 'node:path'
import { type CaseName, generate } from '../../../solver/generate/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { backup } from '../../backup/backup.ts'
import type { Database } from '../../database/database.ts'
import { importWeek } from '../../records/import-week.ts'
import { readTexts, snapshotFrom, storeSnapshot } from '../../records/snapshot.ts'
import { loadPart, loadRosterBytes, packRoster, storePackedRoster } from '../../records/store-roster.ts'
import { saveDistrict } from '../../repositories/districts.ts'
import { copyWeek } from '../../repositories/entities/copy.ts'
import { listEntities } from '../../repositories/entities/read.ts'
import { putEntity } from '../../repositories/entities/write.ts'
import { weekPrint } from '../../repositories/week-lists.ts'
import { constructed } from '../constructed.ts'

const MEGABYTE = 1_000_000
/** Seconds that a transaction of the bench may take. */
const SECONDS = 600
/** How often a short thing is done; its median is told. */
const TIMES = 50

/** What a step took: seconds, those of them on the processor in this process, and what else there is to say. */
export interface Step {
  readonly name: string
  readonly seconds: number
  readonly processor: number | null
  readonly more: string
}

/** What a case leaves in the database for the load that comes after. */
export interface Stored {
  readonly name: CaseName
  readonly district: string
  readonly week: string
  readonly roster: string
  readonly schools: readonly string[]
  readonly students: readonly { readonly id: string; readonly school: string }[]
  readonly steps: readonly Step[]
}

/** Does steps and notes what each took. */
class Steps {
  readonly done: Step[] = []

  async step<T>(name: string, work: () => Promise<T>, more: (result: T) => string = () => ''): Promise<T> {
    const [began, used] = [performance.now(), process.cpuUsage()]
    const result = await work()
    const { user, system } = process.cpuUsage(used)
    const seconds = (performance.now() - began) / 1000
    this.done.push({ name, seconds, processor: (user + system) / MEGABYTE, more: more(result) })
    return result
  }

  async median(name: string, work: (index: number) => Promise<unknown>): Promise<void> {
    const taken: number[] = []
    for (let index = 0; index < TIMES; index++) {
      const began = performance.now()
      await work(index)
      taken.push(performance.now() - began)
    }
    taken.sort((a, b) => a - b)
    const at = (share: number): number => taken[Math.floor(share * TIMES)] ?? 0
    const more = `median of ${TIMES}; of ten the slowest from ${at(0.9).toFixed(1)} ms`
    this.done.push({ name, seconds: at(0.5) / 1000, processor: null, more })
  }
}

/** Takes a case through the database: in, out, solved without a round of search, kept, read. */
export async function benchSteps(database: Database, name: CaseName, home: string): Promise<Stored> {
  const steps = new Steps()
  const week = generate(name)
  const scope = { district: name, school: null }
  const within = <T>(work: Parameters<typeof database.within<T>>[1]) => database.within(scope, work, SECONDS)
  await within((tx) => saveDistrict(tx, { id: name, name, zone: week.district.zone }))
  const as = { district: name, name, copyOf: null }
  const stored = await steps.step('import a week', () => within((tx) => importWeek(tx, as, week)))
  const key = { week: stored.id, district: name }
  const texts = await steps.step('read it', () => within((tx) => readTexts(tx, key)))
  const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`
  const snapshot = await steps.step(
    'check and fix it',
    async () => snapshotFrom(texts),
    ({ bytes }) => megabytes(bytes.length),
  )
  await steps.step('keep the snapshot', () => within((tx) => storeSnapshot(tx, name, snapshot)))
  await steps.step('hash of the rows', () => within((tx) => weekPrint(tx, key, null)))
  await steps.step('copy to try out', () => within((tx) => copyWeek(tx, key, 'copy')))
  const made = await constructed(week)
  const certificate = verify(made)
  const packed = await steps.step(
    'pack a roster',
    () => packRoster(made, certificate),
    ({ document }) => `${megabytes(document.size)}, packed ${megabytes(document.bytes.length)}`,
  )
  const roster = await steps.step('keep the roster', () =>
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
          weekRevision: stored.revision,
          weekPrint: texts.print,
        },
        packed,
      ),
    ),
  )
  await steps.step('fetch the roster', () => within((tx) => loadRosterBytes(tx, roster)))
  const [school] = week.schools
  if (school !== undefined)
    await steps.median('a school’s part of the roster', () => within((tx) => loadPart(tx, roster, school.id)))
  const page = await within((tx) => listEntities(tx, key, 'sign_up', { limit: TIMES, after: null }))
  await steps.median('a page of 50 sign-ups', () =>
    within((tx) => listEntities(tx, key, 'sign_up', { limit: TIMES, after: null })),
  )
  await steps.median('one sign-up changed', async (index) => {
    const row = page.rows[index % page.rows.length]
    if (row !== undefined)
      await within((tx) =>
        putEntity(tx, key, 'sign_up', row.body, row.version + Math.floor(index / page.rows.length)),
      )
  })
  const file = path.join(home, `${name}.kehou`)
  await steps.step(
    'back up',
    () => backup(database.url, file),
    (rows) => `${rows} rows, ${megabytes(statSync(file).size)}`,
  )
  return {
    name,
    district: name,
    week: key.week,
    roster: roster.id,
    schools: week.schools.map(({ id }) => id),
    students: week.students.map(({ id, school: of }) => ({ id, school: of })),
    steps: steps.done,
  }
}
