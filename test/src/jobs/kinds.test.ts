import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changes } from '../../../models/changes.ts'
import type { SchoolId } from '../../../models/ids.ts'
import { roster as rosterSchema } from '../../../models/roster.ts'
import { verify } from '../../../solver/verify/index.ts'
import type { Database } from '../../../src/database/database.ts'
import { folderOf } from '../../../src/files/csv/export.ts'
import { weekText } from '../../../src/files/roster/text.ts'
import type { AskInput } from '../../../src/jobs/asks.ts'
import { submit } from '../../../src/jobs/index.ts'
import type { Working } from '../../../src/jobs/work.ts'
import { readTexts, weekOf } from '../../../src/records/snapshot.ts'
import { loadRoster } from '../../../src/records/store-roster.ts'
import { loadDocument, storeDocument } from '../../../src/repositories/documents.ts'
import type { Job } from '../../../src/repositories/jobs.ts'
import { rosterById } from '../../../src/repositories/rosters.ts'
import { weekBook } from '../../../src/workbook/write.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { startWorking } from '../../service/working.ts'
import { asked, bureau, ended, threeSchools } from './ground.ts'

const absence = (staff: string) =>
  changes.parse({
    schema: 'kehou/changes/1',
    events: [{ id: 'e1', kind: 'absence', staff, from: '2026-11-23', to: '2026-11-23' }],
  })

/** The week as a folder of CSV, to be packed. */
const packed = (): Record<string, Uint8Array> =>
  Object.fromEntries([...folderOf(threeSchools(), 'zh')].map(([name, text]) => [name, Buffer.from(text)]))

