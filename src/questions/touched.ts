import type { DutyAssignment, Plan, Session, StudentBlock } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'

/** Rows of one of two lists that the other has not. */
function differing<T>(before: readonly T[], after: readonly T[]): T[] {
  const [was, is] = [new Set(before), new Set(after)]
  return [...before.filter((row) => !is.has(row)), ...after.filter((row) => !was.has(row))]
}

const adultsOf = (row: Session | DutyAssignment): readonly string[] =>
  'lead' in row ? [row.lead, ...row.assistants] : row.adults

/**
 * Schools whose part of a roster, or the screen of it, a change by hand makes another: those of the rows that differ, of the students
 * in them, and wherever somebody belongs or serves whose work it changes.
 * @param after made of `before`: a row that is as it was is the same object
 */
export function touchedBy(week: Week, before: Plan, after: Plan): ReadonlySet<string> {
  const rows: (Session | DutyAssignment)[] = [
    ...differing<Session>(before.sessions, after.sessions),
    ...differing<DutyAssignment>(before.duties, after.duties),
  ]
  const touched = new Set<string>(rows.map(({ school }) => school))
  const moved = new Set<string>(
    differing<StudentBlock>(before.unserved, after.unserved).map(({ student }) => student),
  )
  for (const { id, school } of week.students) if (moved.has(id)) touched.add(school)
  const people = new Set(rows.flatMap(adultsOf))
  for (const { id, school, serves } of week.staff)
    if (people.has(id)) for (const one of [school, ...serves]) if (one !== null) touched.add(one)
  for (const { staff, host } of after.loans) if (people.has(staff)) touched.add(host)
  for (const plan of [before, after])
    for (const row of [...plan.sessions, ...plan.duties])
      if (adultsOf(row).some((id) => people.has(id))) touched.add(row.school)
  return touched
}
