import { type PlanView, placeOf, type SessionView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import { checkGroups } from './pattern-groups.ts'
import { checkHomework } from './pattern-homework.ts'
import { checkMembers, checkStanding } from './pattern-members.ts'
import type { RuleFor } from './rule.ts'

/** The blocks of a session are a run of its activity, and one for the grade of each of its students. */
function checkRun(session: SessionView, tally: Tally): void {
  tally.checked()
  const run = session.activity.runOf(session.slots)
  if (run === undefined) tally.breach(placeOf(session), 'run')
  for (const who of session.students) {
    const { grade, id } = who.student
    const place = { ...placeOf(session), student: id }
    if (!session.activity.activity.grades.includes(grade)) tally.breach(place, 'grade', { grade })
    else if (run !== undefined && !run.grades.includes(grade)) tally.breach(place, 'run_of_grade', { grade })
  }
}

/** H21: sessions and groups keep what their activity and their past prescribe. */
export const pattern: RuleFor<'H21'> = {
  code: 'H21',
  roster: (plan: PlanView, tally: Tally) => {
    for (const session of plan.sessions) checkRun(session, tally)
    checkGroups(plan, tally)
    checkMembers(plan, tally)
    checkHomework(plan, tally)
    checkStanding(plan, tally)
  },
}
