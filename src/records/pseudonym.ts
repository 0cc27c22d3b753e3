import type { Event } from '../../models/events.ts'
import { hashWeek } from '../../models/hash.ts'
import type { StudentId } from '../../models/ids.ts'
import type { Plan } from '../../models/plan.ts'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'

/** Another id for one student, wherever the student is named. */
export interface Renaming {
  readonly from: string
  readonly to: StudentId
}

/** A week with another id for one student. */
function renamedWeek(week: Week, { from, to }: Renaming): Week {
  const named = (id: StudentId): StudentId => (id === from ? to : id)
  const all = (ids: readonly StudentId[]): StudentId[] => ids.map(named)
  const of = <Row extends { readonly student: StudentId | null }>(row: Row): Row =>
    row.student === null ? row : { ...row, student: named(row.student) }
  const event = (row: Event): Event => ('student' in row ? { ...row, student: named(row.student) } : row)
  const { history } = week
  return {
    ...week,
    students: week.students.map((row) => ({
      ...row,
      id: named(row.id),
      friend: row.friend === null ? null : named(row.friend),
      keepApart: all(row.keepApart),
    })),
    pins: week.pins.map(of),
    bans: week.bans.map(of),
    events: week.events.map(event),
    history: {
      ...history,
      standing: history.standing.map((row) => ({ ...row, members: all(row.members) })),
      published: history.published && renamedPlan(history.published, { from, to }),
    },
  }
}

/** A plan with another id for one student. */
export function renamedPlan(plan: Plan, { from, to }: Renaming): Plan {
  const named = (id: StudentId): StudentId => (id === from ? to : id)
  return {
    ...plan,
    sessions: plan.sessions.map((row) => ({ ...row, students: row.students.map(named) })),
    unserved: plan.unserved.map((row) => ({ ...row, student: named(row.student) })),
  }
}

/** A roster with another id for one student: every fact in it is as true as before, and it names the hash of its input as it is now. */
export function renamedRoster(made: Roster, renaming: Renaming): Roster {
  const input = renamedWeek(made.input, renaming)
  const { from, to } = renaming
  return {
    ...made,
    input,
    inputHash: hashWeek(input),
    plan: renamedPlan(made.plan, renaming),
    withoutLoans: made.withoutLoans && renamedPlan(made.withoutLoans, renaming),
    causes: made.causes.map((row) => (row.student === from ? { ...row, student: to } : row)),
  }
}
