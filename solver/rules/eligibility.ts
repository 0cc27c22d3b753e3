import { RULE_CODES } from '../../models/policy/rules.ts'
import type { StaffMember } from '../../models/staff.ts'
import { type DayView, isAvailable } from '../../models/time.ts'
import type { Problem } from '../problem.ts'
import type { Half, Rule, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const RULE = RULE_CODES.indexOf('H10')

/** Whether an adult is there on a day from one minute to another: arcs ask it for every option again, of few stretches. */
const known = new WeakMap<StaffMember, Map<DayView, Map<number, boolean>>>()

/** Vetted on the date, and there for the whole interval. */
function isThere(half: Half, adult: StaffMember, day: number, start: number, end: number): boolean {
  const view = half.days[day]
  const days = known.get(adult) ?? new Map<DayView, Map<number, boolean>>()
  const stretches = days.get(view) ?? new Map<number, boolean>()
  const key = start * 1440 + end
  const old = stretches.get(key)
  if (old !== undefined) return old
  const isVetted = adult.vettedUntil !== null && adult.vettedUntil >= view.date
  const found = isVetted && isAvailable(adult.availability, adult.absences, view, start, end)
  known.set(adult, days.set(view, stretches.set(key, found)))
  return found
}

/** How often an adult is engaged in a session, as lead and as assistant. */
function rolesIn(state: State, session: number, adult: number): number {
  let roles = state.lead[session] === adult ? 1 : 0
  for (let index = 0; index < state.assistCount[session]; index++)
    if (state.assistant(session, index) === adult) roles++
  return roles
}

/** Sessions over an adult's limits of a day and of the week, and second roles in one session. */
class Eligibility implements Tracker {
  private readonly perDay: Int32Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.perDay = Int32Array.from(problem.adults, (adult) => adult.maxPerDay)
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    const { problem, state } = this
    // Counts with the session that came, or that went.
    const gone = sign === 1 ? 0 : 1
    const { day } = problem.options[state.option[session]]
    const onDay = state.sessionsOfDay[adult * problem.days.length + day] + gone
    let change = 0
    if (onDay > this.perDay[adult]) change++
    if (state.sessionsOfAdult[adult] + gone > problem.maxPerWeek[adult]) change++
    if (rolesIn(state, session, adult) + gone > 1) change++
    if (change > 0) state.breach(RULE, sign * change)
  }

  assist(session: number, adult: number, sign: 1 | -1): void {
    this.lead(session, adult, sign)
  }
}

/**
 * H10 [3.2.3]: the lead has the skill, everyone a source that the activity admits, a vetting record in force and time;
 * nobody is over their most sessions a day or a week, or twice in one session. Each session over a limit counts one.
 */
export const eligibility: Rule = {
  code: 'H10',
  applies: () => true,
  arcs: {
    lead(half, adult, option) {
      const { skill, leadSources } = half.activities[option.activity]
      if (!leadSources.includes(adult.source)) return false
      if (skill !== null && !adult.skills.includes(skill)) return false
      return isThere(half, adult, option.day, option.start, option.end)
    },
    assist: (half, adult, option) =>
      half.activities[option.activity].assistSources.includes(adult.source) &&
      isThere(half, adult, option.day, option.start, option.end),
    duty(half, adult, { day, slot }) {
      const { start, end } = half.slots[slot]
      return isThere(half, adult, day, start, end)
    },
  },
  track: (problem, state) => new Eligibility(problem, state),
  recount(problem, state) {
    const onDay = new Int32Array(problem.adults.length * problem.days.length)
    const inWeek = new Int32Array(problem.adults.length)
    let count = 0
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0) continue
      const { day } = problem.options[state.option[session]]
      const engaged = state.lead[session] < 0 ? [] : [state.lead[session]]
      for (let index = 0; index < state.assistCount[session]; index++)
        engaged.push(state.assistant(session, index))
      for (const adult of engaged) {
        onDay[adult * problem.days.length + day]++
        inWeek[adult]++
      }
      count += engaged.length - new Set(engaged).size
    }
    problem.adults.forEach((adult, index) => {
      count += Math.max(0, inWeek[index] - problem.maxPerWeek[index])
      for (let day = 0; day < problem.days.length; day++)
        count += Math.max(0, onDay[index * problem.days.length + day] - adult.maxPerDay)
    })
    return count
  },
}
