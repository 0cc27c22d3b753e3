import type { State } from '../state.ts'
import { dayOfPost, give, hasTime, mayHold, type Post, postsOf, vacate } from './posts.ts'
import { isBelow, type Value, worthOf } from './value.ts'

/** One step of a chain: an adult takes a post, leaving another one for it (null: free anyway). */
interface Step {
  readonly post: Post
  readonly adult: number
  readonly leaves: Post | null
}

/** A way to fill a post: who takes it, who takes the post that comes free by that, and so on; and the value it leads to. */
interface Chain {
  readonly steps: readonly Step[]
  readonly value: Value
}

/** Steps of a chain at the most: three people change places. */
const LONGEST = 3

/** Does a chain: posts are left from the first step to the last, then taken. */
function follow(state: State, { steps }: Pick<Chain, 'steps'>): void {
  for (const { post, adult, leaves } of steps) {
    if (leaves !== null) vacate(state, leaves, adult)
    give(state, post, adult)
  }
}

/**
 * Every chain up to a length that fills an open post, told one by one with its exact value: each is done on the state,
 * read and undone. A chain moves nobody twice.
 * @param worthIt asked of a state half way whether going on could still matter
 */
function chains(
  state: State,
  post: Post,
  longest: number,
  worthIt: (state: State) => boolean,
  tell: (chain: Chain) => void,
): void {
  const steps: Step[] = []
  const used = new Set<number>()
  const fill = (open: Post, left: number): void => {
    for (let adult = 0; adult < state.problem.adults.length; adult++) {
      if (used.has(adult) || !mayHold(state, adult, open)) continue
      const mark = state.mark()
      if (hasTime(state, adult, open)) {
        give(state, open, adult)
        tell({ steps: [...steps, { post: open, adult, leaves: null }], value: worthOf(state) })
        state.undo(mark)
      } else if (left > 1) {
        used.add(adult)
        for (const leaves of leavable(state, adult, open)) {
          const here = state.mark()
          vacate(state, leaves, adult)
          if (hasTime(state, adult, open)) {
            give(state, open, adult)
            if (worthIt(state)) {
              steps.push({ post: open, adult, leaves })
              fill(leaves, left - 1)
              steps.pop()
            }
          }
          state.undo(here)
        }
        used.delete(adult)
      }
    }
  }
  fill(post, longest)
}

/** Posts that an adult might leave to have time for another: those of the day, or all where the week is full. */
function leavable(state: State, adult: number, open: Post): Post[] {
  const { problem } = state
  const isFull = open.role !== 'duty' && state.sessionsOfAdult[adult] >= problem.maxPerWeek[adult]
  return postsOf(state, adult, isFull ? -1 : dayOfPost(state, open)).filter(
    ({ role, at }) => role !== open.role || at !== open.at,
  )
}

/** Elementary changes that the search for the longest chains of one post may take. */
const MOST_WORK = 60_000

/**
 * Fills a post by the chain of least value, short ones first: a longer chain is looked for only while every shorter one
 * leaves a breach.
 * @param target breaches that a good filling leaves at the most
 * @returns false where nothing makes the state better
 */
export function fillPost(state: State, post: Post, target: number): boolean {
  const before = worthOf(state)
  const begin = state.work
  const found: Chain[] = []
  for (let longest = 1; longest <= LONGEST; longest++) {
    if ((found[0]?.value.broken ?? Number.POSITIVE_INFINITY) <= target) break
    chains(
      state,
      post,
      longest,
      ({ broken, work }) => broken <= before.broken && work - begin < MOST_WORK,
      (chain) => {
        if (isBelow(chain.value, found[0]?.value ?? before)) found[0] = chain
      },
    )
  }
  if (found[0] === undefined) return false
  follow(state, found[0])
  return true
}
