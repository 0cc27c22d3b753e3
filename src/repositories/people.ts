import type { Transaction } from '../database/database.ts'

/** Where somebody is in a week: of a school, or (null) of none and serving some. */
interface Home {
  readonly school: string | null
  readonly serves: readonly string[]
}

/** Whether it is for a school to speak for somebody: their own one, else any that they serve. */
export const isAt = ({ school, serves }: Home, of: string): boolean =>
  school === null ? serves.includes(of) : school === of

/** Where somebody is in each week that has them, the latest first; none: nobody of that id is seen. */
export async function homesOf(tx: Transaction, kind: 'staff' | 'student', id: string): Promise<Home[]> {
  const latest = { week: { monday: 'desc' } } as const
  if (kind === 'staff') {
    const rows = await tx.staff.findMany({
      where: { id },
      orderBy: latest,
      select: { schoolId: true, serves: true },
    })
    return rows.map(({ schoolId, serves }) => ({ school: schoolId, serves }))
  }
  const rows = await tx.student.findMany({ where: { id }, orderBy: latest, select: { schoolId: true } })
  return rows.map(({ schoolId }) => ({ school: schoolId, serves: [] }))
}

/** Schools that somebody is at, as the latest week that has them says: their own first; none: nobody of that id is seen. */
export async function schoolsOfPerson(
  tx: Transaction,
  kind: 'staff' | 'student',
  id: string,
): Promise<string[]> {
  const [latest] = await homesOf(tx, kind, id)
  if (latest === undefined) return []
  return [...(latest.school === null ? [] : [latest.school]), ...latest.serves]
}

/** Whether a week has a school of that id. */
export const hasSchool = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.school.findFirst({ where: { id }, select: { id: true } })) !== null

/** A week in which somebody is, and that is still planned. */
export interface WeekOfPerson {
  readonly id: string
  readonly monday: Date
  readonly name: string
}

/** Weeks that are planned and have somebody in them, the latest first; copies to try things out are none of theirs. */
export const weeksOfPerson = async (
  tx: Transaction,
  kind: 'staff' | 'student',
  id: string,
): Promise<WeekOfPerson[]> =>
  await tx.week.findMany({
    where: {
      archivedAt: null,
      copyOf: null,
      ...(kind === 'staff' ? { staff: { some: { id } } } : { students: { some: { id } } }),
    },
    orderBy: { monday: 'desc' },
    select: { id: true, monday: true, name: true },
    take: 20,
  })
