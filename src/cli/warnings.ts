import type { Fault } from '../../models/faults.ts'
import type { Week } from '../../models/week.ts'
import { checkDemand } from '../../solver/check.ts'

/**
 * Everything that is worth saying of a week that can be solved: demands that cannot be met, then what its reading noted.
 * @param notes of the reading
 * @param refused ids of the schools that a rule refuses; nothing is said of their demands
 */
export function warningsOf(week: Week, notes: readonly Fault[], refused: ReadonlySet<string>): Fault[] {
  const names = new Map<string, string>(week.schools.map(({ id, name }) => [id, name]))
  const demand = checkDemand(week, refused).map((fault) => ({
    ...fault,
    where: names.get(fault.school ?? '') ?? '',
  }))
  return [...demand, ...notes]
}
