import { continuityCost, convex, LATER_START_MINUTES, predictableCost, wishCost } from '../../../models/policy/constants.ts'
import type { DutySlot, StaffMember } from '../../../models/staff.ts'
import { minutesOf } from '../../../models/time.ts'
import type { Cell, Group } from './cells.ts'
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
      leads
        .filter(({ who }) => who.source !== 'own_teacher')
        .map(({ is }) => scaled(run.slots.length, is)),
    ),
  )

/** S08. Groups of one session cost nothing of the first part, but those that stand from last week. */
export function continuity(program: Program, cells: readonly Cell[], groups: readonly Group[]): Expr {
  const costs: Expr[] = []
  for (const { open, cells: own, standing } of groups) {
    const distinct = (keys: readonly string[], of: (key: string) => Expr[], last: string | undefined) => {
      const used = [...new Set(keys)].map((key) => {
        if (key === last) return constant(0)
        const is = program.binary()
        for (const use of of(key)) program.atLeast(is, use)
        return is
      })
      return last === undefined ? minus(sum(used), open) : sum(used)
    }
    const leads = own.flatMap((cell) => cell.leads.map((lead) => ({ ...lead, cell })))
    const inCell = (key: (lead: (typeof leads)[number]) => string) => (value: string) =>
      own.map((cell) =>
        sum(leads.flatMap((lead) => (lead.cell === cell && key(lead) === value ? [lead.is] : []))),
      )
    const leadOf = (lead: (typeof leads)[number]): string => lead.who.id
    const roomOf = (lead: (typeof leads)[number]): string => lead.room.id
    costs.push(
      scaled(continuityCost.lead, distinct(leads.map(leadOf), inCell(leadOf), standing?.lead)),
      scaled(continuityCost.room, distinct(leads.map(roomOf), inCell(roomOf), standing?.room)),
    )
    for (const cell of standing === null ? [] : own) {
      const [first] = cell.run.slots
      const kept = standing?.slots.some(
        ({ weekday, block }) => weekday === first?.day.follows && block === first.code,
      )
      if (kept !== true) costs.push(scaled(continuityCost.moved, cell.open))
    }
  }
  for (const { run, leads, members } of cells) {
    if (run.activity.category !== 'homework') continue
    for (const adult of new Set(leads.map(({ who }) => who))) {
      const known = [...members].filter(([who]) => adult.homerooms.includes(who.homeroom))
      const leading = sum(leads.flatMap(({ who, is }) => (who === adult ? [is] : [])))
      const stranger = program.real(0, 1)
      program.atLeast(stranger, minus(leading, sum(known.map(([, is]) => is))))
      costs.push(scaled(continuityCost.stranger, stranger))
    }
  }
  return sum(costs)
}
