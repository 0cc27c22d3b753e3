import type { GroupId, HomeroomId } from '../../../models/ids.ts'
import type { PlanView, SessionView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import type { ActivityView } from '../week/offer.ts'
import type { SchoolView } from '../week/schools.ts'

/**
 * Fewest homework groups that hold a homeroom.
 * @param used the activities that it has groups of: the largest of their maxima counts
 */
export function fewestGroups(
  plan: PlanView,
  school: SchoolView,
  homeroom: HomeroomId,
  used: readonly ActivityView[],
): number {
  const enrolled = plan.week.enrolment[school.index]?.get(homeroom) ?? 0
  const largest = Math.max(1, ...used.map(({ activity }) => activity.max))
  return Math.max(1, Math.ceil(enrolled / largest))
}

function checkSchool(plan: PlanView, school: SchoolView, tally: Tally): void {
  const sessions = (plan.bySchool[school.index] ?? []).filter(
    (session) => session.activity.activity.category === 'homework',
  )
  const spread = new Map<HomeroomId, { groups: Set<GroupId>; of: Set<ActivityView> }>()
  const homerooms = new Map<GroupId, { session: SessionView; of: Set<HomeroomId> }>()
  const attended = new Map<string, ActivityView>()
  for (const session of sessions) {
    const { group } = session.session
    const mixed = homerooms.get(group) ?? { session, of: new Set<HomeroomId>() }
    homerooms.set(group, mixed)
    for (const { student } of session.students) {
      mixed.of.add(student.homeroom)
      const entered = spread.get(student.homeroom) ?? { groups: new Set(), of: new Set() }
      spread.set(student.homeroom, entered)
      entered.groups.add(group)
      entered.of.add(session.activity)
      const first = attended.get(student.id)
      if (first === undefined) attended.set(student.id, session.activity)
      else if (first !== session.activity)
        tally.breach({ school: student.school, student: student.id }, 'two_homework_activities')
    }
  }
  for (const [homeroom, { groups, of }] of spread) {
    tally.checked()
    const most = fewestGroups(plan, school, homeroom, [...of])
    if (groups.size > most)
      tally.breach({ school: school.school.id }, 'homeroom_groups', { homeroom, groups: groups.size, most })
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
