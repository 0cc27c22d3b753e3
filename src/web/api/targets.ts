import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { targets } from '../../../models/answers/targets.ts'
import type { paths } from '../../client/schema.ts'
import { answerOf, api } from './api.ts'

/** Something of a school's week that somebody takes hold of. */
export type Thing =
  paths['/v1/rosters/{id}/targets']['post']['requestBody']['content']['application/json']['thing']

const asked = (roster: string, thing: Thing | null) =>
  queryOptions({
    queryKey: ['rosters', roster, 'targets', thing],
    enabled: thing !== null,
    // What a roster decides never changes, and neither does what could be changed of it.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      thing === null
        ? []
        : targets.parse(
            await answerOf(
              api.POST('/v1/rosters/{id}/targets', { params: { path: { id: roster } }, body: { thing } }),
            ),
          ).targets,
  })

/** Where a thing could go; nothing while nothing is held. */
export const useTargets = (roster: string, thing: Thing | null) => useQuery(asked(roster, thing))

/** Asks beforehand for what somebody is about to take hold of. */
export const foresee = (client: QueryClient, roster: string, thing: Thing): void => {
  void client.prefetchQuery(asked(roster, thing))
}
