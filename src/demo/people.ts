import type { Roster } from '../../models/roster.ts'
import type { NewAccount } from '../repositories/accounts.ts'

/** Password of everybody in the demonstration. It is told wherever the demonstration is: nobody in it is real. */
export const DEMO_PASSWORD = 'kehou-demo-2026'

type Person = Pick<NewAccount, 'role' | 'login' | 'name' | 'schoolId' | 'staffId' | 'childIds'>

/**
 * The five people of the demonstration, taken from its roster: the bureau, a school, a teacher who leads sessions there and is lent for a day
 * where somebody is, the family of a student of theirs, and an auditor.
 */
export function demoPeople({ input, plan }: Pick<Roster, 'input' | 'plan'>): Person[] {
  const nobody = { schoolId: null, staffId: null, childIds: [] }
  const own = plan.sessions.filter(({ school, lead }) =>
    input.staff.some((who) => who.id === lead && who.school === school && who.source === 'own_teacher'),
  )
  const lent = new Set(plan.loans.map(({ staff }) => staff))
  const session = own.find(({ lead }) => lent.has(lead)) ?? own[0]
  const teacher = input.staff.find(({ id }) => id === session?.lead)
  const school = input.schools.find(({ id }) => id === session?.school)
  const child = session?.students[0]
  const people: Person[] = [
    { role: 'bureau', login: 'bureau', name: '区教育局', ...nobody },
    { role: 'auditor', login: 'auditor', name: '审计', ...nobody },
  ]
  if (school !== undefined)
    people.push({ role: 'school', login: 'school', name: school.name, ...nobody, schoolId: school.id })
  if (school !== undefined && teacher !== undefined)
    people.push({
      ...{ role: 'staff', login: 'teacher', name: teacher.name },
      ...{ schoolId: school.id, staffId: teacher.id, childIds: [] },
    })
  if (school !== undefined && child !== undefined)
    people.push({
      ...{ role: 'parent', login: 'parent', name: `${child} 家长` },
      ...{ schoolId: school.id, staffId: null, childIds: [child] },
    })
  return people
}
