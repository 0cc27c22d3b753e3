import { type PlanView, placeOf, type SessionView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import { checkGroups } from './pattern-groups.ts'
import { checkHomework } from './pattern-homework.ts'
import { checkMembers } from './pattern-members.ts'
import { checkPublished, checkStanding } from './pattern-standing.ts'
import type { RuleFor } from './rule.ts'

/** The blocks of a session are a run of its activity, and one for the grade of each of its students. */
function checkRun(session: SessionView, tally: Tally): void {
  tally.checked()
  const run = session.activity.runOf(session.slots)
  if (run === undefined) tally.breach(placeOf(session), 'run')
  const { grades } = session.activity.activity
  for (const { student } of session.students) {
    if (run?.grades.includes(student.grade) === true) continue
    const reason = grades.includes(student.grade) ? 'run_of_grade' : 'grade'
    // Where the blocks are no run at all, that has been said once.
    if (run !== undefined || reason === 'grade')
      tally.breach({ ...placeOf(session), student: student.id }, reason, { grade: student.grade })
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
    checkPublished(plan, tally)
  },
}
