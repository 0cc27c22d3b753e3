import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { components } from '../../client/schema.ts'
import { ApiProblem, answerOf, api, setCsrf } from './api.ts'

export type Self = components['schemas']['Self']

const KEY = ['session']

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
        if (error instanceof ApiProblem && error.body?.status === 401) return null
        throw error
      }
    },
  })
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
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
    mutationFn: async () => {
      await answerOf(api.DELETE('/v1/session'))
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
