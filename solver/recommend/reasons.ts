import type { DayPart, Reasons } from '../../models/answers/effect.ts'
import { dayOfPost, type Post, postsOf } from '../rebalance/posts.ts'
import { lessonsOn } from '../rules/lessons.ts'
import type { State } from '../state.ts'

/** What speaks for or against somebody for a post, whatever it costs; their day is that before the change. */
export function reasonsFor(
  state: State,
  adult: number,
  post: Post,
  covers: ReadonlyMap<string, number>,
): Reasons {
  const { problem } = state
  const { id } = problem.adults[adult]
  const day = dayOf(state, adult, dayOfPost(state, post))
  return {
    knowsClass: post.role !== 'duty' && knowsClass(state, adult, post.at),
    onSite: day.some(({ here }) => here),
    covers: covers.get(id) ?? 0,
    day: day.map(({ part }) => part),
  }
}

function knowsClass(state: State, adult: number, session: number): boolean {
  const { homeroomOf, homerooms, teaches } = state.problem
  for (let at = 0; at < state.size[session]; at++) {
    const homeroom = homeroomOf[state.member(session, at)]
    if (homeroom >= 0 && teaches[adult * homerooms.length + homeroom] === 1) return true
  }
  return false
}

/** Everything an adult has on a day, in order of time, and whether it is on the school's own site. */
function dayOf(state: State, adult: number, day: number): { part: DayPart; here: boolean }[] {
  const { problem } = state
  const school: string = problem.school.id
  const lessons = lessonsOn(problem.adults[adult], problem.days[day]).map(({ start, end, site }) => ({
    part: { kind: 'lesson' as const, start, end, block: null, activity: null },
    here: site === school,
  }))
  const posts = postsOf(state, adult, day).map(({ role, at }) => {
    if (role === 'duty') {
      const { slot, site } = problem.duties[at]
      const { start, end, block } = problem.slots[slot]
      return { part: { kind: role, start, end, block: block.code, activity: null }, here: site === 0 }
    }
    const { start, end, slots, activity } = problem.options[state.option[at]]
    const { code } = problem.slots[slots[0]].block
    const room = state.room[at]
    return {
      part: { kind: role, start, end, block: code, activity: problem.activities[activity].id },
      here: room < 0 || problem.roomSite[room] === 0,
    }
  })
  return [...lessons, ...posts].sort((a, b) => a.part.start - b.part.start)
}
