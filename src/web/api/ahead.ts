import type { QueryClient } from '@tanstack/react-query'
import type { Kind, WeekPlace } from '../model/places.ts'
import { boardOf } from './board.ts'
import { ALL, isOfSchool, optionsOf, rowsOf } from './data.ts'
import { loadOf } from './load.ts'
import { loansOf } from './own.ts'
import { schoolViewOf, summariesOf } from './rosters.ts'

interface Of {
  readonly client: QueryClient
  readonly week: string
  readonly roster: string | null
}

/** Asks for a table before somebody goes there. */
export function askRows({ client, week }: Pick<Of, 'client' | 'week'>, kind: Kind): void {
  void client.prefetchInfiniteQuery(rowsOf(week, kind, ALL))
  if (isOfSchool(kind)) void client.prefetchQuery(optionsOf(week, 'schools', ALL))
}

/** Asks for a school's week before somebody goes there. */
export const askSchool = ({ client, roster }: Pick<Of, 'client' | 'roster'>, school: string): void =>
  void client.prefetchQuery(schoolViewOf(roster, school))

/** Asks for the data of a place when somebody comes near its link, so that they are there when it is pressed. */
export function askAhead(of: Of, place: WeekPlace): void {
  const { client, week, roster } = of
  if (place === 'data') askRows(of, 'schools')
  if (roster === null) return
  if (place === 'loans') {
    void client.prefetchQuery(boardOf(week))
    void client.prefetchQuery(loansOf(roster, 'all'))
  }
  if (place === 'quality')
    void client.ensureQueryData(summariesOf(roster)).then(
      ([first]) => (first === undefined ? undefined : client.prefetchQuery(loadOf(week, first.school))),
      () => undefined,
    )
}
