import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { paths } from '../../client/schema.ts'
import { answerOf, api, newKey } from './api.ts'

type Listed = paths['/v1/accounts']['get']['responses']['200']['content']['application/json']
export type Account = Listed['items'][number]
export type NewAccount = paths['/v1/accounts']['post']['requestBody']['content']['application/json']

const KEY = ['accounts']

export const useAccounts = () =>
  useInfiniteQuery({
    queryKey: KEY,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      await answerOf(
        api.GET('/v1/accounts', {
          params: { query: { limit: 200, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** Makes an account; gives its first password. One attempt has one key, however often it is sent. */
export function useNewAccount() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: NewAccount) =>
      await answerOf(api.POST('/v1/accounts', { body, params: { header: { 'idempotency-key': newKey() } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export function useNewPassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, version }: Account) =>
      await answerOf(
        api.POST('/v1/accounts/{id}/password', {
          params: { path: { id }, header: { 'idempotency-key': newKey(), 'if-match': `"${version}"` } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export function useDisable() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, version, role: _role, login: _login, ...account }: Account) =>
      await answerOf(
        api.PUT('/v1/accounts/{id}', {
          params: { path: { id }, header: { 'if-match': `"${version}"` } },
          body: { ...account, disabled: !account.disabled },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

/** Takes an account away for good. */
export function useDeleteAccount() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, version }: Account) =>
      await answerOf(
        api.DELETE('/v1/accounts/{id}', {
          params: { path: { id }, header: { 'if-match': `"${version}"` } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
