import { z } from 'zod'
import { newSecret, secretHash } from '../access/secrets.ts'
import type { Who } from '../access/who.ts'
import { SYSTEM, type Transaction } from '../database/database.ts'
import { bareMedia, MEDIA } from '../files/media.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { langOf } from '../plugins/lang.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, tagOf, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { calendarOf, publishedParts } from '../records/own-week.ts'
import { createFeed, type Feed, feedByHash, feedById, feedsOf, revokeFeed } from '../repositories/feeds.ts'
import { schoolsOfPerson } from '../repositories/people.ts'
import { recorded } from './recorded.ts'
import { asWritten, idParams } from './shapes.ts'
import { within } from './within.ts'

const person = z.object({ kind: z.enum(['staff', 'student']), person: z.string().min(1).max(64) })

const shown = person.extend({ id: z.uuid(), createdAt: z.iso.datetime(), version: z.int() })

const shownOf = ({ id, kind, person: who, createdAt, version }: Feed): z.infer<typeof shown> => ({
  id,
  kind,
  person: who,
  createdAt: createdAt.toISOString(),
  version,
})

/** Staff and parents reach their own alone; of whom planners reach, row security decides. */
function checkReach({ role, staff, children }: Who, { kind, person: who }: z.infer<typeof person>): void {
  if (role === 'staff' && (kind !== 'staff' || who !== staff)) throw new Problem('NOT_FOUND')
  if (role === 'parent' && (kind !== 'student' || !children.includes(who))) throw new Problem('NOT_FOUND')
}

/** A link of somebody whom whoever asks may reach. Throws NOT_FOUND. */
async function feedOr404(tx: Transaction, who: Who, id: string): Promise<Feed> {
  const found = await feedById(tx, id)
  if (found === null) throw new Problem('NOT_FOUND')
  checkReach(who, found)
  return found
}

/** Before any roster was published here. */
const FIRST = new Date('2020-01-01T00:00:00Z')

/**
 * Seconds until a roster was published: the number of its edition, as no link keeps what it gave before. Whatever is published
 * later has a higher one, also where it is another roster of the same week; it fits 32 bits until 2088.
 */
const revisionAt = (published: Date): number => Math.floor((published.getTime() - FIRST.getTime()) / 1000)

/** Private links by which a calendar program follows somebody's week. Whoever has the link sees it, until it is revoked. */
export async function feedRoutes(app: App): Promise<void> {
  const tags = ['feeds']

  app.get(
    '/v1/feeds',
    {
      schema: {
        tags,
        summary: 'Links to somebody’s calendar that are in force',
        querystring: person,
        response: { 200: z.object({ items: z.array(shown) }) },
      },
      config: { may: 'feeds.own' },
    },
    async (request) => {
      const { kind, person: who } = request.query
      checkReach(whoOf(request), request.query)
      return { items: (await within(request, (tx) => feedsOf(tx, kind, who))).map(shownOf) }
    },
  )

  app.post(
    '/v1/feeds',
    {
      schema: {
        tags,
        summary: 'Make a link; its address is told this once',
        body: person.strict(),
        response: { 201: shown.extend({ address: z.string().nullable() }) },
      },
      config: { may: 'feeds.own', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) => {
      const who = whoOf(request)
      const { kind, person: id } = request.body
      checkReach(who, request.body)
      const secret = newSecret()
      return await once(request, reply, async (tx) => {
        const [school] = await schoolsOfPerson(tx, kind, id)
        if (school === undefined) throw new Problem('NOT_FOUND')
        const feed = { district: who.district, kind, person: id, school, createdBy: who.account }
        const made = await createFeed(tx, secretHash(secret), feed)
        await recorded(tx, request, {
          action: 'create',
          kind: 'feed',
          object: made.id,
          school,
          after: { kind, person: id },
        })
        const address = `/v1/feeds/${secret}.ics`
        const headers = { location: `/v1/feeds/${made.id}`, etag: tagOf(made.version) }
        return { status: 201, headers, body: shownOf(made), toldOnce: { address } }
      })
    },
  )

  app.get(
    '/v1/feeds/:id',
    {
      schema: { tags, summary: 'A link that is in force', params: idParams, response: { 200: shown } },
      config: { may: 'feeds.own', tells: ['etag'] },
    },
    async (request, reply) => {
      const found = await within(request, (tx) => feedOr404(tx, whoOf(request), request.params.id))
      return versioned(request, reply, found.version, shownOf(found))
    },
  )

  app.delete(
    '/v1/feeds/:id',
    {
      schema: { tags, summary: 'Revoke a link', params: idParams, response: { 204: z.null() } },
      config: { may: 'feeds.own', takes: ['version'] },
    },
    async (request, reply) => {
      const { id } = request.params
      const version = expectedVersion(request)
      await within(request, async (tx) => {
        const { kind, person: of, school } = await feedOr404(tx, whoOf(request), id)
        await revokeFeed(tx, { id, version }, new Date())
        await recorded(tx, request, {
          action: 'revoke',
          kind: 'feed',
          object: id,
          school,
          before: { kind, person: of },
        })
      })
      return await reply.code(204).send(null)
    },
  )

  app.get(
    '/v1/feeds/:secret.ics',
    {
      schema: {
        tags,
        summary: 'The calendar that a link leads to: the latest published week',
        params: z.object({ secret: z.string().regex(/^[\w-]{43}$/) }),
        produces: [bareMedia(MEDIA.ics)],
        response: { 200: z.string() },
      },
      config: { may: 'anybody', tells: ['cache-control'] },
      serializerCompiler: asWritten,
    },
    async (request, reply) => {
      const hash = secretHash(request.params.secret)
      const feed = await app.database.within(SYSTEM, (tx) => feedByHash(tx, hash))
      if (feed === null) throw new Problem('NOT_FOUND')
      // Whoever works in several schools sees all of their week: the link is for this one person.
      const scope = { district: feed.district, school: null }
      const found = await app.database.within(scope, async (tx) => {
        const schools = await schoolsOfPerson(tx, feed.kind, feed.person)
        return await publishedParts(tx, schools)
      })
      const [part] = found?.parts ?? []
      if (found === null || part === undefined) throw new Problem('NOT_FOUND')
      const at = found.roster.publishedAt ?? FIRST
      const edition = { revision: revisionAt(at), stamp: `${at.toISOString().slice(0, 19)}Z` }
      const who = { kind: feed.kind, id: feed.person, schools: [] }
      const text = calendarOf(part, who, edition, langOf(request))
      if (text === null) throw new Problem('NOT_FOUND')
      void reply.header('cache-control', 'private, max-age=900').type(MEDIA.ics)
      return await reply.send(text)
    },
  )
}
