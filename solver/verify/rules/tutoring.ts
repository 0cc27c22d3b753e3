import { placeOf } from '../plan/index.ts'
import type { StudentView } from '../week/demand.ts'
import type { RuleFor } from './rule.ts'

/** Whether a student may be tutored: flagged and willing. */
export const mayBeTutored = (who: StudentView): boolean =>
  who.student.tutoring.needed && who.student.tutoring.willing

/** H13: tutoring is for flagged, willing students alone. */
export const tutoring: RuleFor<'H13'> = {
  code: 'H13',
  roster: (plan, tally) => {
    for (const session of plan.sessions) {
      if (session.activity.activity.category !== 'tutoring') continue
      for (const who of session.students) {
        tally.checked()
        if (!mayBeTutored(who))
          tally.breach(
            { ...placeOf(session), student: who.student.id },
            who.student.tutoring.needed ? 'not_willing' : 'not_flagged',
          )
      }
    }
  },
}
