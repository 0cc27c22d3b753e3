import { type Query, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { components } from '../../client/schema.ts'
import { answerOf, api } from './api.ts'
import { goOn, interrupt } from './interrupted.ts'
import { ApiProblem } from './refusal.ts'
import { beginAnew, setSession } from './send.ts'

export type Self = components['schemas']['Self']

const KEY = ['session']

const isOfAccount = ({ queryKey }: Pick<Query, 'queryKey'>): boolean => queryKey[0] !== KEY[0]

const isOver = (error: unknown): boolean =>
  error instanceof ApiProblem && error.body?.code === 'NOT_SIGNED_IN'

/** Who is signed in, as it is read; whoever was before them has nothing shown to them. */
async function readSelf(before: Self | null): Promise<Self> {
  const self = await answerOf(api.GET('/v1/session'))
  if (before !== null && before.account !== self.account) return await beginAnew()
  setSession(self)
  return self
}

/** Who is signed in; null: nobody. Whoever was, and whose session is over, stays where they are and signs in again. */
export function useSelf() {
  const client = useQueryClient()
  return useQuery<Self | null>({
    queryKey: KEY,
    staleTime: 60_000,
    queryFn: async () => {
      const before = client.getQueryData<Self | null>(KEY) ?? null
      try {
        return await readSelf(before)
      } catch (error) {
        if (!isOver(error)) throw error
        if (before !== null) interrupt()
        return before
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
      await answerOf(api.POST('/v1/session', { body }))
      await client.invalidateQueries({ queryKey: KEY })
    },
  })
}

/** Where windows of one browser tell each other that somebody has signed out. */
const OUT = 'kehou.out'

/** Nothing of one account's is shown to the next. */
function forget(client: QueryClient): void {
  setSession(null)
  goOn()
  client.removeQueries({ predicate: isOfAccount })
  client.setQueryData(KEY, null)
}

/** Whoever signs out in one window of a browser has done so in all: none goes on showing what they may see. */
export function useSignedOutElsewhere(): void {
  const client = useQueryClient()
  useEffect(() => {
    const hear = ({ key }: StorageEvent): void => {
      if (key === OUT) forget(client)
    }
    window.addEventListener('storage', hear)
    return () => window.removeEventListener('storage', hear)
  }, [client])
}

/** Signs in where the session is over: the same account goes on with what it did, another one begins anew. */
export function useSignInAgain(before: Self) {
  const client = useQueryClient()
  return useMutation({
    ...SAID_AT_ONCE,
    mutationFn: async (body: { login: string; password: string }) => {
      await answerOf(api.POST('/v1/session', { body }))
      client.setQueryData(KEY, await readSelf(before))
      goOn()
      void client.invalidateQueries({ predicate: isOfAccount })
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
      forget(client)
      localStorage.setItem(OUT, new Date().toISOString())
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
