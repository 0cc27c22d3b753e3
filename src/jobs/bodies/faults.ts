import { checkWeek } from '../../../models/checks/index.ts'
import type { Fault } from '../../../models/faults.ts'
import type { Lang } from '../../../models/text.ts'
import type { Week } from '../../../models/week.ts'
import { judgeWeek } from '../../files/judge-week.ts'
import { type Path, pathOf, valueAt } from '../../files/values.ts'
import { explained } from '../../messages/explained.ts'
import { readTexts, weekOf } from '../../records/snapshot.ts'
import { type InDatabase, read } from './reading.ts'

/** A fault of a stored week, with its words and the row that it stands in. */
export interface WeekFault {
  readonly code: string
  readonly severity: Fault['severity']
  readonly school: string | null
  readonly cause: string
  readonly action: string
  /** The list (`staff`, `history.standing`) and the id of the row; null: of no row. */
  readonly row: { readonly list: string; readonly id: string } | null
}

/** The row of a week that a path leads into. */
function rowAt(week: Week, path: Path): WeekFault['row'] {
  const at = path.findIndex((part) => typeof part === 'number')
  if (at < 1) return null
  const id = valueAt(week, [...path.slice(0, at + 1), 'id'])
  return typeof id === 'string' ? { list: path.slice(0, at).join('.'), id } : null
}

/**
 * Everything that is wrong with a stored week or worth saying of it: rows against each other, and where they agree, schools that
 * a rule refuses and demands that cannot be met.
 */
export async function faultsBody({
  lang,
  ...from
}: InDatabase & { readonly lang: Lang }): Promise<WeekFault[]> {
  const week = weekOf(await read(from, (tx) => readTexts(tx, from.key)))
  const found = checkWeek(week)
  const told = (fault: Fault, row: WeekFault['row']): WeekFault => {
    const { code, severity, school } = fault
    return { code, severity, school, row, ...explained(fault, lang) }
  }
  const rows = found.map((fault) => told(fault, rowAt(week, pathOf(fault.where))))
  if (found.some(({ severity }) => severity === 'error')) return rows
  const { refused, demand } = judgeWeek(week)
  const ofSchool = (fault: Fault): WeekFault =>
    told(fault, fault.school === null ? null : { list: 'schools', id: fault.school })
  return [...refused.map(ofSchool), ...rows, ...demand.map(ofSchool)]
}
