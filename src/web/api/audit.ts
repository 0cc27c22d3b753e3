import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { paths } from '../../client/schema.ts'
import { answerOf, api } from './api.ts'

type Listed = paths['/v1/audit']['get']['responses']['200']['content']['application/json']
export type Deed = Listed['items'][number]

/** Deeds, the latest first: all, or those of one account. */
export const useDeeds = (account: string | null) =>
  useInfiniteQuery({
    queryKey: ['audit', account],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      await answerOf(
        api.GET('/v1/audit', {
          params: {
            query: {
              limit: 100,
              ...(account === null ? {} : { account }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** Checks the chain of the whole record. */
export const useCheck = () =>
  useMutation({ mutationFn: async () => await answerOf(api.GET('/v1/audit/check')) })
