import { type PlanView, placeOf } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import type { ActivityView } from '../week/offer.ts'

/** A student is in no more groups of a ranked activity than it allows, and in one of its sessions a day. */
export function checkMembers(plan: PlanView, tally: Tally): void {
  for (const who of plan.week.students) {
    const groups = new Map<ActivityView, Set<string>>()
    const dates = new Set<string>()
    for (const session of plan.byStudent[who.index] ?? []) {
      if (!session.activity.ranked) continue
      const { group, date, activity } = session.session
      const of = groups.get(session.activity) ?? new Set()
      groups.set(session.activity, of.add(group))
      const day = `${activity} ${date}`
      if (dates.has(day)) tally.breach({ ...placeOf(session), student: who.student.id }, 'twice_on_one_day')
      dates.add(day)
    }
    for (const [{ activity }, of] of groups) {
      tally.checked()
      if (of.size > activity.groupsPerStudent)
        tally.breach({ school: activity.school, student: who.student.id }, 'groups_per_student', {
          activity: activity.id,
          groups: of.size,
        })
    }
  }
}
