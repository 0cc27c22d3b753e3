import type { State } from '../state.ts'
import { ownLeads } from './leads.ts'
import { ownRooms } from './rooms.ts'
import { seatTogether } from './seats.ts'

/**
 * Keeps classes together as far as nothing else is touched. The objective does not say in which of several sessions of care a
 * child sits, nor in whose classroom; a school does. Children of a class are seated together where sessions at one time are all the
 * same to them, each class in its own classroom and with a teacher who knows it. No rule that held breaks, and neither U nor Z rises.
 */
export function gather(state: State): void {
  seatTogether(state)
  ownRooms(state)
  ownLeads(state)
}
