import type { Random } from '../random.ts'
import type { State } from '../state.ts'

/**
 * A change of the whole solution, made of elementary ones. It is tried on the state itself; false means that nothing
 * sensible could be done. The caller reads breaches, unserved and cost, and keeps or undoes it.
 */
export type Move = (state: State, random: Random) => boolean
