import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { components } from '../../client/schema.ts'
import { answerOf, api } from './api.ts'

export type Job = components['schemas']['Job']
type Status = components['schemas']['JobStatus']

export const isOver = ({ state }: Pick<Status, 'state'>): boolean => state !== 'queued' && state !== 'running'

/** Milliseconds after which it is asked again whether something goes on. */
const AGAIN = 10_000

/** A solve of a week that goes on, the latest first, whoever asked for it. */
export const useOpenSolve = (week: string) =>
  useQuery({
    queryKey: ['weeks', week, 'solving'],
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data === null || data === undefined ? false : AGAIN),
    queryFn: async () => {
      const query = { week, kind: 'solve' as const, limit: 10 }
      const { items } = await answerOf(api.GET('/v1/jobs', { params: { query } }))
      return items.find((job) => !isOver(job)) ?? null
    },
  })

/** A point of the curve: the value after a round, and what was proved by then. */
export type Point = NonNullable<NonNullable<Status['progress']>['curve']>[number]

/** A job as it goes on, told by the service, and asked for anew whenever the connection was lost. */
export function useJob(id: string | null): {
  readonly job: Job | undefined
  readonly error: unknown
} {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['jobs', id],
    enabled: id !== null,
    queryFn: async () => await answerOf(api.GET('/v1/jobs/{id}', { params: { path: { id: id ?? '' } } })),
    refetchInterval: ({ state: { data } }) => (data === undefined || isOver(data) ? false : 3000),
  })
  const over = query.data !== undefined && isOver(query.data)
  useEffect(() => {
    if (id === null || over) return
    // Each job counts its own changes.
    let heard = 0
    const source = new EventSource(`/v1/jobs/${id}/events`)
    const hear = (event: MessageEvent<string>): void => {
      const status = JSON.parse(event.data) as Status
      if (status.revision <= heard) return
      heard = status.revision
      if (isOver(status)) void client.invalidateQueries({ queryKey: ['jobs', id] })
      else client.setQueryData<Job>(['jobs', id], (job) => (job === undefined ? job : { ...job, ...status }))
    }
    for (const state of ['queued', 'running', 'done', 'failed', 'cancelled'])
      source.addEventListener(state, hear)
    return () => source.close()
  }, [id, over, client])
  return { job: query.data, error: query.error }
}
