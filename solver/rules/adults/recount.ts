import type { Problem } from '../../problem.ts'
import type { State } from '../../state.ts'
import { makesDue, missingAdults, siteOfSession } from './need.ts'

/** Breaches of H09 in a state, from nothing. */
export function recountAdults(problem: Problem, state: State): number {
  const open: number[] = []
  for (let session = 0; session < state.top; session++) if (state.option[session] >= 0) open.push(session)
  let count = unattended(problem, state, open)
  for (const session of open)
    count += missingAdults(state, session, problem.activities[state.activityOf(session)].studentsPerAdult)
  problem.duties.forEach((duty, index) => {
    const isDue = open.some(
      (session) =>
        state.size[session] > 0 &&
        makesDue(
          problem,
          problem.options[state.option[session]],
          siteOfSession(problem, state, session),
          duty,
        ),
    )
    if (isDue) count += Math.max(0, duty.duty.adults - state.dutyCount[index])
  })
  return count
}

/** Segments of a site with students in a session and without a teacher in service. */
function unattended(problem: Problem, state: State, open: readonly number[]): number {
  const people = new Set<number>()
  const served = new Set<number>()
  const mark = (cells: Set<number>, site: number, [first, past]: readonly [number, number]): void => {
    for (let segment = first; segment < past; segment++) cells.add(site * problem.segmentCount + segment)
  }
  const isTeacher = (adult: number, day: number): boolean =>
    adult >= 0 && problem.inService[adult * problem.days.length + day] === 1
  for (const session of open) {
    const { day, segments } = problem.options[state.option[session]]
    const site = siteOfSession(problem, state, session)
    if (state.size[session] > 0) mark(people, site, segments)
    if (isTeacher(state.lead[session], day)) mark(served, site, segments)
    for (let index = 0; index < state.assistCount[session]; index++)
      if (isTeacher(state.assistant(session, index), day)) mark(served, site, segments)
  }
  problem.duties.forEach(({ day, slot, site }, duty) => {
    for (let index = 0; index < state.dutyCount[duty]; index++)
      if (isTeacher(state.dutyAdult(duty, index), day)) mark(served, site, problem.slots[slot].segments)
  })
  return [...people].filter((cell) => !served.has(cell)).length
}
