import type { Changes } from '../../models/changes.ts'
import type { Event } from '../../models/events.ts'
import type { Plan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'

/** Finds the schools of what an event names. */
interface Finder {
  readonly ofStaff: (id: string) => readonly string[]
  readonly ofRooms: (isMeant: (room: Week['rooms'][number]) => boolean) => readonly string[]
  readonly ofInstitution: (id: string) => readonly string[]
  readonly ofStudent: (id: string) => readonly string[]
  readonly all: readonly string[]
}

function finderOf(week: Week, plan: Plan): Finder {
  const staff = new Map(week.staff.map((row) => [row.id as string, row]))
  const students = new Map(week.students.map((row) => [row.id as string, row.school as string]))
  const ofStaff = (id: string): string[] => {
    const row = staff.get(id)
    const hosts = plan.loans.filter((loan) => loan.staff === id).map(({ host }) => host)
    return row === undefined ? [] : [...(row.school === null ? [] : [row.school]), ...row.serves, ...hosts]
  }
  return {
    ofStaff,
    ofRooms: (isMeant) => {
      const rooms = week.rooms.filter(isMeant)
      const ids = new Set<string>(rooms.map(({ id }) => id))
      return [
        ...rooms.map(({ site }) => site as string),
        ...plan.sessions.filter(({ room }) => ids.has(room)).map(({ school }) => school),
      ]
    },
    ofInstitution: (id) =>
      week.staff.filter(({ institution }) => institution === id).flatMap((row) => ofStaff(row.id)),
    ofStudent: (id) => [students.get(id) ?? ''],
    all: week.schools.map(({ id }) => id),
  }
}

function touchedBy(event: Event, find: Finder): readonly string[] {
  switch (event.kind) {
    case 'absence':
    case 'vetting_expired':
      return find.ofStaff(event.staff)
    case 'room_closed':
      return find.ofRooms(({ id }) => id === event.room)
    case 'venue_closed':
      return find.ofRooms(({ site }) => site === event.venue)
    case 'budget_cut':
    case 'class_away':
      return [event.school]
    case 'institution_struck':
      return find.ofInstitution(event.institution)
    case 'sign_up':
    case 'withdrawal':
    case 'join_group':
    case 'leave_group':
      return find.ofStudent(event.student)
    case 'day_cancelled':
      return event.school === null ? find.all : [event.school]
    case 'make_up_day':
      return find.all
    case 'loan_consent':
      return [...find.ofStaff(event.staff), event.host]
    default:
      return event satisfies never
  }
}

/** Schools that something happened to, in the order of the week; no other one's roster has a reason to change. */
export function touchedSchools(week: Week, plan: Plan, { events, pins, bans }: Changes): Week['schools'] {
  const find = finderOf(week, plan)
  const touched = new Set<string>([
    ...events.flatMap((event) => touchedBy(event, find)),
    ...[...pins, ...bans].map(({ school }) => school),
  ])
  return week.schools.filter(({ id }) => touched.has(id))
}
