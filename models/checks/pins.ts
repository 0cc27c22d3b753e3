import { changesFrom, isOver } from '../begun.ts'
import type { Fault } from '../faults.ts'
import type { Ban, Pin } from '../pins.ts'
import type { Facts } from './facts.ts'
import { dangling, duplicateIds, error, type Row, unknown } from './fault.ts'
import { pinnedAdult } from './pinned-adults.ts'
import { pinnedMeans } from './pinned-means.ts'
import { pinnedPairs } from './pinned-pairs.ts'
import { pinnedRoom } from './pinned-rooms.ts'
import { pinnedStudent } from './pinned-students.ts'
import { pinnedTimes } from './pinned-times.ts'
import { pinnedWeek } from './pinned-week.ts'
import type { Placed } from './placed.ts'

/** What a pin and a ban may name alike. */
const names = (entry: Pin | Ban, row: Row, facts: Facts): Fault[] => [
  ...dangling(row, 'school', 'school', entry.school, facts.schools),
  ...dangling(row, 'activity', 'activity', entry.activity, facts.activities),
  ...dangling(row, 'room', 'room', entry.room, facts.rooms),
  ...dangling(row, 'staff', 'staff', entry.staff, facts.staff),
  ...(entry.student === null || facts.students.has(entry.student)
    ? []
    : [unknown(row, 'student', 'student', entry.student, [])]),
]

/** The pin's day, block and activity; a pin that has them all, and is to come, can be looked at further. */
function place(pin: Pin, row: Row, facts: Facts): { faults: Fault[]; placed: Placed | null; isOver?: true } {
  const school = facts.schools.get(pin.school)
  const activity = facts.activities.get(pin.activity)
  const refuse = (fault: Fault) => ({ faults: [fault], placed: null })
  const params = { id: pin.id, date: pin.date, block: pin.block, activity: pin.activity }
  if (school === undefined || activity === undefined) return { faults: [], placed: null }
  const at = (field: string) => `${row.where}.${field}`
  const days = facts.serviceDays(school)
  const day = days.find((candidate) => candidate.date === pin.date)
  if (day === undefined)
    return refuse(
      error('PIN_NOT_ON_A_SERVICE_DAY', {
        where: at('date'),
        read: pin.date,
        expected: days.map((candidate) => candidate.date),
        params,
        school: school.id,
      }),
    )
  const there = facts.blocksOn(school, day.follows)
  if (!there.some((block) => block.code === pin.block))
    return refuse(
      unknown(
        row,
        'block',
        'block',
        pin.block,
        there.map((block) => block.code),
      ),
    )
  const from = changesFrom(facts.week)
  // What has begun stays as it was published, and its pins ask for nothing any more.
  if (from !== null && isOver(facts.week, pin, from)) return { faults: [], placed: null, isOver: true }
  if (activity.school !== school.id)
    return refuse(
      error('PIN_ACTIVITY_OF_ANOTHER_SCHOOL', {
        where: at('activity'),
        read: `${activity.id} ${activity.school}`,
        expected: school.id,
        params: { ...params, school: school.name },
        school: school.id,
      }),
    )
  const all = facts.runs(activity, day.follows, day.odd)
  const runs = all.filter((run) => run.blocks.some((block) => block.code === pin.block))
  if (runs.length === 0)
    return refuse(
      error('PIN_OUTSIDE_ACTIVITY_BLOCKS', {
        where: at('block'),
        read: pin.block,
        expected: [...new Set(all.flatMap((run) => run.blocks.map((block) => block.code)))],
        params: { ...params, name: activity.name },
        school: school.id,
      }),
    )
  return { faults: [], placed: { pin, row, school, activity, day, runs } }
}

const BAN_FIELDS = ['date', 'block', 'activity', 'room', 'staff', 'student'] as const

/** A pin that names everything a ban of its school names. */
const banned = (pin: Pin, row: Row, bans: readonly Ban[]): Fault[] =>
  bans
    .filter(
      (ban) =>
        ban.school === pin.school &&
        BAN_FIELDS.every((field) => ban[field] === null || ban[field] === pin[field]),
    )
    .map((ban) =>
      error('PIN_BANNED', {
        where: row.where,
        read: pin.id,
        expected: `≠ ${ban.id}`,
        params: { id: pin.id, ban: ban.id },
        school: pin.school,
      }),
    )

/**
 * Pins and bans. `before` is the week as written, for names; `after` the same week with its events folded in, for
 * everything that an event may change. Only what is certain is an error: a pin is refused when no session whatever
 * could keep it.
 */
export function pinFaults(before: Facts, after: Facts): Fault[] {
  const { pins, bans } = before.week
  const placed: Placed[] = []
  const means = pinnedMeans(after)
  const faults = [
    ...duplicateIds(pins, (at) => `pins[${at}]`, 'pin'),
    ...duplicateIds(bans, (at) => `bans[${at}]`, 'ban'),
    ...bans.flatMap((ban, index) =>
      names(ban, { where: `bans[${index}]`, entity: 'ban', id: ban.id, school: ban.school }, before),
    ),
    ...pins.flatMap((pin, index) => {
      const row: Row = { where: `pins[${index}]`, entity: 'pin', id: pin.id, school: pin.school }
      const known = place(pin, row, after)
      const own = [
        ...names(pin, row, before),
        ...known.faults,
        ...(known.isOver === true ? [] : banned(pin, row, bans)),
      ]
      if (pin.role !== null && pin.staff === null)
        own.push(
          error('PIN_ROLE_WITHOUT_ADULT', {
            where: `${row.where}.role`,
            read: pin.role,
            params: { id: pin.id, role: pin.role },
            school: pin.school,
          }),
        )
      if (known.placed === null) return own
      placed.push(known.placed)
      own.push(
        ...pinnedAdult(known.placed, after),
        ...pinnedRoom(known.placed, after),
        ...pinnedStudent(known.placed, after),
        ...pinnedTimes(known.placed, after),
      )
      // Of a pin whose own names are wrong it says nothing more that it has no means.
      return own.length > 0 ? own : means(known.placed)
    }),
  ]
  return [...faults, ...pinnedPairs(placed, after), ...pinnedWeek(placed, after)]
}
