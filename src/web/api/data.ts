import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { paths } from '../../client/schema.ts'
import type { Kind } from '../model/places.ts'
import { answerOf, api, newKey, versionedOf } from './api.ts'

/** Kinds that can be looked through by name. */
const NAMED: readonly Kind[] = ['schools', 'staff', 'rooms', 'venues', 'activities', 'institutions']
export const isNamed = (kind: Kind): boolean => NAMED.includes(kind)
/** Kinds whose rows have no name, to be looked through by id. */
const NUMBERED: readonly Kind[] = ['students', 'sign-ups']
export const isNumbered = (kind: Kind): boolean => NUMBERED.includes(kind)
/** Kinds that belong to a school. */
export const isOfSchool = (kind: Kind): boolean => kind !== 'institutions' && kind !== 'venues'

type Listed = paths[`/v1/weeks/{week}/${Kind}`]['get']['responses']['200']['content']['application/json']
export type Row = Listed['items'][number]
type Body = paths[`/v1/weeks/{week}/${Kind}/{id}`]['put']['requestBody']['content']['application/json']
export type NamedKind = NonNullable<paths['/v1/weeks/{week}/names']['get']['parameters']['query']>['kind']

export const ALL: Filter = { school: '', name: '' }

export interface Filter {
  readonly school: string
  /** What its name holds, or its id where it has no name. */
  readonly name: string
}

const listKey = (week: string, kind: Kind) => ['weeks', week, 'data', kind]
const PAGE = 100

const given = (kind: Kind, { school, name }: Filter): { school?: string; name?: string; id?: string } => ({
  ...(school === '' || !isOfSchool(kind) ? {} : { school }),
  ...(name === '' || !isNamed(kind) ? {} : { name }),
  ...(name === '' || !isNumbered(kind) ? {} : { id: name }),
})

/** Rows of a kind, a page at a time. */
export const rowsOf = (week: string, kind: Kind, filter: Filter) =>
  infiniteQueryOptions({
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
export const useRow = (week: string, kind: Kind, id: string | null) =>
  useQuery({
    queryKey: [...listKey(week, kind), 'one', id],
    enabled: id !== null,
    staleTime: 0,
    queryFn: async () => {
      const {
        value: { body, school },
        etag,
      } = await versionedOf<Row>(
        api.GET(`/v1/weeks/{week}/${kind}/{id}`, { params: { path: { week, id: id ?? '' } } }),
      )
      return { body, school, etag }
    },
  })

/** A school as it is now: its classes and blocks are what other rows name. */
export const useSchoolBody = (week: string, school: string | null) =>
  useQuery({
    queryKey: [...listKey(week, 'schools'), 'body', school],
    enabled: school !== null,
    staleTime: 60_000,
    retry: false,
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/v1/weeks/{week}/schools/{id}', { params: { path: { week, id: school ?? '' } } }),
        )
      ).body,
  })

/** Changes one row of the version that was read: of any other the service refuses it. */
export function useChange(week: string, kind: Kind) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, body, etag }: { id: string; body: unknown; etag: string }) =>
      await answerOf<Row>(
        api.PUT(`/v1/weeks/{week}/${kind}/{id}`, {
          params: { path: { week, id }, header: { 'if-match': etag } },
          // The form has judged it by its schema, and the service does so again.
          body: body as Body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['weeks', week] }),
  })
}

/** Adds a row. */
export function useAdd(week: string, kind: Kind) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: unknown) =>
      await answerOf<Row>(
        api.POST(`/v1/weeks/{week}/${kind}`, {
          params: { path: { week }, header: { 'idempotency-key': newKey() } },
          body: body as Body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['weeks', week] }),
  })
}

/** Takes away a row, of the version that was read. */
export function useTakeAway(week: string, kind: Kind) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, etag }: { id: string; etag: string }) =>
      await answerOf(
        api.DELETE(`/v1/weeks/{week}/${kind}/{id}`, {
          params: { path: { week, id }, header: { 'if-match': etag } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['weeks', week] }),
  })
}

/** What things are called, by their ids. */
export const useNames = (week: string, kind: NamedKind | null, ids: readonly string[]) =>
  useQuery({
    queryKey: ['weeks', week, 'names', kind, ids],
    enabled: kind !== null && ids.length > 0,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { kind: kind ?? 'school', id: [...ids] }
      const { items } = await answerOf(
        api.GET('/v1/weeks/{week}/names', { params: { path: { week }, query } }),
      )
      return new Map(items.map(({ id, name }) => [id, name]))
    },
  })

/** Rows of a kind to choose from: of a school, or whose name holds what was typed. */
export const optionsOf = (week: string, kind: Kind | null, filter: Filter) =>
  queryOptions({
    queryKey: ['weeks', week, 'options', kind, filter],
    enabled: kind !== null,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<readonly Row[]> => {
      const of = kind ?? 'schools'
      const { items } = await answerOf<Listed>(
        api.GET(`/v1/weeks/{week}/${of}`, {
          params: { path: { week }, query: { limit: 500, ...given(of, filter) } },
        }),
      )
      return items
    },
  })

export const useOptions = (week: string, kind: Kind | null, filter: Filter) =>
  useQuery(optionsOf(week, kind, filter))

/** Judges the data as they stand; asked for, since it takes seconds for a district. */
export const useFaults = (week: string, list: string | null) =>
  useQuery({
    queryKey: ['weeks', week, 'faults', list],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      await answerOf(
        api.GET('/v1/weeks/{week}/faults', {
          params: { path: { week }, query: list === null ? {} : { list } },
        }),
      ),
  })

/** What stands over all lists of a week, with the version that a change of it names. */
export const useFrame = (week: string) =>
  useQuery({
    queryKey: ['weeks', week, 'frame'],
    staleTime: 0,
    queryFn: async () => await versionedOf(api.GET('/v1/weeks/{week}/frame', { params: { path: { week } } })),
  })

export type Frame = NonNullable<ReturnType<typeof useFrame>['data']>
type FrameBody = paths['/v1/weeks/{week}/frame']['put']['requestBody']['content']['application/json']

export function usePutFrame(week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ body, etag }: { body: FrameBody; etag: string }) =>
      await answerOf(
        api.PUT('/v1/weeks/{week}/frame', {
          params: { path: { week }, header: { 'if-match': etag } },
          body,
        }),
      ),
    // Its name stands in the list of all weeks too.
    onSuccess: () => client.invalidateQueries({ queryKey: ['weeks'] }),
  })
}
