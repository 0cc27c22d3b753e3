import type { SwapAnswer } from '../../models/answers/recommendation.ts'
import type { StaffId } from '../../models/ids.ts'
import type { Post as PostRef } from '../../models/moves.ts'
import type { Opened } from '../opened.ts'
import { give, mayHold, type Post, postsOf, vacate } from '../rebalance/posts.ts'
import { baseOf, byEffect, effectSince, isWorse, loadOf, loadSince } from './effect.ts'
import { type Asked, answered, postIn, postWords, refOf, unknown } from './places.ts'
import { holderOf } from './posts.ts'

/** A post whose holder would rather have another one. */
export interface SwapQuestion {
  readonly post: PostRef
  /** Left out: its lead, or the only one who holds it. */
  readonly holder?: StaffId
  /** Exchanges told. */
  readonly most?: number
}

const MOST = 20

type Swap = SwapAnswer['swaps'][number]

/** With whom the holder of a post could exchange it: every post of everybody else, priced exactly; only what is allowed. */
export function recommendSwap(opened: Opened, question: SwapQuestion): Asked<SwapAnswer> {
  const found = postIn(opened, question.post)
  if (found === null) return unknown('ASK_SESSION', postWords(question.post))
  const { state, problem, post, rows } = found
  const holder = holderOf(found, post, question.holder)
  if (holder === null || holder < 0) return unknown('ASK_STAFF', question.holder ?? postWords(question.post))
  const idOf = (adult: number): StaffId => problem.adults[adult].id
  const base = baseOf(state)
  const exchange = (other: number, theirs: Post): Swap | null => {
    const [mine, yours] = [loadOf(state, holder), loadOf(state, other)]
    const mark = state.mark()
    vacate(state, post, holder)
    vacate(state, theirs, other)
    give(state, post, other)
    give(state, theirs, holder)
    const ref = refOf(found, rows, theirs)
    const swap: Swap | null = isWorse(state, base)
      ? null
      : {
          post: ref,
          staff: idOf(other),
          moves: [
            { kind: 'post', post: question.post, from: idOf(holder), to: idOf(other) },
            { kind: 'post', post: ref, from: idOf(other), to: idOf(holder) },
          ],
          effect: effectSince(state, base),
          loads: [loadSince(state, holder, mine), loadSince(state, other, yours)],
        }
    state.undo(mark)
    return swap
  }
  const swaps: Swap[] = []
  for (let other = 0; other < problem.adults.length; other++) {
    if (other === holder || !mayHold(state, other, post)) continue
    for (const theirs of postsOf(state, other, -1)) {
      if ((theirs.role === post.role && theirs.at === post.at) || !mayHold(state, holder, theirs)) continue
      const swap = exchange(other, theirs)
      if (swap !== null) swaps.push(swap)
    }
  }
  const keyOf = ({ staff, post: theirs }: Swap): string => `${staff} ${theirs.role} ${postWords(theirs)}`
  swaps.sort((a, b) => byEffect(a.effect, b.effect) || (keyOf(a) < keyOf(b) ? -1 : 1))
  return answered({
    post: question.post,
    holder: idOf(holder),
    swaps: swaps.slice(0, question.most ?? MOST),
  })
}
