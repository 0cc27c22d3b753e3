import { tell } from '../../messages/message.ts'
import { reportWords } from '../../messages/reports.ts'
import { rosterBookWords as words } from '../../messages/roster-book.ts'
import { timetableWords as columns } from '../../messages/timetables.ts'
import { type ClassGrid, classGrids } from '../class-grid.ts'
import { classEntry, dayName, lineOf, studentEntry } from '../entries.ts'
import { sizeThatFits } from '../fit.ts'
import type { SchoolBook } from './school-book.ts'
import { columnsOf, INSET, LEADING, type Line, PADDING, type Printed, pageOf } from './sheet.ts'

const LARGEST = 10
const SMALLEST = 3.5
/** Points that the heading of a class takes, and what is kept free for fonts that are higher. */
const HEADING = 26

/** The classes of a school, where each student is: each class on a page of its own. */
export function classesSheet(book: SchoolBook): Printed {
  const { view, school, lang } = book
  const breaks: number[] = []
  const shape = { orientation: 'portrait' as const, shares: [11, ...view.days.map(() => 18)], breaks }
  const { height } = pageOf(shape)
  const widths = columnsOf(shape).map((width) => width - INSET)
  const lines: Line[] = []
  const sizes: number[] = []
  for (const grid of classGrids(view, school)) {
    if (lines.length > 0) breaks.push(lines.length - 1)
    const title = tell(lang, reportWords.classTitle, { name: grid.homeroom.name, count: grid.rows.length })
    const body = linesOf(grid, book)
    const size = sizeThatFits(
      body.map(({ cells }) => cells.map((cell) => [String(cell ?? '')])),
      { height: height - HEADING, widths, padding: PADDING + 0.25, leading: LEADING },
      LARGEST,
      SMALLEST,
    )
    lines.push({ kind: 'title', cells: [`${school.name} ${title}`] }, ...body)
    while (sizes.length < lines.length) sizes.push(size)
  }
  return {
    ...shape,
    name: words.classes[lang],
    lines,
    repeat: 0,
    size: (line) => sizes[line] ?? LARGEST,
  }
}

function linesOf({ common, rows }: ClassGrid, { view, lang }: SchoolBook): Line[] {
  const joined = (entries: readonly string[]): string => entries.join(' · ')
  const whole = common.map((sessions) => joined(sessions.map((session) => lineOf(classEntry(view, session)))))
  return [
    { kind: 'head', cells: [columns.student[lang], ...view.days.map((day) => dayName(day, lang))] },
    ...(whole.every((day) => day === '')
      ? []
      : [{ kind: 'total' as const, cells: [reportWords.wholeClass[lang], ...whole] }]),
    ...rows.map(
      ({ student, days }): Line => ({
        kind: 'body',
        cells: [
          student.id,
          ...days.map((parts) => joined(parts.map((part) => lineOf(studentEntry(view, part, lang))))),
        ],
      }),
    ),
  ]
}
