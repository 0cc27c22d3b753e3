import { decode } from '../decode.ts'
import type { State } from '../state.ts'

/**
 * Whether pins hold everybody in every session of a state, in each of its blocks, but in what has begun: nothing but site
 * duties could be another's, and no pin asks for that.
 */
export function isPinnedDown(state: State): boolean {
  const { begun, locks, slots, days } = state.problem
  const past = new Set(
    slots.flatMap(({ day, block }, slot) => (begun?.[slot] === 1 ? [`${days[day].date} ${block.code}`] : [])),
  )
  const held = new Set(
    locks.flatMap(({ isPin, source: { date, block, activity, staff, student } }) =>
      isPin ? [staff, student].map((who) => `${date} ${block} ${activity} ${who}`) : [],
    ),
  )
  return decode(state).sessions.every(({ date, blocks, activity, lead, assistants, students }) =>
    blocks.every(
      (block) =>
        past.has(`${date} ${block}`) ||
        [lead, ...assistants, ...students].every((who) => held.has(`${date} ${block} ${activity} ${who}`)),
    ),
  )
}
