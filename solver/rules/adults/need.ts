import { FEWEST_ADULTS } from '../../../models/policy/constants.ts'
import type { DutyInstance, Option, Problem } from '../../problem.ts'
import type { State } from '../../state.ts'

/** Adults that an open session lacks: its lead, and assistants for its size. */
export function missingAdults(state: State, session: number, studentsPerAdult: number): number {
  const need = Math.max(FEWEST_ADULTS, Math.ceil(state.size[session] / studentsPerAdult))
  const assistants = need - 1 - state.assistCount[session]
  return (state.lead[session] < 0 ? 1 : 0) + (assistants > 0 ? assistants : 0)
}

/** The site of an open session; one without a room counts for the school's own. */
export const siteOfSession = (problem: Problem, state: State, session: number): number =>
  state.room[session] < 0 ? 0 : problem.roomSite[state.room[session]]

/** Whether a session with students on the option at the site makes a site duty due. */
export function makesDue(problem: Problem, option: Option, site: number, duty: DutyInstance): boolean {
  if (duty.day !== option.day || duty.site !== site) return false
  const { start, end } = problem.slots[duty.slot]
  return start < option.end && option.start < end
}
