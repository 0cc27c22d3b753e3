import { z } from 'zod'
import { event } from './events.ts'
import { ban, disturbance, pin } from './pins.ts'
import { terms } from './policy/terms.ts'
import type { Roster } from './roster.ts'
import { since } from './since.ts'
import type { Week } from './week.ts'
import { withCalendar } from './with-events.ts'

export const CHANGES_SCHEMA = 'kehou/changes/1'

/** What happened after a roster was published, and what a rebalance has to keep. */
export const changes = z.strictObject({
  schema: z.literal(CHANGES_SCHEMA),
  /** In the order in which they happened. */
  events: z.array(event).default([]),
  pins: z.array(pin).default([]),
  bans: z.array(ban).default([]),
  disturbance: disturbance.nullable().default(null),
})
export type Changes = z.infer<typeof changes>

/** What a repair is after: the fewest changes, the best score, or something of both. */
export const AIMS = ['fewest', 'between', 'best'] as const
export type Aim = (typeof AIMS)[number]

/** What a rebalance has to keep: what an earlier one found to have begun has begun for this one too. */
export function keptBy({ disturbance: earlier }: Week, { disturbance: given }: Changes): Week['disturbance'] {
  const [before, now] = [earlier?.from ?? null, given?.from ?? null]
  const from = before === null || (now !== null && now > before) ? now : before
  return given === null && from === null
    ? null
    : { students: given?.students ?? null, adults: given?.adults ?? null, from }
}

/** Whether a rebalance may disturb no more than so many people. */
export const isOnPeople = (limits: Week['disturbance']): boolean =>
  limits !== null && (limits.students !== null || limits.adults !== null)

/** The limits of a rebalance but for those on people. */
export const onlyPast = (limits: Week['disturbance']): Week['disturbance'] =>
  limits === null || limits.from === null ? null : { students: null, adults: null, from: limits.from }

/**
 * The week that a rebalance answers: that of the published roster with the changes added, and the roster itself as what is
 * published. A weight of 0 for S09 gives way to that of the catalogue: without it no repair would be smaller than another.
 */
export function changedWeek({ input, plan }: Roster, made: Changes): Week {
  const kept = keptBy(input, made)
  const before = { input: withCalendar(input, made.events), plan }
  return {
    ...input,
    weights: { ...input.weights, S09: input.weights.S09 || terms.S09.weight },
    events: [...input.events, ...made.events.flatMap((event) => since(before, kept?.from ?? null, event))],
    pins: [...input.pins, ...made.pins],
    bans: [...input.bans, ...made.bans],
    disturbance: kept,
    history: { ...input.history, published: plan },
  }
}
