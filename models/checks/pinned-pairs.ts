import type { ErrorCode } from '../errors.ts'
import type { Fault } from '../faults.ts'
import { minutesOf } from '../time.ts'
import type { Facts } from './facts.ts'
import { error } from './fault.ts'
import type { Placed } from './placed.ts'

const blockOf = ({ pin, school, day }: Placed) =>
  school.blocks.find((block) => block.weekday === day.follows && block.code === pin.block)

/** Whether the blocks of two pins meet in time. */
export function meet(a: Placed, b: Placed): boolean {
  if (a.day.date !== b.day.date) return false
  const [one, two] = [blockOf(a), blockOf(b)]
  return (
    one !== undefined &&
    two !== undefined &&
    minutesOf(one.start) < minutesOf(two.end) &&
    minutesOf(two.start) < minutesOf(one.end)
  )
}

const lead = ({ pin }: Placed) => (pin.role === 'lead' ? pin.staff : null)
const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b

/** Whether no one session can keep both pins. */
export const apart = (a: Placed, b: Placed): boolean =>
  a.day.date !== b.day.date ||
  a.activity.id !== b.activity.id ||
  differ(a.pin.room, b.pin.room) ||
  differ(lead(a), lead(b)) ||
  !a.runs.some((run) => b.runs.includes(run))

/** Whether only one session can keep both pins: the same block of an activity, and a person they both name. */
const together = (a: Placed, b: Placed): boolean =>
  !apart(a, b) &&
  meet(a, b) &&
  ((a.pin.staff !== null && a.pin.staff === b.pin.staff) ||
    (a.pin.student !== null && a.pin.student === b.pin.student))

/** As many pins as are found one by one that need a session each: a number that is certain, if not always the largest. */
export function sessionsFor(pins: readonly Placed[]): Placed[] {
  const chosen: Placed[] = []
  for (const pin of pins) if (chosen.every((other) => apart(pin, other))) chosen.push(pin)
  return chosen
}

export function groupBy(pins: readonly Placed[], key: (placed: Placed) => string | null): Placed[][] {
  const groups = new Map<string, Placed[]>()
  for (const pin of pins) {
    const at = key(pin)
    if (at === null) continue
    const group = groups.get(at)
    if (group === undefined) groups.set(at, [pin])
    else group.push(pin)
  }
  return [...groups.values()]
}

/** A fault of several pins, told at the last of them. */
export function clash(
  code: ErrorCode,
  pins: readonly Placed[],
  field: string,
  subject: string,
  read: string | number,
  expected: string,
): Fault[] {
  const last = pins.at(-1)
  if (last === undefined) return []
  return [
    error(code, {
      where: `${last.row.where}.${field}`,
      read,
      expected,
      params: {
        id: last.pin.id,
        pins: pins.map(({ pin }) => pin.id).join(', '),
        subject,
        date: last.pin.date,
        block: last.pin.block,
        read,
        limit: expected,
      },
      school: last.school.id,
    }),
  ]
}

/** Pairs of pins that want one person in two sessions at once (H07). */
function twice(pins: readonly Placed[], field: 'student' | 'staff', code: ErrorCode): Fault[] {
  const ofDay = ({ pin }: Placed): string | null => (pin[field] === null ? null : `${pin[field]} ${pin.date}`)
  return groupBy(pins, ofDay).flatMap((group) =>
    group.flatMap((b, index) =>
      group
        .slice(0, index)
        .filter((a) => apart(a, b) && meet(a, b))
        .flatMap((a) => clash(code, [a, b], field, b.pin[field] ?? '', `${a.pin.id}, ${b.pin.id}`, '1')),
    ),
  )
}

