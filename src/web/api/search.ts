import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'

/** What of a week has the words in its name or id; nothing while there are none. */
export const useSearch = (week: string, words: string) =>
  useQuery({
    queryKey: ['weeks', week, 'search', words],
    enabled: words !== '',
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/v1/weeks/{week}/search', { params: { path: { week }, query: { q: words } } }),
        )
      ).items,
  })
