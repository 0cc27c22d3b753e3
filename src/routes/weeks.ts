import { z } from 'zod'
import { isoDate } from '../../models/time.ts'
import { weekdayOf } from '../../models/weekday.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { tagOf, versioned } from '../plugins/versions.ts'
import { copyWeek } from '../repositories/entities/copy.ts'
import { countRows } from '../repositories/entities/counts.ts'
import { archiveWeek, createWeek, deleteWeek, listWeeks, type StoredWeek } from '../repositories/weeks.ts'
import { frame } from './frames.ts'
import { lockedWeek, versionOf, weekName, weekOr404, weekParams } from './one-week.ts'
import { recorded } from './recorded.ts'
import { pageOf, pageQuery } from './shapes.ts'
import { given, weekKey, within } from './within.ts'

const monday = isoDate.refine((date) => weekdayOf(date) === 1)

const COPY_SECONDS = 60

export const weekShown = z
  .object({
    id: z.uuid(),
    monday: isoDate,
    name: z.string(),
    copyOf: z.uuid().nullable().describe('The week that this is a what-if copy of'),
    revision: z.int().describe('Counts every change of the week or of anything in it'),
    archived: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Week' })

export const weekShownOf = ({
  id,
  monday: first,
  name: called,
  copyOf,
  revision,
  archived,
  createdAt,
}: StoredWeek) => ({
  id,
  monday: first,
  name: called,
  copyOf,
  revision,
  archived,
  createdAt: createdAt.toISOString(),
})

/** Weeks to plan. */
export async function weekRoutes(app: App): Promise<void> {
  const tags = ['weeks']

  app.get(
    '/v1/weeks',
    {
      schema: {
        tags,
        summary: 'Weeks, the latest made first',
        querystring: z.object({
          ...pageQuery,
          monday: isoDate.optional(),
          copyOf: z.uuid().optional(),
          archived: z.stringbool().default(false).describe('true: those that are archived as well'),
        }),
        response: { 200: pageOf(weekShown) },
      },
      config: { may: 'weeks.read' },
    },
    async (request) => {
      const { limit, cursor = null, ...filter } = request.query
      const page = await within(request, (tx) => listWeeks(tx, { limit, after: cursor }, given(filter)))
      return { items: page.rows.map(weekShownOf), next: page.next }
    },
  )

  app.post(
    '/v1/weeks',
    {
      schema: {
        tags,
        summary: 'Make a week with nothing in it',
        body: z.strictObject({ monday, name: weekName, frame }),
        response: { 201: weekShown },
      },
      config: { may: 'weeks.write', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) =>
      await once(request, reply, async (tx) => {
        const { district } = whoOf(request)
        const { monday: first, name: called, frame: given } = request.body
        const made = await createWeek(tx, {
          district,
          monday: first,
          name: called,
          copyOf: null,
          frame: { ...given, published: null },
        })
        await recorded(tx, request, {
          action: 'create',
          kind: 'week',
          object: made.id,
          week: made.id,
          after: { name: made.name, monday: made.monday },
        })
        const headers = { location: `/v1/weeks/${made.id}`, etag: tagOf(versionOf(made)) }
        return { status: 201, headers, body: weekShownOf(made) }
      }),
  )

  app.post(
    '/v1/weeks/:week/copies',
    {
      schema: {
        tags,
        summary: 'Copy a week with all that is in it, to try something out',
        params: weekParams,
        body: z.strictObject({ name: weekName }),
        response: { 201: weekShown },
      },
      config: { may: 'weeks.write', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) =>
      await once(
        request,
        reply,
        async (tx) => {
          const { week } = request.params
          const made = await copyWeek(tx, weekKey(request, week), request.body.name)
          await recorded(tx, request, {
            action: 'copy',
            kind: 'week',
            object: made.id,
            week,
            after: { of: week, name: made.name },
          })
          const headers = { location: `/v1/weeks/${made.id}`, etag: tagOf(versionOf(made)) }
          return { status: 201, headers, body: weekShownOf(made) }
        },
        { seconds: COPY_SECONDS },
      ),
  )

  app.get(
    '/v1/weeks/:week',
    {
      schema: {
        tags,
        summary: 'One week',
        params: weekParams,
        response: { 200: weekShown },
      },
      config: { may: 'weeks.read', tells: ['etag'] },
    },
    async (request, reply) => {
      const found = await within(request, (tx) => weekOr404(tx, request.params.week))
      return versioned(request, reply, versionOf(found), weekShownOf(found))
    },
  )

  app.patch(
    '/v1/weeks/:week',
    {
      schema: {
        tags,
        summary: 'Archive a week, or take it up again; an archived week is not changed',
        params: weekParams,
        body: z.strictObject({ archived: z.boolean() }),
        response: { 200: weekShown },
      },
      config: { may: 'weeks.write', takes: ['version'], tells: ['etag'] },
    },
    async (request, reply) => {
      const { week } = request.params
      const { archived } = request.body
      const changed = await within(request, async (tx) => {
        await lockedWeek(tx, request, week)
        await archiveWeek(tx, week, archived ? new Date() : null)
        await recorded(tx, request, {
          action: archived ? 'archive' : 'reopen',
          kind: 'week',
          object: week,
          week,
          before: { archived: !archived },
          after: { archived },
        })
        return await weekOr404(tx, week)
      })
      return versioned(request, reply, versionOf(changed), weekShownOf(changed))
    },
  )

  app.delete(
    '/v1/weeks/:week',
    {
      schema: {
        tags,
        summary: 'Take a week away with all that is in it',
        params: weekParams,
        response: { 204: z.null() },
      },
      config: { may: 'weeks.write', takes: ['version'] },
    },
    async (request, reply) => {
      const { week } = request.params
      await within(request, async (tx) => {
        const { name, monday: first, copyOf, archived, revision } = await lockedWeek(tx, request, week)
        const rows = await countRows(tx, week)
        await deleteWeek(tx, week)
        await recorded(tx, request, {
          action: 'delete',
          kind: 'week',
          object: week,
          week,
          before: { name, monday: first, copyOf, archived, revision, rows },
        })
      })
      return await reply.code(204).send(null)
    },
  )
}
