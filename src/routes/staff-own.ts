import { z } from 'zod'
import { staffMember } from '../../models/staff.ts'
import { clock, weekday } from '../../models/time.ts'
import type { Transaction } from '../database/database.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { adultFaults } from '../records/own-faults.ts'
import type { Entities, WeekKey } from '../repositories/entities/kinds.ts'
import { entityById } from '../repositories/entities/read.ts'
import { calendarOf } from '../repositories/weeks.ts'
import { changeRow } from './changed-row.ts'
import { weekParams } from './one-week.ts'
import { ownWeek, ownWeekOf, ownWeeks, ownWeeksOf } from './own-week.ts'
import { ofSelf, selfOf } from './self.ts'
import { weekKey } from './within.ts'

const { wanted, unwanted, absences } = staffMember.shape
const wishes = z.strictObject({ wanted, unwanted })

/** A block that a wish can name. */
const wishable = z.object({ weekday, block: z.string(), start: clock, end: clock })

/** The schools that somebody is at. */
async function schoolsOf(
  tx: Transaction,
  key: WeekKey,
  { school, serves }: Entities['staff'],
): Promise<Entities['school'][]> {
  const found: Entities['school'][] = []
  for (const id of school === null ? serves : [school, ...serves]) {
    const one = await entityById(tx, key, 'school', id)
    if (one !== null) found.push(one.body)
  }
  return found
}

/** Blocks of schools, each once, in order of time. */
function wishableAt(schools: readonly Entities['school'][]): z.infer<typeof wishable>[] {
  const found = new Map<string, z.infer<typeof wishable>>()
  for (const { blocks } of schools)
    for (const { weekday: on, code, start, end } of blocks)
      found.set(`${on} ${start} ${code}`, { weekday: on, block: code, start, end })
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slot]) => slot)
}
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
      config: { may: 'staff.own', tells: ['etag'] },
    },
    async (request, reply) => {
      const key = weekKey(request, request.params.week)
      const { found, slots } = await ofSelf(request, async (tx) => {
        const self = await entityById(tx, key, 'staff', selfOf(request))
        if (self === null) throw new Problem('NOT_FOUND')
        return { found: self, slots: wishableAt(await schoolsOf(tx, key, self.body)) }
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
      config: { may: 'staff.own', takes: ['version'], tells: ['etag'] },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const key = weekKey(request, request.params.week)
      const changing = { key, kind: 'staff', id: selfOf(request), version, action: 'wish' } as const
      const { version: now } = await ofSelf(request, (tx) =>
        changeRow(tx, request, changing, async (before) => {
          const after = { ...before, ...request.body }
          const around = await calendarOf(tx, key.week)
          const faults = adultFaults(around, await schoolsOf(tx, key, before), [before, after])
          if (faults.length > 0) throw new Problem('ENTRY_FAULTY', { count: faults.length }, faults)
          return after
        }),
      )
      return versioned(request, reply, now, request.body)
    },
  )
}
