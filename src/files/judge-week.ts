import type { Fault } from '../../models/faults.ts'
import type { Week } from '../../models/week.ts'
import { checkDemand } from '../../solver/check.ts'
import { refusals } from '../../solver/verify/index.ts'
import { withNames } from './named.ts'

/** What is wrong with a week that can be read: schools that input rules refuse, and demands that cannot be met. */
export interface Judged {
  readonly refused: readonly Fault[]
  /** Ids of the schools that are refused. */
  readonly schools: ReadonlySet<string>
  readonly demand: readonly Fault[]
}

/**
 * Everything that is worth saying of a week that can be solved: demands that cannot be met, then what its reading noted.
 * @param notes of the reading
 * @param refused ids of the schools that a rule refuses; nothing is said of their demands
 */
export function warningsOf(week: Week, notes: readonly Fault[], refused: ReadonlySet<string>): Fault[] {
  const names = new Map<string, string>(week.schools.map(({ id, name }) => [id, name]))
  const demand = withNames(week, checkDemand(week, refused)).map((fault) => ({
    ...fault,
    where: names.get(fault.school ?? '') ?? '',
  }))
  return [...demand, ...notes]
}

export function judgeWeek(week: Week): Judged {
  const names = new Map<string, string>(week.schools.map(({ id, name }) => [id, name]))
  const nameOf = (school: string): string => names.get(school) ?? school
  const found = refusals(week).flatMap(({ school, reasons }) =>
    reasons.map(({ code, params }) => ({
      code,
      severity: 'refused' as const,
      where: nameOf(school),
      read: '',
      expected: '',
      params,
      school,
    })),
  )
  const refused = withNames(week, found)
  const schools = new Set(refused.map(({ school }) => school))
  return { refused, schools, demand: warningsOf(week, [], schools) }
}
