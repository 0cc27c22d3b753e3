import type { SchoolId } from '../../../models/ids.ts'
import { type DayView, isAvailable } from '../../../models/time.ts'
import type { Place } from '../certificate.ts'
import { isLent, type PlanView, placeOf, placeOfDuty, type SessionView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import type { StaffView } from '../week/index.ts'
import type { RuleFor } from './rule.ts'

/** Whether an adult belongs to a school: their own, one they serve, or one they are lent to that day. */
const belongs = (plan: PlanView, who: StaffView, date: string, school: SchoolId): boolean =>
  who.staff.school === school || who.staff.serves.includes(school) || isLent(plan, who, date, school)

/** What is asked of everybody, in sessions and site duties alike. */
function checkPerson(
  plan: PlanView,
  who: StaffView,
  at: { place: Place; school: SchoolId; day: DayView; start: number; end: number },
  tally: Tally,
): void {
  tally.checked()
  const place = { ...at.place, staff: who.staff.id }
  const { availability, absences, vettedUntil } = who.staff
  if (!belongs(plan, who, at.day.date, at.school)) tally.breach(place, 'another_school')
  if (!isAvailable(availability, absences, at.day, at.start, at.end)) tally.breach(place, 'unavailable')
  if (vettedUntil === null || vettedUntil < at.day.date)
    tally.breach(place, 'not_vetted', { until: vettedUntil ?? '' })
}

function checkSession(plan: PlanView, session: SessionView, tally: Tally): void {
  const { activity } = session.activity
  const { lead, session: row, day, start, end } = session
  for (const who of session.adults)
    checkPerson(plan, who, { place: placeOf(session), school: row.school, day, start, end }, tally)
  if (lead !== null) {
    const place = { ...placeOf(session), staff: lead.staff.id }
    if (activity.skill !== null && !lead.staff.skills.includes(activity.skill))
      tally.breach(place, 'skill', { skill: activity.skill })
    if (!activity.leadSources.includes(lead.staff.source))
      tally.breach(place, 'lead_source', { source: lead.staff.source })
  }
  const named = new Set([row.lead])
  for (const id of row.assistants) {
    const place = { ...placeOf(session), staff: id }
    const source = plan.week.staffOf.get(id)?.staff.source
    if (named.has(id)) tally.breach(place, 'twice')
    else if (source !== undefined && !activity.assistSources.includes(source))
      tally.breach(place, 'assist_source', { source })
    named.add(id)
  }
}

/** Sessions a day and a week, led or assisted, at whatever school. */
function checkLimits(plan: PlanView, who: StaffView, tally: Tally): void {
  const sessions = plan.byAdult[who.index] ?? []
  const first = sessions[0]
  if (first === undefined) return
  tally.checked()
  const { id, maxPerDay, maxPerWeek } = who.staff
  const byDate = new Map<string, number>()
  for (const { day } of sessions) byDate.set(day.date, (byDate.get(day.date) ?? 0) + 1)
  for (const [date, count] of byDate)
    if (count > maxPerDay)
      tally.breach({ school: first.session.school, date, staff: id }, 'day_limit', {
        count,
        limit: maxPerDay,
      })
  if (sessions.length > maxPerWeek)
    tally.breach({ school: first.session.school, staff: id }, 'week_limit', {
      count: sessions.length,
      limit: maxPerWeek,
    })
}

/** H10: skill, source, belonging, availability, vetting and the limits of sessions. */
export const eligibility: RuleFor<'H10'> = {
  code: 'H10',
  roster: (plan, tally) => {
    for (const session of plan.sessions) checkSession(plan, session, tally)
    for (const duty of plan.duties)
      for (const who of duty.adults)
        checkPerson(
          plan,
          who,
          {
            place: placeOfDuty(duty),
            school: duty.school.school.id,
            day: duty.slot.day,
            start: duty.slot.start,
            end: duty.slot.end,
          },
          tally,
        )
    for (const who of plan.week.staff) checkLimits(plan, who, tally)
  },
}
