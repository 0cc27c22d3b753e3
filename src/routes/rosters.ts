import { z } from 'zod'
import { roster as rosterFile } from '../../models/roster.ts'
import type { Who } from '../access/who.ts'
import { MEDIA } from '../files/media.ts'
import { whoOf } from '../plugins/authenticate.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, versioned } from '../plugins/versions.ts'
import { loadView } from '../records/store-roster.ts'
import { unpacked } from '../repositories/documents.ts'
import { partsOf } from '../repositories/roster-parts.ts'
import {
  deleteRoster,
  excuse,
  listRosters,
  putRoster,
  type StoredRoster,
  verdict,
} from '../repositories/rosters.ts'
import { schoolSummary, schoolView } from '../views/shapes.ts'
import { bufferOf } from './files.ts'
import { checkSchools, rosterOr404 } from './one-roster.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { recorded } from './recorded.ts'
import { asWritten, idParams, pageOf, pageQuery } from './shapes.ts'
import { given, within } from './within.ts'

const state = z.enum(['draft', 'published', 'superseded'])

export const rosterHead = z
  .object({
    id: z.uuid(),
    week: z.uuid(),
    name: z.string(),
    state,
    origin: z.enum(['solve', 'repair', 'edit', 'import']),
    job: z.uuid().nullable(),
    parent: z.uuid().nullable(),
    schools: z.array(z.string()).describe('Those that it decides'),
    partOf: z
      .uuid()
      .nullable()
      .describe('Roster of the whole district whose rest it keeps as it is; null: it stands by itself'),
    /** Count of changes of the week when it was made. */
    weekRevision: z.int(),
    inputHash: z.string(),
    score: rosterFile.shape.score,
    bound: rosterFile.shape.bound,
    verdict,
    excuses: z.array(excuse),
    createdAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Roster' })

/**
 * A stored roster as the API tells of it. Excuses may say of a child why it stays unserved: a school is told its own, and those that name
 * nobody.
 */
export const rosterHeadOf = (
  stored: StoredRoster,
  { school }: Pick<Who, 'school'>,
): z.infer<typeof rosterHead> => ({
  id: stored.id,
  week: stored.week,
  name: stored.name,
  state: stored.state,
  origin: stored.origin,
  job: stored.job,
  parent: stored.parent,
  schools: [...stored.schools],
  partOf: stored.partOf,
  weekRevision: stored.weekRevision,
  inputHash: stored.inputHash,
  score: stored.score,
  bound: stored.bound,
  verdict: stored.verdict,
  excuses: stored.excuses.filter(
    (one) => school === null || one.school === school || (one.school === null && one.student === null),
  ),
  createdAt: stored.createdAt.toISOString(),
  publishedAt: stored.publishedAt?.toISOString() ?? null,
  version: stored.version,
})

const schoolParams = idParams.extend({ school: z.string().min(1).max(64) })

/** Rosters of a week: drafts, what is published, and a school's part as a screen reads it. */
export async function rosterRoutes(app: App): Promise<void> {
  const tags = ['rosters']

  app.get(
    '/v1/weeks/:week/rosters',
    {
      schema: {
        tags,
        summary: 'Rosters of a week, the latest first; a school is told of drafts of its own alone',
        params: weekParams,
        querystring: z.object({ ...pageQuery, state: state.optional() }),
        response: { 200: pageOf(rosterHead) },
      },
      config: { may: 'rosters.read' },
    },
    async (request) => {
      const { limit, cursor, state: wanted } = request.query
      const page = await within(request, async (tx) => {
        const { id: week } = await weekOr404(tx, request.params.week)
        const { school } = whoOf(request)
        const filter = { week, ...given({ state: wanted, draftsOf: school ?? undefined }) }
        return await listRosters(tx, { limit, after: cursor ?? null }, filter)
      })
      const who = whoOf(request)
      return { items: page.rows.map((row) => rosterHeadOf(row, who)), next: page.next }
    },
  )

  app.get(
    '/v1/rosters/:id',
    {
      schema: { tags, summary: 'One roster', params: idParams, response: { 200: rosterHead } },
      config: { may: 'rosters.read', tells: ['etag'] },
    },
    async (request, reply) => {
      const found = await within(request, (tx) => rosterOr404(tx, request.params.id))
      return versioned(request, reply, found.version, rosterHeadOf(found, whoOf(request)))
    },
  )

  app.put(
    '/v1/rosters/:id',
    {
      schema: {
        tags,
        summary: 'Name a draft, and say why student-blocks stay unserved',
        params: idParams,
        body: z.strictObject({ name: z.string().min(1).max(80), excuses: z.array(excuse).max(2000) }),
        response: { 200: rosterHead },
      },
      config: { may: 'rosters.write', takes: ['version'], tells: ['etag'] },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const changed = await within(request, async (tx) => {
        const { id } = request.params
        const before = await rosterOr404(tx, id)
        checkSchools(request, before)
        const after = await putRoster(tx, id, request.body, version)
        await recorded(tx, request, {
          action: 'change',
          kind: 'roster',
          object: id,
          week: after.week,
          before: { name: before.name, excuses: before.excuses },
          after: { name: after.name, excuses: after.excuses },
        })
        return after
      })
      return versioned(request, reply, changed.version, rosterHeadOf(changed, whoOf(request)))
    },
  )

  app.delete(
    '/v1/rosters/:id',
    {
      schema: { tags, summary: 'Take a draft away', params: idParams, response: { 204: z.null() } },
      config: { may: 'rosters.write', takes: ['version'] },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      await within(request, async (tx) => {
        const before = await rosterOr404(tx, request.params.id)
        checkSchools(request, before)
        const { id, week, name, origin, schools, parent, inputHash, documentHash, excuses } = before
        await deleteRoster(tx, id, version)
        await recorded(tx, request, {
          action: 'delete',
          kind: 'roster',
          object: id,
          week,
          before: { name, origin, schools, parent, input: inputHash, document: documentHash, excuses },
        })
      })
      return await reply.code(204).send(null)
    },
  )

  app.get(
    '/v1/rosters/:id/schools',
    {
      schema: {
        tags,
        summary: 'Schools of a roster at a glance',
        params: idParams,
        response: { 200: z.object({ items: z.array(schoolSummary) }) },
      },
      config: { may: 'rosters.read' },
    },
    async (request) => {
      const parts = await within(request, async (tx) => {
        const { id } = await rosterOr404(tx, request.params.id)
        return await partsOf(tx, id)
      })
      return { items: parts.map(({ summary }) => summary) }
    },
  )

  app.get(
    '/v1/rosters/:id/schools/:school',
    {
      schema: {
        tags,
        summary: 'The week of one school as it is read',
        params: schoolParams,
        response: { 200: schoolView, 304: z.null() },
      },
      config: { may: 'rosters.read', tells: ['etag'] },
      // It was made from the shape when it was stored, and is sent as it is.
      serializerCompiler: asWritten,
    },
    async (request, reply) => {
      const { id, school } = request.params
      const { district } = whoOf(request)
      const { 'if-none-match': had, 'accept-encoding': takes = '' } = request.headers
      const known = /^(?:W\/)?"([0-9a-f]{64})"$/.exec(had ?? '')?.[1] ?? null
      const { hash, packed } = await within(request, (tx) => loadView(tx, { id, district }, school, known))
      void reply.header('etag', `"${hash}"`)
      if (packed === null) return await reply.code(304).send(undefined as never)
      void reply.type(MEDIA.json)
      // Whoever takes it as it is kept spares us to unpack it and pack it again.
      if (!/\bbr\b/.test(takes)) return await reply.send(bufferOf(await unpacked(packed)) as never)
      void reply.header('content-encoding', 'br').header('vary', 'accept-encoding')
      return await reply.send(bufferOf(packed) as never)
    },
  )
}
