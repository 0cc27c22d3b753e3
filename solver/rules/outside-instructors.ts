import { isRanked } from '../../models/activity.ts'
import { RULE_CODES } from '../../models/policy/rules.ts'
import type { StaffMember } from '../../models/staff.ts'
import { within } from '../../models/time.ts'
import type { Option, Problem } from '../problem.ts'
import type { Half, Rule, Tracker } from '../rule.ts'
import type { State } from '../state.ts'

const RULE = RULE_CODES.indexOf('H11')

const isOutside = (adult: StaffMember): boolean => adult.source === 'outside_instructor'

/** In service as a teacher, yet engaged through an institution. */
const isForbidden = (adult: StaffMember): boolean =>
  adult.inService && (adult.institution !== null || isOutside(adult))

function mayServe(half: Half, adult: StaffMember, option: Option): boolean {
  if (isForbidden(adult)) return false
  if (!isOutside(adult)) return true
  const activity = half.activities[option.activity]
  if (activity.subject || !isRanked(activity.category) || !activity.ownStaffInsufficient) return false
  const institution = half.week.institutions.find((entry) => entry.id === adult.institution)
  if (institution === undefined || institution.subject) return false
  const { date } = half.days[option.day]
  return (
    institution.listed.some((range) => within(date, range)) &&
    institution.approvals.some(
      (entry) => entry.school === half.school.id && entry.activity === activity.id && within(date, entry),
    )
  )
}

/** How many sessions led by outside instructors are too many, of so many sessions in all. */
const excess = (problem: Problem, led: number, sessions: number): number =>
  Math.max(0, led - Math.floor((problem.week.district.outsideShare * sessions) / 100))

class OutsideShare implements Tracker {
  private led = 0
  private sessions = 0
  private over = 0
  private readonly outside: Uint8Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.outside = Uint8Array.from(problem.adults, (adult) => (isOutside(adult) ? 1 : 0))
  }

  session(_session: number, sign: 1 | -1): void {
    this.sessions += sign
    if (this.led > 0) this.judge()
  }

  lead(_session: number, adult: number, sign: 1 | -1): void {
    if (this.outside[adult] === 0) return
    this.led += sign
    this.judge()
  }

  private judge(): void {
    const now = excess(this.problem, this.led, this.sessions)
    if (now !== this.over) this.state.breach(RULE, now - this.over)
    this.over = now
  }
}

/**
 * H11 [3.2.3, 3.3.7]: outside instructors come from an approved, non-subject institution on the list, for ranked,
 * non-subject activities that the school's own staff cannot carry, and lead at most the set share of its sessions.
 */
export const outsideInstructors: Rule = {
  code: 'H11',
  applies: (problem) => problem.adults.some((adult) => isOutside(adult) || isForbidden(adult)),
  arcs: {
    lead: mayServe,
    assist: mayServe,
    duty: (_half, adult) => !isForbidden(adult),
  },
  track: (problem, state) => new OutsideShare(problem, state),
  recount(problem, state) {
    let led = 0
    let sessions = 0
    for (let session = 0; session < state.top; session++) {
      if (state.option[session] < 0) continue
      sessions++
      if (state.lead[session] >= 0 && isOutside(problem.adults[state.lead[session]])) led++
    }
    return excess(problem, led, sessions)
  },
}
