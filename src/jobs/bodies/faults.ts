import { checkWeek } from '../../../models/checks/index.ts'
import type { Fault } from '../../../models/faults.ts'
import type { Lang } from '../../../models/text.ts'
import { type FaultPlace, placeAt } from '../../files/fault-place.ts'
import { judgeWeek } from '../../files/judge-week.ts'
import { explained } from '../../messages/explained.ts'
import { readTexts, weekOf } from '../../records/snapshot.ts'
import { type InDatabase, read } from './reading.ts'

/** A fault of a stored week, with its words and where it stands. */
export interface WeekFault extends FaultPlace {
  readonly code: string
  readonly severity: Fault['severity']
  readonly school: string | null
  readonly cause: string
  readonly action: string
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
  const told = (fault: Fault, place: FaultPlace): WeekFault => {
    const { code, severity, school } = fault
    return { code, severity, school, ...place, ...explained(fault, lang) }
  }
  const rows = found.map((fault) => told(fault, placeAt(week, fault.where)))
  if (found.some(({ severity }) => severity === 'error')) return rows
  const { refused, demand } = judgeWeek(week)
  const ofSchool = (fault: Fault): WeekFault =>
    told(fault, {
      row: fault.school === null ? null : { list: 'schools', id: fault.school },
      field: null,
    })
  return [...refused.map(ofSchool), ...rows, ...demand.map(ofSchool)]
}
