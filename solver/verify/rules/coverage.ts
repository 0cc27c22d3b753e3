import type { BlockKind } from '../../../models/school.ts'
import { type PlanView, unservedOf } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import { requires, type StudentView } from '../week/demand.ts'
import type { Slot } from '../week/schools.ts'

/** The slots that the unserved list names, by student. Rows that the file does not know are left out. */
export function listedUnserved({ week, plan }: PlanView): Map<StudentView, Set<Slot>> {
  const listed = new Map<StudentView, Set<Slot>>()
  for (const row of plan.unserved) {
    const who = week.studentOf.get(row.student)
    const slot = who && week.slotOf(who.school, row.date, row.block)
    if (who === undefined || slot === undefined) continue
    const slots = listed.get(who) ?? new Set()
    listed.set(who, slots.add(slot))
  }
  return listed
}

/**
 * Each required student-block of one kind is in a session or in the unserved list, not in both and not in neither,
 * and nothing else is in that list. Twice in a session is the business of H07.
 */
export const coverage =
  (kind: BlockKind) =>
  (plan: PlanView, tally: Tally): void => {
    const listed = listedUnserved(plan)
    const place = (who: StudentView, slot: Slot) => ({
      school: who.student.school,
      date: slot.day.date,
      block: slot.code,
      student: who.student.id,
    })
    for (const who of plan.week.students) {
      const slots = listed.get(who)
      for (const slot of who.required) if (slot.kind === kind) tally.checked()
      for (const slot of unservedOf(plan, who))
        if (slot.kind === kind && slots?.has(slot) !== true) tally.breach(place(who, slot), 'neither')
      for (const slot of slots ?? []) {
        if (slot.kind !== kind) continue
        if (!requires(who, slot)) {
          tally.checked()
          tally.breach(place(who, slot), 'not_required')
        } else if (plan.held[who.index]?.[slot.index] !== undefined) tally.breach(place(who, slot), 'both')
      }
    }
  }
