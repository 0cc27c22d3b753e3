import { placeOf, type SessionView } from '../plan/index.ts'
import { isHomeworkBlock, listOn, requires, type StudentView } from '../week/demand.ts'
import type { RuleFor } from './rule.ts'

/** Why a student may not be given a place in a session; null: they may. */
export function unwilling(who: StudentView, session: SessionView): string | null {
  if (!session.slots.every((slot) => requires(who, slot))) return 'not_required'
  const { activity, ranked } = session.activity
  if (ranked) return listOn(who, session.day).includes(activity.id) ? null : 'not_ranked'
  if (activity.category === 'homework')
    return (session.school.written[who.student.grade] ?? 0) > 0 ? null : 'no_written_homework'
  if (activity.category === 'self_study')
    return session.slots.every((slot) => slot.kind === 'evening' || isHomeworkBlock(who, slot))
      ? null
      : 'self_study_block'
  return null
}

/** H06: nobody is placed outside their required blocks, nor in a ranked activity they did not rank that day. */
export const voluntary: RuleFor<'H06'> = {
  code: 'H06',
  roster: (plan, tally) => {
    for (const session of plan.sessions)
      for (const who of session.students) {
        tally.checked()
        const reason = unwilling(who, session)
        if (reason !== null) tally.breach({ ...placeOf(session), student: who.student.id }, reason)
      }
  },
}
