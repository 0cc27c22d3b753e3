import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'

/** Who could lend to whom in a week. */
export const boardOf = (week: string) =>
  queryOptions({
    queryKey: ['weeks', week, 'loan-board'],
    queryFn: async () =>
      await answerOf(api.GET('/v1/weeks/{week}/loan-board', { params: { path: { week } } })),
  })
