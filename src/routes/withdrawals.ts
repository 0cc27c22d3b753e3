import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { withdrawalDates } from '../../models/checks/far.ts'
import { event } from '../../models/events.ts'
import { isoDate, within as isWithin } from '../../models/time.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, tagOf, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { openEvents } from '../repositories/entities/events.ts'
import { allEntities, type Entity, entityById } from '../repositories/entities/read.ts'
import { createEntity, deleteEntity } from '../repositories/entities/write.ts'
import { childInWeek, childOf, signUpOf } from './one-child.ts'
import { weekOr404 } from './one-week.ts'
import { recorded } from './recorded.ts'
import { weekKey, within } from './within.ts'

const told = z.object({
  id: z.string(),
  date: isoDate.describe('From this date on the child does not take part'),
  answered: z.boolean().describe('A published roster has been rearranged for it'),
  version: z.int(),
})

/** A withdrawal as the family told it; null: the event is none of this child. */
const toldOf = (
  child: string,
  { body, version }: Entity<'event'>,
  open: ReadonlySet<string>,
): z.infer<typeof told> | null =>
  body.kind === 'withdrawal' && body.student === child
    ? { id: body.id, date: body.date, answered: !open.has(body.id), version }
    : null

const oneOf = childInWeek.extend({ id: z.string() })

/** What a family says of its child not taking part any more. */
export async function withdrawalRoutes(app: App): Promise<void> {
  const tags = ['children']

  app.get(
    '/v1/children/:child/weeks/:week/withdrawals',
    {
      schema: {
        tags,
        summary: 'Withdrawals of a child, and whether the roster has been rearranged for them',
        params: childInWeek,
        response: { 200: z.object({ items: z.array(told) }) },
      },
      config: { may: 'children.own' },
    },
    async (request) => {
      const child = childOf(request, request.params.child)
      const key = weekKey(request, request.params.week)
      return await within(request, async (tx) => {
        await signUpOf(tx, key, child)
        const open = new Set(await openEvents(tx, key))
        const events = await allEntities(tx, key, 'event')
        return { items: events.flatMap((one) => toldOf(child, one, open) ?? []) }
      })
    },
  )

  app.get(
    '/v1/children/:child/weeks/:week/withdrawals/:id',
    {
      schema: {
        tags,
        summary: 'One withdrawal of a child',
        params: oneOf,
        response: { 200: told },
      },
      config: { may: 'children.own', tells: ['etag'] },
    },
    async (request, reply) => {
      const child = childOf(request, request.params.child)
      const key = weekKey(request, request.params.week)
      const found = await within(request, async (tx) => {
        const one = await entityById(tx, key, 'event', request.params.id)
        return one && toldOf(child, one, new Set(await openEvents(tx, key)))
      })
      if (found === null) throw new Problem('NOT_FOUND')
      return versioned(request, reply, found.version, found)
    },
  )

  app.post(
    '/v1/children/:child/weeks/:week/withdrawals',
    {
      schema: {
        tags,
        summary: 'Withdraw a child from a date on; possible at any time',
        params: childInWeek,
        body: z.strictObject({ date: isoDate }),
        response: { 201: z.object({ event }) },
      },
      config: { may: 'children.own', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) =>
      await once(request, reply, async (tx) => {
        const child = childOf(request, request.params.child)
        const key = weekKey(request, request.params.week)
        const { body } = await signUpOf(tx, key, child)
        const { date } = request.body
        const { monday } = await weekOr404(tx, key.week)
        if (!isWithin(date, withdrawalDates(monday, body.consent?.date ?? null)))
          throw new Problem('REQUEST_INVALID', { where: 'body/date' })
        const left = { id: randomUUID(), kind: 'withdrawal', student: body.id, date } as const
        const made = await createEntity(tx, key, 'event', left)
        await recorded(tx, request, {
          action: 'withdraw',
          kind: 'student',
          object: child,
          week: key.week,
          after: made.body,
        })
        const location = `/v1/children/${child}/weeks/${key.week}/withdrawals/${made.id}`
        return { status: 201, headers: { location, etag: tagOf(made.version) }, body: { event: made.body } }
      }),
  )

  app.delete(
    '/v1/children/:child/weeks/:week/withdrawals/:id',
    {
      schema: {
        tags,
        summary:
          'Take a withdrawal back: the child takes part again; a roster that was rearranged stays so until it is changed',
        params: oneOf,
        response: { 204: z.null() },
      },
      config: { may: 'children.own', takes: ['version'] },
    },
    async (request, reply) => {
      const { id } = request.params
      const child = childOf(request, request.params.child)
      const version = expectedVersion(request)
      const key = weekKey(request, request.params.week)
      await within(request, async (tx) => {
        const found = await entityById(tx, key, 'event', id)
        if (found?.body.kind !== 'withdrawal' || found.body.student !== child) throw new Problem('NOT_FOUND')
        await deleteEntity(tx, key, 'event', id, version)
        await recorded(tx, request, {
          action: 'return',
          kind: 'student',
          object: child,
          week: key.week,
          before: found.body,
        })
      })
      return await reply.code(204).send(null)
    },
  )
}
