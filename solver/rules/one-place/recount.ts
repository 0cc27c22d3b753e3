import type { Problem } from '../../problem.ts'
import type { State } from '../../state.ts'
import { siteOfSession } from '../adults/need.ts'
import { lessonsOn } from '../lessons.ts'
import { beginOf, collide, isLate, type Stretch } from './stretch.ts'

/** An engagement of an adult: `what` as in `State.engagement`. */
interface Engagement extends Stretch {
  readonly what: number
  readonly isAway: boolean
}

/** Breaches of H07 in a state that arcs do not count, from nothing. */
export function recountOnePlace(problem: Problem, state: State): number {
  let count = 0
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const site = siteOfSession(problem, state, session)
    if (site === 0) continue
    const option = problem.options[state.option[session]]
    for (let index = 0; index < state.size[session]; index++)
      if (isLate(problem, state.member(session, index), option, site)) count++
  }
  problem.adults.forEach((adult, index) => {
    problem.days.forEach((view, day) => {
      const engagements = engagementsOf(problem, state, index, day)
      const lessons = lessonsOn(adult, view).map(({ start, end, site }) => {
        const at = problem.sites.indexOf(site)
        return { begin: start, end, from: at, to: at }
      })
      engagements.forEach((one, at) => {
        for (const other of engagements.slice(at + 1))
          if (one.what !== other.what && collide(problem, one, other)) count++
        if (one.isAway) count += lessons.filter((lesson) => collide(problem, one, lesson)).length
      })
    })
  })
  return count
}

function engagementsOf(problem: Problem, state: State, adult: number, day: number): Engagement[] {
  const found: Engagement[] = []
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0 || problem.options[state.option[session]].day !== day) continue
    const site = siteOfSession(problem, state, session)
    const engagement = {
      what: session,
      begin: beginOf(problem, state, session, site),
      end: problem.options[state.option[session]].end,
      from: 0,
      to: site,
      isAway: site !== 0,
    }
    if (state.lead[session] === adult) found.push(engagement)
    for (let index = 0; index < state.assistCount[session]; index++)
      if (state.assistant(session, index) === adult) found.push(engagement)
  }
  problem.duties.forEach((duty, index) => {
    if (duty.day !== day) return
    const { start, end } = problem.slots[duty.slot]
    const engagement = { what: ~index, begin: start, end, from: duty.site, to: duty.site, isAway: false }
    for (let at = 0; at < state.dutyCount[index]; at++)
      if (state.dutyAdult(index, at) === adult) found.push(engagement)
  })
  return found
}
