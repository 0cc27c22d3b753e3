import type { Transaction } from '../database/database.ts'

/** Schools that somebody is at, as the latest week that has them says: their own first; none: nobody of that id is seen. */
export async function schoolsOfPerson(
  tx: Transaction,
  kind: 'staff' | 'student',
  id: string,
): Promise<string[]> {
  const latest = { week: { monday: 'desc' } } as const
  if (kind === 'student') {
    const found = await tx.student.findFirst({ where: { id }, orderBy: latest, select: { schoolId: true } })
    return found === null ? [] : [found.schoolId]
  }
  const found = await tx.staff.findFirst({
    where: { id },
    orderBy: latest,
    select: { schoolId: true, serves: true },
  })
  return found === null ? [] : [...(found.schoolId === null ? [] : [found.schoolId]), ...found.serves]
}

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
