import type { SessionView } from '../plan/index.ts'
import type { StudentView } from '../week/demand.ts'
import type { WeekView } from '../week/index.ts'
import type { RuleFor } from './rule.ts'

/** Whether two kept apart may be in the group of a session together: one homeroom's homework group. */
export const mayShare = (a: StudentView, b: StudentView, { activity }: SessionView): boolean =>
  activity.activity.category === 'homework' &&
  a.school === b.school &&
  a.student.homeroom === b.student.homeroom

/** Pairs to be kept apart, each once; one naming the other is enough. */
export function partedPairs(week: WeekView): [StudentView, StudentView][] {
  const pairs = new Map<number, [StudentView, StudentView]>()
  for (const who of week.students)
    for (const id of who.student.keepApart) {
      const other = week.studentOf.get(id)
      if (other === undefined || other === who) continue
      const [a, b] = who.index < other.index ? [who, other] : [other, who]
      pairs.set(a.index * week.students.length + b.index, [a, b])
    }
  return [...pairs.values()]
}

/** H20: two students kept apart share no group. */
export const keepApart: RuleFor<'H20'> = {
  code: 'H20',
  roster: (plan, tally) => {
    for (const [a, b] of partedPairs(plan.week)) {
      tally.checked()
      const groups = new Map((plan.byStudent[a.index] ?? []).map((view) => [view.session.group, view]))
      const shared = new Set(
        (plan.byStudent[b.index] ?? [])
          .filter((view) => groups.has(view.session.group) && !mayShare(a, b, view))
          .map((view) => view.session.group),
      )
      for (const group of shared)
        tally.breach({ school: a.student.school, group, student: a.student.id }, 'together', {
          other: b.student.id,
        })
    }
  },
}
