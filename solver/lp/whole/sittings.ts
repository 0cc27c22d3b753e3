import { LEAD } from '../../compile/arcs.ts'
import { mayTake, requiresAll } from '../../moves/allowed.ts'
import type { Problem } from '../../problem.ts'
import type { Sitting } from './draft.ts'

/** Rooms in which a session may sit. */
export const roomsOf = (problem: Problem, { option, site }: Sitting): number[] =>
  problem.rooms.flatMap((_, room) =>
    problem.roomSite[room] === site && problem.roomArc[room * problem.options.length + option] === 1
      ? [room]
      : [],
  )

/**
 * Where and from when a session on an option may bind its people: at the school, or at each site that students can walk
 * to. There its adults set out with the last of its students, so that each time somebody may set out is a sitting of its
 * own, for those who are free by then.
 */
export function sittingsOf(problem: Problem, option: number): Sitting[] {
  const { start, slots } = problem.options[option]
  const found: Sitting[] = []
  for (let site = 0; site < problem.sites.length; site++) {
    if (roomsOf(problem, { option, site, begin: start }).length === 0) continue
    if (site === 0) {
      found.push({ option, site, begin: start })
      continue
    }
    const ends = new Set<number>()
    problem.students.forEach((_, student) => {
      const end = problem.previousEnd[student * problem.slots.length + slots[0]]
      if (mayAttend(problem, student, { option, site, begin: start })) ends.add(end)
    })
    for (const begin of [...ends].sort((a, b) => a - b)) found.push({ option, site, begin })
  }
  return found
}

/** Whether a student may be in a session that sits so. */
export function mayAttend(problem: Problem, student: number, { option, site, begin }: Sitting): boolean {
  if (!mayTake(problem, student, option) || !requiresAll(problem, student, option)) return false
  if (site === 0) return true
  const { start, slots } = problem.options[option]
  const end = problem.previousEnd[student * problem.slots.length + slots[0]]
  return end <= begin && end + problem.walk[site] <= start
}

/** How many sessions can sit so at once: by who may lead them and what rooms hold. */
export function mostSessions(problem: Problem, sitting: Sitting): number {
  let leads = 0
  for (let adult = 0; adult < problem.adults.length; adult++)
    if ((problem.adultArc[adult * problem.options.length + sitting.option] & LEAD) !== 0) leads++
  const places = roomsOf(problem, sitting).reduce((sum, room) => sum + problem.rooms[room].parallel, 0)
  return Math.min(leads, places)
}
