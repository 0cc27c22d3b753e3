import { readXlsx, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../models/normal.ts'
import type { Roster } from '../../../models/roster.ts'
import { generate } from '../../../solver/generate/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { rosterBookWords } from '../../../src/messages/roster-book.ts'
import { reportedOf } from '../../../src/reports/reported.ts'
import { schoolBook } from '../../../src/reports/workbook/school-book.ts'
import { readGrids } from '../../../src/workbook/grid.ts'
import { judged } from '../../../src/workbook/roster/judge.ts'
import { readHandMade } from '../../../src/workbook/roster/read.ts'
import { rosterSheets } from '../../../src/workbook/roster/write.ts'
import { solved } from '../files/roster/solved.ts'

async function readBack(sheets: ReturnType<typeof rosterSheets>, input: Roster['input']) {
  const read = await readGrids(await writeXlsx({ sheets }), 'roster.xlsx')
  if ('fault' in read) throw new Error(read.fault.code)
  return readHandMade(read.grids, input)
}

const inOrder = <T>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

describe('a roster as sheets', () => {
  it.each(['tiny-01', 'tiny-06', 'tiny-12', 'school-S'] as const)(
    'is read again as it was (%s)',
    async (name) => {
      const roster = await solved(name)
      for (const lang of ['zh', 'en'] as const) {
        const read = await readBack(rosterSheets(roster, lang), roster.input)
        expect(read.ok && inOrder(read.value.sessions)).toEqual(inOrder(roster.plan.sessions))
        expect(read.ok && inOrder(read.value.duties)).toEqual(inOrder(roster.plan.duties))
        expect(read.ok && inOrder(read.value.unserved)).toEqual(inOrder(roster.plan.unserved))
      }
      const read = await readBack(rosterSheets(roster, 'zh'), roster.input)
      if (!read.ok) throw new Error('not read')
      const { certificate } = judged(roster.input, read.value, 'test')
      expect(certificate.score).toEqual(verify(roster).score)
      expect(certificate.valid).toBe(true)
    },
  )
})

const sheet = (...rows: (string | number | null)[][]) => [{ name: '课次', rows }]

/** The timetable that a school prints, alone. */
async function timetableOf(roster: Roster, lang: 'zh' | 'en') {
  const reported = reportedOf(roster, verify(roster), lang)
  const [figures] = reported.figures
  if (figures === undefined) throw new Error('no school')
  const { sheets } = await readXlsx(await schoolBook(reported, figures))
  return sheets
    .filter(({ name }) => name === rosterBookWords.byDay[lang])
    .map(({ name, rows }) => ({ name, rows }))
}

describe('the timetable that a school prints', () => {
  it.each(['zh', 'en'] as const)(
    'is read by itself, with days by weekday and numbers of children (%s)',
    async (lang) => {
      const roster = await solved('school-S')
      const sheets = await timetableOf(roster, lang)
      expect(sheets[0]?.rows.flat().some((cell) => /^(?:周一|Mon) 11-23$/.test(String(cell)))).toBe(true)
      const read = await readBack(sheets, roster.input)
      if (!read.ok)
        throw new Error(read.faults.map(({ code, where, read: was }) => `${code} ${where} ${was}`).join('\n'))
      const told = (plan: Roster['plan']) => plan.sessions.map(({ students: _, ...one }) => one)
      expect(inOrder(told(read.value))).toEqual(inOrder(told(roster.plan)))
      const sizes = (plan: Roster['plan']): number =>
        plan.sessions.reduce((sum, { students }) => sum + students.length, 0)
      const [written, found] = [sizes(roster.plan), sizes(read.value)]
      // Who is where is not written, so that a few places may find nobody; each of them is told.
      const fewer = read.notes
        .filter(({ code }) => code === 'ROSTER_FEWER')
        .map(({ params }) => Number(params['count']))
      expect(fewer.reduce((sum, count) => sum + count, 0)).toBe(written - found)
      expect(found).toBeGreaterThan(0.95 * written)
      expect(read.notes.filter(({ code }) => code === 'ROSTER_CHOSEN')).toHaveLength(1)
      const { certificate } = judged(roster.input, read.value, 'test')
      const broken = certificate.rules.filter(({ broken: count }) => count > 0).map(({ code }) => code)
      // Whom a sheet does not name may be somebody with whom a rule is broken; nobody is in two places, or where they need not be.
      expect(broken.filter((code) => !['H06', 'H09', 'H13', 'H14', 'H20', 'H21'].includes(code))).toEqual([])
      expect(certificate.faults).toEqual([])
    },
  )
})

describe('a roster that people wrote', () => {
  const week = normalise(generate('school-S'))
  const [school] = week.schools
  const homeroom = school?.homerooms.find(({ grade }) => grade === 4)
  const homework = week.activities.find(({ category }) => category === 'homework')
  const room = week.rooms.find((one) => one.homeroom === homeroom?.id)
  const [teacher] = week.staff
  const heading = ['星期', '时段', '服务项目', '场地', '主教', '班级']

  it('names classes instead of children, weekdays instead of dates', async () => {
    const rows = [
      heading,
      ['周二', 'Ｂ１', '作业辅导', room?.name ?? '', ` ${teacher?.name} `, homeroom?.name ?? ''],
    ]
    const read = await readBack(sheet(['四月课后服务安排'], [], ...rows), week)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const [session] = read.value.sessions
    expect(session).toMatchObject({
      activity: homework?.id,
      room: room?.id,
      lead: teacher?.id,
      blocks: ['B1'],
    })
    const ids = new Set(
      week.students.filter((one) => one.homeroom === homeroom?.id).map(({ id }) => id as string),
    )
    expect(session?.students.length).toBeGreaterThan(5)
    expect(session?.students.every((id) => ids.has(id))).toBe(true)
    const { certificate } = judged(week, read.value, 'test')
    expect(certificate.complete).toBe(false)
    expect(certificate.faults).toEqual([])
  })

  it.each(['周二 11-24', '11月24日', '星期二 11月24日', 'Tue 11-24'])(
    'has days as timetables write them: %s',
    async (day) => {
      const rows = [
        ['日期', ...heading.slice(1)],
        [day, 'B1', '作业辅导', room?.name ?? '', teacher?.name ?? '', homeroom?.name ?? ''],
      ]
      const read = await readBack(sheet(...rows), week)
      if (!read.ok) throw new Error(JSON.stringify(read.faults))
      expect(read.value.sessions[0]?.date).toBe('2026-11-24')
    },
  )

  it('tells every fault with its cell', async () => {
    const rows = [
      heading,
      ['周八', 'B1', '作业辅导', '不存在的教室', teacher?.name ?? '', homeroom?.name ?? ''],
      ['周日', 'B1', '作业辅导', room?.name ?? '', '无此人', homeroom?.name ?? ''],
      [null, 'B1', '作业辅导', room?.name ?? '', teacher?.name ?? '', homeroom?.name ?? ''],
    ]
    const read = await readBack(sheet(...rows), week)
    const told = read.ok ? [] : read.faults.map(({ code, where }) => `${code} ${where}`)
    expect(told.sort()).toEqual(
      ['CELL_BLANK 课次!A4', 'CELL_PARENT 课次!E3', 'CELL_WEEKDAY 课次!A2', 'ROSTER_DAY 课次!A3'].sort(),
    )
  })
})
