import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  childAnswer,
  type Unit,
  type UnservedAnswer,
  unservedAnswer,
  type WorthAnswer,
  worthAnswer,
} from '../../../models/answers/explanation.ts'
import { answerOf, api, newKey } from './api.ts'

const once = { staleTime: Number.POSITIVE_INFINITY }

/** Solves a school again with one more of anything: what would serve those left over, or what it is worth. Takes seconds. */
export const useStudy = (roster: string, school: string) =>
  useMutation({
    mutationFn: async (kind: 'unserved' | 'worth'): Promise<UnservedAnswer | WorthAnswer> => {
      const answer = await answerOf(
        api.POST('/v1/rosters/{id}/studies', { params: { path: { id: roster } }, body: { kind, school } }),
      )
      return kind === 'unserved' ? unservedAnswer.parse(answer) : worthAnswer.parse(answer)
    },
  })

/** Tries a fix: makes a what-if copy of the week with it, and its roster. */
export function useTrial(roster: string, school: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ unit, name }: { unit: Unit; name: string }) =>
      await answerOf(
        api.POST('/v1/rosters/{id}/trials', {
          params: { path: { id: roster }, header: { 'idempotency-key': newKey() } },
          body: { school, unit, name },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['weeks'] }),
  })
}

/** Why a child has an activity, or has it not. */
export const useChildWhy = (roster: string, student: string, activity: string | null) =>
  useQuery({
    ...once,
    queryKey: ['rosters', roster, 'child', student, activity],
    enabled: activity !== null,
    queryFn: async () =>
      childAnswer.parse(
        await answerOf(
          api.POST('/v1/rosters/{id}/explanations', {
            params: { path: { id: roster } },
            body: { kind: 'child', student, activity: activity ?? '' },
          }),
        ),
      ),
  })