describe('jobs of every kind', { timeout: 300_000 }, () => {
  let database: Database
  let here: StoredDistrict
  let working: Working
  let roster: string
  beforeAll(async () => {
    database = await freshDatabase()
    here = await storeDistrict(database, 'D', threeSchools())
    working = await startWorking(database)
    const solved = await done(await asked(database, here.scope, here.key.week, 'solve', { rounds: 1 }))
    roster = solved['roster'] as string
  })
  afterAll(async () => {
    await working.stop()
    await database.close()
  })

  const job = async (id: string): Promise<Job> => await ended(database, here.scope, id)
  async function done(id: string): Promise<Record<string, unknown>> {
    const { state, result, problem } = await job(id)
    expect([state, problem]).toEqual(['done', null])
    return result as Record<string, unknown>
  }
  const document = async (hash: unknown): Promise<Uint8Array> => {
    const found = await database.within(here.scope, (tx) => loadDocument(tx, 'D', String(hash)))
    if (found === null) throw new Error('no document')
    return found
  }
  const exported = async (
    format: AskInput<'export'>['format'],
    school: string | null,
  ): Promise<{ name: string; bytes: Uint8Array }> => {
    const ask = { roster, format, school: school as SchoolId | null, lang: 'zh' } as const
    const found = await done(await asked(database, here.scope, null, 'export', ask))
    const bytes = await document(found['document'])
    expect(found['size']).toBe(bytes.length)
    return { name: String(found['name']), bytes }
  }
  const uploaded = async (bytes: Uint8Array): Promise<string> =>
    await database.within(here.scope, (tx) =>
      storeDocument(tx, { district: 'D', school: null, kind: 'upload' }, bytes),
    )
  const preview = async (bytes: Uint8Array, file: string, replaces: string | null) =>
    await asked(database, here.scope, null, 'import', {
      step: 'preview',
      upload: await uploaded(bytes),
      file,
      replaces,
      lang: 'zh',
    })

  it('export the roster itself, pages, workbooks and calendars, of all schools or of one', async () => {
    const whole = await exported('json', null)
    const read = rosterSchema.parse(JSON.parse(Buffer.from(whole.bytes).toString('utf8')))
    expect(verify(read).valid).toBe(true)
    const page = await exported('html', 'P')
    expect(page.name).toBe('2026-11-23-P.html')
    expect(Buffer.from(page.bytes).toString('utf8')).toMatch(/^<!doctype html>/i)
    const names = async (format: AskInput<'export'>['format'], school: string | null) =>
      Object.keys(unzipSync((await exported(format, school)).bytes))
    const books = await names('xlsx', null)
    // The district, and of each of three schools its timetables, its adults and its rooms.
    expect(books).toHaveLength(10)
    expect(books.every((name) => name.endsWith('.xlsx'))).toBe(true)
    const calendars = await names('ics', 'V')
    expect(calendars.length).toBeGreaterThan(2)
    expect(calendars.every((name) => name.endsWith('.ics'))).toBe(true)
    expect((await names('zip', 'Q')).some((name) => name.endsWith('.csv'))).toBe(true)
  })

  it('export no school to another', async () => {
    const who = { ...bureau('D'), school: 'P' }
    const ask = (school: string) =>
      database.within({ district: 'D', school: 'P' }, (tx) =>
        submit(tx, who, 'export', { roster, format: 'json', school: school as SchoolId, lang: 'zh' }),
      )
    expect((await job((await ask('Q')).id)).problem).toMatchObject({ code: 'JOB_ROSTER_GONE' })
    expect((await job((await ask('P')).id)).state).toBe('done')
  })

  it('compare a roster with itself and find no difference', async () => {
    const found = await done(
      await asked(database, here.scope, null, 'compare', { first: roster, second: roster }),
    )
    expect(found).toMatchObject({
      comparison: { input: 'same', level: null, proof: 'equal', people: { students: [], adults: [] } },
    })
  })

  it('repair a roster after an absence, each repair a draft that keeps every rule', async () => {
    const solved = await asked(database, here.scope, here.key.week, 'solve', { rounds: 1, loans: false })
    const parent = String((await done(solved))['roster'])
    const ask = { roster: parent, changes: absence('Q-T2') }
    const id = await asked(database, here.scope, null, 'rebalance', ask)
    const { repairs } = (await done(id)) as { repairs: { aim: string; roster: string }[] }
    expect(repairs.length).toBeGreaterThan(0)
    expect(repairs[0]?.aim).toBe('fewest')
    for (const repair of repairs) {
      const stored = await database.within(here.scope, (tx) => rosterById(tx, repair.roster))
      expect(stored).toMatchObject({ origin: 'repair', parent, state: 'draft', job: id })
      const read = stored && (await database.within(here.scope, (tx) => loadRoster(tx, stored)))
      expect(read && verify(read).valid).toBe(true)
    }
  })

  it('say what is wrong with what is said to have happened', async () => {
    const id = await asked(database, here.scope, null, 'rebalance', { roster, changes: absence('nobody') })
    expect(await job(id)).toMatchObject({
      state: 'failed',
      problem: { code: 'JOB_CHANGES_FAULTY', params: { count: 1 } },
    })
  })

  it.each([
    ['week.json', async () => Buffer.from(weekText(threeSchools()))],
    ['week.xlsx', async () => await weekBook(threeSchools(), 'zh')],
    ['week.zip', async () => zipSync(packed())],
  ] as const)('import %s: read first, taken over by a second job', async (file, make) => {
    const id = await preview(await make(), file, null)
    expect(await done(id)).toMatchObject({
      ok: true,
      monday: '2026-11-23',
      counts: { schools: 3, students: 7 },
    })
    const taken = await done(
      await asked(database, here.scope, null, 'import', { step: 'commit', preview: id, name: '第二周' }),
    )
    const texts = await database.within(here.scope, (tx) =>
      readTexts(tx, { district: 'D', week: String(taken['week']) }),
    )
    expect(weekText(weekOf(texts))).toBe(weekText(threeSchools()))
  })

  it('tell what an import would change, and refuse it where the week has changed since', async () => {
    const before = threeSchools()
    const [gone, other, ...rest] = before.students
    const [teacher, ...colleagues] = before.staff
    if (gone === undefined || other === undefined || teacher === undefined) throw new Error('nobody')
    const after = {
      ...before,
      weights: { ...before.weights, S01: before.weights.S01 + 1 },
      staff: [{ ...teacher, name: '换了名字' }, ...colleagues],
      students: [{ ...other, boarder: !other.boarder }, ...rest],
    }
    const text = Buffer.from(weekText(after))
    const [first, second] = [
      await preview(text, 'week.json', here.key.week),
      await preview(text, 'week.json', here.key.week),
    ]
    const found = await done(first)
    const none = { count: 0, first: [] }
    expect(found['differences']).toMatchObject([
      { key: 'week', added: none, removed: none, changed: { count: 1, first: ['2026-11-23'] } },
      { key: 'staff', added: none, removed: none, changed: { count: 1, first: [teacher.id] } },
      {
        key: 'students',
        added: none,
        removed: { count: 1, first: [gone.id] },
        changed: { count: 1, first: [other.id] },
      },
    ])
    const details = JSON.parse(Buffer.from(await document(found['details'])).toString('utf8'))
    expect(details).toMatchObject([{}, {}, { changed: [{ fields: [{ zh: '寄宿生', en: 'boarder' }] }] }])
    await done(second)
    const commit = (of: string) =>
      asked(database, here.scope, null, 'import', { step: 'commit', preview: of, name: '改' })
    expect((await job(await commit(first))).state).toBe('done')
    expect(await job(await commit(second))).toMatchObject({
      state: 'failed',
      problem: { code: 'WEEK_CHANGED' },
    })
  })

  it('tell every fault of a file, with a copy of the workbook that says so', async () => {
    const broken = threeSchools()
    const [one] = broken.students
    const book = await weekBook({ ...broken, students: [...broken.students, ...(one ? [one] : [])] }, 'zh')
    const found = await done(await preview(book, 'week.xlsx', null))
    expect(found).toMatchObject({ ok: false, count: 4 })
    const { faults } = found as { faults: { code: string; where: string }[] }
    expect(faults[0]).toMatchObject({ code: 'DUPLICATE_ID', where: '学生!A9' })
    expect((await document(found['marked'])).length).toBeGreaterThan(1000)
    const other = await done(await preview(Buffer.from('no zip'), 'week.zip', null))
    expect(other).toMatchObject({ ok: false, faults: [{ code: 'FILE_KIND' }] })
  })
})
