import type { GroupId, SchoolId } from '../../../models/ids.ts'
import type { DutyAssignment, Plan, Session } from '../../../models/plan.ts'
import type { StaffView, WeekView } from '../week/index.ts'
import type { Slot } from '../week/schools.ts'
import type { Baseline, DutyView, PlanView, SessionView } from './index.ts'

const known = <Key, Value>(ids: readonly Key[], map: ReadonlyMap<Key, Value>): Value[] => {
  const found = new Set<Value>()
  for (const id of ids) {
    const value = map.get(id)
    if (value !== undefined) found.add(value)
  }
  return [...found]
}

/** Reads a session; undefined where its school, activity, date or blocks are unknown or do not belong together. */
function readSession(week: WeekView, session: Session, index: number): SessionView | undefined {
  const school = week.schoolOf.get(session.school)
  const activity = week.activities.get(session.activity)
  if (school === undefined || activity === undefined || activity.school !== school) return undefined
  const slots: Slot[] = []
  for (const code of session.blocks) {
    const slot = week.slotOf(school, session.date, code)
    if (slot === undefined) return undefined
    slots.push(slot)
  }
  const first = slots[0]
  if (first === undefined) return undefined
  const room = week.rooms.get(session.room) ?? null
  return {
    index,
    session,
    school,
    activity,
    day: first.day,
    slots,
    start: slots.reduce((least, slot) => Math.min(least, slot.start), first.start),
    end: slots.reduce((most, slot) => Math.max(most, slot.end), first.end),
    room,
    site: room?.site ?? null,
    lead: week.staffOf.get(session.lead) ?? null,
    adults: known([session.lead, ...session.assistants], week.staffOf),
    students: known(session.students, week.studentOf).filter((who) => who.school === school),
  }
}

/** Reads who holds a site duty; undefined where the duty is unknown or not of that date. */
export function readDuty(week: WeekView, assignment: DutyAssignment): DutyView | undefined {
  const school = week.schoolOf.get(assignment.school)
  const duty = school?.school.siteDuties.find((row) => row.id === assignment.duty)
  if (school === undefined || duty === undefined) return undefined
  const slot = week.slotOf(school, assignment.date, duty.block)
  if (slot === undefined || slot.day.follows !== duty.weekday) return undefined
  return { assignment, duty, school, slot, adults: known(assignment.adults, week.staffOf) }
}

/** Indexes a plan. What the file does not know is left out here and reported as `ROSTER_REFERENCE`. */
export function readPlan(
  week: WeekView,
  plan: Plan,
  beside: { readonly withoutLoans: boolean; readonly baseline: Baseline | null },
): PlanView {
  const sessions: SessionView[] = []
  const bySchool = week.schools.map((): SessionView[] => [])
  const byStudent = week.students.map((): SessionView[] => [])
  const held = week.students.map((): (SessionView | undefined)[] => [])
  const byAdult = week.staff.map((): SessionView[] => [])
  const groups = new Map<GroupId, SessionView[]>()
  const rooms = new Map<string, SessionView[]>()
  for (const row of plan.sessions) {
    const view = readSession(week, row, sessions.length)
    if (view === undefined) continue
    sessions.push(view)
    bySchool[view.school.index]?.push(view)
    for (const adult of view.adults) byAdult[adult.index]?.push(view)
    for (const who of view.students) {
      byStudent[who.index]?.push(view)
      const cells = held[who.index]
      for (const slot of view.slots) if (cells !== undefined) cells[slot.index] ??= view
    }
    const group = groups.get(row.group)
    if (group === undefined) groups.set(row.group, [view])
    else group.push(view)
    if (view.room === null) continue
    const key = `${row.date} ${row.room}`
    const there = rooms.get(key)
    if (there === undefined) rooms.set(key, [view])
    else there.push(view)
  }
  const duties: DutyView[] = []
  const dutiesOf = week.staff.map((): DutyView[] => [])
  for (const row of plan.duties) {
    const view = readDuty(week, row)
    if (view === undefined) continue
    duties.push(view)
    for (const adult of view.adults) dutiesOf[adult.index]?.push(view)
  }
  const hosts = new Map<string, SchoolId[]>()
  for (const loan of plan.loans) {
    const key = `${loan.date} ${loan.staff}`
    hosts.set(key, [...(hosts.get(key) ?? []), loan.host])
  }
  const none: readonly SchoolId[] = []
  return {
    week,
    plan,
    ...beside,
    sessions,
    duties,
    bySchool,
    byStudent,
    byAdult,
    dutiesOf,
    groups,
    inRoom: [...rooms.values()],
    held,
    hostsOf: (who: StaffView, date) => hosts.get(`${date} ${who.staff.id}`) ?? none,
  }
}
