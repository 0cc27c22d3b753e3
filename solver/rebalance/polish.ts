import { TERM_CODES } from '../../models/policy/terms.ts'
import { Random } from '../random.ts'
import { load, type Snapshot } from '../search/snapshot.ts'
import type { State } from '../state.ts'
import { bringBack } from './bring-back.ts'
import { closeLame, mend } from './fewest.ts'
import { relabelled } from './relabel.ts'
import { reweigh, tidy, widen } from './tidy.ts'
import { copyOf, FEWEST, isBelow, STABILITY, stateWith, weightsWith, worthOf } from './value.ts'

/** Required student-blocks of a school up to which every move is tried for fewer changes still. */
const SMALL = 400
const POLISH_WORK = 40_000
/** What a point of S09 weighs in each round of polishing: far less than a block served at first, then more. */
const POLISH_WEIGHTS = [100, 300, 1000, 3000, 100, 1000]
/** Elementary changes of a search for places for those left over, for each of their blocks, and at the most. */
const WORK_PER_BLOCK = 2_000
const MOST_SERVING = 400_000
const MOST_ROUNDS = 3

/** How hot a search begins: a few changes are taken for a while. */
const HOT = 600
/** What a point of S09 weighs while places are looked for. */
const SERVING_WEIGHT = 100

/**
 * A state that decides the same and weighs only choices and S09: no other term may be dearer than a block served, and moves
 * choose students by their choices.
 */
function weighing(state: State, stability: number): State {
  const weights = weightsWith(state.problem, stability)
  TERM_CODES.forEach((code, index) => {
    if (!CHOICES.has(code) && index !== STABILITY) weights[index] = 0
  })
  return copyOf(state, weights)
}

const CHOICES = new Set(['S01', 'S02'])

/** A state that decides what a snapshot says, weighing S09 above all. */
function read({ problem }: State, snapshot: Snapshot): State {
  const state = stateWith(problem, FEWEST)
  load(state, snapshot)
  closeLame(state)
  return state
}

/** On a small school, a search for fewer changes with every move of the solver; the state itself where none are found. */
export const polish = (state: State): State => (state.problem.requiredTotal > SMALL ? state : polished(state))

function polished(state: State): State {
  const random = new Random(1)
  let best = state
  for (const weight of POLISH_WEIGHTS) {
    const found = relabelled(
      read(
        state,
        widen(weighing(best, weight), random, POLISH_WORK, HOT, () => false),
      ),
    )
    tidy(found)
    if (isBelow(worthOf(found), worthOf(best))) best = found
  }
  return best
}

/** Where exact steps leave students unserved, searches with every move for places for them, before changes count. */
export function serveMore(state: State): State {
  let best = state
  for (let round = 0; round < MOST_ROUNDS && best.unserved > 0; round++) {
    const work = Math.min(MOST_SERVING, WORK_PER_BLOCK * best.unserved)
    const served = relabelled(
      read(
        state,
        widen(weighing(best, SERVING_WEIGHT), new Random(2 + round), work, HOT, () => false),
      ),
    )
    const found = mend(served)
    tidy(found)
    if (!isBelow(worthOf(found), worthOf(best))) break
    best = settled(found, state)
  }
  return best
}

/**
 * What a search for places changed without need is as it was again, as far as that is found.
 * @param served weighing whatever it was searched by
 * @param before what it was before the search, with fewer changes and more unserved
 */
export function settled(served: State, before: State): State {
  reweigh(served, FEWEST)
  return polished(bringBack(served, before))
}
