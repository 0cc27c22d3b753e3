import {
  continuityCost,
  LATER_START_MINUTES,
  predictableCost,
  wishCost,
} from '../../models/policy/constants.ts'
import { ASSIST, LEAD } from '../compile/arcs.ts'
import type { Problem } from '../problem.ts'
import type { Market } from './market.ts'

/** A stretch of a day's work: a session on some option with the same blocks, or a site duty. */
export interface Stint {
  readonly slots: readonly number[]
  readonly start: number
  readonly end: number
  readonly minutes: number
  readonly late: number
  /** 1: counts among the sessions of day and week. */
  readonly session: 0 | 1
  /** Options the adult may lead here, and what that costs besides the stint itself, weighted. */
  readonly leads: readonly number[]
  readonly leadCost: readonly number[]
  readonly assists: readonly number[]
  /** −1: none. */
  readonly duty: number
}

/** A set of stints that an adult may do on one day, measured. */
export interface Shift {
  /** Indices among the stints of the day. */
  readonly stints: readonly number[]
  readonly sessions: number
  readonly minutes: number
  readonly late: number
  /** Weighted S06, S10 and S13. */
  readonly cost: number
}

/** Whether somebody may work for other schools too: what they do there may answer wishes and fill idle blocks. */
export const isShared = (problem: Problem, adult: number, mayBeLent: boolean): boolean => {
  const { school, serves, loanable } = problem.adults[adult]
  return (school === null ? 0 : 1) + serves.length > 1 || (mayBeLent && loanable)
}

/** What an adult may do on a day, one stint for every set of blocks and every duty, due for certain or not. */
export function stintsOf(problem: Problem, market: Market, adult: number, day: number): Stint[] {
  const { weights } = problem.week
  const isOwn = problem.adults[adult].source === 'own_teacher'
  const knowsNobody = problem.homerooms.every(
    (_, homeroom) => problem.teaches[adult * problem.homerooms.length + homeroom] === 0,
  )
  const bySlots = new Map<string, Stint & { leads: number[]; leadCost: number[]; assists: number[] }>()
  for (const option of problem.options) {
    const { index, activity, slots, start, end, late } = option
    if (option.day !== day || market.seats[index] === 0) continue
    const arc = problem.adultArc[adult * problem.options.length + index]
    const mayLead = (arc & LEAD) !== 0
    // Also where no size asks for assistants: they may be there, and what they want or have idle may be met by it.
    const mayAssist = (arc & ASSIST) !== 0
    if (!mayLead && !mayAssist) continue
    const key = slots.join()
    const minutes = end - start
    const empty = { leads: [], leadCost: [], assists: [], duty: -1 }
    const stint = bySlots.get(key) ?? { slots, start, end, minutes, late, session: 1, ...empty }
    bySlots.set(key, stint)
    if (mayAssist) stint.assists.push(index)
    if (!mayLead) continue
    const isStrange = knowsNobody && problem.activities[activity].category === 'homework'
    stint.leads.push(index)
    stint.leadCost.push(
      (isOwn ? 0 : weights.S05 * slots.length) + (isStrange ? weights.S08 * continuityCost.stranger : 0),
    )
  }
  return [...bySlots.values(), ...dutyStints(problem, adult, day)]
}

function dutyStints(problem: Problem, adult: number, day: number): Stint[] {
  return problem.duties.flatMap((entry, duty): Stint[] => {
    if (entry.day !== day) return []
    if (problem.dutyArc[adult * problem.duties.length + duty] === 0) return []
    const { start, end, block } = problem.slots[entry.slot]
    const { minutes } = entry.duty
    const late = block.kind === 'regular' ? 0 : minutes
    const nothing = { session: 0, leads: [], leadCost: [], assists: [] } as const
    return [{ slots: [entry.slot], start, end, minutes, late, ...nothing, duty }]
  })
}

/** Every set of stints that an adult may do on a day: within the most sessions, none overlapping another. */
export function shiftsOf(
  problem: Problem,
  adult: number,
  day: number,
  stints: readonly Stint[],
  shared: boolean,
): Shift[] {
  const found: Shift[] = []
  const list: number[] = []
  const visit = (from: number, sessions: number): void => {
    found.push(measure(problem, adult, day, stints, list, shared))
    for (let at = from; at < stints.length; at++) {
      const { session, start, end } = stints[at]
      if (sessions + session > problem.adults[adult].maxPerDay) continue
      if (list.some((other) => stints[other].start < end && start < stints[other].end)) continue
      list.push(at)
      visit(at + 1, sessions + session)
      list.pop()
    }
  }
  visit(0, 0)
  return found
}

function measure(
  problem: Problem,
  adult: number,
  day: number,
  all: readonly Stint[],
  list: readonly number[],
  shared: boolean,
): Shift {
  const { weights } = problem.week
  const stints = list.map((at) => all[at])
  const sum = (pick: (stint: Stint) => number): number =>
    stints.reduce((before, stint) => before + pick(stint), 0)
  const restFrom = problem.restFrom[adult * problem.days.length + day]
  const cutsRest = stints.some((stint) => stint.late > 0 && stint.end > restFrom)
  let wishes = 0
  let surprises = shared ? 0 : predictableCost.idle * idleBlocks(problem, day, stints)
  for (const { slots } of stints)
    for (const slot of slots) {
      const cell = adult * problem.slots.length + slot
      if (problem.unwanted[cell] > 0) wishes += wishCost.unwanted
      if (!shared) wishes -= wishCost.wantedMissed * problem.wanted[cell]
      if (problem.pattern[cell] === 0) surprises += predictableCost.newBlock
    }
  const sessions = sum(({ session }) => session)
  return {
    stints: [...list],
    sessions,
    minutes: sum(({ minutes }) => minutes),
    late: sum(({ late }) => late) + (cutsRest ? LATER_START_MINUTES : 0),
    cost: weights.S06 * problem.adults[adult].pay * sessions + weights.S10 * wishes + weights.S13 * surprises,
  }
}

/** Idle blocks of S13 on a day with these stints. */
function idleBlocks(problem: Problem, day: number, stints: readonly Stint[]): number {
  const held = stints.flatMap(({ slots }) => slots.map((slot) => problem.slots[slot]))
  return problem.intervals[day].filter(
    ([start, end]) =>
      held.some((slot) => slot.end <= start) &&
      held.some((slot) => slot.start >= end) &&
      held.every((slot) => slot.end <= start || slot.start >= end),
  ).length
}
