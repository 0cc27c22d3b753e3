import { isOnPeople, onlyPast } from './changes.ts'
import { hashWeek } from './hash.ts'
import type { Roster } from './roster.ts'

/** A roster as what comes after it finds it: limits on people were its own rebalance's, and ask nothing of anybody any more. */
export function asAccepted(roster: Roster): Roster {
  const { disturbance } = roster.input
  if (!isOnPeople(disturbance)) return roster
  const input = { ...roster.input, disturbance: onlyPast(disturbance) }
  return { ...roster, input, inputHash: hashWeek(input) }
}
