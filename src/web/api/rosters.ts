import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '../../client/schema.ts'
import { answerOf, api, newKey } from './api.ts'

export type RosterHead = components['schemas']['Roster']
type SolveAsk = paths['/v1/weeks/{week}/solves']['post']['requestBody']['content']['application/json']
type RepairAsk = paths['/v1/rosters/{id}/repairs']['post']['requestBody']['content']['application/json']
type Format =
  paths['/v1/rosters/{id}/exports']['post']['requestBody']['content']['application/json']['format']

const listKey = (week: string) => ['weeks', week, 'rosters']

/** Rosters of a week, the latest first. */
export const useRosters = (week: string) =>
  useQuery({
    queryKey: listKey(week),
    // Others make and publish rosters too.
    refetchInterval: 20_000,
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/v1/weeks/{week}/rosters', { params: { path: { week }, query: { limit: 500 } } }),
        )
      ).items,
  })

/** Schools of a roster at a glance. */
export const summariesOf = (roster: string | null) =>
  queryOptions({
    queryKey: ['rosters', roster, 'schools'],
    enabled: roster !== null,
    // What a roster decides never changes: a change is another roster.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (await answerOf(api.GET('/v1/rosters/{id}/schools', { params: { path: { id: roster ?? '' } } }))).items,
  })

export const useSummaries = (roster: string | null) => useQuery(summariesOf(roster))

/** A school's week. */
export const schoolViewOf = (roster: string | null, school: string) =>
  queryOptions({
    queryKey: ['rosters', roster, 'schools', school],
    enabled: roster !== null && school !== '',
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      await answerOf(
        api.GET('/v1/rosters/{id}/schools/{school}', { params: { path: { id: roster ?? '', school } } }),
      ),
  })

export const useSchoolView = (roster: string | null, school: string) =>
  useQuery({
    ...schoolViewOf(roster, school),
    // While a change of a school comes, the school as it was stays in sight.
    placeholderData: (before, query) => (query?.queryKey[3] === school ? before : undefined),
  })

/** The roster that is shown where none is chosen: the one in force, else the latest draft. */
export const shownRoster = (rosters: readonly RosterHead[], chosen: string | null): RosterHead | null =>
  rosters.find(({ id }) => id === chosen) ??
  rosters.find(({ state }) => state === 'published') ??
  rosters[0] ??
  null

export const useSolve = (week: string) =>
  useMutation({
    mutationFn: async (body: SolveAsk) =>
      await answerOf(
        api.POST('/v1/weeks/{week}/solves', {
          params: { path: { week }, header: { 'idempotency-key': newKey() } },
          body,
        }),
      ),
  })

export const useCancel = () =>
  useMutation({
    mutationFn: async (id: string) =>
      await answerOf(
        api.POST('/v1/jobs/{id}/cancellation', {
          params: { path: { id }, header: { 'idempotency-key': newKey() } },
        }),
      ),
  })

export const useRepairs = (roster: string) =>
  useMutation({
    mutationFn: async (body: RepairAsk) =>
      await answerOf(
        api.POST('/v1/rosters/{id}/repairs', {
          params: { path: { id: roster }, header: { 'idempotency-key': newKey() } },
          body,
        }),
      ),
  })

export const useExport = () =>
  useMutation({
    mutationFn: async ({ id, format }: { id: string; format: Format }) =>
      await answerOf(
        api.POST('/v1/rosters/{id}/exports', {
          params: { path: { id }, header: { 'idempotency-key': newKey() } },
          body: { format },
        }),
      ),
  })

/**
 * Says why people stay unserved, where a reason is given, and publishes. What came of it is told whatever has become of the button by
 * then: once the list is read again, a draft that is published has none.
 */
export function usePublish(
  week: string,
  { done, failed }: { readonly done: () => void; readonly failed: (error: unknown) => void },
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ roster, reason }: { roster: RosterHead; reason: string | null }) => {
      const { id, name } = roster
      const all = { school: null, student: null, date: null, block: null, cause: null }
      const { version } =
        reason === null
          ? roster
          : await answerOf(
              api.PUT('/v1/rosters/{id}', {
                params: { path: { id }, header: { 'if-match': `"${roster.version}"` } },
                body: { name, excuses: [{ ...all, reason }] },
              }),
            )
      const header = { 'idempotency-key': newKey(), 'if-match': `"${version}"` }
      return await answerOf(api.POST('/v1/rosters/{id}/publication', { params: { path: { id }, header } }))
    },
    onSuccess: done,
    onError: failed,
    onSettled: () => client.invalidateQueries({ queryKey: listKey(week) }),
  })
}

export function useRemove(week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, version }: RosterHead) =>
      await answerOf(
        api.DELETE('/v1/rosters/{id}', { params: { path: { id }, header: { 'if-match': `"${version}"` } } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: listKey(week) }),
  })
}
