import type { Plan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import { type Exchanged, exchanged, type Finder, isElsewhere, type Part, partsOf } from './parts.ts'
import { type Ground, type Person, Reasons, type Why } from './why.ts'

/** One change of one person's week. */
export interface PersonChange extends Exchanged {
  readonly person: Person
  readonly id: string
  readonly why: Why
}

/** Finds what plans of a week alone do not say. */
export function finderOf(week: Week): Finder {
  const blocks = new Map<string, string>(
    week.schools.flatMap(({ id, siteDuties }) =>
      siteDuties.map((duty) => [`${id} ${duty.id}`, duty.block] as const),
    ),
  )
  const schools = new Map<string, string>(week.students.map(({ id, school }) => [id, school]))
  return {
    blockOf: (school, duty) => blocks.get(`${school} ${duty}`),
    schoolOf: (student) => schools.get(student) ?? '',
  }
}

/** Every change of every person's week from one plan to another of the same week: who, from what, to what, why. Adults first, and last those who are only in another room. */
export function changesByPerson(before: Plan, after: Plan, finder: Finder, ground: Ground): PersonChange[] {
  const [old, now] = [partsOf(before, finder), partsOf(after, finder)]
  const reasons = new Reasons([before, after], [old, now], ground)
  const ids = (was: ReadonlyMap<string, unknown>, is: ReadonlyMap<string, unknown>): string[] =>
    [...new Set([...was.keys(), ...is.keys()])].sort()
  const adults = ids(old.staff, now.staff).flatMap((id) => {
    const pairs = exchanged(old.staff.get(id) ?? [], now.staff.get(id) ?? [])
    const gained = pairs.flatMap(({ to }): Part[] => (to === null ? [] : [to]))
    return pairs.map((pair): PersonChange => {
      const others = gained.filter((part) => part !== pair.to)
      return { person: 'staff', id, ...pair, why: reasons.ofAdult(id, pair, others) }
    })
  })
  const students = ids(old.students, now.students).flatMap((id) =>
    exchanged(old.students.get(id) ?? [], now.students.get(id) ?? []).map(
      (pair): PersonChange => ({ person: 'student', id, ...pair, why: reasons.ofStudent(id, pair) }),
    ),
  )
  const all = [...adults, ...students]
  const isRoom = ({ why: { reason } }: PersonChange): boolean => reason === 'room'
  return [...all.filter((row) => !isRoom(row)), ...all.filter(isRoom)]
}

/** People whose week differs between two plans, by id; another role or room alone is no difference. */
export function peopleChanged(before: Plan, after: Plan, finder: Finder): Record<Person, string[]> {
  const [old, now] = [partsOf(before, finder), partsOf(after, finder)]
  const changed = (was: typeof old.staff, is: typeof old.staff): string[] =>
    [...new Set([...was.keys(), ...is.keys()])]
      .filter((id) => exchanged(was.get(id) ?? [], is.get(id) ?? []).some(isElsewhere))
      .sort()
  return { staff: changed(old.staff, now.staff), student: changed(old.students, now.students) }
}
