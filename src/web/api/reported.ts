import { useQuery } from '@tanstack/react-query'
import type { paths } from '../../client/schema.ts'
import { answerOf, api } from './api.ts'

export type Reported =
  paths['/v1/weeks/{week}/open-events']['get']['responses']['200']['content']['application/json']['items'][number]

/** What has happened in a week and no published roster answers. It stands under the rosters: what makes one in force may answer it. */
export const useReported = (week: string) =>
  useQuery({
    queryKey: ['weeks', week, 'rosters', 'reported'],
    // Teachers and families tell of it at any time.
    refetchInterval: 60_000,
    queryFn: async () =>
      (await answerOf(api.GET('/v1/weeks/{week}/open-events', { params: { path: { week } } }))).items,
  })
