import {
  continuityCost,
  convex,
  LATER_START_MINUTES,
  predictableCost,
  wishCost,
} from '../../../models/policy/constants.ts'
import type { DutySlot, StaffMember } from '../../../models/staff.ts'
import type { Student } from '../../../models/student.ts'
import { minutesOf } from '../../../models/time.ts'
import type { Cell, Group, Pool } from './cells.ts'
import { constant, type Expr, minus, type Program, scaled, sum } from './program.ts'
import type { Reading, Slot } from './reading.ts'
import { type Engagement, laterStarts } from './staffing.ts'
import { sums } from './students-cost.ts'

const isPool = ({ source }: StaffMember): boolean => source === 'own_teacher' || source === 'retired_teacher'

/** Values of minutes that engagements can add up to. */
function minutesReachable(
  reading: Reading,
  who: StaffMember,
  all: readonly Engagement[],
  of: (engagement: Engagement) => number,
): number[] {
  let reached = new Set([0])
  for (const slot of reading.slots) {
    const here = new Set(all.filter(({ slots }) => slots[0] === slot).map(of))
    reached = new Set([...reached].flatMap((value) => [value, ...[...here].map((more) => value + more)]))
  }
  void who
  return [...reached].sort((a, b) => a - b)
}

/** S03, exactly. */
export function load(program: Program, reading: Reading, who: StaffMember, all: readonly Engagement[]): Expr {
  if (!isPool(who)) return constant(0)
  const minutes = sum(all.map((engagement) => scaled(engagement.minutes, engagement.is)))
  const values = minutesReachable(reading, who, all, (engagement) => engagement.minutes)
  return program.step(minutes, values, (value) => convex(value, who.carried.load, who.share))
}

/** S04, exactly. */
export function lateness(
  program: Program,
  reading: Reading,
  who: StaffMember,
  all: readonly Engagement[],
): Expr {
  const late = all.filter((engagement) => engagement.late > 0)
  if (!isPool(who) || late.length === 0) return constant(0)
  const starts = laterStarts(program, reading, who, late)
  const minutes = sum([
    ...late.map((engagement) => scaled(engagement.late, engagement.is)),
    ...starts.map((used) => scaled(LATER_START_MINUTES, used)),
  ])
  const values = minutesReachable(reading, who, late, (engagement) => engagement.late).flatMap((value) =>
    sums(
      value,
      starts.map(() => LATER_START_MINUTES),
    ),
  )
  return program.step(minutes, [...new Set(values)], (value) => convex(value, who.carried.late, who.share))
}

/** 0 or 1: an adult has a duty block there. */
const held = (all: readonly Engagement[], slot: Slot): Expr =>
  sum(all.filter(({ slots }) => slots.includes(slot)).map(({ is }) => is))

const names = (list: readonly DutySlot[], slot: Slot): number =>
  list.filter(({ weekday, block }) => weekday === slot.day.follows && block === slot.code).length

/** S10. A wish for a block that the school does not have is no wish of this week. */
export const wishes = (reading: Reading, who: StaffMember, all: readonly Engagement[]): Expr =>
  sum(
    reading.slots.flatMap((slot) => [
      ...(names(who.unwanted, slot) > 0 ? [scaled(wishCost.unwanted, held(all, slot))] : []),
      scaled(wishCost.wantedMissed * names(who.wanted, slot), minus(constant(1), held(all, slot))),
    ]),
  )

