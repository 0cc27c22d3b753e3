import { wordFor } from '../../../models/policy/glossary.ts'
import type { Engagement } from '../../files/roster/engagements.ts'
import { placeOf, type SessionView } from '../../files/roster/view.ts'
import { enumerated } from '../../messages/lists.ts'
import { tell } from '../../messages/message.ts'
import { reportWords } from '../../messages/reports.ts'
import { rosterBookWords as words } from '../../messages/roster-book.ts'
import { freeName } from '../../workbook/sheet-name.ts'
import { bookBytes } from '../../workbook/write.ts'
import { classesWords, dayName, timesOf } from '../entries.ts'
import type { SchoolFigures } from '../figures.ts'
import type { Reported } from '../reported.ts'
import { weekWords } from '../summary.ts'
import { peopleOf, roomsOf } from '../week-grid.ts'
import { type Line, type Printed, printedSheet } from './sheet.ts'

/** Who or what a page is for, and what there is on each day of the week. */
interface WeekPage<Row> {
  /** What it is called, which is also the name of its sheet. */
  readonly name: string
  readonly days: readonly (readonly Row[])[]
  readonly tellOf: (row: Row) => string
  /** What the week adds up to. */
  readonly sums: string
}

type Timed = Pick<SessionView, 'start' | 'end'>

/** How many children there are and from where. */
const whoseOf = (session: SessionView, { view, lang }: Reported): string =>
  `${tell(lang, words.children, { count: session.students.length })} ${classesWords(view, session, lang)}`

/** A page of A4: a row for each time, a column for each day. */
function printedPage<Row extends Timed>(page: WeekPage<Row>, reported: Reported, school: string): Printed {
  const { view, lang } = reported
  const times = [...new Set(page.days.flat().map(timesOf))].sort()
  const body = times.map(
    (time): Line => ({
      kind: 'body',
      cells: [
        time,
        ...page.days.map((day) =>
          day
            .filter((row) => timesOf(row) === time)
            .map(page.tellOf)
            .join('\n'),
        ),
      ],
    }),
  )
  const title = tell(lang, words.titleOf, { school, sheet: page.name, week: weekWords(reported) })
  return {
    name: page.name,
    orientation: 'landscape',
    shares: [12, ...view.days.map(() => 20)],
    lines: [
      { kind: 'title', cells: [title] },
      { kind: 'head', cells: [words.time[lang], ...view.days.map((day) => dayName(day, lang))] },
      ...body,
      { kind: 'note', cells: [page.sums] },
    ],
    repeat: 0,
    fit: 'page',
    size: 12,
  }
}

function bookOf<Row extends Timed>(
  pages: readonly WeekPage<Row>[],
  reported: Reported,
  school: string,
): Promise<Uint8Array> | null {
  const taken = new Set<string>()
  const sheets = pages.map((page) => ({
    ...printedSheet(printedPage(page, reported, school)),
    name: freeName(page.name, taken),
  }))
  return sheets.length === 0 ? null : bookBytes(sheets, reported.view.week.monday)
}

/** A workbook with the week of each adult of a school on a sheet of its own; null: nobody has anything to do. */
export function peopleBook(reported: Reported, { school }: SchoolFigures): Promise<Uint8Array> | null {
  const { view, lang } = reported
  const tellOf = ({ session, duty, role, school: host }: Engagement): string => {
    const away = host.id === school.id ? [] : [tell(lang, reportWords.onLoanAt, { school: host.name })]
    if (session === null) return [`${reportWords.onDuty[lang]} ${duty?.duty.name ?? ''}`, ...away].join('\n')
    const helps = role === 'assist' ? [`（${reportWords.assists[lang]}）`] : []
    const what = [session.activity.name, placeOf(view, session), whoseOf(session, reported)]
    return [...what, ...helps, ...away].join('\n')
  }
  const pages = peopleOf(view, school)
    .filter(({ days }) => days.some((day) => day.length > 0))
    .map(({ who, days, work }) => {
      const sums = [
        [words.led, work.led],
        [words.assisted, work.assisted],
        [words.minutes, work.minutes],
        [words.late, work.late],
      ] as const
      const told = sums.map(([name, value]) => tell(lang, reportWords.nameIs, { name: name[lang], value }))
      return {
        name: view.nameOf(who),
        days,
        tellOf,
        sums: [wordFor(who.source)[lang], ...told].join('  '),
      }
    })
  return bookOf(pages, reported, school.name)
}

/** A workbook with the week of each room that a school uses on a sheet of its own; null: it uses none. */
export function roomsBook(reported: Reported, { school }: SchoolFigures): Promise<Uint8Array> | null {
  const { view, lang } = reported
  const site: string = school.id
  const tellOf = (session: SessionView): string => {
    const people = [session.lead, ...session.assistants].map(view.nameOf)
    return [session.activity.name, enumerated(people, lang), whoseOf(session, reported)].join('\n')
  }
  const pages = roomsOf(view, school)
    .filter(({ days }) => days.some((day) => day.length > 0))
    .map(({ room, days }) => {
      const capacity = { name: wordFor('capacity')[lang], value: room.capacity }
      return {
        name: room.site === site ? view.roomName(room) : `${view.siteName(room.site)} ${view.roomName(room)}`,
        days,
        tellOf,
        sums: tell(lang, reportWords.nameIs, capacity),
      }
    })
  return bookOf(pages, reported, school.name)
}
