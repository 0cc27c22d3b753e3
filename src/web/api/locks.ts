import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { paths } from '../../client/schema.ts'
import { answerOf, api, newKey } from './api.ts'

type NewPin = paths['/v1/weeks/{week}/pins']['post']['requestBody']['content']['application/json']
type NewBan = paths['/v1/weeks/{week}/bans']['post']['requestBody']['content']['application/json']
type Pins = paths['/v1/weeks/{week}/pins']['get']['responses']['200']['content']['application/json']
type Bans = paths['/v1/weeks/{week}/bans']['get']['responses']['200']['content']['application/json']

/** A lock or a ban of a school, with the version that taking it away names. */
export type Lock =
  | { readonly kind: 'pins'; readonly version: number; readonly body: Pins['items'][number]['body'] }
  | { readonly kind: 'bans'; readonly version: number; readonly body: Bans['items'][number]['body'] }

const keyOf = (week: string) => ['weeks', week, 'locks']
const MOST = 500

/** Locks and bans of a school, as they stand in the week: what the next solve keeps. */
export const useLocks = (week: string, school: string) =>
  useQuery({
    queryKey: [...keyOf(week), school],
    queryFn: async (): Promise<Lock[]> => {
      const params = { params: { path: { week }, query: { limit: MOST, school } } }
      const [pins, bans] = await Promise.all([
        answerOf(api.GET('/v1/weeks/{week}/pins', params)),
        answerOf(api.GET('/v1/weeks/{week}/bans', params)),
      ])
      return [
        ...pins.items.map(({ version, body }) => ({ kind: 'pins' as const, version, body })),
        ...bans.items.map(({ version, body }) => ({ kind: 'bans' as const, version, body })),
      ]
    },
  })

/** Locks something of a week for every solve that comes. */
export function usePin(week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: NewPin) =>
      await answerOf(
        api.POST('/v1/weeks/{week}/pins', {
          params: { path: { week }, header: { 'idempotency-key': newKey() } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['weeks', week] }),
  })
}

/** Keeps something out of a week, for every solve that comes. */
export function useBan(week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: NewBan) =>
      await answerOf(
        api.POST('/v1/weeks/{week}/bans', {
          params: { path: { week }, header: { 'idempotency-key': newKey() } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['weeks', week] }),
  })
}

/** Takes a lock or a ban away, if it is still as it was read. */
export function useUnlock(week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ kind, version, body: { id } }: Lock) =>
      await answerOf(
        api.DELETE(`/v1/weeks/{week}/${kind}/{id}`, {
          params: { path: { week, id }, header: { 'if-match': `"${version}"` } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['weeks', week] }),
  })
}
