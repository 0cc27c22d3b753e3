import { z } from 'zod'
import { checkWeek } from '../../../models/checks/index.ts'
import type { Fault } from '../../../models/faults.ts'
import type { Lang } from '../../../models/text.ts'
import type { Week } from '../../../models/week.ts'
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
  /** What the row is called that it stands in; null: it has no name. */
  readonly name: string | null
  readonly cause: string
  readonly action: string
}

const called = z.array(z.object({ id: z.string(), name: z.string() }))

/** What rows of a week are called, by list and id. */
function namesOf(week: Week): (place: FaultPlace) => string | null {
  const lists: Readonly<Record<string, unknown>> = { ...week }
  const known = new Map<string, ReadonlyMap<string, string>>()
  const inList = (list: string): ReadonlyMap<string, string> => {
    const rows = called.safeParse(lists[list]).data ?? []
    return new Map(rows.map(({ id, name }) => [id, name]))
  }
  return ({ row }) => {
    if (row === null || row.id === null) return null
    const names = known.get(row.list) ?? inList(row.list)
    known.set(row.list, names)
    return names.get(row.id) ?? null
  }
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
  const nameOf = namesOf(week)
  const told = (fault: Fault, place: FaultPlace): WeekFault => {
    const { code, severity, school } = fault
    return { code, severity, school, name: nameOf(place), ...place, ...explained(fault, lang) }
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
