import type { SchoolId } from '../../models/ids.ts'
import type { Week } from '../../models/week.ts'
import type { Allotment } from '../allotment.ts'
import { serviceDays } from '../compile/time.ts'
import { type Priced, type Share, shareKey } from '../loans/ask.ts'
import type { Setting, World } from '../loans/world.ts'

/** A day of a shared person or room that goes from the school that has it to another that shares it. */
export interface Moved {
  readonly share: Share
  readonly from: SchoolId
  readonly to: SchoolId
}

/** A day of a shared person or room that could go over. */
export interface Transfer extends Moved {
  /** Sessions of the person's weekly limit that go with the day. */
  readonly sessions: number
}

/** A division of what schools share, and the schools under it. */
export interface Division {
  readonly setting: Setting
  readonly world: World
}

/** One name for one transfer. */
export const transferKey = ({ share, from, to }: Transfer): string => `${shareKey(share)} ${from} ${to}`

/** Days of shared people and rooms that a school has, but for those that a pin of it needs. */
export function daysOf({ week, allotments }: Setting, school: SchoolId): Share[] {
  const own = allotments.get(school)
  if (own === undefined) return []
  const pins = week.pins.filter((pin) => pin.school === school)
  const people = [...own.adultDays].flatMap(([staff, dates]) =>
    [...dates].flatMap((date) =>
      pins.some((pin) => pin.staff === staff && pin.date === date) ? [] : [{ staff, date }],
    ),
  )
  const rooms = [...own.roomDays].flatMap(([room, dates]) =>
    [...dates].flatMap((date) =>
      pins.some((pin) => pin.room === room && pin.date === date) ? [] : [{ room, date }],
    ),
  )
  return [...people, ...rooms]
}

/** Other schools that share somebody or a room and have service on the day. */
export function takersOf(
  { week, allotments }: Setting,
  world: World,
  from: SchoolId,
  share: Share,
): SchoolId[] {
  return [...world.parties.keys()].filter((school) => {
    const own = allotments.get(school)
    const shares = 'room' in share ? own?.roomDays.has(share.room) : own?.adultDays.has(share.staff)
    return school !== from && shares === true && isOpen(week, school, share.date)
  })
}

function isOpen(week: Week, school: SchoolId, date: string): boolean {
  const entry = week.schools.find(({ id }) => id === school)
  return entry !== undefined && serviceDays(week, entry).some((day) => day.date === date)
}

/** How many sessions a week a school can give away with a day: what is left of its part once the day's work is gone; a room has no such limit. */
export function sessionsWith({ week, allotments }: Setting, school: SchoolId, { day, load }: Priced): number {
  if ('room' in day) return 1
  const most = week.staff.find(({ id }) => id === day.staff)?.maxPerDay ?? 0
  const part = allotments.get(school)?.adultWeek.get(day.staff) ?? 0
  return Math.max(0, Math.min(most, part - load.sessions))
}

/** The allotments once a day has gone over; `wider`: the school that takes it has it, and the one that gives it still as well. */
function withDay(
  allotments: ReadonlyMap<SchoolId, Allotment>,
  { share, from, to, sessions }: Transfer,
  wider: boolean,
): Map<SchoolId, Allotment> {
  const changed = new Map(allotments)
  const put = (school: SchoolId, takes: boolean): void => {
    const old = changed.get(school)
    if (old === undefined) return
    const dates = (before: ReadonlySet<Share['date']> | undefined) =>
      new Set([...(before ?? []), share.date].filter((date) => takes || date !== share.date).sort())
    if ('room' in share)
      changed.set(school, {
        ...old,
        roomDays: new Map(old.roomDays).set(share.room, dates(old.roomDays.get(share.room))),
      })
    else
      changed.set(school, {
        ...old,
        adultDays: new Map(old.adultDays).set(share.staff, dates(old.adultDays.get(share.staff))),
        adultWeek: new Map(old.adultWeek).set(
          share.staff,
          (old.adultWeek.get(share.staff) ?? 0) + (takes ? sessions : -sessions),
        ),
      })
  }
  put(to, true)
  if (!wider) put(from, false)
  return changed
}

/** A setting in which the takers of some transfers have what they take, and the givers no more, or (`wider`) still. */
export const settingWith = (setting: Setting, transfers: readonly Transfer[], wider: boolean): Setting => ({
  ...setting,
  allotments: transfers.reduce((at, transfer) => withDay(at, transfer, wider), setting.allotments),
})

/** Which days have other owners in one division than in another. */
export function movedBetween(
  before: ReadonlyMap<SchoolId, Allotment>,
  after: ReadonlyMap<SchoolId, Allotment>,
): Moved[] {
  const ownersIn = (allotments: ReadonlyMap<SchoolId, Allotment>) =>
    new Map(
      [...allotments].flatMap(([school, { adultDays, roomDays }]) => [
        ...sharesOf(adultDays, (staff, date) => ({ staff, date }), school),
        ...sharesOf(roomDays, (room, date) => ({ room, date }), school),
      ]),
    )
  const old = ownersIn(before)
  return [...ownersIn(after)].flatMap(([key, { share, school: to }]) => {
    const from = old.get(key)?.school
    return from === undefined || from === to ? [] : [{ share, from, to }]
  })
}

const sharesOf = <T>(
  days: ReadonlyMap<T, ReadonlySet<Share['date']>>,
  of: (what: T, date: Share['date']) => Share,
  school: SchoolId,
) =>
  [...days].flatMap(([what, dates]) =>
    [...dates].map((date): [string, { share: Share; school: SchoolId }] => {
      const share = of(what, date)
      return [shareKey(share), { share, school }]
    }),
  )
