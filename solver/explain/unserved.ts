import type { UnservedAnswer } from '../../models/answers/explanation.ts'
import type { SchoolId } from '../../models/ids.ts'
import type { UnservedCause } from '../../models/roster.ts'
import type { Opened } from '../opened.ts'
import { conflictOf } from './conflict.ts'
import type { Resolving } from './resolve.ts'
import { groundOf, worthOf } from './worth.ts'

/** Schools of a roster that leave somebody unserved. */
export function schoolsLeaving(opened: Opened): SchoolId[] {
  const schoolOf = new Map(opened.week.students.map(({ id, school }) => [id, school]))
  const found = new Set(opened.roster.plan.unserved.flatMap(({ student }) => schoolOf.get(student) ?? []))
  return [...found].sort()
}

/**
 * Why a school leaves somebody unserved: the first cause of each, the rules that together make it impossible, and what
 * would serve them, each fix proved by solving the week with it; the best first, of equal ones the cheapest.
 * @returns null where the school cannot be solved again (its roster breaks a rule)
 */
export function explainUnserved(opened: Opened, school: SchoolId, run: Resolving): UnservedAnswer | null {
  const ground = groundOf(opened, school, run)
  if (ground === null) return null
  const students = new Set(opened.week.students.flatMap((row) => (row.school === school ? [row.id] : [])))
  const causes: Partial<Record<UnservedCause, number>> = {}
  for (const { student, cause } of opened.roster.causes)
    if (students.has(student)) causes[cause] = (causes[cause] ?? 0) + 1
  const { best } = ground
  const { units, loans } = worthOf(opened, school, run, ground)
  return {
    school,
    unserved: opened.school(school).state.unserved,
    again: best.unserved,
    causes,
    conflict:
      best.unserved === 0
        ? { grounds: [], unserved: 0, complete: true }
        : conflictOf(opened, school, best, run),
    fixes: units.filter(({ served, verified }) => served > 0 && verified),
    loans,
  }
}
