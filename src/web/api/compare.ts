import { useMutation, useQuery } from '@tanstack/react-query'
import { changedRosters } from '../../../models/answers/changed.ts'
import { answerOf, api, newKey } from './api.ts'

/** Whose week a roster changes of another one's, and what that costs. */
export const useChanges = (roster: string, from: string | null) =>
  useQuery({
    queryKey: ['rosters', roster, 'changes', from],
    enabled: from !== null,
    // What two rosters decide never changes.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      changedRosters.parse(
        await answerOf(
          api.GET('/v1/rosters/{id}/changes', {
            params: { path: { id: roster }, query: from === null ? {} : { from } },
          }),
        ),
      ),
  })

/** Puts a roster beside another: gives the job that does it. */
export const useComparison = () =>
  useMutation({
    mutationFn: async ({ first, second }: { first: string; second: string }) =>
      await answerOf(
        api.POST('/v1/rosters/{id}/comparisons', {
          params: { path: { id: first }, header: { 'idempotency-key': newKey() } },
          body: { other: second },
        }),
      ),
  })

/** One roster by its id, whichever week it is of. */
export const useRoster = (id: string) =>
  useQuery({
    queryKey: ['rosters', id, 'head'],
    queryFn: async () => await answerOf(api.GET('/v1/rosters/{id}', { params: { path: { id } } })),
  })
