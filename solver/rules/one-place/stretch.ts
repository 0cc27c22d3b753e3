import type { Option, Problem } from '../../problem.ts'
import type { Half } from '../../rule.ts'
import type { State } from '../../state.ts'

/** A stretch of time that binds somebody, in minutes since midnight, and the sites where it begins and ends; −1 unknown. */
export interface Stretch {
  readonly begin: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** More than any day has: nobody gets from a site to one without recorded travel. */
const UNREACHABLE = 2880

/** Minutes an adult needs between two sites. */
export function travelMinutes(half: Half, from: number, to: number): number {
  if (from === to && from >= 0) return 0
  const minutes = from < 0 || to < 0 ? -1 : half.travel[from * half.sites.length + to]
  return minutes < 0 ? UNREACHABLE : minutes
}

/** Whether nobody can be in both: they overlap, or lie closer than the travel between their sites. */
export const collide = (half: Half, a: Stretch, b: Stretch): boolean =>
  a.end + travelMinutes(half, a.to, b.from) > b.begin && b.end + travelMinutes(half, b.to, a.from) > a.begin

/**
 * When the adults of a session are bound from: its start, or, at a site other than the school's own, the latest end of
 * what its students come from.
 */
export function beginOf(problem: Problem, state: State, session: number, site: number): number {
  const option = problem.options[state.option[session]]
  if (site === 0 || state.size[session] === 0) return option.start
  let latest = 0
  for (let index = 0; index < state.size[session]; index++) {
    const end = problem.previousEnd[state.member(session, index) * problem.slots.length + option.slots[0]]
    if (end > latest) latest = end
  }
  return latest < option.start ? latest : option.start
}

/** Whether a student cannot walk to a session at the site, another than the school's own, before it starts. */
export function isLate(problem: Problem, student: number, option: Option, site: number): boolean {
  const walk = problem.walk[site]
  return (
    walk < 0 || problem.previousEnd[student * problem.slots.length + option.slots[0]] + walk > option.start
  )
}
