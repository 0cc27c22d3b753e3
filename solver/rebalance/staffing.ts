import type { State } from '../state.ts'
import { fillPost } from './chains.ts'
import { give, hasTime, mayHold, openPosts, type Post, postsOf, vacate } from './posts.ts'
import { bestOf, isBelow, worthOf } from './value.ts'

const nameOf = ({ role, at }: Post): string => `${role} ${at}`

/** Fills the posts that stand open, those with the fewest candidates first. */
export function fillPosts(state: State): void {
  const failed = new Set<string>()
  for (;;) {
    const post = scarcest(
      state,
      openPosts(state).filter((each) => !failed.has(nameOf(each))),
    )
    if (post === null) return
    if (!fillPost(state, post, state.broken - 1)) failed.add(nameOf(post))
    state.keep()
  }
}

/** The post that the fewest adults have time for; null of none. */
function scarcest(state: State, posts: readonly Post[]): Post | null {
  let best: Post | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const post of posts) {
    const count = state.problem.adults.filter(
      (_, adult) => mayHold(state, adult, post) && hasTime(state, adult, post),
    ).length
    if (count < fewest) {
      best = post
      fewest = count
    }
  }
  return best
}

/**
 * Changes of one adult at one post that leave fewer breaches, the first of each post that does, while there are any: for
 * rules that a whole state breaks, such as a share, a ban, a teacher in service on site.
 */
export function easeRules(state: State): void {
  for (let changed = true; changed && state.broken > 0; ) {
    changed = false
    for (let adult = 0; adult < state.problem.adults.length && state.broken > 0; adult++)
      for (const post of postsOf(state, adult, -1)) if (replace(state, post, adult)) changed = true
  }
}

/** Gives a post to the adult who leaves fewer breaches and then costs least; false where nobody leaves fewer. */
function replace(state: State, post: Post, holder: number): boolean {
  const before = worthOf(state)
  let best = -1
  let value = { ...before, broken: before.broken - 1, unserved: Number.POSITIVE_INFINITY }
  for (let adult = 0; adult < state.problem.adults.length; adult++) {
    if (adult === holder || !mayHold(state, adult, post)) continue
    const mark = state.mark()
    vacate(state, post, holder)
    if (hasTime(state, adult, post)) {
      give(state, post, adult)
      if (isBelow(worthOf(state), value)) {
        best = adult
        value = worthOf(state)
      }
    }
    state.undo(mark)
  }
  if (best < 0) return false
  vacate(state, post, holder)
  give(state, post, best)
  state.keep()
  return true
}

/** Leads that nobody can take where a session meets: somebody who can in another room, the best pair of both. */
export function castElsewhere(state: State): void {
  const { problem } = state
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0 || state.lead[session] >= 0 || state.size[session] === 0) continue
    const post: Post = { role: 'lead', at: session }
    const trials: (() => void)[] = []
    for (let adult = 0; adult < problem.adults.length; adult++) {
      if (!mayHold(state, adult, post) || !hasTime(state, adult, post)) continue
      for (let room = 0; room < problem.rooms.length; room++)
        if (problem.roomArc[room * problem.options.length + state.option[session]] === 1)
          trials.push(() => {
            state.setRoom(session, room)
            give(state, post, adult)
          })
    }
    bestOf(state, trials)
    state.keep()
  }
}
