import type { StaffId } from '../../models/ids.ts'
import type { Plan } from '../../models/plan.ts'
import type { Roster } from '../../models/roster.ts'
import type { School } from '../../models/school.ts'
import type { Student } from '../../models/student.ts'
import type { Week } from '../../models/week.ts'
import { slice } from '../../solver/slice.ts'

/**
 * What a roster decides for one school, with what is needed to read it: the same shape as a roster, of one school. Where people of
 * the school serve elsewhere, their sessions are there without the students.
 */
export type RosterPart = Pick<Roster, 'input' | 'plan' | 'refused' | 'causes'>

/** A student as far as a timetable shows them: what families and school wish for is nobody's business here. */
const shown = (student: Student): Student => ({
  ...student,
  tutoring: { needed: false, willing: false },
  hardship: false,
  specialCare: false,
  choices: [],
  mostWanted: null,
  lottery: 0,
  friend: null,
  keepApart: [],
  carried: 0,
})

function planOf(
  plan: Plan,
  school: School['id'],
  own: ReadonlySet<StaffId>,
  students: ReadonlySet<string>,
): Plan {
  return {
    sessions: plan.sessions.flatMap((session) => {
      if (session.school === school) return [session]
      const isOurs = own.has(session.lead) || session.assistants.some((id) => own.has(id))
      return isOurs ? [{ ...session, students: [] }] : []
    }),
    duties: plan.duties.flatMap((duty) => {
      if (duty.school === school) return [duty]
      const adults = duty.adults.filter((id) => own.has(id))
      return adults.length === 0 ? [] : [{ ...duty, adults }]
    }),
    loans: plan.loans.filter((loan) => loan.host === school || own.has(loan.staff)),
    unserved: plan.unserved.filter(({ student }) => students.has(student)),
  }
}

/**
 * The part of a roster that a school reads.
 * @param week the input of the roster with its events folded in (`withEvents`)
 */
export function partOf(made: Roster, week: Week, school: School['id']): RosterPart {
  const near = slice(week, school, made.plan.loans)
  const own = new Set(near.staff.filter((adult) => adult.school === school).map(({ id }) => id))
  const students = new Set<string>(near.students.map(({ id }) => id))
  const plan = planOf(made.plan, school, own, students)
  const named = {
    rooms: new Set(plan.sessions.map(({ room }) => room)),
    activities: new Set(plan.sessions.map(({ activity }) => activity)),
    schools: new Set([...plan.sessions, ...plan.duties].map((row) => row.school)),
    staff: new Set(plan.sessions.flatMap(({ lead, assistants }) => [lead, ...assistants])),
  }
  return {
    input: {
      ...near,
      schools: week.schools.filter(
        ({ id }) => named.schools.has(id) || near.schools.some((one) => one.id === id),
      ),
      rooms: week.rooms.filter(({ id }) => named.rooms.has(id) || near.rooms.some((one) => one.id === id)),
      staff: week.staff.filter(({ id }) => named.staff.has(id) || near.staff.some((one) => one.id === id)),
      activities: week.activities.filter(({ id, school: of }) => of === school || named.activities.has(id)),
      students: near.students.map(shown),
      pins: [],
      bans: [],
      history: { standing: [], meanChoiceCost: null, published: null },
    },
    plan,
    refused: made.refused.filter((one) => one.school === school),
    causes: made.causes.filter(({ student }) => students.has(student)),
  }
}
