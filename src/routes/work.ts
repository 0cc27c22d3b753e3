import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { CHANGES_SCHEMA, type Changes } from '../../models/changes.ts'
import type { Transaction } from '../database/database.ts'
import type { AskInput, Kind } from '../jobs/asks.ts'
import { asks, submit } from '../jobs/index.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { langOf } from '../plugins/lang.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'
import { type Entities, type EntityKind, entityTables, type WeekKey } from '../repositories/entities/kinds.ts'
import { ownersIn } from '../repositories/entities/owners.ts'
import { jobById } from '../repositories/jobs.ts'
import { jobOf, jobShown } from './job-shape.ts'
import { rosterOr404 } from './one-roster.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { happened } from './open-events.ts'
import { recorded } from './recorded.ts'
import { idParams, ROWS_BYTES } from './shapes.ts'
import { weekKey } from './within.ts'

/** What is asked of a job that a transaction is about to make, and the week that it is of. */
interface Asking<Of extends Kind> {
  readonly ask: AskInput<Of>
  readonly week: string | null
}

/** Asks for a job and tells which one it is. */
export const accepted = async <Of extends Kind>(
  request: FastifyRequest,
  reply: FastifyReply,
  kind: Of,
  asking: (tx: Transaction) => Promise<Asking<Of>>,
): Promise<FastifyReply> =>
  await once(request, reply, async (tx) => {
    const { ask, week } = await asking(tx)
    const job = await submit(tx, whoOf(request), kind, ask, week)
    await recorded(tx, request, {
      action: 'ask',
      kind: 'job',
      object: job.id,
      after: { kind },
      ...(week === null ? {} : { week }),
    })
    return { status: 202, headers: { location: `/v1/jobs/${job.id}` }, body: jobOf(job, langOf(request)) }
  })

/** All that has happened in a week, to one school or to any (null), and no published roster answers, as changes. */
const sinceOf = async (tx: Transaction, key: WeekKey, school: string | null): Promise<Changes> => {
  const events = await happened(tx, key, school)
  return { schema: CHANGES_SCHEMA, events, pins: [], bans: [], disturbance: null }
}

/** A school tells what happened to its own people and rooms. Throws FORBIDDEN: of others it is told as of nobody. */
async function checkOwn(
  tx: Transaction,
  key: WeekKey,
  school: string,
  { events, pins, bans }: Changes,
): Promise<void> {
  const check = async <Kind extends EntityKind>(kind: Kind, bodies: readonly Entities[Kind][]) => {
    const { owner } = entityTables[kind]
    const schoolOf = await ownersIn(tx, key, kind, bodies)
    if (owner === null || bodies.some((body) => schoolOf(owner(body)) !== school))
      throw new Problem('FORBIDDEN')
  }
  await check('event', events)
  await check('pin', pins)
  await check('ban', bans)
}

const readWell = z.object({ ok: z.literal(true) })
/** More that happened since a roster was made is told by an import, or row by row. */
const MOST_CHANGES = 500
const [{ shape: rebalance }, { shape: exporting }] = [asks.rebalance, asks.export]
const { events, pins, bans } = rebalance.changes.shape
const fewChanges = rebalance.changes.extend({
  events: events.unwrap().max(MOST_CHANGES).default([]),
  pins: pins.unwrap().max(MOST_CHANGES).default([]),
  bans: bans.unwrap().max(MOST_CHANGES).default([]),
})

/** Work that takes its time: each of these answers at once with the job that does it. */
export async function workRoutes(app: App): Promise<void> {
  const response = { 202: jobShown }

  app.post(
    '/v1/weeks/:week/solves',
    {
      schema: { tags: ['solves'], summary: 'Solve a week', params: weekParams, body: asks.solve, response },
      config: { may: 'jobs.write', takes: ['key'], tells: ['location'] },
    },
    async (request, reply) =>
      await accepted(request, reply, 'solve', async (tx) => {
        const { id } = await weekOr404(tx, request.params.week)
        return { ask: request.body, week: id }
      }),
  )

  app.post(
    '/v1/rosters/:id/repairs',
    {
      bodyLimit: ROWS_BYTES,
      schema: {
        tags: ['repairs'],
        summary:
          'Repair a roster after something happened: up to three drafts, from the fewest changes to the best',
        params: idParams,
        body: z.strictObject({
          changes: fewChanges
            .optional()
            .describe('Left out: what has happened in the week and no published roster answers'),
          seed: rebalance.seed,
          work: rebalance.work,
        }),
        response,
      },
      config: { may: 'jobs.write', takes: ['key'], tells: ['location'] },
    },
    async (request, reply) =>
      await accepted(request, reply, 'rebalance', async (tx) => {
        const { id, week } = await rosterOr404(tx, request.params.id)
        const key = weekKey(request, week)
        const { school } = whoOf(request)
        const { changes = await sinceOf(tx, key, school), ...how } = request.body
        if (school !== null && request.body.changes !== undefined) await checkOwn(tx, key, school, changes)
        return { ask: { roster: id, changes, ...how }, week }
      }),
  )

  app.post(
    '/v1/rosters/:id/comparisons',
    {
      schema: {
        tags: ['rosters'],
        summary: 'Put a roster beside another of its week: value, people, money, load, and what is unproved',
        params: idParams,
        body: z.strictObject({ other: z.uuid() }),
        response,
      },
      config: { may: 'jobs.write', takes: ['key'], tells: ['location'] },
    },
    async (request, reply) =>
      await accepted(request, reply, 'compare', async (tx) => {
        const first = await rosterOr404(tx, request.params.id)
        const second = await rosterOr404(tx, request.body.other)
        return { ask: { first: first.id, second: second.id }, week: first.week }
      }),
  )

  app.post(
    '/v1/rosters/:id/exports',
    {
      schema: {
        tags: ['exports'],
        summary: 'Make a file of a roster: JSON, a page, workbooks, calendars, or all of it in one container',
        params: idParams,
        body: z.strictObject({ format: exporting.format, school: exporting.school }),
        response,
      },
      config: { may: 'exports.read', takes: ['key'], tells: ['location'] },
    },
    async (request, reply) =>
      await accepted(request, reply, 'export', async (tx) => {
        const { id, week } = await rosterOr404(tx, request.params.id)
        const { format, school } = request.body
        const own = whoOf(request).school
        // Whoever sees one school alone gets no other.
        if (own !== null && school !== null && school !== own) throw new Problem('FORBIDDEN')
        const ask = { roster: id, format, school: school ?? own, lang: langOf(request) }
        return { ask: asks.export.parse(ask), week }
      }),
  )

  app.post(
    '/v1/imports/:id/commit',
    {
      schema: {
        tags: ['imports'],
        summary: 'Take over what was read, if the week is still the one that it was compared with',
        params: idParams,
        body: z.strictObject({ name: z.string().min(1).max(80) }),
        response,
      },
      config: { may: 'import.commit', takes: ['key'], tells: ['location'] },
    },
    async (request, reply) =>
      await accepted(request, reply, 'import', async (tx) => {
        const read = await jobById(tx, request.params.id)
        const ask = asks.import.safeParse(read?.ask).data
        if (read === null || ask?.step !== 'preview') throw new Problem('NOT_FOUND')
        if (read.state !== 'done' || !readWell.safeParse(read.result).success)
          throw new Problem('IMPORT_NOT_READ')
        return {
          ask: { step: 'commit', preview: read.id, name: request.body.name },
          week: ask.replaces,
        }
      }),
  )
}
