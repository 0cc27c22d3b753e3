import type { GroupId, HomeroomId } from '../../../models/ids.ts'
import type { PlanView, SessionView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import type { ActivityView } from '../week/offer.ts'
import type { SchoolView } from '../week/schools.ts'

/** Fewest groups of a homework activity that hold a homeroom. */
export function groupsOf(plan: PlanView, { school, activity }: ActivityView, homeroom: HomeroomId): number {
  const enrolled = plan.week.enrolment[school.index]?.get(homeroom) ?? 0
  return Math.max(1, Math.ceil(enrolled / activity.max))
}

function checkSchool(plan: PlanView, school: SchoolView, tally: Tally): void {
  const sessions = (plan.bySchool[school.index] ?? []).filter(
    (session) => session.activity.activity.category === 'homework',
  )
  const spread = new Map<ActivityView, Map<HomeroomId, Set<GroupId>>>()
  const homerooms = new Map<GroupId, { session: SessionView; of: Set<HomeroomId> }>()
  const attended = new Map<string, ActivityView>()
  for (const session of sessions) {
    const { group } = session.session
    const groups = spread.get(session.activity) ?? new Map<HomeroomId, Set<GroupId>>()
    spread.set(session.activity, groups)
    const mixed = homerooms.get(group) ?? { session, of: new Set<HomeroomId>() }
    homerooms.set(group, mixed)
    for (const { student } of session.students) {
      mixed.of.add(student.homeroom)
      const entered = groups.get(student.homeroom)
      if (entered === undefined) groups.set(student.homeroom, new Set([group]))
      else entered.add(group)
      const first = attended.get(student.id)
      if (first === undefined) attended.set(student.id, session.activity)
      else if (first !== session.activity)
        tally.breach({ school: student.school, student: student.id }, 'two_homework_activities')
    }
  }
  for (const [activity, groups] of spread)
    for (const [homeroom, entered] of groups) {
      tally.checked()
      const most = groupsOf(plan, activity, homeroom)
      if (entered.size > most)
        tally.breach({ school: school.school.id }, 'homeroom_groups', {
          homeroom,
          groups: entered.size,
          most,
        })
    }
  for (const [group, { session, of }] of homerooms) {
    tally.checked()
    if (of.size > 1 && !session.activity.activity.mergeHomerooms)
      tally.breach({ school: school.school.id, group }, 'merged_homerooms', { homerooms: of.size })
  }
}

/** Homerooms stay together for homework: in the fewest groups that hold them, merged only where that is allowed. */
export function checkHomework(plan: PlanView, tally: Tally): void {
  for (const school of plan.week.schools) checkSchool(plan, school, tally)
}
