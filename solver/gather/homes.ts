import { isRanked } from '../../models/activity.ts'
import type { State } from '../state.ts'

/** The class of which more than half of a session is; −1: none, or the session is of an activity that children choose. */
export function classOf(state: State, session: number): number {
  const { problem } = state
  if (isRanked(problem.activities[state.activityOf(session)].category)) return -1
  const counts = new Map<number, number>()
  for (let index = 0; index < state.size[session]; index++) {
    const homeroom = problem.homeroomOf[state.member(session, index)]
    counts.set(homeroom, (counts.get(homeroom) ?? 0) + 1)
  }
  for (const [homeroom, count] of counts) if (2 * count > state.size[session]) return homeroom
  return -1
}

/** Sessions that have a class of their own, by group: homework groups first, because they meet all week. */
export function withClasses(
  state: State,
): { readonly homeroom: number; readonly sessions: readonly number[] }[] {
  const groups = new Map<number, { homeroom: number; sessions: number[] }>()
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const homeroom = classOf(state, session)
    if (homeroom < 0) continue
    const known = groups.get(state.group[session])
    if (known === undefined) groups.set(state.group[session], { homeroom, sessions: [session] })
    else if (known.homeroom === homeroom) known.sessions.push(session)
  }
  return [...groups.values()].sort((a, b) => b.sessions.length - a.sessions.length)
}

/** Sessions that meet while another does. */
export function besides(state: State, session: number): number[] {
  const { options } = state.problem
  const [first, past] = options[state.option[session]].segments
  const found: number[] = []
  for (let other = 0; other < state.top; other++) {
    if (other === session || state.option[other] < 0) continue
    const [from, to] = options[state.option[other]].segments
    if (from < past && first < to) found.push(other)
  }
  return found
}
