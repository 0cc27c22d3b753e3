import type { Activity } from '../../../models/activity.ts'
import { schoolDays } from '../../../models/calendar.ts'
import { siteOf } from '../../../models/ids.ts'
import type { Session } from '../../../models/plan.ts'
import type { Room } from '../../../models/room.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Block, Homeroom, School, SiteDuty } from '../../../models/school.ts'
import type { StaffMember } from '../../../models/staff.ts'
import type { Student } from '../../../models/student.ts'
import type { DayView } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import { type Engagement, engagementsOf } from './engagements.ts'
import { groupBy } from './group.ts'
import { groupNames } from './group-name.ts'
import { namesOf } from './names.ts'
import { roomKey } from './order.ts'

/** A session with everything it names found. */
export interface SessionView {
  readonly session: Session
  readonly school: School
  readonly day: DayView
  readonly activity: Activity
  readonly blocks: readonly Block[]
  readonly start: string
  readonly end: string
  readonly room: Room
  readonly lead: StaffMember
  readonly assistants: readonly StaffMember[]
  readonly students: readonly Student[]
}

/** A site duty of a date with the adults who hold it. */
export interface DutyView {
  readonly school: School
  readonly day: DayView
  readonly duty: SiteDuty
  readonly block: Block
  readonly adults: readonly StaffMember[]
}

/** A roster as people read it: sessions and duties in order of time, names instead of ids. */
export interface RosterView {
  readonly week: Week
  readonly days: readonly DayView[]
  readonly sessions: readonly SessionView[]
  readonly duties: readonly DutyView[]
  /** The same by person. */
  readonly engagements: readonly Engagement[]
  readonly sessionsOf: (school: School) => readonly SessionView[]
  /** Schools that are not refused, in the order of the file. */
  readonly schools: readonly School[]
  /** Whether an adult is on loan on a date. */
  readonly isOnLoan: (staff: StaffMember, date: string) => boolean
  readonly siteName: (site: string) => string
  /** A name, with the id in brackets where two people, or two rooms of a site, of a school go by the same. */
  readonly nameOf: (who: StaffMember) => string
  readonly roomName: (room: Room) => string
  /** A group as people call it. */
  readonly groupName: (one: SessionView) => string
  /** A key that puts rooms in order: classrooms by grade and class, then the others by name. */
  readonly roomOrder: (room: Room) => string
  readonly homeroomOf: (student: Student) => Homeroom | undefined
  /** What a student is called on sheets: the id, with the name behind it where it is known. */
  readonly studentName: (student: Student) => string
  /** Minutes on foot from a school to a site; null: it is the school's own. */
  readonly walkTo: (school: School, site: string) => number | null
  readonly unserved: ReadonlyMap<string, readonly string[]>
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]))

const found = <T>(map: ReadonlyMap<string, T>, ids: readonly string[]): T[] =>
  ids.flatMap((id) => map.get(id) ?? [])

