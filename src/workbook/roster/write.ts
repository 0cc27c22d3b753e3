import type { WriteSheet } from 'hucre'
import type { Plan } from '../../../models/plan.ts'
import type { Lang } from '../../../models/text.ts'
import type { Week } from '../../../models/week.ts'
import { tableSheet } from '../write.ts'
import { type DutyRow, type LoanRow, ROSTER_TABLES, type SessionRow } from './columns.ts'
import { directoriesOf, nameOrId } from './directories.ts'

/**
 * A roster as sheets of one row a session, a duty and a loan, which `import-roster` reads again: people, rooms and
 * activities by their names where these are clear, students by their ids.
 */
export function rosterSheets(
  { input, plan }: { readonly input: Week; readonly plan: Plan },
  lang: Lang,
): WriteSheet[] {
  const { week, days, of } = directoriesOf(input)
  const namesOf = (rows: readonly { id: string; name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]))
  const names = { room: namesOf(week.rooms), staff: namesOf(week.staff), activity: namesOf(week.activities) }
  const named = (kind: keyof typeof names, id: string, school: string): string =>
    nameOrId(of[kind], id, names[kind].get(id), school)
  const schoolName = (id: string): string =>
    nameOrId(of.school, id, week.schools.find((school) => school.id === id)?.name, id)
  const when = (date: string) => {
    const follows = days.find((day) => day.date === date)?.follows
    return follows === undefined ? { date } : { date, weekday: follows }
  }
  const sessions = plan.sessions.map(
    ({ school, date, blocks, activity, group, room, lead, assistants, students }): SessionRow => ({
      school: schoolName(school),
      ...when(date),
      blocks: [...blocks],
      activity: named('activity', activity, school),
      group,
      room: named('room', room, school),
      lead: named('staff', lead, school),
      assistants: assistants.map((id) => named('staff', id, school)),
      students: [...students],
      size: students.length,
      homerooms: [],
    }),
  )
  const duties = plan.duties.map(
    ({ school, date, duty, adults }): DutyRow => ({
      school: schoolName(school),
      ...when(date),
      duty,
      adults: adults.map((id) => named('staff', id, school)),
    }),
  )
  const loans = plan.loans.map(
    ({ staff, date, host }): LoanRow => ({
      staff: nameOrId(of.staff, staff, names.staff.get(staff), ''),
      ...when(date),
      host: schoolName(host),
    }),
  )
  const sheet = (name: keyof typeof ROSTER_TABLES, rows: readonly unknown[]): WriteSheet[] =>
    rows.length === 0 && name !== 'sessions'
      ? []
      : [
          tableSheet(
            null,
            ROSTER_TABLES[name],
            rows.map((value) => ({ parent: null, value })),
            lang,
            new Set(),
          ),
        ]
  return [...sheet('sessions', sessions), ...sheet('duties', duties), ...sheet('loans', loans)]
}
