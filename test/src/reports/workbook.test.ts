import { readXlsx, type Workbook } from 'hucre'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../../models/plan.ts'
import { wordFor } from '../../../models/policy/glossary.ts'
import type { Roster } from '../../../models/roster.ts'
import { requiredBlocks, verify } from '../../../solver/verify/index.ts'
import { LANGS } from '../../../src/cli/lang.ts'
import { dismissal } from '../../../src/files/roster/dismissal.ts'
import { rosterText } from '../../../src/files/roster/text.ts'
import { timetablesOf } from '../../../src/files/roster/timetables.ts'
import { reportWords } from '../../../src/messages/reports.ts'
import { rosterBookWords as words } from '../../../src/messages/roster-book.ts'
import { dayName } from '../../../src/reports/entries.ts'
import { widthsOf } from '../../../src/reports/fit.ts'
import { type Reported, reportedOf } from '../../../src/reports/reported.ts'
import { districtBook } from '../../../src/reports/workbook/district-book.ts'
import { schoolBook } from '../../../src/reports/workbook/school-book.ts'
import { readGrids } from '../../../src/workbook/grid.ts'
import { readHandMade } from '../../../src/workbook/roster/read.ts'
import { toldOtherwise } from '../../../src/workbook/roster/twice.ts'
import { solved } from '../files/roster/solved.ts'
import { classPage, rowsOf } from './class-page.ts'

let roster: Roster
beforeAll(async () => {
  roster = await solved('school-S')
})

const told = (of: Roster, lang: 'zh' | 'en'): Reported => reportedOf(of, verify(of), lang)

async function bookOf(reported: Reported): Promise<{ bytes: Uint8Array; book: Workbook }> {
  const [figures] = reported.figures
  if (figures === undefined) throw new Error('no school')
  const bytes = await schoolBook(reported, figures)
  return { bytes, book: await readXlsx(bytes) }
}

/** A row with its fields in one order. */
const inFields = (row: object): object =>
  Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Its sheets, as those of any file are read. */
async function gridsOf(reported: Parameters<typeof bookOf>[0]) {
  const read = await readGrids(Buffer.from((await bookOf(reported)).bytes), 'timetables.xlsx')
  if ('fault' in read) throw new Error(read.fault.code)
  return read.grids
}