const inOrder = (a: readonly string[], b: readonly string[]): number => {
  for (let at = 0; at < a.length; at++) {
    const [x = '', y = ''] = [a[at], b[at]]
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

/** A name that sorts by the number at its end: 9 before 10. */
const byNumber = (name: string): string => name.replace(/\d+$/, (number) => number.padStart(6, '0'))

/** Key of a student on a date. */
export const onDate = (student: string, date: string): string => `${student} ${date}`

/** Names of students by id, which stand in no roster. */
export type PupilNames = ReadonlyMap<string, string>
const NO_NAMES: PupilNames = new Map()

/** Reads a roster for people. What it names and the week does not have is left out: `verify` tells of it. */
export function viewOf(
  { input, plan, refused }: Pick<Roster, 'input' | 'plan' | 'refused'>,
  names: PupilNames = NO_NAMES,
): RosterView {
  const week = withEvents(input)
  const days = new Map(schoolDays(week.district, week.monday).map((day) => [day.date, day]))
  const schools = byId(week.schools)
  const rooms = byId(week.rooms)
  const staff = byId(week.staff)
  const activities = byId(week.activities)
  const students = byId(week.students)
  const blocksOf = (school: School, day: DayView, codes: readonly string[]): Block[] =>
    codes.flatMap(
      (code) => school.blocks.find((block) => block.weekday === day.follows && block.code === code) ?? [],
    )
  const sessions = plan.sessions.flatMap((session): SessionView[] => {
    const [school, day] = [schools.get(session.school), days.get(session.date)]
    const [activity, room, lead] = [
      activities.get(session.activity),
      rooms.get(session.room),
      staff.get(session.lead),
    ]
    if (!school || !day || !activity || !room || !lead) return []
    const blocks = blocksOf(school, day, session.blocks)
    const [start = '', end = ''] = [blocks[0]?.start, blocks.at(-1)?.end]
    const people = {
      assistants: found(staff, session.assistants),
      students: found(students, session.students),
    }
    return [{ session, school, day, activity, room, lead, blocks, start, end, ...people }]
  })
  const duties = plan.duties.flatMap(({ school: id, duty: dutyId, date, adults }): DutyView[] => {
    const [school, day] = [schools.get(id), days.get(date)]
    const duty = school?.siteDuties.find((entry) => entry.id === dutyId)
    if (!school || !day || !duty) return []
    const [block] = blocksOf(school, day, [duty.block])
    return block ? [{ school, day, duty, block, adults: found(staff, adults) }] : []
  })
  const grades = new Map<string, number>(
    week.schools.flatMap(({ homerooms }) => homerooms.map(({ id, grade }) => [id, grade] as const)),
  )
  const roomOrder = (room: Room): string => roomKey(room, grades.get(room.homeroom ?? ''))
  const key = ({ day, start, end, activity, room, session }: SessionView) => [
    day.date,
    start,
    end,
    activity.name,
    roomOrder(room),
    byNumber(session.group),
  ]
  const unserved = new Map<string, string[]>()
  for (const { student, date, block } of plan.unserved) {
    const at = onDate(student, date)
    unserved.set(at, [...(unserved.get(at) ?? []), block])
  }
  const loans = new Set(plan.loans.map((loan) => onDate(loan.staff, loan.date)))
  const sites = new Map<string, string>([...week.schools, ...week.venues].map(({ id, name }) => [id, name]))
  const closed = new Set<string>(refused.map(({ school }) => school))
  sessions.sort((a, b) => inOrder(key(a), key(b)))
  duties.sort((a, b) =>
    inOrder([a.day.date, a.block.start, a.duty.id], [b.day.date, b.block.start, b.duty.id]),
  )
  const groupName = groupNames(
    week.activities,
    plan.sessions.map(({ group }) => group),
  )
  const ofSchool = groupBy(sessions, ({ school }) => school.id)
  return {
    week,
    days: [...days.values()],
    sessions,
    duties,
    engagements: engagementsOf(sessions, duties),
    sessionsOf: ({ id }) => ofSchool.get(id) ?? [],
    ...namesOf(week),
    groupName: ({ session, activity }) => groupName(session.group, activity),
    schools: week.schools.filter(({ id }) => !closed.has(id)),
    isOnLoan: ({ id }, date) => loans.has(onDate(id, date)),
    roomOrder,
    siteName: (site) => sites.get(site) ?? site,
    studentName: ({ id }) => [id, names.get(id) ?? ''].join(' ').trim(),
    homeroomOf: (student) => schools.get(student.school)?.homerooms.find(({ id }) => id === student.homeroom),
    walkTo: (school, site) => (site === siteOf(school.id) ? null : walk(week, school.id, site)),
    unserved,
  }
}

const walk = (week: Week, from: string, to: string): number =>
  week.travel.find((way) => (way.from === from && way.to === to) || (way.from === to && way.to === from))
    ?.walk ?? 0

/** Where a session is: the room, after its site where that is not the school's own. */
export function placeOf(view: RosterView, { room, school }: SessionView): string {
  const name = view.roomName(room)
  return room.site === siteOf(school.id) ? name : `${view.siteName(room.site)} ${name}`
}
