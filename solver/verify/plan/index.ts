import type { GroupId, SchoolId, SiteId } from '../../../models/ids.ts'
import type { DutyAssignment, Plan, Session } from '../../../models/plan.ts'
import type { Room } from '../../../models/room.ts'
import type { SiteDuty } from '../../../models/school.ts'
import type { DayView, IsoDate } from '../../../models/time.ts'
import type { Place } from '../certificate.ts'
import type { StudentView } from '../week/demand.ts'
import type { StaffView, WeekView } from '../week/index.ts'
import type { ActivityView } from '../week/offer.ts'
import type { SchoolView, Slot } from '../week/schools.ts'

/** A session whose school, activity, date and blocks the file knows. Times are minutes since midnight. */
export interface SessionView {
  readonly index: number
  readonly session: Session
  readonly school: SchoolView
  readonly activity: ActivityView
  readonly day: DayView
  /** In the order of the file. */
  readonly slots: readonly Slot[]
  readonly start: number
  readonly end: number
  /** Null where the file does not know the room. */
  readonly room: Room | null
  readonly site: SiteId | null
  readonly lead: StaffView | null
  /** Everybody the file knows, once each, the lead first. */
  readonly adults: readonly StaffView[]
  /** Everybody of the school the file knows, once each. */
  readonly students: readonly StudentView[]
}

/** A site duty and who holds it. */
export interface DutyView {
  readonly assignment: DutyAssignment
  readonly duty: SiteDuty
  readonly school: SchoolView
  readonly slot: Slot
  readonly adults: readonly StaffView[]
}

/** What the verified plan without loans says, for H15. */
export interface Baseline {
  /** Unserved student-blocks by school. */
  readonly unserved: ReadonlyMap<SchoolId, number>
  /** What is wrong with it: codes of rules and faults, with how many facts. */
  readonly wrong: readonly { readonly code: string; readonly count: number }[]
}

/** A plan, found by person, room and day. */
export interface PlanView {
  readonly week: WeekView
  readonly plan: Plan
  /** Whether this is the plan without loans that stands beside the plan. */
  readonly withoutLoans: boolean
  readonly baseline: Baseline | null
  readonly sessions: readonly SessionView[]
  readonly duties: readonly DutyView[]
  /** By index of school, student and adult. */
  readonly bySchool: readonly (readonly SessionView[])[]
  readonly byStudent: readonly (readonly SessionView[])[]
  readonly byAdult: readonly (readonly SessionView[])[]
  readonly dutiesOf: readonly (readonly DutyView[])[]
  readonly groups: ReadonlyMap<GroupId, readonly SessionView[]>
  /** Sessions in one room on one date. */
  readonly inRoom: readonly (readonly SessionView[])[]
  /** By student index and slot index: the first session that holds the student there. */
  readonly held: readonly (readonly (SessionView | undefined)[])[]
  /** Hosts to which an adult is lent on a date. */
  readonly hostsOf: (staff: StaffView, date: IsoDate) => readonly SchoolId[]
}

/** Where a session stands, for a breach. */
export const placeOf = (of: SessionView): Place => ({
  school: of.session.school,
  date: of.session.date,
  group: of.session.group,
  ...(of.session.blocks[0] === undefined ? {} : { block: of.session.blocks[0] }),
})

/** Where a site duty stands, for a breach. */
export const placeOfDuty = (of: DutyView): Place => ({
  school: of.assignment.school,
  date: of.assignment.date,
  block: of.slot.code,
})

/** Whether an adult is lent to a school on a date. */
export const isLent = (plan: PlanView, who: StaffView, date: IsoDate, school: SchoolId): boolean =>
  plan.hostsOf(who, date).includes(school)

/** Whether an adult is a teacher in service of a school on a date: its own, or lent to it. */
export const inServiceAt = (plan: PlanView, who: StaffView, date: IsoDate, school: SchoolId): boolean =>
  (who.staff.source === 'own_teacher' && who.staff.school === school) || isLent(plan, who, date, school)

/** Whether two stretches of one day have a minute in common. */
export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

/** Whether any block of the session is an extended or evening one. */
export const isLate = (of: SessionView): boolean => of.slots.some((slot) => slot.kind !== 'regular')

/** Required student-blocks of a student that no session holds. */
export const unservedOf = (plan: PlanView, who: StudentView): Slot[] => {
  const held = plan.held[who.index]
  return who.required.filter((slot) => held?.[slot.index] === undefined)
}
