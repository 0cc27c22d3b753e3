import { moves } from '../moves/index.ts'
import type { Random } from '../random.ts'
import { anneal, type Best, record } from '../search/anneal.ts'
import type { Snapshot } from '../search/snapshot.ts'
import { save } from '../search/snapshot.ts'
import type { State } from '../state.ts'
import { publishedAt, readPublished } from '../terms/published.ts'
import { fillPost } from './chains.ts'
import { type Post, postsOf, vacate } from './posts.ts'
import { returnRooms } from './rooms.ts'
import { isBelow, STABILITY, worthOf } from './value.ts'

const MOST_PASSES = 3

/** Gives every session its room back where it can have it, and every post that changed hands once more to whoever is best now, while that makes the state better. */
export function tidy(state: State): void {
  returnRooms(state)
  for (let pass = 0, changed = true; changed && pass < MOST_PASSES; pass++) {
    changed = false
    for (const { post, adult } of changedPosts(state)) {
      const before = worthOf(state)
      const mark = state.mark()
      vacate(state, post, adult)
      if (fillPost(state, post, before.broken) && isBelow(worthOf(state), before)) changed = true
      else state.undo(mark)
      state.keep()
    }
  }
}

/** Posts held by somebody who did not hold them in the published plan. */
function changedPosts(state: State): { post: Post; adult: number }[] {
  const { problem } = state
  const published = readPublished(problem)
  const isNew = ({ role, at }: Post, adult: number): boolean => {
    if (role === 'duty') return published.holds[at * problem.adults.length + adult] === 0
    const name = state.groupName[state.group[at]]
    const match = publishedAt(problem, published, name, problem.options[state.option[at]].slots[0])
    return match >= 0 && published.adultOf[match * problem.adults.length + adult] === 0
  }
  return problem.adults.flatMap((_, adult) =>
    postsOf(state, adult, -1).flatMap((post) => (isNew(post, adult) ? [{ post, adult }] : [])),
  )
}

/** Lets a state weigh S09 by another weight from now on. */
export function reweigh(state: State, stability: number): void {
  state.weighted += (stability - state.weights[STABILITY]) * state.raw[STABILITY]
  state.weights[STABILITY] = stability
}

const bestAt = (state: State): Best => ({
  broken: state.broken,
  unserved: state.unserved,
  weighted: state.weighted,
  snapshot: save(state),
})

/**
 * Searches on from a state with every move, from a temperature down to one below which nothing worse is taken.
 * @returns the best found, the state itself if nothing is better
 */
export function widen(
  state: State,
  random: Random,
  work: number,
  hot: number,
  stopped: () => boolean,
): Snapshot {
  const best = bestAt(state)
  if (anneal(state, best, random, work, hot, COLD, moves, stopped) && isBelow(worthOf(state), best))
    record(state, best)
  return best.snapshot
}

const COLD = 2
