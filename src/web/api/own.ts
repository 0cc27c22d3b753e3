import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { components, paths } from '../../client/schema.ts'
import { answerOf, api, newKey, versionedOf } from './api.ts'

type Loan = components['schemas']['Loan']
export type Said =
  paths['/v1/children/{child}/weeks/{week}/sign-up']['put']['responses']['200']['content']['application/json']
/** What is offered to a child, and what was said for it. */
export type SignedUp =
  paths['/v1/children/{child}/weeks/{week}/sign-up']['get']['responses']['200']['content']['application/json']
export type Answer = 'given' | 'refused' | 'recalled'

/** My latest published week. */
export const useOwnWeek = () =>
  useQuery({ queryKey: ['own', 'week'], queryFn: async () => (await answerOf(api.GET('/v1/own/week'))).week })

/** Weeks that are planned and have me in them. */
export const useOwnWeeks = () =>
  useQuery({
    queryKey: ['own', 'weeks'],
    queryFn: async () => (await answerOf(api.GET('/v1/own/weeks'))).items,
  })

const wishKey = (week: string) => ['own', 'weeks', week, 'wishes']

/** Which blocks I should like and which not, with the version that a change names. */
export const useWishes = (week: string) =>
  useQuery({
    queryKey: wishKey(week),
    queryFn: async () =>
      await versionedOf(api.GET('/v1/own/weeks/{week}/wishes', { params: { path: { week } } })),
  })

export type Wishes = paths['/v1/own/weeks/{week}/wishes']['put']['requestBody']['content']['application/json']

export function useWish(week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ wishes, etag }: { wishes: Wishes; etag: string }) =>
      await versionedOf(
        api.PUT('/v1/own/weeks/{week}/wishes', {
          params: { path: { week }, header: { 'if-match': etag } },
          body: wishes,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: wishKey(week) }),
  })
}

/** What my published weeks came to. */
export const useOwnLedger = () =>
  useQuery({
    queryKey: ['own', 'ledger'],
    queryFn: async () => (await answerOf(api.GET('/v1/own/ledger'))).items,
  })

/** The letter to me, or (a child) to the family, as an HTML text. It takes seconds to write. */
export const useLetter = () =>
  useMutation({
    mutationFn: async (child: string | null) =>
      await answerOf(
        child === null
          ? api.GET('/v1/own/letter', { parseAs: 'text' })
          : api.GET('/v1/children/{child}/letter', { params: { path: { child } }, parseAs: 'text' }),
      ),
  })

const absencesKey = (week: string) => ['own', 'weeks', week, 'absences']

/** Absences that I told of in a week. */
export const useAbsences = (week: string) =>
  useQuery({
    queryKey: absencesKey(week),
    enabled: week !== '',
    queryFn: async () =>
      (await answerOf(api.GET('/v1/own/weeks/{week}/absences', { params: { path: { week } } }))).items,
  })

/** Takes an absence back. */
export function useThere(week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, version }: { id: string; version: number }) =>
      await answerOf(
        api.DELETE('/v1/own/weeks/{week}/absences/{id}', {
          params: { path: { week, id }, header: { 'if-match': `"${version}"` } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: absencesKey(week) }),
  })
}

export function useAbsence() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ week, from, to }: { week: string; from: string; to: string }) =>
      await answerOf(
        api.POST('/v1/own/weeks/{week}/absences', {
          params: { path: { week }, header: { 'idempotency-key': newKey() } },
          body: { from, to, start: null, end: null },
        }),
      ),
    onSettled: (_, __, { week }) => client.invalidateQueries({ queryKey: absencesKey(week) }),
  })
}

const loansKey = (roster: string | null) => ['rosters', roster, 'loans']

/** Loans of a roster: all that one sees, or those of one's own. */
export const loansOf = (roster: string | null, whose: 'all' | 'own') =>
  queryOptions({
    queryKey: [...loansKey(roster), whose],
    enabled: roster !== null,
    queryFn: async () => {
      const params = { params: { path: { id: roster ?? '' } } }
      const call =
        whose === 'own'
          ? api.GET('/v1/rosters/{id}/own-loans', params)
          : api.GET('/v1/rosters/{id}/loans', params)
      return (await answerOf(call)).items
    },
  })

export function useConsent(roster: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({
      loan: { staff, date },
      answer,
    }: {
      loan: Pick<Loan, 'staff' | 'date'>
      answer: Answer
    }) =>
      await answerOf(
        api.POST('/v1/rosters/{id}/loans/{staff}/{date}/consents', {
          params: { path: { id: roster, staff, date }, header: { 'idempotency-key': newKey() } },
          body: { answer },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: loansKey(roster) }),
  })
}

export const useChildren = () =>
  useQuery({ queryKey: ['children'], queryFn: async () => (await answerOf(api.GET('/v1/children'))).items })

export const useChildWeek = (child: string) =>
  useQuery({
    queryKey: ['children', child, 'week'],
    queryFn: async () =>
      (await answerOf(api.GET('/v1/children/{child}/week', { params: { path: { child } } }))).week,
  })

const saidKey = (child: string, week: string) => ['children', child, 'weeks', week]

/** What is offered and what was said, with the version that a change names. */
export const useSignUp = (child: string, week: string) =>
  useQuery({
    queryKey: saidKey(child, week),
    enabled: week !== '',
    queryFn: async () =>
      await versionedOf(
        api.GET('/v1/children/{child}/weeks/{week}/sign-up', { params: { path: { child, week } } }),
      ),
  })

export function useSay(child: string, week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ said, etag }: { said: Said; etag: string }) =>
      await versionedOf(
        api.PUT('/v1/children/{child}/weeks/{week}/sign-up', {
          params: { path: { child, week }, header: { 'if-match': etag } },
          body: said,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: saidKey(child, week) }),
  })
}

const withdrawalsKey = (child: string, week: string) => [...saidKey(child, week), 'withdrawals']

/** From when on a child does not take part, as its family said. */
export const useWithdrawals = (child: string, week: string) =>
  useQuery({
    queryKey: withdrawalsKey(child, week),
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/v1/children/{child}/weeks/{week}/withdrawals', { params: { path: { child, week } } }),
        )
      ).items,
  })

export function useWithdraw(child: string, week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (date: string) =>
      await answerOf(
        api.POST('/v1/children/{child}/weeks/{week}/withdrawals', {
          params: { path: { child, week }, header: { 'idempotency-key': newKey() } },
          body: { date },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: withdrawalsKey(child, week) }),
  })
}

/** Takes a withdrawal back: the child takes part again. */
export function useReturn(child: string, week: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, version }: { id: string; version: number }) =>
      await answerOf(
        api.DELETE('/v1/children/{child}/weeks/{week}/withdrawals/{id}', {
          params: { path: { child, week, id }, header: { 'if-match': `"${version}"` } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: withdrawalsKey(child, week) }),
  })
}

/** Makes a private calendar link; gives its address, which is told this once. */
export const useFeed = () =>
  useMutation({
    mutationFn: async (of: { kind: 'staff' | 'student'; person: string }) =>
      await answerOf(
        api.POST('/v1/feeds', { params: { header: { 'idempotency-key': newKey() } }, body: of }),
      ),
  })
