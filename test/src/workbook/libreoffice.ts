/**
 * Has the LibreOffice of this machine open every kind of workbook, save it again, and reads what it saved:
 * `npm run libreoffice`. Nothing may differ, in Chinese and in English. Ends with an error where something does.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { writeXlsx } from 'hucre'
import type { Plan } from '../../../models/plan.ts'
import { generate } from '../../../solver/generate/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { LANGS } from '../../../src/cli/lang.ts'
import { readWeek } from '../../../src/files/week.ts'
import { reportedOf } from '../../../src/reports/reported.ts'
import { schoolBook } from '../../../src/reports/workbook/school-book.ts'
import { peopleBook, roomsBook } from '../../../src/reports/workbook/week-pages.ts'
import { readGrids } from '../../../src/workbook/grid.ts'
import { readBook } from '../../../src/workbook/read.ts'
import { judged } from '../../../src/workbook/roster/judge.ts'
import { readHandMade } from '../../../src/workbook/roster/read.ts'
import { startedWeek } from '../../../src/workbook/start/week.ts'
import { templateBook } from '../../../src/workbook/template.ts'
import { weekBook } from '../../../src/workbook/write.ts'
import { solved } from '../files/roster/solved.ts'
import { ASKED, classList, listsOf, staffList } from './school-lists.ts'

const home = mkdtempSync(path.join(tmpdir(), 'kehou-libreoffice-'))

/** A workbook as LibreOffice saves it. */
async function resaved(bytes: Uint8Array, name: string): Promise<string> {
  await writeFile(path.join(home, name), bytes)
  const out = path.join(home, 'saved')
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(home, 'profile'))}`
  const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, path.join(home, name)]
  const { status, error } = spawnSync('soffice', args, { stdio: 'ignore' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`LibreOffice did not save ${name}`)
  return path.join(out, name)
}

let different = 0
function tell(what: string, isSame: boolean): void {
  if (!isSame) different++
  process.stdout.write(`${isSame ? 'same     ' : 'DIFFERENT'}  ${what}\n`)
}

const WEEKS = ['tiny-06', 'school-S', 'term'] as const

async function weeks(lang: 'zh' | 'en'): Promise<void> {
  for (const name of WEEKS) {
    const week = generate(name)
    const read = await readWeek(await resaved(await weekBook(week, lang), `${name}-${lang}.xlsx`))
    tell(`week of ${name} (${lang})`, read.ok && isDeepStrictEqual(read.value, week))
  }
}

async function gridsIn(bytes: Uint8Array) {
  const read = await readGrids(bytes, 'book.xlsx')
  if ('fault' in read) throw new Error(read.fault.code)
  return read.grids
}

/** The empty workbook to fill in: the same things are read of it, and the same are missing. */
async function template(lang: 'zh' | 'en'): Promise<void> {
  const bytes = await templateBook(lang)
  const again = await readFile(await resaved(bytes, `template-${lang}.xlsx`))
  const [once, twice] = [await gridsIn(bytes), await gridsIn(again)].map((grids) => {
    const read = readBook(grids, 'template.xlsx')
    if ('refused' in read) throw new Error(read.refused[0]?.code)
    const { value, faults, notes } = read
    return { value, faults, notes }
  })
  tell(`template (${lang})`, isDeepStrictEqual(once, twice))
}

/** Sessions and duties in one order. */
const rows = ({ sessions, duties }: Plan): string[] =>
  [...sessions.map((row) => ({ ...row, students: [...row.students].sort() })), ...duties]
    .map((row) => JSON.stringify(Object.entries(row).sort()))
    .sort()

async function roster(lang: 'zh' | 'en'): Promise<void> {
  const made = await solved('school-S')
  const certificate = verify(made)
  const reported = reportedOf(made, certificate, lang)
  const [figures] = reported.figures
  if (figures === undefined) throw new Error('no school')
  const file = await resaved(await schoolBook(reported, figures), `roster-${lang}.xlsx`)
  const plan = readHandMade(await gridsIn(await readFile(file)), made.input)
  const isSame = plan.ok && isDeepStrictEqual(rows(plan.value), rows(made.plan))
  tell(`roster of school-S (${lang})`, isSame)
  const again = plan.ok ? judged(made.input, plan.value, 'test').certificate : null
  tell(`its certificate (${lang})`, isDeepStrictEqual(again?.score, certificate.score))
  for (const [name, bookOf] of [
    ['adult', peopleBook],
    ['room', roomsBook],
  ] as const) {
    const bytes = await bookOf(reported, figures)
    if (bytes === null) throw new Error('nothing on its sheets')
    const saved = await readFile(await resaved(bytes, `each-${name}-${lang}.xlsx`))
    const [once, twice] = [
      readHandMade(await gridsIn(bytes), made.input),
      readHandMade(await gridsIn(saved), made.input),
    ]
    const isRead = once.ok && once.value.sessions.length === made.plan.sessions.length
    tell(`a sheet for each ${name} of school-S (${lang})`, isRead && isDeepStrictEqual(once, twice))
  }
}

async function lists(): Promise<void> {
  const sheets = [
    { name: '学生', rows: classList(12, true) },
    { name: '教师', rows: staffList(26) },
  ]
  const bytes = await writeXlsx({ sheets })
  const [once, twice] = [bytes, await readFile(await resaved(bytes, 'lists.xlsx'))].map(listsOf)
  const [a, b] = [await once, await twice]
  const isRead = a !== undefined && b !== undefined && 'lists' in a && 'lists' in b
  const isSame = isRead && isDeepStrictEqual(startedWeek(a.lists, ASKED), startedWeek(b.lists, ASKED))
  tell('lists of classes and teachers', isSame)
}

try {
  for (const lang of LANGS) {
    await weeks(lang)
    await template(lang)
    await roster(lang)
  }
  await lists()
} finally {
  rmSync(home, { recursive: true, force: true })
}
process.exitCode = different === 0 ? 0 : 1