describe.each(LANGS)('the workbook of a school (%s)', (lang) => {
  it('has every session once in the timetable, with its people, room and size', async () => {
    const reported = told(roster, lang)
    const { book } = await bookOf(reported)
    const { view } = reported
    const due = view.sessions.map((one) =>
      [view.groupName(one), view.roomName(one.room), view.nameOf(one.lead), String(one.students.length)].join(
        '|',
      ),
    )
    const rows = rowsOf(book, words.byDay[lang]).map((row) => [row[5], row[6], row[7], row[9]].join('|'))
    expect(rows).toEqual(due)
  })

  it('prints the pages of classes by grade before all lists, and what is read again last', async () => {
    const reported = told(roster, lang)
    const { book } = await bookOf(reported)
    const homerooms = [...(reported.view.schools[0]?.homerooms ?? [])]
    const inOrder = homerooms.sort((a, b) => a.grade - b.grade || (a.name < b.name ? -1 : 1))
    const names = book.sheets.map(({ name }) => name)
    expect(names.slice(2, 2 + inOrder.length)).toEqual(inOrder.map(({ name }) => name))
    const last = { zh: ['课次', '值守'], en: ['sessions', 'duties'] }[lang]
    expect(names.slice(-2)).toEqual(last)
    const grades = rowsOf(book, words.rooms[lang]).map(
      ([room = '']) => homerooms.find(({ name }) => room.startsWith(name))?.grade ?? 9,
    )
    expect(grades.filter((grade) => grade < 9).length).toBeGreaterThan(5)
    expect(grades).toEqual([...grades].sort((a, b) => a - b))
  })

  it('never cuts the name of who leads a class', async () => {
    const reported = told(roster, lang)
    const { sheets } = await readXlsx((await bookOf(reported)).bytes, { readStyles: true })
    const names = new Set(reported.view.week.staff.map(({ name }) => name))
    let found = 0
    for (const { name } of reported.view.schools.flatMap(({ homerooms }) => homerooms)) {
      const sheet = sheets.find((one) => one.name === name)
      const at = sheet?.rows.findIndex(([head]) => head === reportWords.wholeClass[lang]) ?? -1
      for (const [column, cell] of (sheet?.rows[at] ?? []).entries())
        for (const text of String(cell ?? '').split('\n'))
          if (names.has(text)) {
            const size = sheet?.cells?.get(`${at},${column}`)?.style?.font?.size ?? 0
            expect((sheet?.columns?.[column]?.width ?? 0) * 5.6).toBeGreaterThan(widthsOf(text, size).whole)
            found++
          }
    }
    expect(found).toBeGreaterThan(20)
  })

  it('names students beside their ids where names are known, and in no other file', async () => {
    const names = new Map(roster.input.students.map(({ id }, at) => [id as string, `甲${at}`]))
    const known = reportedOf(roster, verify(roster), lang, names)
    const { book } = await bookOf(known)
    const [school] = known.view.schools
    const [student] = known.view.sessions[0]?.students ?? []
    if (school === undefined || student === undefined) throw new Error('nobody is placed')
    const called = `${student.id} ${names.get(student.id)}`
    const page = known.view.homeroomOf(student)?.name ?? ''
    expect(rowsOf(book, page, 0).some(([first]) => first === called)).toBe(true)
    expect(rowsOf(book, words.dismissal[lang]).some((row) => row[4]?.includes(called))).toBe(true)
    const tables = timetablesOf(known.view, school, lang).flatMap(({ rows }) => rows.flat())
    expect(tables.filter((cell) => cell === called).length).toBeGreaterThan(5)
    expect(rosterText(known.roster)).not.toContain('甲')
  })

  it('says of every student, block by block, where they are', async () => {
    const reported = told(roster, lang)
    const { view } = reported
    const { book } = await bookOf(reported)
    for (const { name } of view.schools.flatMap(({ homerooms }) => homerooms)) {
      const told = classPage(book, name)
      const students = view.week.students.filter((student) => view.homeroomOf(student)?.name === name)
      for (const student of students) {
        const due = view.sessions
          .filter((one) => one.students.includes(student))
          .flatMap(({ blocks, ...one }) => blocks.map(({ code }, at) => ({ ...one, code, at })))
        const said = told.get(student.id) ?? []
        expect(said.map(({ day, code }) => `${day} ${code}`).sort()).toEqual(
          due.map(({ day, code }) => `${dayName(day, lang)} ${code}`).sort(),
        )
        for (const { day, code, at, activity } of due) {
          const { text = '' } = said.find((one) => one.code === code && one.day === dayName(day, lang)) ?? {}
          const called = [activity.name, wordFor(activity.category).zh]
          expect(text === (at === 0 ? '〃' : '→') || called.some((word) => text.startsWith(word))).toBe(true)
        }
      }
    }
  })

  it('names each student who leaves once a day', async () => {
    const reported = told(roster, lang)
    const { book } = await bookOf(reported)
    const [school] = reported.view.schools
    if (school === undefined) throw new Error('no school')
    const due = dismissal(reported.view, school, lang).slice(1)
    const rows = rowsOf(book, words.dismissal[lang])
    expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(due.length)
    for (const [date = '', , homeroom = '', student = '', time = ''] of due) {
      const row = rows.filter(
        (one) => one[0]?.includes(date.slice(5)) && one[1] === homeroom && one[2] === time,
      )
      expect(row).toHaveLength(1)
      expect(row[0]?.[4]?.split(/[ ；;]+/)).toContain(student)
    }
  })

  it('pays every session that is led or assisted, and nothing else', async () => {
    const reported = told(roster, lang)
    const { book } = await bookOf(reported)
    const rows = rowsOf(book, words.pay[lang])
    const total = rows.find((row) => row[0] === words.total[lang])
    const paid = reported.view.sessions
      .flatMap(({ lead, assistants }) => [lead, ...assistants])
      .reduce((sum, { pay }) => sum + pay, 0)
    expect(Number(total?.[8])).toBe(paid)
    expect(paid).toBe(roster.score.terms.S06)
  })

  it('gives each unserved student-block with its cause, and the certificate by clause', async () => {
    const [first] = roster.plan.sessions.filter(({ blocks }) => blocks.length === 1)
    const student = first?.students[0]
    if (first === undefined || student === undefined) throw new Error('nobody is placed')
    const open = { student, date: first.date, block: first.blocks[0] ?? '' }
    const sessions = roster.plan.sessions.map((one) =>
      one === first ? { ...one, students: one.students.slice(1) } : one,
    )
    const changed = {
      ...roster,
      plan: { ...roster.plan, sessions, unserved: [open] },
      causes: [{ ...open, cause: 'no_room' }],
    } as Roster
    const { book } = await bookOf(told(changed, lang))
    const [row] = rowsOf(book, words.unserved[lang])
    expect(row?.slice(1, 2)).toEqual([open.block])
    expect(row?.[3]).toBe(student)
    expect(row?.[4]).toBe(lang === 'zh' ? '没有合适的场地' : 'no fitting room')
    const rules = rowsOf(book, words.certificate[lang], 3)
    expect(rules.find((one) => one[0]?.startsWith('H08'))?.[2]).toContain('三（二）5')
  })

  it('is read again by import-roster as the same roster', async () => {
    const grids = await gridsOf(told(roster, lang))
    const plan = readHandMade(grids, roster.input)
    if (!plan.ok) throw new Error(plan.faults.map(({ code, where }) => `${code} ${where}`).join('; '))
    const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort()
    const sorted = ({ sessions }: Plan) =>
      sessions.map((one) => ({
        ...one,
        students: [...one.students].sort(),
        assistants: [...one.assistants].sort(),
      }))
    expect(lines(sorted(plan.value).map(inFields))).toEqual(lines(sorted(roster.plan).map(inFields)))
    expect(lines(plan.value.duties.map(inFields))).toEqual(lines(roster.plan.duties.map(inFields)))
  })

  it('is told to differ where only the timetable that is printed was changed', async () => {
    const grids = await gridsOf(told(roster, lang))
    expect(toldOtherwise(grids, roster.input, roster.plan)).toBeNull()
    const [first, ...rest] = roster.plan.sessions
    const other = roster.input.staff.find(({ id, source }) => id !== first?.lead && source === 'own_teacher')
    if (first === undefined || other === undefined) throw new Error('nobody else')
    const changed = { ...roster.plan, sessions: [{ ...first, lead: other.id }, ...rest] }
    const fault = toldOtherwise(grids, roster.input, changed)
    expect([fault?.code, fault?.severity, fault?.params['count']]).toEqual(['ROSTER_DIFFERS', 'warning', 1])
  })

  it('has the same bytes for the same roster', async () => {
    expect((await bookOf(told(roster, lang))).bytes).toEqual((await bookOf(told(roster, lang))).bytes)
  })

  it('prints each class on one page, in type that can be read', async () => {
    const reported = told(roster, lang)
    const { sheets } = await readXlsx((await bookOf(reported)).bytes, { readStyles: true })
    const homerooms = reported.view.schools[0]?.homerooms ?? []
    expect(homerooms.length).toBeGreaterThan(5)
    for (const { name } of homerooms) {
      const sheet = sheets.find((one) => one.name === name)
      const { orientation, fitToWidth, fitToHeight } = sheet?.pageSetup ?? {}
      expect([fitToWidth, fitToHeight]).toEqual([1, 1])
      let [height, width] = [0, 0]
      for (let row = 0; row < (sheet?.rows.length ?? 0); row++)
        height += sheet?.rowDefs?.get(row)?.height ?? Number.POSITIVE_INFINITY
      for (const column of sheet?.columns ?? []) width += (column.width ?? Number.POSITIVE_INFINITY) * 5.6
      // Nothing is left for the program to make smaller.
      const [across, down] = orientation === 'landscape' ? [842, 595] : [595, 842]
      expect(width).toBeLessThanOrEqual(across - 0.5 * 72)
      expect(height).toBeLessThanOrEqual(down - 0.7 * 72)
      const sizes = [...(sheet?.cells ?? new Map()).values()].flatMap((cell) => cell.style?.font?.size ?? [])
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6)
    }
  })
})

