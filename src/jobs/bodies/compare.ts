import type { Comparison } from '../../../models/answers/comparison.ts'
import { withEvents } from '../../../models/with-events.ts'
import { rosterFrom } from '../../records/store-roster.ts'
import { isAt } from '../../repositories/people.ts'
import { compared, toldOf } from '../../solving/compare.ts'

/**
 * Compares two stored rosters; null: they are not of one week.
 * @param school the one school whose people are named; null: all
 */
export function compareBody({
  first,
  second,
  school,
}: {
  readonly first: Uint8Array
  readonly second: Uint8Array
  readonly school: string | null
}): Comparison | null {
  const [one, other] = [rosterFrom(first), rosterFrom(second)]
  const found = compared(toldOf(one), toldOf(other))
  if (found === null || school === null) return found
  const weeks = [withEvents(one.input), withEvents(other.input)]
  const own = new Set<string>(
    weeks.flatMap(({ students, staff }) => [
      ...students.filter((row) => row.school === school).map(({ id }) => id),
      ...staff.filter((row) => isAt(row, school)).map(({ id }) => id),
    ]),
  )
  const { students, adults } = found.people
  return {
    ...found,
    people: { students: students.filter((id) => own.has(id)), adults: adults.filter((id) => own.has(id)) },
  }
}
