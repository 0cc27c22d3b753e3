import type { SchoolId } from '../../models/ids.ts'
import type { Week } from '../../models/week.ts'
import type { Allotment } from '../allotment.ts'
import { serviceDays } from '../compile/time.ts'
import { type Priced, type Share, shareKey, type Value } from '../loans/ask.ts'
import { minus, priceOf } from '../loans/price.ts'
import { askParty, isBetterWorld, partyOf, type Setting, type World } from '../loans/world.ts'

/** A day of a shared person or room that could go from the school that has it to another that shares it. */
interface Transfer {
  readonly share: Share
  readonly from: SchoolId
  readonly to: SchoolId
  /** Sessions of the person's weekly limit that go with the day. */
  readonly sessions: number
}

/** A division of what schools share, and the schools under it. */
export interface Division {
  readonly setting: Setting
  readonly world: World
}

/** Rounds of exchange at the most; in each a school gives or takes one day. */
const MOST_ROUNDS = 3

/**
 * Divides shared people and rooms again where that pays: every day that one school has of them is priced at that school,
 * by a trial without it, and at every other that shares it, by a trial with it; the days that gain most go over, both schools are repaired,
 * and what lowers the district's true (U, W, Z) stays.
 */
export async function redivide(setting: Setting, apart: World): Promise<Division> {
  let division: Division = { setting, world: apart }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = await exchange(division)
    if (next === division) break
    division = next
  }
  return division
}

async function exchange(division: Division): Promise<Division> {
  const transfers = await priced(division)
  const busy = new Set<SchoolId>()
  let best = division
  for (const { transfer } of transfers) {
    if (busy.has(transfer.from) || busy.has(transfer.to)) continue
    busy.add(transfer.from).add(transfer.to)
    const next = await carriedOut(best, transfer)
    if (isBetterWorld(next.world, best.world)) best = next
  }
  return best
}

/** Transfers that gain by their prices, the best first. */
async function priced({ setting, world }: Division) {
  const owned = new Map<SchoolId, Share[]>()
  for (const school of world.parties.keys()) owned.set(school, daysOf(setting, school))
  const given = await Promise.all(
    [...owned].map(([school, shares]) => ask(setting, world, school, 'lend', shares)),
  )
  const offers: (Transfer & { readonly cost: number })[] = given.flat().flatMap(({ school, row, change }) =>
    takersOf(setting, world, school, row.day).flatMap((to) => {
      const sessions = sessionsWith(setting, school, row)
      if (sessions === 0 || change.broken > 0) return []
      return [{ share: row.day, from: school, to, sessions, cost: priceOf(change) }]
    }),
  )
  const wanted = new Map<SchoolId, Transfer[]>()
  for (const offer of offers) wanted.set(offer.to, [...(wanted.get(offer.to) ?? []), offer])
  const gained = await Promise.all(
    [...wanted].map(([school, transfers]) => {
      const wider = transfers.reduce((at, transfer) => withDay(at, transfer, true), setting.allotments)
      const shares = transfers.map(({ share }) => share)
      return ask({ ...setting, allotments: wider }, world, school, 'gain', shares)
    }),
  )
  const worth = new Map(
    gained.flat().map(({ school, row, change }) => [`${shareKey(row.day)} ${school}`, -priceOf(change)]),
  )
  return offers
    .map((transfer) => ({
      transfer,
      gain: (worth.get(`${shareKey(transfer.share)} ${transfer.to}`) ?? 0) - transfer.cost,
    }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (keyOf(a.transfer) < keyOf(b.transfer) ? -1 : 1))
}

const keyOf = ({ share, from, to }: Transfer): string => `${shareKey(share)} ${from} ${to}`

/** Days of shared people and rooms that a school has, but for those that a pin of it needs. */
function daysOf({ week, allotments }: Setting, school: SchoolId): Share[] {
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
function takersOf({ week, allotments }: Setting, world: World, from: SchoolId, share: Share): SchoolId[] {
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
function sessionsWith({ week, allotments }: Setting, school: SchoolId, { day, load }: Priced): number {
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

interface Change {
  readonly school: SchoolId
  readonly row: Priced
  readonly change: Value
}

/** What days away (`lend`) or more (`gain`) change at a school. */
async function ask(
  setting: Setting,
  world: World,
  school: SchoolId,
  kind: 'lend' | 'gain',
  days: readonly Share[],
): Promise<Change[]> {
  const party = world.parties.get(school)
  if (party === undefined || days.length === 0) return []
  const { answer } = await askParty(setting, world, school, { kind, from: party.solution, days })
  return answer.priced.map((row) => ({ school, row, change: minus(row.value, answer.value) }))
}

/** The division after a transfer: the school that gives is repaired, the one that takes is given the work the day is for. */
async function carriedOut({ setting, world }: Division, transfer: Transfer): Promise<Division> {
  const next: Setting = { ...setting, allotments: withDay(setting.allotments, transfer, false) }
  const parties = new Map(world.parties)
  const repaired = await Promise.all(
    [transfer.from, transfer.to].map(async (school) => {
      const party = world.parties.get(school)
      if (party === undefined) return null
      const adapt = { kind: 'adapt', from: party.solution, work: 0, seed: setting.seed } as const
      const more = school === transfer.to ? [transfer.share] : []
      return partyOf(school, await askParty(next, world, school, { ...adapt, more }))
    }),
  )
  for (const party of repaired) if (party !== null) parties.set(party.school, party)
  return { setting: next, world: { ...world, parties } }
}
