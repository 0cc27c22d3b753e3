import type { School } from '../../../models/school.ts'
import type { Text } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { rosterBookWords as words } from '../../messages/roster-book.ts'
import { rosterSheets } from '../../workbook/roster/write.ts'
import { freeName } from '../../workbook/sheet-name.ts'
import { bookBytes } from '../../workbook/write.ts'
import type { SchoolFigures } from '../figures.ts'
import type { Reported } from '../reported.ts'
import { schoolFigures, weekWords } from '../summary.ts'
import { paySheet, unservedSheet } from './accounts.ts'
import { certificateSheet } from './certificate.ts'
import { classSheets } from './classes.ts'
import { overviewSheet } from './overview.ts'
import { type Line, type Printed, printedSheet } from './sheet.ts'
import { byDaySheet, dismissalSheet, peopleSheet, roomsSheet } from './timetables.ts'

/** What the sheets of a school are made of. */
export interface SchoolBook extends Reported {
  readonly school: School
  /** The line at the head of a sheet. */
  readonly title: (sheet: Text) => Line
}

/** The printed sheets of a school, in order, and those of its classes. */
function schoolSheets(
  reported: Reported,
  figures: SchoolFigures,
): { readonly sheets: Printed[]; readonly classes: Printed[] } {
  const { lang } = reported
  const { school } = figures
  const title = (sheet: Text): Line => ({
    kind: 'title',
    cells: [
      tell(lang, words.titleOf, { school: school.name, sheet: sheet[lang], week: weekWords(reported) }),
    ],
  })
  const book: SchoolBook = { ...reported, school, title }
  const sheets = [
    overviewSheet(schoolFigures(reported, figures), title(words.overview), lang),
    byDaySheet(book),
    peopleSheet(book),
    roomsSheet(book),
    dismissalSheet(book),
    unservedSheet(book),
    paySheet(book),
    certificateSheet(reported, title),
  ]
  return { sheets, classes: classSheets(book) }
}

/**
 * The workbook of a school: what there is in all, the timetable, a page for each class, lists and accounts, and last the
 * sheets that `import-roster` reads again, which nobody prints. The same bytes for the same roster.
 */
export function schoolBook(reported: Reported, figures: SchoolFigures): Promise<Uint8Array> {
  const { roster, view, lang } = reported
  const { id } = figures.school
  const { sessions, duties, loans } = roster.plan
  const own = {
    ...roster.plan,
    sessions: sessions.filter(({ school }) => school === id),
    duties: duties.filter(({ school }) => school === id),
    loans: loans.filter(({ host }) => host === id),
  }
  const students = roster.input.students.filter(({ school }) => school === id)
  const again = rosterSheets({ input: { ...roster.input, students }, plan: own }, lang)
  const { sheets, classes } = schoolSheets(reported, figures)
  const [first, second, ...others] = sheets.map(printedSheet)
  const taken = new Set([...sheets, ...again].map(({ name }) => name.toLowerCase()))
  const pages = classes.map((page) => ({ ...printedSheet(page), name: freeName(page.name, taken) }))
  const before = [first, second].filter((sheet) => sheet !== undefined)
  return bookBytes([...before, ...pages, ...others, ...again], view.week.monday)
}
