import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { childAnswer } from '../../../models/answers/child.ts'
import {
  demandAnswer,
  type Unit,
  type UnservedAnswer,
  unservedAnswer,
  valueAnswer,
  type WorthAnswer,
  worthAnswer,
} from '../../../models/answers/explanation.ts'
import { schoolId } from '../../../models/ids.ts'
import { answerOf, api, newKey } from './api.ts'

const once = { staleTime: Number.POSITIVE_INFINITY }

/**
 * Solves a school again with one more of anything: what would serve those left over, or what it is worth. Takes seconds, minutes where
 * many are left over; ends where it is no longer asked for.
 */
export function useStudy(roster: string, school: string, kind: 'unserved' | 'worth') {
  const asked = useRef<AbortController | null>(null)
  const [isCancelled, setCancelled] = useState(false)
  useEffect(() => () => asked.current?.abort(), [])
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: async (): Promise<UnservedAnswer | WorthAnswer> => {
      const asking = new AbortController()
      asked.current = asking
      const params = { path: { id: roster } }
      const { signal } = asking
      const answer = await answerOf(
        api.POST('/v1/rosters/{id}/studies', {
          params,
          body: { kind, school: schoolId.parse(school) },
          signal,
        }),
      )
      return kind === 'unserved' ? unservedAnswer.parse(answer) : worthAnswer.parse(answer)
    },
  })
  const ask = (): void => {
    setCancelled(false)
    mutate()
  }
  const cancel = (): void => {
    asked.current?.abort()
    setCancelled(true)
    reset()
  }
  return { data, error, isPending, isCancelled, ask, cancel }
}

export type Study = ReturnType<typeof useStudy>

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
export const useChildWhy = (roster: string, student: string, activity: string) =>
  useQuery({
    ...once,
    queryKey: ['rosters', roster, 'child', student, activity],
    queryFn: async () =>
      childAnswer.parse(
        await answerOf(
          api.POST('/v1/rosters/{id}/explanations', {
            params: { path: { id: roster } },
            body: { kind: 'child', student, activity },
          }),
        ),
      ),
  })

/** How each activity was asked for in a class, or (null) in a school, and what came of it. */
export const useDemand = (roster: string, school: string, homeroom: string | null) =>
  useQuery({
    ...once,
    queryKey: ['rosters', roster, 'demand', school, homeroom],
    queryFn: async () =>
      demandAnswer.parse(
        await answerOf(
          api.POST('/v1/rosters/{id}/explanations', {
            params: { path: { id: roster } },
            body: { kind: 'demand', school, homeroom },
          }),
        ),
      ),
  })

/** What the value of a roster, or (a school) of that school's part, is made of. Takes seconds in a large district. */
export const useValue = (roster: string, school: string | null) =>
  useQuery({
    ...once,
    queryKey: ['rosters', roster, 'value', school],
    queryFn: async () =>
      valueAnswer.parse(
        await answerOf(
          api.POST('/v1/rosters/{id}/studies', {
            params: { path: { id: roster } },
            body: { kind: 'value', school },
          }),
        ),
      ),
  })
