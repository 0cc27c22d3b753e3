import type { PlanView } from '../plan/index.ts'
import type { StaffView } from '../week/index.ts'
import type { SchoolView, Slot } from '../week/schools.ts'

/** Whether an adult is of the pool that load and late duty are shared among. */
export const isTeacher = ({ staff }: StaffView): boolean =>
  staff.source === 'own_teacher' || staff.source === 'retired_teacher'

/** The school with which an adult's costs are counted: the home school, else the first they serve. */
export const homeOf = ({ staff }: StaffView): string => staff.school ?? staff.serves[0] ?? ''

/** Minutes of duty of an adult in the week: sessions with the gaps in them, and site duties. */
export function minutesOfDuty(plan: PlanView, who: StaffView): number {
  let minutes = 0
  for (const { start, end } of plan.byAdult[who.index] ?? []) minutes += end - start
  for (const { duty } of plan.dutiesOf[who.index] ?? []) minutes += duty.minutes
  return minutes
}

/** A block in which an adult is on duty. */
export interface DutyBlock {
  readonly school: SchoolView
  readonly slot: Slot
}

/** The blocks of an adult's sessions and site duties. */
export const dutyBlocks = (plan: PlanView, who: StaffView): DutyBlock[] => [
  ...(plan.byAdult[who.index] ?? []).flatMap(({ slots, school }) => slots.map((slot) => ({ slot, school }))),
  ...(plan.dutiesOf[who.index] ?? []).map(({ slot, school }) => ({ slot, school })),
]
