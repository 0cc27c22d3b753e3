import type { Session } from '../../../models/plan.ts'
import type { Place } from '../certificate.ts'
import type { Faults } from '../tally.ts'
import type { WeekView } from '../week/index.ts'
import type { PlanView } from './index.ts'
import { readDuty } from './read.ts'

const CODE = 'ROSTER_REFERENCE'

const at = (row: Session): Place => ({ school: row.school, date: row.date, group: row.group })

function checkSession(week: WeekView, row: Session, faults: Faults): void {
  const school = week.schoolOf.get(row.school)
  const activity = week.activities.get(row.activity)
  if (school === undefined) faults.add(CODE, at(row), 'unknown_school')
  if (activity === undefined) faults.add(CODE, at(row), 'unknown_activity', { activity: row.activity })
  else if (school !== undefined && activity.school !== school)
    faults.add(CODE, at(row), 'activity_of_another_school', { activity: row.activity })
  if (school !== undefined)
    for (const block of row.blocks)
      if (week.slotOf(school, row.date, block) === undefined)
        faults.add(CODE, { ...at(row), block }, 'unknown_block')
  if (!week.rooms.has(row.room)) faults.add(CODE, { ...at(row), room: row.room }, 'unknown_room')
  for (const staff of [row.lead, ...row.assistants])
    if (!week.staffOf.has(staff)) faults.add(CODE, { ...at(row), staff }, 'unknown_staff')
  for (const student of row.students) {
    const who = week.studentOf.get(student)
    if (who === undefined) faults.add(CODE, { ...at(row), student }, 'unknown_student')
    else if (school !== undefined && who.school !== school)
      faults.add(CODE, { ...at(row), student }, 'student_of_another_school')
  }
}

/** Reports everything in a plan that the file does not know, or that belongs to another school or day. */
export function checkReferences({ week, plan }: PlanView, faults: Faults): void {
  for (const row of plan.sessions) checkSession(week, row, faults)
  for (const row of plan.duties) {
    const place = { school: row.school, date: row.date }
    if (readDuty(week, row) === undefined) faults.add(CODE, place, 'unknown_duty', { duty: row.duty })
    for (const staff of row.adults)
      if (!week.staffOf.has(staff)) faults.add(CODE, { ...place, staff }, 'unknown_staff')
  }
  for (const row of plan.loans) {
    const place = { school: row.host, date: row.date, staff: row.staff }
    const host = week.schoolOf.get(row.host)
    if (host === undefined) faults.add(CODE, place, 'unknown_school')
    else if (!host.onDate.has(row.date)) faults.add(CODE, place, 'unknown_date')
    if (!week.staffOf.has(row.staff)) faults.add(CODE, place, 'unknown_staff')
  }
  for (const row of plan.unserved) {
    const who = week.studentOf.get(row.student)
    const place = { date: row.date, block: row.block, student: row.student }
    if (who === undefined) faults.add(CODE, place, 'unknown_student')
    else if (week.slotOf(who.school, row.date, row.block) === undefined)
      faults.add(CODE, { ...place, school: who.student.school }, 'unknown_block')
  }
}

/** Reports rows that stand twice: of the plan, and people who stand twice in one row. */
export function checkDuplicates({ plan }: PlanView, faults: Faults): void {
  const twice = <Row>(
    rows: readonly Row[],
    key: (row: Row) => string,
    place: (row: Row) => Partial<Place>,
    reason: string,
  ): void => {
    const seen = new Set<string>()
    for (const row of rows) {
      if (seen.has(key(row))) faults.add('ROSTER_DUPLICATE', place(row), reason)
      seen.add(key(row))
    }
  }
  for (const row of plan.sessions) {
    if (new Set(row.students).size === row.students.length) continue
    twice(
      row.students,
      (id) => id,
      (student) => ({ ...at(row), student }),
      'student_in_session',
    )
  }
  for (const row of plan.duties)
    twice(
      row.adults,
      (id) => id,
      (staff) => ({ school: row.school, date: row.date, staff }),
      'adult_in_duty',
    )
  twice(
    plan.duties,
    (row) => `${row.school}\u0000${row.date}\u0000${row.duty}`,
    (row) => ({ school: row.school, date: row.date }),
    'duty',
  )
  twice(
    plan.loans,
    (row) => `${row.staff}\u0000${row.date}\u0000${row.host}`,
    (row) => ({ school: row.host, date: row.date, staff: row.staff }),
    'loan',
  )
  twice(
    plan.unserved,
    (row) => `${row.student}\u0000${row.date}\u0000${row.block}`,
    ({ student, date, block }) => ({ student, date, block }),
    'unserved',
  )
}

/** Reports ids that stand twice among the rows of one entity of the week: the first row would silently win. */
export function checkIds({ week: { week } }: PlanView, faults: Faults): void {
  const entities: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    schools: week.schools,
    venues: week.venues,
    rooms: week.rooms,
    institutions: week.institutions,
    staff: week.staff,
    activities: week.activities,
    students: week.students,
    standing: week.history.standing,
  }
  for (const [entity, rows] of Object.entries(entities)) {
    const seen = new Set<string>()
    for (const { id } of rows) {
      if (seen.has(id)) faults.add('ROSTER_DUPLICATE', {}, 'id', { entity, id })
      seen.add(id)
    }
  }
}
