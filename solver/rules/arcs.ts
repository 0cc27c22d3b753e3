import type { Problem } from '../problem.ts'
import type { Arcs, Rule } from '../rule.ts'
import type { State } from '../state.ts'

/** How many arcs that a state uses the rule leaves out: member, lead, assistant, room and duty each count one. */
export function brokenArcs(problem: Problem, state: State, rule: Rule): number {
  if (rule.arcs === undefined) return 0
  let count = 0
  for (let session = 0; session < state.top; session++)
    if (state.option[session] >= 0) count += brokenInSession(problem, state, rule.arcs, session)
  problem.duties.forEach((duty, index) => {
    for (let at = 0; at < state.dutyCount[index]; at++)
      if (rule.arcs?.duty?.(problem, problem.adults[state.dutyAdult(index, at)], duty) === false) count++
  })
  return count
}

function brokenInSession(problem: Problem, state: State, arcs: Arcs, session: number): number {
  const option = problem.options[state.option[session]]
  const lead = state.lead[session]
  const room = state.room[session]
  let count = 0
  for (let index = 0; index < state.size[session]; index++) {
    const student = state.member(session, index)
    if (arcs.grade?.(problem, problem.students[student].grade, option) === false) count++
    if (arcs.student?.(problem, student, option.activity, option.day) === false) count++
  }
  if (lead >= 0 && arcs.lead?.(problem, problem.adults[lead], option) === false) count++
  for (let index = 0; index < state.assistCount[session]; index++)
    if (arcs.assist?.(problem, problem.adults[state.assistant(session, index)], option) === false) count++
  if (room >= 0 && arcs.room?.(problem, problem.rooms[room], option) === false) count++
  return count
}
