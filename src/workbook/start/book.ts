import type { Cell, WriteSheet } from 'hucre'
import type { Lang } from '../../../models/text.ts'
import { TABLES } from '../../files/csv/columns/index.ts'
import { enumerated } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { startWords as words } from '../../messages/start.ts'
import { workbookWords } from '../../messages/workbook.ts'
import { cellText } from '../guard.ts'
import { FOOTER, heights, MAY_HEADING, PAGE, TEXT, widths } from '../style.ts'
import { asExamples, readmeSheet } from '../template.ts'
import { bookBytes, tableSheet, weekSheets } from '../write.ts'
import type { Listed } from './students.ts'
import type { Started } from './week.ts'

/** Who is who: ids, classes, names, numbers. Import never looks at it. */
function namesSheet(students: readonly Listed[], lang: Lang): WriteSheet {
  const headings = [words.id, words.class, words.name, words.number].map((heading) => heading[lang])
  const rows = [
    headings,
    ...students.map(({ id, homeroom, pupil }) => [id, homeroom, pupil.name, pupil.number].map(cellText)),
  ]
  const cells = new Map<string, Partial<Cell>>(
    headings.map((value, at) => [`0,${at}`, { value, style: MAY_HEADING }]),
  )
  const wide = widths(rows)
  return {
    name: workbookWords.names[lang],
    rows,
    cells,
    columns: wide.map((column) => ({ ...column, style: TEXT })),
    rowDefs: heights(rows, wide),
    freezePane: { rows: 1 },
    pageSetup: { ...PAGE, orientation: 'portrait' },
    headerFooter: FOOTER,
  }
}

/** The sheet of choices: two rows of examples, then a row for each student in which the choices are or will be. */
function choicesSheet({ week }: Started, lang: Lang): WriteSheet {
  const table = TABLES['students.choices']
  const { grade = 0, id = '' } = week.students[0] ?? {}
  const offered = week.activities.filter(({ skill, grades }) => skill !== null && grades.includes(grade))
  const activities = offered.slice(0, 3).map((one) => one.id)
  const examples = [null, 3].map((weekday) => ({ parent: id as string, value: { weekday, activities } }))
  const rows = week.students.flatMap((student) =>
    student.choices.map((value) => ({ parent: student.id as string, value })),
  )
  const present = new Set(['students', 'activities'] as const)
  const sheet = tableSheet('students.choices', table, [...examples, ...rows], lang, present)
  return asExamples(sheet, lang, examples.length)
}

/** Where choices come from, and which of them could not be taken. */
function choicesLines({ week, notOffered }: Started, lang: Lang): string[] {
  const separator = lang === 'zh' ? '、' : ', '
  const having = week.students.filter(({ choices }) => choices.some((list) => list.activities.length > 0))
  const offered = week.activities.filter(({ skill }) => skill !== null).map(({ name }) => name)
  const told = notOffered.slice(0, MOST_NAMED).map(([name, count]) => `${name} ${count}`)
  return [
    having.length === 0
      ? words.choices[lang]
      : tell(lang, words.choicesRead, { count: having.length, all: week.students.length }),
    tell(lang, words.offered, { names: offered.join(separator) }),
    ...(told.length === 0 ? [] : [tell(lang, words.notOffered, { names: told.join(separator) })]),
  ]
}

/** Names that are told of what could not be taken. */
const MOST_NAMED = 20

/** What the reader of the lists has to be told of what it did with them, each a sentence. */
export function remarks({ leftOut, aside, merged }: Started, lang: Lang): string[] {
  const names = (list: readonly string[]): string => {
    const told = enumerated(list.slice(0, MOST_NAMED), lang)
    return list.length > MOST_NAMED ? `${told} …` : told
  }
  const say = (
    list: readonly string[],
    message: typeof words.aside | typeof words.leftOut | typeof words.merged,
  ): string[] => (list.length === 0 ? [] : [tell(lang, message, { names: names(list) })])
  return [...say(aside, words.aside), ...say(leftOut, words.leftOut), ...say(merged, words.merged)]
}

/** The workbook that a school starts with: what to look at, the week, choices to fill in, and who is who. */
export function startBook(started: Started, file: string, lang: Lang): Promise<Uint8Array> {
  const { week, students } = started
  const [school] = week.schools
  const until = week.rooms[0]?.safetyUntil ?? ''
  const sizes = {
    classes: school?.homerooms.length ?? 0,
    students: students.length,
    staff: week.staff.length,
  }
  const lines = [
    tell(lang, words.title, { school: school?.name ?? '' }),
    tell(lang, words.made, sizes),
    tell(lang, words.week, { monday: week.monday }),
    words.times[lang],
    tell(lang, words.assumed, { until }),
    words.staff[lang],
    ...remarks(started, lang),
    words.signUps[lang],
    ...choicesLines(started, lang),
    words.names[lang],
    tell(lang, words.next, { file }),
  ]
  const choices = choicesSheet(started, lang)
  const sheets = [
    readmeSheet(lang, lines),
    ...weekSheets(week, lang).map((sheet) => (sheet.name === choices.name ? choices : sheet)),
    namesSheet(students, lang),
  ]
  return bookBytes(sheets, week.monday)
}
