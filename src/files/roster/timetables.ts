import { wordFor } from '../../../models/policy/glossary.ts'
import type { School } from '../../../models/school.ts'
import type { Lang, Text } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { timetableWords as words } from '../../messages/timetables.ts'
import { weekday } from '../csv/cells.ts'
import { dismissal } from './dismissal.ts'
import { concerns, type Engagement } from './engagements.ts'
import { classKey, inNumbers } from './order.ts'
import type { RosterView, SessionView } from './view.ts'

/** Rows of one timetable, its headings first. */
type Rows = readonly (readonly string[])[]

interface Sheet {
  readonly name: Text
  readonly rows: Rows
}

type Heading = keyof typeof words

const headed = (lang: Lang, headings: readonly Heading[], rows: Rows): Rows => [
  headings.map((heading) => words[heading][lang]),
  ...rows,
]

const joined = (names: readonly string[], lang: Lang): string => names.join(lang === 'zh' ? '、' : '; ')

type When = Pick<SessionView, 'day' | 'start' | 'end' | 'blocks'>

/** Every timetable of one school, in one language. */
export function timetablesOf(view: RosterView, school: School, lang: Lang): readonly Sheet[] {
  const sessions = view.sessionsOf(school)
  return [
    { name: words.bySchool, rows: bySchool(view, sessions, lang) },
    { name: words.byPerson, rows: byPerson(view, school, lang) },
    { name: words.byRoom, rows: byRoom(view, sessions, lang) },
    { name: words.byClass, rows: byClass(view, sessions, lang) },
    { name: words.dismissal, rows: dismissal(view, school, lang) },
  ]
}

const when = ({ day, start, end, blocks }: When, lang: Lang): string[] => [
  day.date,
  weekday.write(day.follows, lang),
  joined(
    blocks.map(({ code }) => code),
    lang,
  ),
  start,
  end,
]

/** Names of the classes that a session's students come from. */
export const classesOf = (view: RosterView, { students }: SessionView): string[] =>
  [...new Set(students.map((student) => view.homeroomOf(student)?.name ?? student.homeroom))].sort(inNumbers)

const bySchool = (view: RosterView, sessions: readonly SessionView[], lang: Lang): Rows =>
  headed(
    lang,
    [
      'date',
      'weekday',
      'blocks',
      'start',
      'end',
      'activity',
      'category',
      'group',
      'room',
      'lead',
      'assistants',
      'students',
      'classes',
    ],
    sessions.map((one) => [
      ...when(one, lang),
      one.activity.name,
      wordFor(one.activity.category)[lang],
      view.groupName(one),
      view.roomName(one.room),
      view.nameOf(one.lead),
      joined(one.assistants.map(view.nameOf), lang),
      String(one.students.length),
      joined(classesOf(view, one), lang),
    ]),
  )

/** Rows of the people of a school, wherever they serve, and of those who serve there. */
function byPerson(view: RosterView, school: School, lang: Lang): Rows {
  const rows = view.engagements
    .filter((one) => concerns(one, school))
    .map((one) => ({ who: one.who, cells: engagementCells(view, one, lang) }))
    .map(({ who, cells }) => ({ key: [who.id, ...cells].join('\u0000'), who, cells }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ who, cells }) => [who.name, who.id, wordFor(who.source)[lang], ...cells])
  const headings = [
    'person',
    'personId',
    'source',
    'date',
    'weekday',
    'blocks',
    'start',
    'end',
    'role',
    'activity',
    'room',
    'site',
    'students',
    'remark',
  ] as const
  return headed(lang, headings, rows)
}

const ROLES = { lead: words.leads, assist: words.assists, duty: words.onDuty } as const

function engagementCells(view: RosterView, one: Engagement, lang: Lang): string[] {
  const { who, day, role, session, duty } = one
  return [
    ...when(one, lang),
    ROLES[role][lang],
    session?.activity.name ?? duty?.duty.name ?? '',
    session === null ? '' : view.roomName(session.room),
    view.siteName(session?.room.site ?? duty?.duty.site ?? ''),
    session === null ? '' : String(session.students.length),
    view.isOnLoan(who, day.date) ? words.onLoan[lang] : '',
  ]
}

const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function byRoom(view: RosterView, sessions: readonly SessionView[], lang: Lang): Rows {
  const keyOf = ({ room }: SessionView): string => `${view.roomOrder(room)}\u0000${room.id}`
  const sorted = [...sessions].sort((a, b) => byKey(keyOf(a), keyOf(b)))
  const headings = [
    'room',
    'site',
    'date',
    'weekday',
    'blocks',
    'start',
    'end',
    'activity',
    'group',
    'lead',
    'students',
  ] as const
  return headed(
    lang,
    headings,
    sorted.map((one) => [
      view.roomName(one.room),
      view.siteName(one.room.site),
      ...when(one, lang),
      one.activity.name,
      view.groupName(one),
      view.nameOf(one.lead),
      String(one.students.length),
    ]),
  )
}

/** Where each student of each class is, and with whom. */
function byClass(view: RosterView, sessions: readonly SessionView[], lang: Lang): Rows {
  const rows = sessions.flatMap((one) =>
    one.students.map((student) => {
      const walk = view.walkTo(one.school, one.room.site)
      const remark = walk === null ? '' : tell(lang, words.offSite, { minutes: walk })
      const homeroom = view.homeroomOf(student)
      const cells = [
        homeroom?.name ?? student.homeroom,
        view.studentName(student),
        ...when(one, lang),
        one.activity.name,
        view.roomName(one.room),
        view.nameOf(one.lead),
        remark,
      ]
      return {
        key: [classKey(homeroom?.grade, student.homeroom), student.id, one.day.date, one.start].join(
          '\u0000',
        ),
        cells,
      }
    }),
  )
  const headings = [
    'class',
    'student',
    'date',
    'weekday',
    'blocks',
    'start',
    'end',
    'activity',
    'room',
    'lead',
    'remark',
  ] as const
  return headed(
    lang,
    headings,
    rows.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ cells }) => cells),
  )
}
