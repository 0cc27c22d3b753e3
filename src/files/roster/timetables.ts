import { wordFor } from '../../../models/policy/glossary.ts'
import type { School } from '../../../models/school.ts'
import type { StaffMember } from '../../../models/staff.ts'
import type { Lang, Text } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { timetableWords as words } from '../../messages/timetables.ts'
import { weekday } from '../csv/cells.ts'
import { dismissal } from './dismissal.ts'
import type { DutyView, RosterView, SessionView } from './view.ts'

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

/** Every timetable of one school, in one language. */
export function timetablesOf(view: RosterView, school: School, lang: Lang): readonly Sheet[] {
  const sessions = view.sessions.filter((one) => one.school.id === school.id)
  return [
    { name: words.bySchool, rows: bySchool(view, sessions, lang) },
    { name: words.byPerson, rows: byPerson(view, school, lang) },
    { name: words.byRoom, rows: byRoom(view, sessions, lang) },
    { name: words.byClass, rows: byClass(view, sessions, lang) },
    { name: words.dismissal, rows: dismissal(view, school, lang) },
  ]
}

const when = ({ day, start, end, blocks }: SessionView, lang: Lang): string[] => [
  day.date,
  weekday.write(day.follows, lang),
  joined(
    blocks.map(({ code }) => code),
    lang,
  ),
  start,
  end,
]

const classesOf = (view: RosterView, { students }: SessionView, lang: Lang): string =>
  joined(
    [...new Set(students.map((student) => view.homeroomOf(student)?.name ?? student.homeroom))].sort(),
    lang,
  )

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
      one.session.group,
      one.room.name,
      one.lead.name,
      joined(
        one.assistants.map(({ name }) => name),
        lang,
      ),
      String(one.students.length),
      classesOf(view, one, lang),
    ]),
  )

interface Engagement {
  readonly who: StaffMember
  readonly cells: readonly string[]
}

/** Rows of the people of a school, wherever they serve, and of those who serve there. */
function byPerson(view: RosterView, school: School, lang: Lang): Rows {
  const concerns = (who: StaffMember, host: School): boolean =>
    who.school === school.id || host.id === school.id
  const loaned = (who: StaffMember, date: string): string =>
    view.isOnLoan(who, date) ? words.onLoan[lang] : ''
  const ofSession = (one: SessionView): Engagement[] =>
    [one.lead, ...one.assistants].map((who, index) => ({
      who,
      cells: [
        ...when(one, lang),
        (index === 0 ? words.lead : words.assistants)[lang],
        one.activity.name,
        one.room.name,
        view.siteName(one.room.site),
        String(one.students.length),
        loaned(who, one.day.date),
      ],
    }))
  const ofDuty = ({ day, block, duty, adults }: DutyView): Engagement[] =>
    adults.map((who) => ({
      who,
      cells: [
        day.date,
        weekday.write(day.follows, lang),
        block.code,
        block.start,
        block.end,
        words.onDuty[lang],
        duty.name,
        '',
        view.siteName(duty.site),
        '',
        loaned(who, day.date),
      ],
    }))
  const engagements = [
    ...view.sessions.flatMap((one) => ofSession(one).filter(({ who }) => concerns(who, one.school))),
    ...view.duties.flatMap((one) => ofDuty(one).filter(({ who }) => concerns(who, one.school))),
  ]
  const rows = engagements
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

function byRoom(view: RosterView, sessions: readonly SessionView[], lang: Lang): Rows {
  const sorted = [...sessions].sort((a, b) => (a.room.id < b.room.id ? -1 : a.room.id > b.room.id ? 1 : 0))
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
      one.room.name,
      view.siteName(one.room.site),
      ...when(one, lang),
      one.activity.name,
      one.session.group,
      one.lead.name,
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
        student.id,
        ...when(one, lang),
        one.activity.name,
        one.room.name,
        one.lead.name,
        remark,
      ]
      return {
        key: [homeroom?.grade, student.homeroom, student.id, one.day.date, one.start].join('\u0000'),
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