/** S13. */
export function surprises(
  program: Program,
  reading: Reading,
  who: StaffMember,
  all: readonly Engagement[],
): Expr {
  const { lastWeek } = who
  const fresh =
    lastWeek === null
      ? []
      : reading.slots
          .filter((slot) => names(lastWeek, slot) === 0)
          .map((slot) => scaled(predictableCost.newBlock, held(all, slot)))
  const idle = reading.days.flatMap((day) => {
    const today = reading.slots.filter((slot) => slot.day === day && held(all, slot).parts.length > 0)
    const intervals = new Map<string, { start: number; end: number }>()
    for (const { weekday, start, end } of reading.school.blocks)
      if (weekday === day.follows)
        intervals.set(`${start} ${end}`, { start: minutesOf(start), end: minutesOf(end) })
    return [...intervals.values()].map(({ start, end }) => {
      const waits = program.real(0, 1)
      const met = today.filter((slot) => slot.start < end && start < slot.end)
      for (const before of today.filter((slot) => slot.end <= start))
        for (const after of today.filter((slot) => slot.start >= end))
          program.atLeast(
            sum([waits, ...met.map((slot) => held(all, slot))]),
            minus(sum([held(all, before), held(all, after)]), constant(1)),
          )
      return scaled(predictableCost.idle, waits)
    })
  })
  return sum([...fresh, ...idle])
}

/** S05. */
export const outsiders = (cells: readonly Cell[]): Expr =>
  sum(
    cells.flatMap(({ run, leads }) =>
      leads.filter(({ who }) => who.source !== 'own_teacher').map(({ is }) => scaled(run.slots.length, is)),
    ),
  )

/** Distinct leads or rooms of a group, last week's among them, beyond the first. */
function further(
  program: Program,
  { open, cells, standing }: Group,
  entriesOf: (cell: Cell) => readonly { key: string; is: Expr }[],
  last: string | undefined,
): Expr {
  const keys = new Set(cells.flatMap((cell) => entriesOf(cell).map(({ key }) => key)))
  const used = [...keys].map((key) => {
    if (key === last) return constant(0)
    const is = program.binary()
    for (const cell of cells) {
      const here = entriesOf(cell).filter((entry) => entry.key === key)
      program.atLeast(is, sum(here.map((entry) => entry.is)))
    }
    return is
  })
  return standing === null ? minus(sum(used), open) : sum(used)
}

/** S08. A group that can only have one session and did not stand before costs nothing of the first part. */
export function continuity(program: Program, pools: readonly Pool[]): Expr {
  const costs: Expr[] = []
  const places = pools.flatMap((pool) => pool.places)
  for (const group of new Set(places.map((place) => place.group))) {
    const { cells, standing } = group
    if (cells.length === 1 && standing === null) continue
    const leads = ({ leads: of }: Cell) => of.map(({ who, is }) => ({ key: who.id, is }))
    const rooms = ({ rooms: of }: Cell) => of.map(({ room, is }) => ({ key: room.id, is }))
    costs.push(
      scaled(continuityCost.lead, further(program, group, leads, standing?.lead)),
      scaled(continuityCost.room, further(program, group, rooms, standing?.room)),
    )
    for (const { run, open } of standing === null ? [] : cells) {
      const [first] = run.slots
      const kept = standing?.slots.some(
        ({ weekday, block }) => weekday === first?.day.follows && block === first.code,
      )
      if (kept !== true) costs.push(scaled(continuityCost.moved, open))
    }
  }
  for (const { places: own, students } of pools)
    for (const { cells, named } of own)
      for (const { run, leads } of cells)
        if (run.activity.category === 'homework')
          costs.push(...strangers(program, leads, [...students.keys()], named))
  return sum(costs)
}

/** Homework sessions led by someone who teaches none of the homerooms of the students in them. */
function strangers(
  program: Program,
  leads: Cell['leads'],
  students: readonly Student[],
  named: ReadonlyMap<Student, Expr>,
): Expr[] {
  return leads.map(({ who, is }) => {
    const known = students.filter(({ homeroom }) => who.homerooms.includes(homeroom))
    if (known.length === students.length) return constant(0)
    if (known.length === 0) return scaled(continuityCost.stranger, is)
    const stranger = program.real(0, 1)
    program.atLeast(stranger, minus(is, sum(known.flatMap((student) => named.get(student) ?? []))))
    return scaled(continuityCost.stranger, stranger)
  })
}
