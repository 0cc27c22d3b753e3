import type { RoomId, SchoolId, StaffId } from '../../models/ids.ts'
import type { Plan } from '../../models/plan.ts'
import { type IsoDate, plusDays } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import type { Allotment } from '../allotment.ts'
import type { Share } from '../loans/ask.ts'

const datesOf = (monday: IsoDate): IsoDate[] => [0, 1, 2, 3, 4, 5, 6].map((day) => plusDays(monday, day))

/** Where people and rooms are, by id: the days, and (people) the sessions led or assisted. */
interface Use {
  readonly days: Map<string, Set<IsoDate>>
  readonly sessions: Map<string, number>
}

function useOf(plan: Plan, isMeant: (school: SchoolId) => boolean): Use {
  const days = new Map<string, Set<IsoDate>>()
  const sessions = new Map<string, number>()
  const note = (id: string, date: IsoDate): void => {
    const known = days.get(id) ?? new Set()
    days.set(id, known.add(date))
  }
  for (const row of plan.sessions) {
    if (!isMeant(row.school)) continue
    note(row.room, row.date)
    for (const id of new Set([row.lead, ...row.assistants])) {
      note(id, row.date)
      sessions.set(id, (sessions.get(id) ?? 0) + 1)
    }
  }
  for (const row of plan.duties) if (isMeant(row.school)) for (const id of row.adults) note(id, row.date)
  return { days, sessions }
}

/**
 * What a school may use of people and rooms that several share, when the others keep what a plan gives them: the days on
 * which no other school has them, and what is left of the week's limit.
 * @param rivals schools that are changed as well and may take what is free: of what they could use, this one only keeps
 *   what it has
 */
export function leftover(week: Week, plan: Plan, school: SchoolId, rivals: ReadonlySet<SchoolId>): Allotment {
  const dates = datesOf(week.monday)
  const own = useOf(plan, (id) => id === school)
  const others = useOf(plan, (id) => id !== school)
  const venues = new Set<string>(week.venues.map(({ id }) => id))
  const daysOf = (id: string, isWanted: boolean): ReadonlySet<IsoDate> =>
    isWanted
      ? (own.days.get(id) ?? new Set())
      : new Set(dates.filter((date) => others.days.get(id)?.has(date) !== true))
  const adultDays = new Map<StaffId, ReadonlySet<IsoDate>>()
  const adultWeek = new Map<StaffId, number>()
  const guests = new Set<string>(plan.loans.flatMap(({ staff, host }) => (host === school ? [staff] : [])))
  for (const { id, maxPerWeek, school: home, serves } of week.staff) {
    // A guest's days are the host's, whoever else is changed.
    const isWanted = !guests.has(id) && [home, ...serves].some((each) => each !== null && rivals.has(each))
    if (!isWanted && !others.days.has(id)) continue
    adultDays.set(id, daysOf(id, isWanted))
    const left = Math.max(0, maxPerWeek - (others.sessions.get(id) ?? 0))
    adultWeek.set(id, isWanted ? (own.sessions.get(id) ?? 0) : left)
  }
  const roomDays = new Map<RoomId, ReadonlySet<IsoDate>>()
  for (const { id, site } of week.rooms) {
    const isWanted = rivals.size > 0 && venues.has(site)
    if (isWanted || others.days.has(id)) roomDays.set(id, daysOf(id, isWanted))
  }
  return { adultDays, adultWeek, roomDays }
}

/** An allotment without some days of people and rooms. */
export function lessening(allotment: Allotment, monday: IsoDate, without: readonly Share[]): Allotment {
  if (without.length === 0) return allotment
  const adultDays = new Map(allotment.adultDays)
  const roomDays = new Map(allotment.roomDays)
  const lessen = <Id>(days: Map<Id, ReadonlySet<IsoDate>>, id: Id, gone: IsoDate): void => {
    days.set(id, new Set([...(days.get(id) ?? datesOf(monday))].filter((date) => date !== gone)))
  }
  for (const share of without)
    if ('room' in share) lessen(roomDays, share.room, share.date)
    else lessen(adultDays, share.staff, share.date)
  return { ...allotment, adultDays, roomDays }
}
