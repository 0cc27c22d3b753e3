import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { permissions } from '../../../src/access/permissions.ts'
import { type KehouClient, kehouClient } from '../../../src/client/client.ts'
import { type Caller, freshApp, type TestApp } from '../../service/app.ts'
import { startWorking } from '../../service/working.ts'

export const key = () => ({ 'idempotency-key': randomUUID() })

/** What a call answers, where it does what it is asked. */
export async function done<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok || data === undefined) throw new Error(`${response.status} ${JSON.stringify(error)}`)
  return data
}

/** A service that listens, with workers, and a planner who drives it by the client alone. */
export interface Driving {
  readonly service: TestApp
  readonly address: string
  readonly token: string
  readonly client: KehouClient
  /** The client of somebody else. */
  readonly clientOf: (who: Caller) => Promise<KehouClient>
  readonly stop: () => Promise<void>
}

export async function startDriving(): Promise<Driving> {
  const service = await freshApp()
  const address = await service.app.listen({ host: '127.0.0.1', port: 0 })
  const worker = await startWorking(service.database)
  const tokenOf = async (who: Caller): Promise<string> => {
    const { role } = (await who.call('GET', '/v1/session')).json()
    const scopes = Object.entries(permissions).flatMap(([name, roles]) =>
      roles.some((one) => one === role) ? [name] : [],
    )
    const made = await who.call('POST', '/v1/tokens', { body: { name: 'program', scopes, days: 1 } })
    expect(made.statusCode, made.body).toBe(201)
    return made.json().secret
  }
  const token = await tokenOf(await service.signIn('bureau'))
  return {
    service,
    address,
    token,
    client: kehouClient({ address, token }),
    clientOf: async (who) => kehouClient({ address, token: await tokenOf(who) }),
    stop: async () => {
      await worker.stop()
      await service.close()
    },
  }
}

/** A job that has ended well. */
export async function ended(client: KehouClient, id: string) {
  for (;;) {
    const { state } = await done(client.GET('/v1/jobs/{id}/status', { params: { path: { id } } }))
    if (state !== 'queued' && state !== 'running') break
    await pause(150)
  }
  const job = await done(client.GET('/v1/jobs/{id}', { params: { path: { id } } }))
  expect(job.problem).toBeNull()
  expect(job.state).toBe('done')
  return job.result ?? {}
}

/** Sends a file and reads what it would change. */
export async function preview(client: KehouClient, text: string, week?: string) {
  const job = await done(
    client.POST('/v1/imports', {
      params: { query: week === undefined ? {} : { week }, header: key() },
      body: { file: text },
      bodySerializer: ({ file }) => {
        const form = new FormData()
        form.set('file', new Blob([file]), 'week.json')
        return form
      },
    }),
  )
  return { job: job.id, result: await ended(client, job.id) }
}

/** Publishes a draft, after saying why whoever is unserved is. */
export async function publish(client: KehouClient, id: string) {
  const path = { id }
  const { data: head, response } = await client.GET('/v1/rosters/{id}', { params: { path } })
  if (head === undefined) throw new Error(String(response.status))
  expect(head).toMatchObject({ state: 'draft', verdict: { valid: true } })
  const excuses = [
    { reason: 'nobody can', school: null, student: null, date: null, block: null, cause: null },
  ]
  const named = await client.PUT('/v1/rosters/{id}', {
    params: { path, header: { 'if-match': response.headers.get('etag') ?? '' } },
    body: { name: head.name, excuses },
  })
  const tag = named.response.headers.get('etag') ?? ''
  return await done(
    client.POST('/v1/rosters/{id}/publication', {
      params: { path, header: { ...key(), 'if-match': tag } },
    }),
  )
}
