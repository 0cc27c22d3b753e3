import type { School } from '../../models/school.ts'
import type { Lang } from '../../models/text.ts'
import type { DayView } from '../../models/time.ts'
import { weekdayOf } from '../../models/weekday.ts'
import { weekday } from '../files/csv/cells.ts'
import type { Engagement } from '../files/roster/engagements.ts'
import { groupBy } from '../files/roster/group.ts'
import { classesOf } from '../files/roster/timetables.ts'
import { placeOf, type RosterView, type SessionView } from '../files/roster/view.ts'
import { tell } from '../messages/message.ts'
import { reportWords as words } from '../messages/reports.ts'

/** One line of a day in a timetable: when or in which block, and what. */
export interface Entry {
  readonly when: string
  readonly what: string
}

/** Parts of a text that are not blank, with spaces between them. */
export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

export const codesOf = ({ blocks }: Pick<SessionView, 'blocks'>): string =>
  blocks.map(({ code }) => code).join(' ')

export const timesOf = ({ start, end }: Pick<SessionView, 'start' | 'end'>): string => `${start}–${end}`

/** A day as it heads a column: `周一 11-23`, with the weekday whose timetable it follows where that is another. */
export function dayName({ date, follows }: DayView, lang: Lang): string {
  const own = weekdayOf(date)
  const name = `${weekday.write(own, lang)} ${date.slice(5)}`
  return own === follows
    ? name
    : `${name} ${tell(lang, words.follows, { day: weekday.write(follows, lang) })}`
}

/** What most of a class have. */
export const classEntry = (view: RosterView, session: SessionView): Entry => ({
  when: `${codesOf(session)} ${timesOf(session)}`,
  what: joined([session.activity.name, placeOf(view, session), view.nameOf(session.lead)]),
})

/** What an adult has, seen from a school. */
export function personEntry(view: RosterView, one: Engagement, from: School, lang: Lang): Entry {
  const { session, duty, role, school } = one
  const notes = [
    ...(role === 'assist' ? [words.assists[lang]] : []),
    ...(school.id === from.id ? [] : [tell(lang, words.onLoanAt, { school: school.name })]),
  ]
  const what =
    session === null
      ? [words.onDuty[lang], duty?.duty.name ?? '']
      : [session.activity.name, placeOf(view, session)]
  return {
    when: timesOf(one),
    what: joined([...what, ...(notes.length === 0 ? [] : [`（${notes.join('，')}）`])]),
  }
}

/** What a room holds. */
export const roomEntry = (view: RosterView, session: SessionView): Entry => ({
  when: timesOf(session),
  what: joined([session.activity.name, view.nameOf(session.lead), String(session.students.length)]),
})

/** An entry on one line. */
export const lineOf = ({ when, what }: Entry): string => joined([when, what])

/** Classes that are told by name; more of them are told by grade. */
const NAMED = 3

/** Where the students of a session come from: a few classes by name, many as so many students of each grade. */
export function classesWords(view: RosterView, session: SessionView, lang: Lang): string {
  const separator = lang === 'zh' ? '、' : ', '
  const classes = classesOf(view, session)
  if (classes.length <= NAMED) return classes.join(separator)
  const grades = groupBy(session.students, ({ grade }) => grade)
  return [...grades]
    .sort(([a], [b]) => a - b)
    .map(([grade, students]) => tell(lang, words.ofGrade, { grade, count: students.length }))
    .join(separator)
}
