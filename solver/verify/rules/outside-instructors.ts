import { within } from '../../../models/time.ts'
import { type PlanView, placeOf, type SessionView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import type { StaffView } from '../week/index.ts'
import type { RuleFor } from './rule.ts'

/** What is asked of an outside instructor's institution and of the activity, for one session. */
function checkEngaged(plan: PlanView, session: SessionView, who: StaffView, tally: Tally): void {
  const { activity, ranked } = session.activity
  const { date } = session.day
  const place = { ...placeOf(session), staff: who.staff.id }
  const institution =
    who.staff.institution === null ? undefined : plan.week.institutions.get(who.staff.institution)
  if (institution === undefined) tally.breach(place, 'no_institution')
  else {
    if (institution.subject) tally.breach(place, 'subject_institution')
    if (!institution.listed.some((range) => within(date, range))) tally.breach(place, 'not_listed')
    const approved = institution.approvals.some(
      (entry) =>
        entry.school === session.session.school && entry.activity === activity.id && within(date, entry),
    )
    if (!approved) tally.breach(place, 'not_approved')
  }
  if (activity.subject) tally.breach(place, 'subject_activity')
  if (!ranked) tally.breach(place, 'category', { category: activity.category })
  if (!activity.ownStaffInsufficient) tally.breach(place, 'own_staff_suffices')
}

/** H11: who may come from an institution, and how many sessions of a school they may lead. */
export const outsideInstructors: RuleFor<'H11'> = {
  code: 'H11',
  roster: (plan, tally) => {
    for (const session of plan.sessions)
      for (const who of session.adults) {
        const { source, institution, inService } = who.staff
        const outside = source === 'outside_instructor'
        if (!outside && institution === null) continue
        tally.checked()
        if (inService) tally.breach({ ...placeOf(session), staff: who.staff.id }, 'in_service')
        if (outside) checkEngaged(plan, session, who, tally)
      }
    const share = plan.week.week.district.outsideShare
    for (const { index, school } of plan.week.schools) {
      const sessions = plan.bySchool[index] ?? []
      const led = sessions.filter((session) => session.lead?.staff.source === 'outside_instructor').length
      if (led === 0) continue
      tally.checked()
      const most = Math.floor((share * sessions.length) / 100)
      if (led > most) tally.breach({ school: school.id }, 'share', { led, most })
    }
  },
}
