import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { components } from '../../client/schema.ts'
import { answerOf, api, setCsrf } from './api.ts'
import { ApiProblem } from './refusal.ts'

export type Self = components['schemas']['Self']

const KEY = ['session']

const isOver = (error: unknown): boolean =>
  error instanceof ApiProblem && error.body?.code === 'NOT_SIGNED_IN'

/** Who is signed in; null: nobody. */
export function useSelf() {
  return useQuery<Self | null>({
    queryKey: KEY,
    staleTime: 60_000,
    queryFn: async () => {
      try {
        const self = await answerOf(api.GET('/v1/session'))
        setCsrf(self.csrf)
        return self
      } catch (error) {
        if (isOver(error)) return null
        throw error
      }
    },
  })
}

/** Whoever signs in or out is told at once that there is no connection: nothing of it happens later, by itself. */
const SAID_AT_ONCE = { networkMode: 'always' } as const

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    ...SAID_AT_ONCE,
    mutationFn: async (body: { login: string; password: string }) => {
      const { csrf } = await answerOf(api.POST('/v1/session', { body }))
      setCsrf(csrf)
      await client.invalidateQueries({ queryKey: KEY })
    },
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    ...SAID_AT_ONCE,
    mutationFn: async () => {
      try {
        await answerOf(api.DELETE('/v1/session'))
      } catch (error) {
        // A session that is over already is what was asked for.
        if (!isOver(error)) throw error
      }
      setCsrf(null)
      // Nothing of one account's is shown to the next.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] })
      client.setQueryData(KEY, null)
    },
  })
}

export function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: { old: string; new: string }) => {
      await answerOf(api.PUT('/v1/session/password', { body }))
      await client.invalidateQueries({ queryKey: KEY })
    },
  })
}
