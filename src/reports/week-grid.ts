import type { Room } from '../../models/room.ts'
import type { School } from '../../models/school.ts'
import { type StaffMember, source } from '../../models/staff.ts'
import type { DayView } from '../../models/time.ts'
import { concerns, type Engagement } from '../files/roster/engagements.ts'
import { groupBy } from '../files/roster/group.ts'
import type { RosterView, SessionView } from '../files/roster/view.ts'
import { type Work, workOf } from './figures.ts'

/** The week of an adult: what they have on each day, in order of time, and what it adds up to. */
export interface PersonWeek {
  readonly who: StaffMember
  readonly days: readonly (readonly Engagement[])[]
  readonly work: Work
}

/** The week of a room. */
export interface RoomWeek {
  readonly room: Room
  readonly days: readonly (readonly SessionView[])[]
}

const SOURCES = source.options

const byDay = <Row extends { readonly day: DayView }>(
  { days }: RosterView,
  rows: readonly Row[],
): Row[][] => {
  const groups = groupBy(rows, ({ day }) => day.date)
  return days.map(({ date }) => groups.get(date) ?? [])
}

/** The people of a school, wherever they serve, and those who serve there, own first, then in the order of the file; the idle among its own too. */
export function peopleOf(view: RosterView, school: School): PersonWeek[] {
  const engagements = groupBy(
    view.engagements.filter((one) => concerns(one, school)),
    ({ who }) => who.id,
  )
  const weeks = view.week.staff.flatMap((who): PersonWeek[] => {
    const own = engagements.get(who.id) ?? []
    if (own.length === 0 && (who.school !== school.id || who.maxPerWeek === 0)) return []
    return [{ who, days: byDay(view, own), work: workOf(own) }]
  })
  return weeks.sort((a, b) => SOURCES.indexOf(a.who.source) - SOURCES.indexOf(b.who.source))
}

/** The rooms of a school and those elsewhere that it uses: classrooms by class, then the others. */
export function roomsOf(view: RosterView, school: School): RoomWeek[] {
  const sessions = groupBy(view.sessionsOf(school), ({ room }) => room.id)
  const site: string = school.id
  const inOrder = [...view.week.rooms].sort((a, b) => (view.roomOrder(a) < view.roomOrder(b) ? -1 : 1))
  return inOrder.flatMap((room): RoomWeek[] => {
    const own = sessions.get(room.id) ?? []
    return own.length === 0 && room.site !== site ? [] : [{ room, days: byDay(view, own) }]
  })
}
