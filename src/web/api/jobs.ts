import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { components } from '../../client/schema.ts'
import { answerOf, api } from './api.ts'

export type Job = components['schemas']['Job']
type Status = components['schemas']['JobStatus']
type Progress = NonNullable<Status['progress']>

export const isOver = ({ state }: Pick<Status, 'state'>): boolean => state !== 'queued' && state !== 'running'

/** A point of the curve: the value after a round, and what was proved by then. */
export interface Point {
  readonly rounds: number
  readonly weighted: number
  readonly bound: number | null
}

const pointOf = ({ rounds, weighted, bound }: Progress): Point | null =>
  rounds === undefined || weighted === undefined ? null : { rounds, weighted, bound: bound ?? null }

const added = (curve: readonly Point[], point: Point | null): readonly Point[] =>
  point === null ? curve : [...curve.filter(({ rounds }) => rounds < point.rounds), point]

/**
 * A job as it goes on, told by the service, and asked for anew whenever the connection was lost; with the curve of its value since
 * this page looks at it.
 */
export function useJob(id: string | null): {
  readonly job: Job | undefined
  readonly error: unknown
  readonly curve: readonly Point[]
} {
  const client = useQueryClient()
  const [told, tell] = useState<{ id: string | null; curve: readonly Point[] }>({ id: null, curve: [] })
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
      const { progress } = status
      if (progress !== null)
        tell((before) => ({ id, curve: added(before.id === id ? before.curve : [], pointOf(progress)) }))
      if (isOver(status)) void client.invalidateQueries({ queryKey: ['jobs', id] })
      else client.setQueryData<Job>(['jobs', id], (job) => (job === undefined ? job : { ...job, ...status }))
    }
    for (const state of ['queued', 'running', 'done', 'failed', 'cancelled'])
      source.addEventListener(state, hear)
    return () => source.close()
  }, [id, over, client])
  return { job: query.data, error: query.error, curve: told.id === id ? told.curve : [] }
}
