import { decode } from '../decode.ts'
import type { State } from '../state.ts'

/**
 * Whether pins hold everybody in every session of a state, in each of its blocks, but in what has begun: each adult in their
 * role, each student with the lead, and the room. Where a block has one session of the activity, that need not be said with
 * the lead. Nothing but site duties could be another's then, and no pin asks for that.
 */
export function isPinnedDown(state: State): boolean {
  const { begun, locks, slots, days } = state.problem
  const past = new Set(
    slots.flatMap(({ day, block }, slot) => (begun?.[slot] === 1 ? [`${days[day].date} ${block.code}`] : [])),
  )
  const held = new Set<string>()
  for (const { isPin, source } of locks) {
    if (!isPin || !('role' in source)) continue
    const { date, block, activity, staff, role, student, room } = source
    const at = `${date} ${block} ${activity}`
    held.add(`${at} ${staff} as ${role}`)
    // With the lead it is of that session; without, of whichever there is.
    for (const lead of [staff, null])
      for (const what of [student, room]) held.add(`${at} ${what} by ${role === 'assist' ? null : lead}`)
  }
  const { sessions } = decode(state)
  const timesOf = ({ date, blocks, activity }: (typeof sessions)[number]): string[] =>
    blocks.map((block) => `${date} ${block} ${activity}`)
  const counts = new Map<string, number>()
  for (const at of sessions.flatMap(timesOf)) counts.set(at, (counts.get(at) ?? 0) + 1)
  return sessions.every((session) => {
    const { date, blocks, lead, assistants, students, room } = session
    return timesOf(session).every((at, index) => {
      if (past.has(`${date} ${blocks[index]}`)) return true
      const isOne = counts.get(at) === 1
      return (
        held.has(`${at} ${lead} as lead`) &&
        assistants.every((who) => held.has(`${at} ${who} as assist`)) &&
        [...students, room].every(
          (what) => held.has(`${at} ${what} by ${lead}`) || (isOne && held.has(`${at} ${what} by null`)),
        )
      )
    })
  })
}
