import type { Category } from '../../models/activity.ts'
import { isTeacher } from '../../models/checks/adults.ts'
import type { Block, Facts } from '../../models/checks/facts.ts'
import { type Finding, warning } from '../../models/checks/fault.ts'
import type { ErrorCode } from '../../models/errors.ts'
import type { Fault } from '../../models/faults.ts'
import { minutesOf } from '../../models/time.ts'
import { type BlockDemand, WHOLE } from './demand.ts'
import { mayServe, type Offer, type SchoolDay } from './offers.ts'

const HOMEWORK: ReadonlySet<Category> = new Set<Category>(['homework', 'tutoring', 'self_study'])

/** Blocks of a school that go on at one moment. */
export interface Moment {
  readonly blocks: readonly Block[]
  readonly codes: ReadonlySet<string>
}

/** The moments at which blocks of a day begin: at each of them all running blocks want adults and rooms at once. */
export function momentsOf({ school, day }: SchoolDay, facts: Facts): readonly Moment[] {
  const blocks = facts.blocksOn(school, day.follows)
  const seen = new Set<string>()
  return blocks.flatMap(({ start }) => {
    const running = blocks.filter((block) => block.start <= start && start < block.end)
    const codes = new Set<string>(running.map((block) => block.code))
    const key = [...codes].join('\u0000')
    if (seen.has(key)) return []
    seen.add(key)
    return [{ blocks: running, codes }]
  })
}

const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}

/** Places of the rooms that some of the offers can use; a room holds at most its capacity, and `parallel` full groups. */
function placesIn(offers: readonly Offer[]): number {
  const largest = new Map<string, { capacity: number; parallel: number; max: number }>()
  for (const { activity, rooms } of offers)
    for (const { id, capacity, parallel } of rooms)
      largest.set(id, { capacity, parallel, max: Math.max(activity.max, largest.get(id)?.max ?? 0) })
  return sum([...largest.values()].map(({ capacity, parallel, max }) => Math.min(capacity, parallel * max)))
}

/** Students whom the adults can answer for in some of the offers, each adult in one of them. */
function careIn(offers: readonly Offer[], today: SchoolDay, facts: Facts): number {
  const adults = facts.staffOf.get(today.school.id) ?? []
  return sum(
    adults.map((who) =>
      Math.max(
        0,
        ...offers.filter((offer) => mayServe(who, offer, today, facts)).map((offer) => offer.perAdult),
      ),
    ),
  )
}

/**
 * What cannot be at one moment of a school's day, by counts that every roster must keep (loans aside): if one of them
 * speaks, somebody stays unserved.
 */
export function momentFaults(
  moment: Moment,
  today: SchoolDay,
  demand: ReadonlyMap<string, BlockDemand>,
  where: string,
  facts: Facts,
): Fault[] {
  const { school, day } = today
  const wanted = moment.blocks.map((block) => demand.get(block.code)).filter((entry) => entry !== undefined)
  const students = sum(wanted.map((entry) => entry.students))
  if (students === 0) return []
  const faults: Fault[] = []
  const names = [...moment.codes].join('+')
  const tell = (
    code: ErrorCode,
    read: Finding['read'],
    expected: Finding['expected'],
    params: Finding['params'],
  ) =>
    faults.push(
      warning(code, {
        where,
        read,
        expected,
        params: { school: school.name, date: day.date, block: names, students, ...params },
        school: school.id,
      }),
    )

  const without = sum(wanted.map((entry) => entry.without))
  if (without > 0) tell('DEMAND_NOTHING_OFFERED', 0, '≥ 1', { students: without })
  const served = students - without
  if (served === 0) return faults

  const adults = facts.staffOf.get(school.id) ?? []
  const free = (block: Block) => (who: (typeof adults)[number]) =>
    today.free(who, minutesOf(block.start), minutesOf(block.end))
  const freeNow = adults.filter((who) => moment.blocks.some((block) => free(block)(who)))
  // A teacher in service who is there at some minute of a block holds a session or a duty in a block that meets it.
  const meeting = facts
    .blocksOn(school, day.follows)
    .filter((block) => moment.blocks.some((other) => block.start < other.end && other.start < block.end))
  const inService = adults.some(
    (who) => who.source === 'own_teacher' && meeting.some((block) => free(block)(who)),
  )
  if (!inService) {
    tell('DEMAND_TEACHER_IN_SERVICE', 0, '≥ 1', {})
    return faults
  }

  const offers = today.offers.filter((offer) =>
    offer.run.blocks.some((block) => moment.codes.has(block.code)),
  )
  const elsewhere = placesIn(
    offers.map((offer) => ({
      ...offer,
      rooms: offer.rooms.filter((room) => room.site !== (school.id as string)),
    })),
  )
  // Duties at the school are due when somebody is there: certain only when the venues cannot hold everybody.
  const due = school.siteDuties.filter(
    (duty) =>
      duty.weekday === day.follows &&
      duty.site === (school.id as string) &&
      moment.codes.has(duty.block) &&
      served > elsewhere,
  )
  const duties = sum(due.map((duty) => duty.adults))
  const guards = freeNow.filter(isTeacher).length
  if (duties > guards) tell('DEMAND_SITE_DUTIES', guards, `≥ ${duties}`, { needed: duties, exist: guards })

  const needed = Math.ceil(sum(wanted.map((entry) => entry.adults)) / WHOLE) + duties
  const exist = freeNow.filter(
    (who) => (duties > 0 && isTeacher(who)) || offers.some((offer) => mayServe(who, offer, today, facts)),
  ).length
  if (needed > exist) tell('DEMAND_ADULTS', exist, `≥ ${needed}`, { needed, exist, duties })

  const places = placesIn(offers)
  if (served > places) tell('DEMAND_PLACES', places, `≥ ${served}`, { students: served, exist: places })

  const homework = sum(wanted.map((entry) => entry.homework))
  if (homework > 0) {
    const fitting = offers.filter((offer) => HOMEWORK.has(offer.activity.category))
    const most = Math.min(placesIn(fitting), careIn(fitting, today, facts))
    if (homework > most) tell('DEMAND_HOMEWORK', most, `≥ ${homework}`, { students: homework, exist: most })
  }
  return faults
}