/** More pinned sessions of an adult than a day or the week allows (H10). */
function limits(pins: readonly Placed[], facts: Facts): Fault[] {
  return groupBy(pins, ({ pin }) => pin.staff).flatMap((group) => {
    const who = facts.staff.get(group[0]?.pin.staff ?? '')
    if (who === undefined) return []
    const days = groupBy(group, ({ day }) => day.date).flatMap((day) => {
      const sessions = sessionsFor(day)
      return sessions.length > who.maxPerDay
        ? clash('PIN_ADULT_OVER_DAY', sessions, 'staff', who.name, sessions.length, `≤ ${who.maxPerDay}`)
        : []
    })
    const sessions = sessionsFor(group)
    return sessions.length > who.maxPerWeek
      ? [
          ...days,
          ...clash(
            'PIN_ADULT_OVER_WEEK',
            sessions,
            'staff',
            who.name,
            sessions.length,
            `≤ ${who.maxPerWeek}`,
          ),
        ]
      : days
  })
}

/** Pins in force at each moment at which one of them begins. */
function moments(pins: readonly Placed[]): Placed[][] {
  const starts = [...new Set(pins.map((pin) => blockOf(pin)?.start ?? ''))].sort()
  return starts.map((start) =>
    pins.filter((pin) => {
      const block = blockOf(pin)
      return block !== undefined && block.start <= start && start < block.end
    }),
  )
}

/** Rooms asked to hold more sessions at once than they can, or more students (H08, H16). */
function rooms(pins: readonly Placed[], facts: Facts): Fault[] {
  const byRoom = groupBy(pins, ({ pin }) => pin.room)
  return byRoom.flatMap((group) => {
    const room = facts.rooms.get(group[0]?.pin.room ?? '')
    if (room === undefined) return []
    const told = new Set<string>()
    const once = (code: ErrorCode, held: readonly Placed[], most: number): Fault[] => {
      const key = `${code} ${held.map(({ pin }) => pin.id).join('\u0000')}`
      if (held.length <= most || told.has(key)) return []
      told.add(key)
      return clash(code, held, 'room', room.name, held.length, `≤ ${most}`)
    }
    return groupBy(group, ({ day }) => day.date)
      .flatMap(moments)
      .flatMap((held) => {
        const children = new Map(held.map((placed) => [placed.pin.student, placed]))
        children.delete(null)
        return [
          ...once('PIN_ROOM_OVER_PARALLEL', sessionsFor(held), room.parallel),
          ...once('PIN_ROOM_OVER_CAPACITY', [...children.values()], room.capacity),
        ]
      })
  })
}

/** Pins that put two students who are kept apart into one session (H20), homerooms at their homework excepted. */
function keptApart(pins: readonly Placed[], facts: Facts): Fault[] {
  const known = new Set<string | null>(
    facts.week.students.flatMap(({ id, keepApart }) => (keepApart.length === 0 ? [] : [id, ...keepApart])),
  )
  const withStudent = groupBy(pins, ({ pin }) =>
    known.has(pin.student) ? `${pin.date} ${pin.activity}` : null,
  )
  return withStudent.flatMap((group) =>
    group.flatMap((b, index) =>
      group.slice(0, index).flatMap((a) => {
        const [one, two] = [facts.students.get(a.pin.student ?? ''), facts.students.get(b.pin.student ?? '')]
        if (one === undefined || two === undefined || !together(a, b)) return []
        const kept = one.keepApart.includes(two.id) || two.keepApart.includes(one.id)
        const classmates = a.activity.category === 'homework' && one.homeroom === two.homeroom
        if (!kept || classmates) return []
        return clash(
          'PIN_STUDENTS_KEPT_APART',
          [a, b],
          'student',
          `${one.id}, ${two.id}`,
          two.id,
          `≠ ${one.id}`,
        )
      }),
    ),
  )
}

/** Pins that contradict each other. */
export const pinnedPairs = (pins: readonly Placed[], facts: Facts): Fault[] => [
  ...twice(pins, 'student', 'PIN_STUDENT_TWICE'),
  ...twice(pins, 'staff', 'PIN_ADULT_TWICE'),
  ...limits(pins, facts),
  ...rooms(pins, facts),
  ...keptApart(pins, facts),
]
