import { z } from 'zod'
import { isRanked } from '../../models/activity.ts'
import { familySignUp } from '../../models/student.ts'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { familyFaults } from '../records/own-faults.ts'
import type { Entities, WeekKey } from '../repositories/entities/kinds.ts'
import { entityById, listEntities } from '../repositories/entities/read.ts'
import { calendarOf } from '../repositories/weeks.ts'
import { changeRow } from './changed-row.ts'
import { blocksOf, childBlock, offer, offersOf } from './offers.ts'
import { childInWeek, childOf, childParams, signUpOf } from './one-child.ts'
import { ownWeek, ownWeekOf, ownWeeks, ownWeeksOf } from './own-week.ts'
import { weekKey, within } from './within.ts'

const MOST_OFFERS = 500

const said = familySignUp.omit({ id: true })

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
  if (faults.length > 0) throw new Problem('ENTRY_FAULTY', { count: faults.length }, faults)
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
        params: childInWeek,
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
        params: childInWeek,
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
}
