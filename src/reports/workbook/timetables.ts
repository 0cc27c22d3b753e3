import { wordFor } from '../../../models/policy/glossary.ts'
import { dismissal } from '../../files/roster/dismissal.ts'
import { groupBy } from '../../files/roster/group.ts'
import { placeOf } from '../../files/roster/view.ts'
import { reportWords } from '../../messages/reports.ts'
import { rosterBookWords as words } from '../../messages/roster-book.ts'
import { timetableWords as columns } from '../../messages/timetables.ts'
import { classesWords, codesOf, dayName, lineOf, personEntry, roomEntry, timesOf } from '../entries.ts'
import type { Work } from '../figures.ts'
import { peopleOf, roomsOf } from '../week-grid.ts'
import type { SchoolBook } from './school-book.ts'
import type { Line, Printed } from './sheet.ts'

const list = (parts: readonly (string | undefined)[], separator: string): string =>
  parts.filter(Boolean).join(separator)

/** The sessions of a school by day and block. */
export function byDaySheet(book: SchoolBook): Printed {
  const { view, school, lang } = book
  const body = view.days.flatMap((day): Line[] =>
    view
      .sessionsOf(school)
      .filter((one) => one.day.date === day.date)
      .map((one) => ({
        kind: 'body',
        cells: [
          dayName(day, lang),
          codesOf(one),
          timesOf(one),
          one.activity.name,
          wordFor(one.activity.category)[lang],
          view.groupName(one),
          placeOf(view, one),
          view.nameOf(one.lead),
          list(one.assistants.map(view.nameOf), lang === 'zh' ? '、' : ', '),
          one.students.length,
          classesWords(view, one, lang),
        ],
      })),
  )
  const head = [
    columns.date,
    columns.blocks,
    words.time,
    columns.activity,
    columns.category,
    columns.group,
    columns.room,
    columns.lead,
    columns.assistants,
    columns.students,
    columns.classes,
  ].map((text) => text[lang])
  return {
    name: words.byDay[lang],
    orientation: 'landscape',
    shares: [10.8, 5.5, 12.6, 13, 11, 14.5, 16.5, 8, 8.5, 5.5, 30],
    lines: [book.title(words.byDay), { kind: 'head', cells: head }, ...body],
    repeat: 2,
    fit: 'width',
  }
}

/** The people of a school with their week and what it adds up to. */
export function peopleSheet(book: SchoolBook): Printed {
  const { view, school, lang } = book
  const figures = ({ led, assisted, minutes, late }: Work): number[] => [led + assisted, minutes, late]
  const body = peopleOf(view, school).map(
    ({ who, days, work }): Line => ({
      kind: 'body',
      cells: [
        view.nameOf(who),
        wordFor(who.source)[lang],
        ...days.map((day) => day.map((one) => lineOf(personEntry(view, one, school, lang))).join('\n')),
        ...figures(work),
      ],
    }),
  )
  const days = view.days.map((day) => dayName(day, lang))
  const head = [
    columns.person[lang],
    columns.source[lang],
    ...days,
    reportWords.sessions[lang],
    words.minutes[lang],
    words.late[lang],
  ]
  return {
    name: words.people[lang],
    orientation: 'landscape',
    shares: [9, 10, ...days.map(() => 20), 6, 6, 6],
    lines: [book.title(words.people), { kind: 'head', cells: head }, ...body],
    repeat: 2,
    fit: 'width',
  }
}

/** The rooms of a school with their week. */
export function roomsSheet(book: SchoolBook): Printed {
  const { view, school, lang } = book
  const site: string = school.id
  const body = roomsOf(view, school).map(
    ({ room, days }): Line => ({
      kind: 'body',
      cells: [
        room.site === site ? view.roomName(room) : `${view.siteName(room.site)} ${view.roomName(room)}`,
        ...days.map((day) => day.map((one) => lineOf(roomEntry(view, one))).join('\n')),
      ],
    }),
  )
  const days = view.days.map((day) => dayName(day, lang))
  return {
    name: words.rooms[lang],
    orientation: 'landscape',
    shares: [14, ...days.map(() => 20)],
    lines: [book.title(words.rooms), { kind: 'head', cells: [columns.room[lang], ...days] }, ...body],
    repeat: 2,
    fit: 'width',
  }
}

/** Who leaves when, by day, class and time: from where, after what, and who. */
export function dismissalSheet(book: SchoolBook): Printed {
  const { view, school, lang } = book
  const days = new Map<string, string>(view.days.map((day) => [day.date, dayName(day, lang)]))
  const [, ...rows] = dismissal(view, school, lang)
  const atOnce = groupBy(rows, ([date, , homeroom, , time]) => [date, homeroom, time].join('\u0000'))
  const separator = lang === 'zh' ? '、' : ', '
  const body = [...atOnce.values()].map((group): Line => {
    const [date = '', , homeroom = '', , time = ''] = group[0] ?? []
    const places = groupBy(group, ([, , , , , from, last, remark]) => list([from, last, remark], ' '))
    const told = [...places].map(([place, own]) => {
      const students = own.map(([, , , student = '']) => student)
      // An id and a name have a space between them.
      return `${place}: ${students.join(students.some((one) => one.includes(' ')) ? separator : ' ')}`
    })
    return {
      kind: 'body',
      cells: [days.get(date) ?? date, homeroom, time, group.length, told.join(lang === 'zh' ? '；' : '; ')],
    }
  })
  const head = [
    columns.date[lang],
    columns.class[lang],
    columns.leaving[lang],
    columns.students[lang],
    words.whence[lang],
  ]
  return {
    name: words.dismissal[lang],
    orientation: 'portrait',
    shares: [10, 11, 9, 9, 72],
    lines: [book.title(words.dismissal), { kind: 'head', cells: head }, ...body],
    repeat: 2,
    fit: 'width',
    size: 8,
  }
}
