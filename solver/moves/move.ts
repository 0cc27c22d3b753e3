import type { Random } from '../random.ts'
import type { State } from '../state.ts'

/**
 * A change of the whole solution, made of elementary ones. It is tried on the state itself; false means that nothing
 * sensible could be done. The caller reads breaches, unserved and cost, and keeps or undoes it.
 * @param patience how much worse the change may be and still be kept: what an estimate shows to be worse by far need not
 *   be tried
 */
export type Move = (state: State, random: Random, patience: number) => boolean
