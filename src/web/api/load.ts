import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'

/** What the people of a school did over the term. */
export const loadOf = (week: string, school: string) =>
  queryOptions({
    queryKey: ['weeks', week, 'load', school],
    queryFn: async () =>
      await answerOf(
        api.GET('/v1/weeks/{week}/schools/{school}/load', { params: { path: { week, school } } }),
      ),
  })
