import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isRanked } from '../../models/activity.ts'
import { withdrawalDates } from '../../models/checks/far.ts'
import { event } from '../../models/events.ts'
import { familySignUp } from '../../models/student.ts'
import { isoDate, within as isWithin } from '../../models/time.ts'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { familyFaults } from '../records/own-faults.ts'
import type { Entities, WeekKey } from '../repositories/entities/kinds.ts'
import { type Entity, entityById, listEntities } from '../repositories/entities/read.ts'
import { createEntity } from '../repositories/entities/write.ts'
import { calendarOf } from '../repositories/weeks.ts'
import { changeRow } from './changed-row.ts'
import { blocksOf, childBlock, offer, offersOf } from './offers.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { ownWeek, ownWeekOf, ownWeeks, ownWeeksOf } from './own-week.ts'
import { recorded } from './recorded.ts'
import { weekKey, within } from './within.ts'

const MOST_OFFERS = 500

const childParams = z.object({ child: z.string().min(1).max(64) })
const inWeek = childParams.extend(weekParams.shape)
const said = familySignUp.omit({ id: true })

/** The child that a request is about, if it is one of the family that asks. */
function childOf(request: FastifyRequest, child: string): string {
  if (!whoOf(request).children.includes(child)) throw new Problem('NOT_FOUND')
  return child
}

/** A student of a week, and the activities of the school. */
async function atSchool(
  tx: Transaction,
  key: WeekKey,
  child: string,
): Promise<{ readonly student: Entities['student']; readonly activities: Entities['activity'][] }> {
  const found = await entityById(tx, key, 'student', child)
  if (found === null) throw new Problem('NOT_FOUND')
  const { school } = found.body
  const page = await listEntities(tx, key, 'activity', { limit: MOST_OFFERS, after: null }, { school })
  return { student: found.body, activities: page.rows.map(({ body }) => body) }
}

/** What a school offers to a student. */
const offered = ({ student, activities }: Awaited<ReturnType<typeof atSchool>>): Entities['activity'][] =>
  activities.filter(({ grades }) => grades.includes(student.grade))

async function signUpOf(tx: Transaction, key: WeekKey, child: string): Promise<Entity<'sign_up'>> {
  const found = await entityById(tx, key, 'sign_up', child)
  if (found === null) throw new Problem('NOT_FOUND')
  return found
}

/** Choices name what is offered and ranked, each once. */
function checkChoices(body: z.infer<typeof said>, offers: readonly Entities['activity'][]): void {
  const ranked = new Set(offers.filter((one) => isRanked(one.category)).map(({ id }) => id))
  for (const { activities } of body.choices)
    if (new Set(activities).size < activities.length || activities.some((id) => !ranked.has(id)))
      throw new Problem('REQUEST_INVALID', { where: 'body/choices' })
  if (body.mostWanted !== null && !ranked.has(body.mostWanted))
    throw new Problem('REQUEST_INVALID', { where: 'body/mostWanted' })
}

/** What is said is no error in itself: it would stop the roster of the whole district. */
async function checkSaid(
  tx: Transaction,
  key: WeekKey,
  before: Entities['sign_up'],
  after: Entities['sign_up'],
): Promise<void> {
  const found = await atSchool(tx, key, before.id)
  checkChoices(after, offered(found))
  const { student, activities } = found
  const school = await entityById(tx, key, 'school', student.school)
  const friends = []
  for (const id of new Set([before.friend, after.friend])) {
    const friend = id === null || id === after.id ? null : await entityById(tx, key, 'student', id)
    const said = friend && (await entityById(tx, key, 'sign_up', friend.body.id))
    if (friend && said) friends.push({ ...said.body, ...friend.body })
  }
  const faults = familyFaults(
    await calendarOf(tx, key.week),
    {
      schools: school === null ? [] : [school.body],
      activities,
      friends,
    },
    [
      { ...student, ...before },
      { ...student, ...after },
    ],
  )
  if (faults.length > 0) throw new Problem('REQUEST_INVALID', { where: 'body' }, faults)
}

/** What a family sees and says of the week of its children. */
export async function childRoutes(app: App): Promise<void> {
  const tags = ['children']

  app.get(
    '/v1/children',
    {
      schema: {
        tags,
        summary: 'My children, with the weeks that are planned',
        response: { 200: z.object({ items: z.array(z.object({ id: z.string(), weeks: ownWeeks })) }) },
      },
      config: { may: 'children.own' },
    },
    async (request) =>
      await within(request, async (tx) => {
        const items = []
        for (const id of whoOf(request).children)
          items.push({ id, weeks: await ownWeeksOf(tx, { kind: 'student', id }) })
        return { items }
      }),
  )

  app.get(
    '/v1/children/:child/week',
    {
      schema: {
        tags,
        summary: 'The latest published week of a child',
        params: childParams,
        response: { 200: z.object({ week: ownWeek }) },
      },
      config: { may: 'children.own' },
    },
    async (request) => {
      const id = childOf(request, request.params.child)
      return { week: await within(request, (tx) => ownWeekOf(tx, { kind: 'student', id })) }
    },
  )

  app.get(
    '/v1/children/:child/weeks/:week/sign-up',
    {
      schema: {
        tags,
        summary: 'What is offered to a child, and what was said: consent, days, choices',
        params: inWeek,
        response: {
          200: z.object({
            homeroom: z.string().describe('Name of the class'),
            blocks: z.array(childBlock),
            said,
            offers: z.array(offer),
          }),
        },
      },
      config: { may: 'children.own', tells: ['etag'] },
    },
    async (request, reply) => {
      const child = childOf(request, request.params.child)
      const key = weekKey(request, request.params.week)
      const { found, ...told } = await within(request, async (tx) => {
        const at = await atSchool(tx, key, child)
        const { student } = at
        const school = await entityById(tx, key, 'school', student.school)
        return {
          found: await signUpOf(tx, key, child),
          homeroom:
            school?.body.homerooms.find(({ id }) => id === student.homeroom)?.name ?? student.homeroom,
          blocks: school === null ? [] : blocksOf(school.body, student),
          offers: await offersOf(tx, student.school, offered(at)),
        }
      })
      const { id: _, ...body } = found.body
      return versioned(request, reply, found.version, { said: body, ...told })
    },
  )

  app.put(
    '/v1/children/:child/weeks/:week/sign-up',
    {
      schema: {
        tags,
        summary: 'Say for a child: consent, days, choices in order, friend. When it is said does not matter',
        params: inWeek,
        body: said,
        response: { 200: said },
      },
      config: { may: 'children.own', takes: ['version'], tells: ['etag'] },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const child = childOf(request, request.params.child)
      const key = weekKey(request, request.params.week)
      const changing = { key, kind: 'sign_up', id: child, version, action: 'change' } as const
      const { version: now } = await within(request, (tx) =>
        changeRow(tx, request, changing, async (before) => {
          const after = { id: before.id, ...request.body }
          await checkSaid(tx, key, before, after)
          return after
        }),
      )
      return versioned(request, reply, now, request.body)
    },
  )

  app.post(
    '/v1/children/:child/weeks/:week/withdrawals',
    {
      schema: {
        tags,
        summary: 'Withdraw a child from a date on; possible at any time',
        params: inWeek,
        body: z.strictObject({ date: isoDate }),
        response: { 201: z.object({ event }) },
      },
      config: { may: 'children.own', takes: ['key'] },
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
        return { status: 201, headers: {}, body: { event: made.body } }
      }),
  )
}
