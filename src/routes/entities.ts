import { z } from 'zod'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, tagOf, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import {
  type Entities,
  type EntityKind,
  entitySchemas,
  entityTables,
  type Filter,
} from '../repositories/entities/kinds.ts'
import { type Entity, entityById, type Filters, listEntities } from '../repositories/entities/read.ts'
import { createEntity, deleteEntity } from '../repositories/entities/write.ts'
import { changeRow } from './changed-row.ts'
import { lockedWeek, versionOf, weekOr404, weekParams } from './one-week.ts'
import { recorded } from './recorded.ts'
import { saveMany } from './saved-rows.ts'
import { pageOf, pageQuery, ROWS_BYTES } from './shapes.ts'
import { weekKey, within } from './within.ts'

/** What a kind is called in addresses. */
const paths: Readonly<Record<EntityKind, string>> = {
  school: 'schools',
  venue: 'venues',
  room: 'rooms',
  institution: 'institutions',
  staff: 'staff',
  activity: 'activities',
  student: 'students',
  sign_up: 'sign-ups',
  pin: 'pins',
  ban: 'bans',
  event: 'events',
  standing_group: 'standing-groups',
}

/** A shape by the name of its kind: `StandingGroup`. */
const nameOf = (kind: string): string =>
  kind.replace(/(?:^|_)(\w)/g, (_, first: string) => first.toUpperCase())

const schemas = Object.fromEntries(
  Object.entries(entitySchemas).map(([kind, schema]) => [kind, schema.meta({ id: nameOf(kind) })]),
) as typeof entitySchemas

/** More at once would hold up others while it is read: whole weeks are imported. */
const MOST_AT_ONCE = 200
const BULK_SECONDS = 60

const words = z.string().min(1).max(80)
const filters = {
  name: words,
  id: words,
  grade: z.coerce.number().int().min(1).max(9),
  homeroom: words,
  category: words,
  source: words,
  kind: words,
  activity: words,
}

const rowParams = weekParams.extend({ id: z.string().min(1).max(64) })
const written = z.object({ written: z.int(), revision: z.int() })

/** Routes of one kind of thing in a week: its list, one of them, many of them at once. */
function kindRoutes<Kind extends EntityKind>(app: App, kind: Kind): void {
  const schema: z.ZodType<Entities[Kind]> = schemas[kind] as never
  const shown = z.object({ school: z.string().nullable(), version: z.int(), body: schema })
  const shownOf = ({ school, version, body }: Entity<Kind>) => ({ school, version, body })
  // Checked by the schema of the kind, which the compiler does not follow through all kinds at once.
  const bodyOf = ({ body }: { readonly body: unknown }): Entities[Kind] => body as Entities[Kind]
  const tags = [paths[kind]]
  const address = `/v1/weeks/:week/${paths[kind]}`
  const own = Object.keys(entityTables[kind].filters) as Exclude<Filter, 'school'>[]
  const narrowed = {
    ...(entityTables[kind].owner === null ? {} : { school: words.optional() }),
    ...Object.fromEntries(own.map((filter) => [filter, filters[filter].optional()])),
  }

  app.get(
    address,
    {
      schema: {
        tags,
        summary: 'List, in the order of the import',
        params: weekParams,
        querystring: z.object({ ...pageQuery, ...narrowed }),
        response: { 200: pageOf(shown) },
      },
      config: { may: 'data.read' },
    },
    async (request) => {
      const { limit, cursor = null, ...given } = request.query
      const page = await within(request, async (tx) => {
        await weekOr404(tx, request.params.week)
        const key = weekKey(request, request.params.week)
        return await listEntities(tx, key, kind, { limit, after: cursor }, given as Filters)
      })
      return { items: page.rows.map(shownOf), next: page.next }
    },
  )

  app.get(
    `${address}/:id`,
    {
      schema: { tags, summary: 'One', params: rowParams, response: { 200: shown } },
      config: { may: 'data.read', tells: ['etag'] },
    },
    async (request, reply) => {
      const found = await within(request, (tx) =>
        entityById(tx, weekKey(request, request.params.week), kind, request.params.id),
      )
      if (found === null) throw new Problem('NOT_FOUND')
      return versioned(request, reply, found.version, shownOf(found))
    },
  )

  app.post(
    address,
    {
      schema: {
        tags,
        summary: 'Add one',
        params: weekParams,
        body: schema,
        response: { 201: shown },
      },
      config: { may: 'data.write', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) =>
      await once(request, reply, async (tx) => {
        const made = await createEntity(tx, weekKey(request, request.params.week), kind, bodyOf(request))
        await recorded(tx, request, {
          action: 'create',
          kind,
          object: made.id,
          week: request.params.week,
          school: made.school,
          after: made.body,
        })
        const location = `/v1/weeks/${request.params.week}/${paths[kind]}/${encodeURIComponent(made.id)}`
        return { status: 201, headers: { location, etag: `"${made.version}"` }, body: shownOf(made) }
      }),
  )

  app.put(
    `${address}/:id`,
    {
      schema: {
        tags,
        summary: 'Change one',
        params: rowParams,
        body: schema,
        response: { 200: shown },
      },
      config: { may: 'data.write', takes: ['version'], tells: ['etag'] },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      if (bodyOf(request).id !== request.params.id) throw new Problem('REQUEST_INVALID', { where: 'body/id' })
      const { week, id } = request.params
      const changing = { key: weekKey(request, week), kind, id, version, action: 'change' } as const
      const changed = await within(request, (tx) => changeRow(tx, request, changing, () => bodyOf(request)))
      return versioned(request, reply, changed.version, shownOf(changed))
    },
  )

  app.delete(
    `${address}/:id`,
    {
      schema: {
        tags,
        summary: 'Take one away',
        params: rowParams,
        response: { 204: z.null() },
      },
      config: { may: 'data.write', takes: ['version'] },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const { id } = request.params
      await within(request, async (tx) => {
        const key = weekKey(request, request.params.week)
        const before = await entityById(tx, key, kind, id)
        await deleteEntity(tx, key, kind, id, version)
        await recorded(tx, request, {
          action: 'delete',
          kind,
          object: id,
          week: key.week,
          school: before?.school ?? null,
          before: before?.body,
        })
      })
      return await reply.code(204).send(null)
    },
  )

  app.post(
    `${address}/bulk`,
    {
      bodyLimit: ROWS_BYTES,
      schema: {
        tags,
        summary: 'Add or change many, all or none; If-Match names the revision of the week',
        params: weekParams,
        body: z.strictObject({ items: z.array(schema).min(1).max(MOST_AT_ONCE) }),
        response: { 200: written },
      },
      config: { may: 'data.write', takes: ['key', 'version'], tells: ['etag'] },
    },
    async (request, reply) => {
      const items = (request.body as { items: Entities[Kind][] }).items
      return await once(
        request,
        reply,
        async (tx) => {
          const key = weekKey(request, request.params.week)
          await lockedWeek(tx, request, key.week)
          const count = await saveMany(tx, request, key, kind, items)
          const after = await weekOr404(tx, key.week)
          return {
            status: 200,
            headers: { etag: tagOf(versionOf(after)) },
            body: { written: count, revision: after.revision },
          }
        },
        { seconds: BULK_SECONDS },
      )
    },
  )
}

/** Everything that a week is made of, kind by kind. */
export async function entityRoutes(app: App): Promise<void> {
  for (const kind of Object.keys(paths) as EntityKind[]) kindRoutes(app, kind)
}
