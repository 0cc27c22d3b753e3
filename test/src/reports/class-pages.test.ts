import { readXlsx } from 'hucre'
import { expect, it } from 'vitest'
import { verify } from '../../../solver/verify/index.ts'
import { LANGS } from '../../../src/cli/lang.ts'
import { widthsOf } from '../../../src/reports/fit.ts'
import { reportedOf } from '../../../src/reports/reported.ts'
import { schoolBook } from '../../../src/reports/workbook/school-book.ts'
import { solved } from '../files/roster/solved.ts'

const FAMILIES = ['Nolan', 'Greene', 'Wu', 'Hathaway', "O'Brien"]
/** Points of one unit of the width of a column. */
const POINTS = 5.6

it.each(LANGS)(
  'a page of a class breaks no time and no word, however long the names of people (%s)',
  async (lang) => {
    const roster = await solved('school-S')
    const staff = roster.input.staff.map((one, at) => ({
      ...one,
      name: `Margaret ${FAMILIES[at % 5]} ${at}`,
    }))
    const reported = reportedOf({ ...roster, input: { ...roster.input, staff } }, verify(roster), lang)
    const [figures] = reported.figures
    if (figures === undefined) throw new Error('no school')
    const { sheets } = await readXlsx(await schoolBook(reported, figures), { readStyles: true })
    const pages = new Set(figures.school.homerooms.map(({ name }) => name))
    const students = new Set<string>(roster.input.students.map(({ id }) => id))
    let times = 0
    let ids = 0
    for (const sheet of sheets.filter(({ name }) => pages.has(name)))
      for (const [line, row] of sheet.rows.entries())
        for (const [column, cell] of row.entries()) {
          // Titles and notes go across the page, and days over their blocks.
          if (line < 2 || (column === 0 && !students.has(String(cell)))) continue
          const { size = 0, bold = false } = sheet.cells?.get(`${line},${column}`)?.style?.font ?? {}
          for (const text of String(cell ?? '').split('\n')) {
            const { part: longest, whole } = widthsOf(text, size * (bold ? 1.15 : 1))
            const part = column === 0 ? whole : longest
            if (column === 0) ids++
            const width = (sheet.columns?.[column]?.width ?? 0) * POINTS
            expect(part, `${sheet.name} ${line} ${text}`).toBeLessThan(width)
            if (/^\d\d:\d\d$/.test(text)) times++
          }
        }
    expect(times).toBeGreaterThan(50)
    expect(ids).toBeGreaterThan(200)
  },
)
