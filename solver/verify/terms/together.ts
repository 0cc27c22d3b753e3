import { FRIENDS_APART } from '../../../models/policy/constants.ts'
import type { PlanView } from '../plan/index.ts'
import { couldTake, listOn, type StudentView } from '../week/demand.ts'
import type { WeekView } from '../week/index.ts'
import type { Slot } from '../week/schools.ts'
import type { Term } from './term.ts'

/** The friend of a student where each names the other and both are of one school. */
export function mutualFriend(week: WeekView, who: StudentView): StudentView | undefined {
  if (who.student.friend === null) return undefined
  const friend = week.studentOf.get(who.student.friend)
  return friend?.student.friend === who.student.id && friend.school === who.school && friend !== who
    ? friend
    : undefined
}

/** Slots in which one run of one activity that both ranked that day could hold both. */
export function sharedSlots(week: WeekView, a: StudentView, b: StudentView): Set<Slot> {
  const slots = new Set<Slot>()
  for (const day of a.days) {
    const other = new Set(listOn(b, day))
    for (const id of listOn(a, day)) {
      const view = other.has(id) ? week.activities.get(id) : undefined
      if (view === undefined || !view.ranked || view.school !== a.school) continue
      for (const run of view.runsOn.get(day.date) ?? [])
        if (couldTake(a, run) && couldTake(b, run)) for (const slot of run.slots) slots.add(slot)
    }
  }
  return slots
}

/** Difference between the largest and the smallest session of each activity but homework, by block. */
function unevenness(plan: PlanView, charge: Parameters<Term>[1]): void {
  for (const sessions of plan.bySchool) {
    const sizes = new Map<string, { least: number; most: number; school: string }>()
    for (const { activity, slots, students, session } of sessions) {
      if (activity.activity.category === 'homework') continue
      for (const slot of slots) {
        const key = `${activity.index} ${slot.index}`
        const size = sizes.get(key)
        if (size === undefined)
          sizes.set(key, { least: students.length, most: students.length, school: session.school })
        else {
          size.least = Math.min(size.least, students.length)
          size.most = Math.max(size.most, students.length)
        }
      }
    }
    for (const { least, most, school } of sizes.values()) charge(most - least, { school })
  }
}

/** S12: mutual friends are together where they could be, and the groups of an activity are even. */
export const together: Term = ({ plan }, charge) => {
  for (const who of plan.week.students) {
    const friend = mutualFriend(plan.week, who)
    if (friend === undefined || friend.index < who.index) continue
    for (const slot of sharedSlots(plan.week, who, friend)) {
      const session = plan.held[who.index]?.[slot.index]
      if (session === undefined || session !== plan.held[friend.index]?.[slot.index])
        charge(FRIENDS_APART, { school: who.student.school, student: who.student.id })
    }
  }
  unevenness(plan, charge)
}
