import { wordFor } from '../../models/policy/glossary.ts'
import type { Roster } from '../../models/roster.ts'
import type { StaffMember } from '../../models/staff.ts'
import type { Student } from '../../models/student.ts'
import type { Lang } from '../../models/text.ts'
import type { Engagement } from '../files/roster/engagements.ts'
import { groupBy } from '../files/roster/group.ts'
import { type RosterView, type SessionView, viewOf } from '../files/roster/view.ts'
import { tell } from '../messages/message.ts'
import { reportWords as words } from '../messages/reports.ts'
import { timetableWords } from '../messages/timetables.ts'
import { calendarText, type Edition, type Planned } from './calendar.ts'

/** Makes the calendars of a roster. */
export interface Calendars {
  /** @param earlier the calendar that is replaced; left out: none */
  readonly ofStaff: (who: StaffMember, earlier?: string | null) => string
  readonly ofStudent: (student: Student, earlier?: string | null) => string
}

/** A roster's events by person. */
interface Events {
  readonly staff: ReadonlyMap<string, readonly Planned[]>
  readonly students: ReadonlyMap<string, readonly Planned[]>
}

/**
 * The number of an edition where nobody says another: how often something has happened since the week was planned, which
 * is how a week comes to be planned again. It depends on the roster alone and never falls.
 */
export const revisionOf = ({ input: { events, history } }: Pick<Roster, 'input'>): number =>
  events.length + (history.published === null ? 0 : 1)

/** The calendars of a roster in one language. */
export function calendarsOf(
  roster: Pick<Roster, 'input' | 'plan' | 'refused'>,
  view: RosterView,
  edition: Edition,
  lang: Lang,
): Calendars {
  const { published } = roster.input.history
  const now = eventsOf(view, lang)
  const before = published === null ? null : eventsOf(viewOf({ ...roster, plan: published }), lang)
  const { zone } = view.week.district
  const write = (of: keyof Events, id: string, name: string, earlier?: string | null): string =>
    calendarText(
      { name, zone, planned: now[of].get(id) ?? [], published: before?.[of].get(id) ?? [] },
      edition,
      earlier,
    )
  return {
    ofStaff: (who, earlier) =>
      write('staff', who.id, tell(lang, words.calendarOf, { name: who.name }), earlier),
    ofStudent: (student, earlier) =>
      write('students', student.id, tell(lang, words.calendarOf, { name: student.id }), earlier),
  }
}

function eventsOf(view: RosterView, lang: Lang): Events {
  const staff = groupBy(
    view.engagements.map((one) => ({ id: one.who.id as string, event: ofStaff(view, one, lang) })),
    ({ id }) => id,
  )
  const students = groupBy(
    view.sessions.flatMap((session) =>
      session.students.map(({ id }) => ({ id: id as string, event: ofStudent(view, session, id, lang) })),
    ),
    ({ id }) => id,
  )
  const events = (rows: ReadonlyMap<string, readonly { readonly event: Planned }[]>) =>
    new Map([...rows].map(([id, own]) => [id, own.map(({ event }) => event)] as const))
  return { staff: events(staff), students: events(students) }
}

const said = (name: string, value: string, lang: Lang): string => tell(lang, words.nameIs, { name, value })

function ofStaff(view: RosterView, one: Engagement, lang: Lang): Planned {
  const { who, school, day, blocks, start, end, session, duty, role } = one
  const what = session === null ? (duty?.duty.name ?? '') : session.activity.name
  const as = { lead: timetableWords.leads, assist: timetableWords.assists, duty: timetableWords.onDuty }[role]
  return {
    key: [
      view.week.district.id,
      'staff',
      who.id,
      day.date,
      school.id,
      blocks[0]?.code ?? '',
      ...(duty === null ? [] : ['duty', duty.duty.id]),
    ],
    date: day.date,
    start,
    end,
    summary: tell(lang, words.nameAs, { name: what, role: as[lang] }),
    location: session === null ? view.siteName(duty?.duty.site ?? school.id) : placeOf(view, session),
    description: [
      school.name,
      ...(session === null
        ? []
        : [
            said(timetableWords.students[lang], String(session.students.length), lang),
            said(timetableWords.group[lang], view.groupName(session), lang),
          ]),
    ].join('\n'),
  }
}

function ofStudent(view: RosterView, session: SessionView, student: string, lang: Lang): Planned {
  const { day, blocks, start, end, activity, lead } = session
  return {
    key: [view.week.district.id, 'student', student, day.date, blocks[0]?.code ?? ''],
    date: day.date,
    start,
    end,
    summary: activity.name,
    location: placeOf(view, session),
    description: [
      wordFor(activity.category)[lang],
      said(timetableWords.lead[lang], view.nameOf(lead), lang),
    ].join('\n'),
  }
}

const placeOf = (view: RosterView, { room }: SessionView): string =>
  `${view.siteName(room.site)} ${view.roomName(room)}`
