import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { toldBefore } from '../../models/absences.ts'
import { lastOfAbsence } from '../../models/checks/far.ts'
import { event } from '../../models/events.ts'
import { staffId } from '../../models/ids.ts'
import { clock, isoDate, plusDays } from '../../models/time.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, tagOf, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { openEvents } from '../repositories/entities/events.ts'
import { allEntities, type Entity, entityById } from '../repositories/entities/read.ts'
import { createEntity, deleteEntity } from '../repositories/entities/write.ts'
import { lockWeek } from '../repositories/weeks.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { recorded } from './recorded.ts'
import { ofSelf, scopeOf, selfOf } from './self.ts'
import { weekKey } from './within.ts'

const absence = z
  .strictObject({ from: isoDate, to: isoDate, start: clock.nullable(), end: clock.nullable() })
  .refine(({ from, to }) => from <= to)
  .refine(({ start, end }) => start === null || end === null || start < end)

const told = z.object({
  id: z.string(),
  from: isoDate,
  to: isoDate,
  start: clock.nullable(),
  end: clock.nullable(),
  answered: z.boolean().describe('A published roster has been rearranged for it'),
  version: z.int(),
})

/** An event as whoever is away told it; null: it is none of theirs. */
const toldOf = (
  self: string,
  { body, version }: Entity<'event'>,
  open: ReadonlySet<string>,
): z.infer<typeof told> | null => {
  if (body.kind !== 'absence' || body.staff !== self) return null
  const { id, from, to, start, end } = body
  return { id, from, to, start, end, answered: !open.has(id), version }
}

const LAST_DAY = 6

/** What an adult says of not being there. */
export async function ownAbsenceRoutes(app: App): Promise<void> {
  const tags = ['own week']

  app.get(
    '/v1/own/weeks/:week/absences',
    {
      schema: {
        tags,
        summary: 'Absences that I told of in a week, and whether the roster has been rearranged for them',
        params: weekParams,
        response: { 200: z.object({ items: z.array(told) }) },
      },
      config: { may: 'staff.own' },
    },
    async (request) => {
      const key = weekKey(request, request.params.week)
      const self = selfOf(request)
      const { events, open } = await ofSelf(request, async (tx) => {
        if ((await entityById(tx, key, 'staff', self)) === null) throw new Problem('NOT_FOUND')
        return { events: await allEntities(tx, key, 'event'), open: new Set(await openEvents(tx, key)) }
      })
      return { items: events.flatMap((one) => toldOf(self, one, open) ?? []) }
    },
  )

  app.get(
    '/v1/own/weeks/:week/absences/:id',
    {
      schema: {
        tags,
        summary: 'One absence that I told of',
        params: weekParams.extend({ id: z.string() }),
        response: { 200: told },
      },
      config: { may: 'staff.own', tells: ['etag'] },
    },
    async (request, reply) => {
      const key = weekKey(request, request.params.week)
      const found = await ofSelf(request, async (tx) => {
        const one = await entityById(tx, key, 'event', request.params.id)
        return one && toldOf(selfOf(request), one, new Set(await openEvents(tx, key)))
      })
      if (found === null) throw new Problem('NOT_FOUND')
      return versioned(request, reply, found.version, found)
    },
  )

  app.post(
    '/v1/own/weeks/:week/absences',
    {
      schema: {
        tags,
        summary: 'Say that I shall be away on days of a week; whoever plans sees it and repairs the roster',
        params: weekParams,
        body: absence,
        response: { 201: z.object({ event }) },
      },
      config: { may: 'staff.own', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) =>
      await once(
        request,
        reply,
        async (tx) => {
          const key = weekKey(request, request.params.week)
          const staff = staffId.parse(selfOf(request))
          if ((await entityById(tx, key, 'staff', staff)) === null) throw new Problem('NOT_FOUND')
          const { monday } = await weekOr404(tx, key.week)
          const { from, to } = request.body
          if (to < monday || from > plusDays(monday, LAST_DAY))
            throw new Problem('REQUEST_INVALID', { where: 'body/from' })
          if (to > lastOfAbsence(from)) throw new Problem('REQUEST_INVALID', { where: 'body/to' })
          // Of two that are sent at once the second finds the first.
          await lockWeek(tx, key.week)
          const events = await allEntities(tx, key, 'event')
          const before = toldBefore(
            events.flatMap(({ body }) => (body.kind === 'absence' && body.staff === staff ? body : [])),
            request.body,
          )
          if (before !== undefined) throw new Problem('ABSENCE_TOLD', { from: before.from, to: before.to })
          const said = { id: randomUUID(), kind: 'absence', staff, ...request.body } as const
          const made = await createEntity(tx, key, 'event', said)
          await recorded(tx, request, {
            action: 'create',
            kind: 'event',
            object: made.id,
            week: key.week,
            after: made.body,
          })
          const location = `/v1/own/weeks/${key.week}/absences/${made.id}`
          return { status: 201, headers: { location, etag: tagOf(made.version) }, body: { event: made.body } }
        },
        { scope: scopeOf(request) },
      ),
  )

  app.delete(
    '/v1/own/weeks/:week/absences/:id',
    {
      schema: {
        tags,
        summary:
          'Say that I shall be there after all; a roster that was rearranged stays so until it is changed',
        params: weekParams.extend({ id: z.string() }),
        response: { 204: z.null() },
      },
      config: { may: 'staff.own', takes: ['version'] },
    },
    async (request, reply) => {
      const { id } = request.params
      const version = expectedVersion(request)
      const key = weekKey(request, request.params.week)
      await ofSelf(request, async (tx) => {
        const found = await entityById(tx, key, 'event', id)
        if (found?.body.kind !== 'absence' || found.body.staff !== selfOf(request))
          throw new Problem('NOT_FOUND')
        await deleteEntity(tx, key, 'event', id, version)
        await recorded(tx, request, {
          action: 'delete',
          kind: 'event',
          object: id,
          week: key.week,
          before: found.body,
        })
      })
      return await reply.code(204).send(null)
    },
  )
}