describe('any text in a workbook', () => {
  it('stays text: no spreadsheet runs it', async () => {
    const name = '=HYPERLINK("http://x","y")'
    const input = {
      ...roster.input,
      staff: roster.input.staff.map((one) => ({ ...one, name })),
      activities: roster.input.activities.map((one) => ({ ...one, name: '+1-cmd|x' })),
      rooms: roster.input.rooms.map((one) => ({ ...one, name: '@SUM(1)' })),
    }
    const { book } = await bookOf(told({ ...roster, input } as Roster, 'zh'))
    const values = book.sheets.flatMap(({ rows, cells }) => [
      ...rows.flat().map((value) => typeof value),
      ...[...(cells ?? new Map()).values()].filter((cell) => cell.formula !== undefined),
    ])
    expect(new Set(values)).toEqual(new Set(['string', 'number', 'object']))
    expect(rowsOf(book, words.byDay.zh)[0]?.[3]).toBe('+1-cmd|x')
  })
})

describe('the workbook of a district', () => {
  it('has its schools side by side, and the value by term adds up', async () => {
    const reported = told(roster, 'en')
    const book = await readXlsx(await districtBook(reported))
    const [row] = rowsOf(book, words.compare.en)
    expect(row?.[0]).toBe(roster.input.schools[0]?.name)
    expect(Number(row?.[3])).toBe(requiredBlocks(roster.input).length)
    const score = rowsOf(book, words.score.en).at(-1)?.map(Number) ?? []
    expect(score.slice(1, -1).reduce((sum, value) => sum + value, 0)).toBe(roster.score.weighted)
  })
})
