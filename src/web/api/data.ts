import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { paths } from '../../client/schema.ts'
import { answerOf, api, versionedOf } from './api.ts'

/** Kinds that are shown as tables, by their words in addresses. */
export const KINDS = [
  'schools',
  'staff',
  'rooms',
  'activities',
  'students',
  'institutions',
  'pins',
  'bans',
  'events',
] as const
export type Kind = (typeof KINDS)[number]

/** Kinds that can be looked through by name. */
const NAMED: readonly Kind[] = ['schools', 'staff', 'rooms', 'activities', 'institutions']
export const isNamed = (kind: Kind): boolean => NAMED.includes(kind)
/** Kinds that belong to a school. */
export const isOfSchool = (kind: Kind): boolean => kind !== 'institutions'

type Listed = paths[`/v1/weeks/{week}/${Kind}`]['get']['responses']['200']['content']['application/json']
export type Row = Listed['items'][number]
type Body = paths[`/v1/weeks/{week}/${Kind}/{id}`]['put']['requestBody']['content']['application/json']

export interface Filter {
  readonly school: string
  readonly name: string
}

const listKey = (week: string, kind: Kind) => ['weeks', week, 'data', kind]
const PAGE = 100

const given = (kind: Kind, { school, name }: Filter): { school?: string; name?: string } => ({
  ...(school === '' || !isOfSchool(kind) ? {} : { school }),
  ...(name === '' || !isNamed(kind) ? {} : { name }),
})

/** Rows of a kind, a page at a time. */
export const useRows = (week: string, kind: Kind, filter: Filter) =>
  useInfiniteQuery({
    queryKey: [...listKey(week, kind), given(kind, filter)],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }): Promise<Listed> => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam }
      const query = { limit: PAGE, ...cursor, ...given(kind, filter) }
      return await answerOf<Listed>(
        api.GET(`/v1/weeks/{week}/${kind}`, { params: { path: { week }, query } }),
      )
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** One row as it is now, with the version that a change of it names. */
export const useRow = (week: string, kind: Kind, id: string) =>
  useQuery({
    queryKey: [...listKey(week, kind), 'one', id],
    staleTime: 0,
    queryFn: async () =>
      await versionedOf<Row>(api.GET(`/v1/weeks/{week}/${kind}/{id}`, { params: { path: { week, id } } })),
  })

/** Changes one row of the version that was read: of any other the service refuses it. */
export function useChange(week: string, kind: Kind) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, body, etag }: { id: string; body: unknown; etag: string }) =>
      await answerOf<Row>(
        api.PUT(`/v1/weeks/{week}/${kind}/{id}`, {
          params: { path: { week, id }, header: { 'if-match': etag } },
          // Written by hand: the service judges it.
          body: body as Body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['weeks', week] }),
  })
}
