import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { effect } from '../../../models/answers/effect.ts'
import { whyPost } from '../../../models/answers/explanation.ts'
import { postAnswer, seatAnswer } from '../../../models/answers/recommendation.ts'
import type { paths } from '../../client/schema.ts'
import { answerOf, api, newKey } from './api.ts'

type Body<Path extends '/v1/rosters/{id}/edits' | '/v1/rosters/{id}/explanations'> =
  paths[Path]['post']['requestBody']['content']['application/json']
export type Moves = Body<'/v1/rosters/{id}/edits'>['moves']
export type Post = Extract<Body<'/v1/rosters/{id}/explanations'>, { kind: 'post' }>['post']

// What a roster decides never changes, and neither does what is answered about it.
const once = { staleTime: Number.POSITIVE_INFINITY }

/** Why somebody has a post, and who else could. */
export const useWhy = (roster: string, post: Post, holder: string) =>
  useQuery({
    ...once,
    queryKey: ['rosters', roster, 'why', post, holder],
    queryFn: async () =>
      whyPost.parse(
        await answerOf(
          api.POST('/v1/rosters/{id}/explanations', {
            params: { path: { id: roster } },
            body: { kind: 'post', post, holder },
          }),
        ),
      ),
  })

/** Who could have a post whose holder is away; with nobody as holder: who could have one more. */
export const useInstead = (roster: string, post: Post, holder: string | null) =>
  useQuery({
    ...once,
    queryKey: ['rosters', roster, 'instead', post, holder],
    queryFn: async () =>
      postAnswer.parse(
        await answerOf(
          api.POST('/v1/rosters/{id}/recommendations', {
            params: { path: { id: roster } },
            body: { kind: 'post', post, holder, away: holder !== null },
          }),
        ),
      ),
  })

/** A student at a time. */
export interface Cell {
  readonly student: string
  readonly date: string
  readonly block: string
}

/** Where a student could be. */
export const useSeats = (roster: string, cell: Cell) =>
  useQuery({
    ...once,
    queryKey: ['rosters', roster, 'seats', cell],
    // Ends where nobody looks at it any more.
    queryFn: async ({ signal }) =>
      seatAnswer.parse(
        await answerOf(
          api.POST('/v1/rosters/{id}/recommendations', {
            params: { path: { id: roster } },
            body: { kind: 'seat', ...cell },
            signal,
          }),
        ),
      ),
  })

/** Whether a change is allowed, and its price. */
export const usePrice = (roster: string, moves: Moves) =>
  useQuery({
    ...once,
    queryKey: ['rosters', roster, 'price', moves],
    queryFn: async () =>
      effect.parse(
        await answerOf(
          api.POST('/v1/rosters/{id}/prices', { params: { path: { id: roster } }, body: { moves } }),
        ),
      ),
  })

/** Makes a change by hand: gives a new draft. */
export function useEdit(week: string, roster: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (moves: Moves) =>
      await answerOf(
        api.POST('/v1/rosters/{id}/edits', {
          params: { path: { id: roster }, header: { 'idempotency-key': newKey() } },
          body: { moves },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['weeks', week, 'rosters'] }),
  })
}
