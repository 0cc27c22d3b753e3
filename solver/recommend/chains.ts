import type { Effect } from '../../models/answers/effect.ts'
import type { RuleCode } from '../../models/policy/rules.ts'
import { give, mayHold, type Post, postsOf, vacate } from '../rebalance/posts.ts'
import type { State } from '../state.ts'
import { type Base, byEffect, effectSince, isWorse } from './effect.ts'

/** One step of a chain: an adult takes a post, leaving another one for it (null: keeping all they have). */
export interface Step {
  readonly post: Post
  readonly adult: number
  readonly leaves: Post | null
}

/** A way to fill a post by several people, done on the state and read. */
export interface Chain {
  readonly steps: readonly Step[]
  readonly effect: Effect
}

/** How far chains are looked for: people in one, and elementary changes of the state. */
export interface Reach {
  readonly longest: number
  readonly work: number
}

export interface Found {
  readonly chains: readonly Chain[]
  /** Every chain of up to so many people was looked at. */
  readonly length: number
  readonly work: number
}

/** Rules that a later step of a chain may mend: adults who lack, a pin or the budget of disturbance. */
const CURABLE: ReadonlySet<RuleCode> = new Set<RuleCode>(['H09', 'H19'])

/**
 * Every allowed chain of two or more people that fills an open post: somebody takes it and leaves another post for it, which
 * the next one takes, and so on. Only what is needed is offered: nobody leaves a post who could take the other one beside it.
 * Nobody moves twice. Each chain is done on the state, read and undone.
 * @param state with the post vacated
 * @param base the state before it was
 * @param first adults in the order in which the first step is tried
 * @param adults who may take a further step
 */
export function findChains(
  state: State,
  base: Base,
  post: Post,
  first: readonly number[],
  adults: readonly number[],
  { longest, work }: Reach,
): Found {
  const begin = state.work
  const steps: Step[] = []
  const used = new Set<number>()
  const chains: Chain[] = []
  const isSpent = (): boolean => state.work - begin > work
  const tryPost = (open: Post, people: readonly number[], left: number): boolean => {
    for (const adult of people) {
      if (used.has(adult) || !mayHold(state, adult, open)) continue
      if (isSpent()) return false
      const mark = state.mark()
      const posts = postsOf(state, adult, -1).sort(byPlace)
      give(state, open, adult)
      if (!isWorse(state, base)) {
        // What is allowed already goes no further; it was told when chains of its own length were looked for.
        if (left === 1)
          chains.push({
            steps: [...steps, { post: open, adult, leaves: null }],
            effect: effectSince(state, base),
          })
      } else if (left > 1) {
        used.add(adult)
        for (const leaves of posts) {
          const here = state.mark()
          vacate(state, leaves, adult)
          if (!isWorse(state, base, CURABLE)) {
            steps.push({ post: open, adult, leaves })
            const done = tryPost(leaves, adults, left - 1)
            steps.pop()
            if (!done) {
              state.undo(mark)
              used.delete(adult)
              return false
            }
          }
          state.undo(here)
        }
        used.delete(adult)
      }
      state.undo(mark)
    }
    return true
  }
  let length = 1
  while (length < longest && tryPost(post, first, length + 1)) length++
  chains.sort((a, b) => byEffect(a.effect, b.effect) || byNames(a, b))
  return { chains, length, work: state.work - begin }
}

const ROLES = ['lead', 'assist', 'duty']

/** Lists of a state keep no order: chains are looked for in one of their own, so that the same question has the same answer. */
const byPlace = (a: Post, b: Post): number => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.at - b.at

function byNames(a: Chain, b: Chain): number {
  if (a.steps.length !== b.steps.length) return a.steps.length - b.steps.length
  for (let at = 0; at < a.steps.length; at++) {
    const order = a.steps[at].adult - b.steps[at].adult || byPlace(a.steps[at].post, b.steps[at].post)
    if (order !== 0) return order
  }
  return 0
}
