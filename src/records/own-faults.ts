import { factsOf } from '../../models/checks/facts.ts'
import { staffFaults } from '../../models/checks/staff.ts'
import { studentFaults } from '../../models/checks/students.ts'
import type { District } from '../../models/district.ts'
import type { Fault } from '../../models/faults.ts'
import { presets } from '../../models/policy/weights.ts'
import { WEEK_SCHEMA, type Week } from '../../models/week.ts'

/** What a row that somebody changes of their own is held against. */
export interface Around {
  readonly monday: Week['monday']
  readonly district: District
}

/** A week with nothing in it but a few rows. */
const weekWith = (
  { monday, district }: Around,
  rows: Partial<Pick<Week, 'schools' | 'activities' | 'students' | 'staff'>>,
): Week => ({
  schema: WEEK_SCHEMA,
  monday,
  weights: presets.balanced.weights,
  district,
  travel: [],
  schools: [],
  venues: [],
  rooms: [],
  institutions: [],
  staff: [],
  activities: [],
  students: [],
  pins: [],
  bans: [],
  disturbance: null,
  events: [],
  history: { standing: [], meanChoiceCost: null, published: null },
  ...rows,
})

/** Errors that a change brings: what was wrong of the row before, or is of others, is not whose change it is to mend. */
function brought(before: readonly Fault[], after: readonly Fault[], list: string): Fault[] {
  const known = new Set(before.map(({ code, where }) => `${code} ${where}`))
  return after.filter(
    ({ severity, code, where }) =>
      severity === 'error' && where.startsWith(`${list}[0]`) && !known.has(`${code} ${where}`),
  )
}

/**
 * What would keep the week from being solved if a family said this: an error of one child stops the roster of the district.
 * @param rows the child's school, its activities, and the friends who were named and are, if there are such students
 */
export function familyFaults(
  around: Around,
  rows: {
    readonly schools: Week['schools']
    readonly activities: Week['activities']
    readonly friends: Week['students']
  },
  [before, after]: readonly [Week['students'][number], Week['students'][number]],
): Fault[] {
  const { schools, activities, friends } = rows
  const judged = (child: Week['students'][number]): Fault[] =>
    studentFaults(factsOf(weekWith(around, { schools, activities, students: [child, ...friends] })))
  return brought(judged(before), judged(after), 'students')
}

/** The same of what an adult says of themselves. */
export function adultFaults(
  around: Around,
  schools: Week['schools'],
  [before, after]: readonly [Week['staff'][number], Week['staff'][number]],
): Fault[] {
  const judged = (who: Week['staff'][number]): Fault[] =>
    staffFaults(factsOf(weekWith(around, { schools, staff: [who] })))
  return brought(judged(before), judged(after), 'staff')
}
