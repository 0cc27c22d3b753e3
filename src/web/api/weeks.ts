import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { paths } from '../../client/schema.ts'
import { answerOf, api, newKey } from './api.ts'

type Listed = paths['/v1/weeks']['get']['responses']['200']['content']['application/json']
export type WeekHead = Listed['items'][number]

const KEY = ['weeks']

export const useWeeks = () =>
  useQuery({
    queryKey: KEY,
    queryFn: async () => (await answerOf(api.GET('/v1/weeks', { params: { query: { limit: 500 } } }))).items,
  })

export const useWeek = (week: string) =>
  useQuery({
    queryKey: ['weeks', week],
    queryFn: async () => await answerOf(api.GET('/v1/weeks/{week}', { params: { path: { week } } })),
  })

/** A copy to try something out in. */
export function useCopy() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ week, name }: { week: string; name: string }) =>
      await answerOf(
        api.POST('/v1/weeks/{week}/copies', {
          params: { path: { week }, header: { 'idempotency-key': newKey() } },
          body: { name },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

/** The week after a published one. */
export function useNext() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ week, name }: { week: string; name: string }) =>
      await answerOf(
        api.POST('/v1/weeks/{week}/next', {
          params: { path: { week }, header: { 'idempotency-key': newKey() } },
          body: { name },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

/** Takes a week away, in the version that was looked at. */
export function useDeleteWeek(week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (etag: string) =>
      await answerOf(
        api.DELETE('/v1/weeks/{week}', { params: { path: { week }, header: { 'if-match': etag } } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY, exact: true }),
  })
}
