import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { event } from '../../models/events.ts'
import { staffId } from '../../models/ids.ts'
import { staffMember } from '../../models/staff.ts'
import { clock, isoDate, weekday } from '../../models/time.ts'
import type { Scope, Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import type { WeekKey } from '../repositories/entities/kinds.ts'
import { entityById } from '../repositories/entities/read.ts'
import { createEntity } from '../repositories/entities/write.ts'
import { changeRow } from './changed-row.ts'
import { weekParams } from './one-week.ts'
import { ownWeek, ownWeekOf, ownWeeks, ownWeeksOf } from './own-week.ts'
import { recorded } from './recorded.ts'
import { weekKey } from './within.ts'

const { wanted, unwanted, absences } = staffMember.shape
const wishes = z.strictObject({ wanted, unwanted })

/** A block that a wish can name. */
const wishable = z.object({ weekday, block: z.string(), start: clock, end: clock })

/** Blocks of the schools that somebody is at, each once, in order of time. */
async function wishableOf(
  tx: Transaction,
  key: WeekKey,
  schools: readonly string[],
): Promise<z.infer<typeof wishable>[]> {
  const found = new Map<string, z.infer<typeof wishable>>()
  for (const id of schools) {
    const one = await entityById(tx, key, 'school', id)
    for (const { weekday: on, code, start, end } of one?.body.blocks ?? [])
      found.set(`${on} ${start} ${code}`, { weekday: on, block: code, start, end })
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slot]) => slot)
}
const absence = z
  .strictObject({ from: isoDate, to: isoDate, start: clock.nullable(), end: clock.nullable() })
  .refine(({ from, to }) => from <= to)

/** The adult whose account it is. */
function selfOf(request: FastifyRequest): string {
  const { staff } = whoOf(request)
  if (staff === null) throw new Problem('NOT_FOUND')
  return staff
}

/** Whoever serves several schools, or none of their own, reaches their own row all the same: routes here touch no other. */
const scopeOf = (request: FastifyRequest): Scope => ({ district: whoOf(request).district, school: null })

const ofSelf = async <T>(request: FastifyRequest, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  await request.server.database.within(scopeOf(request), work)

/** What an adult of the service sees and says of their own week. */
export async function staffOwnRoutes(app: App): Promise<void> {
  const tags = ['own week']

  app.get(
    '/v1/own/week',
    {
      schema: { tags, summary: 'My latest published week', response: { 200: z.object({ week: ownWeek }) } },
      config: { may: 'staff.own' },
    },
    async (request) => {
      const id = selfOf(request)
      const week = await ofSelf(request, (tx) => ownWeekOf(tx, { kind: 'staff', id }))
      return { week }
    },
  )

  app.get(
    '/v1/own/weeks',
    {
      schema: { tags, summary: 'Weeks that are planned, to wish for', response: { 200: ownWeeks } },
      config: { may: 'staff.own' },
    },
    (request) => ofSelf(request, (tx) => ownWeeksOf(tx, { kind: 'staff', id: selfOf(request) })),
  )

  app.get(
    '/v1/own/weeks/:week/wishes',
    {
      schema: {
        tags,
        summary: 'My wishes and absences in a week, and the blocks that can be wished for',
        params: weekParams,
        response: { 200: z.object({ wanted, unwanted, absences, slots: z.array(wishable) }) },
      },
      config: { may: 'staff.own' },
    },
    async (request, reply) => {
      const key = weekKey(request, request.params.week)
      const { found, slots } = await ofSelf(request, async (tx) => {
        const self = await entityById(tx, key, 'staff', selfOf(request))
        if (self === null) throw new Problem('NOT_FOUND')
        const { school, serves } = self.body
        return {
          found: self,
          slots: await wishableOf(tx, key, school === null ? serves : [school, ...serves]),
        }
      })
      const { body, version } = found
      return versioned(request, reply, version, {
        wanted: body.wanted,
        unwanted: body.unwanted,
        absences: body.absences,
        slots,
      })
    },
  )

  app.put(
    '/v1/own/weeks/:week/wishes',
    {
      schema: {
        tags,
        summary: 'Say which blocks I would like, and which not',
        params: weekParams,
        body: wishes,
        response: { 200: wishes },
      },
      config: { may: 'staff.own', takes: ['version'] },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const key = weekKey(request, request.params.week)
      const changing = { key, kind: 'staff', id: selfOf(request), version, action: 'wish' } as const
      const { version: now } = await ofSelf(request, (tx) =>
        changeRow(tx, request, changing, (before) => ({ ...before, ...request.body })),
      )
      return versioned(request, reply, now, request.body)
    },
  )

  app.post(
    '/v1/own/weeks/:week/absences',
    {
      schema: {
        tags,
        summary: 'Say that I shall be away; whoever plans sees it and repairs the roster',
        params: weekParams,
        body: absence,
        response: { 201: z.object({ event }) },
      },
      config: { may: 'staff.own', takes: ['key'] },
    },
    async (request, reply) =>
      await once(
        request,
        reply,
        async (tx) => {
          const key = weekKey(request, request.params.week)
          const staff = staffId.parse(selfOf(request))
          if ((await entityById(tx, key, 'staff', staff)) === null) throw new Problem('NOT_FOUND')
          const said = { id: randomUUID(), kind: 'absence', staff, ...request.body } as const
          const made = await createEntity(tx, key, 'event', said)
          await recorded(tx, request, { action: 'create', kind: 'event', object: made.id, week: key.week })
          return { status: 201, headers: {}, body: { event: made.body } }
        },
        { scope: scopeOf(request) },
      ),
  )
}
