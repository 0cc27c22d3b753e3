import { z } from 'zod'
import { scopeOf } from '../access/who.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { expectedVersion, tagOf } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { importPrepared } from '../records/import-week.ts'
import { publish } from '../records/publish.ts'
import { checkSchools, rosterOr404 } from './one-roster.ts'
import { versionOf, weekName, weekParams } from './one-week.ts'
import { recorded } from './recorded.ts'
import { rosterHead, rosterHeadOf } from './rosters.ts'
import { idParams } from './shapes.ts'
import { weekShown, weekShownOf } from './weeks.ts'
import { weekKey, within } from './within.ts'

/** A change of the roster in force may have to be judged on a district's data as they are now, on a busy machine. */
const SECONDS = 120

/** Publishing a roster, and the week that comes after it. */
export async function publicationRoutes(app: App): Promise<void> {
  app.post(
    '/v1/rosters/:id/publication',
    {
      schema: {
        tags: ['rosters'],
        summary:
          'Publish a draft that keeps every rule, is of the data as they are or breaks no more on them than the roster in force that it is made of, and excuses whom it leaves unserved',
        params: idParams,
        response: { 200: z.object({ roster: rosterHead, superseded: z.array(z.uuid()) }) },
      },
      config: { may: 'rosters.publish', takes: ['key', 'version'], tells: ['etag'] },
    },
    async (request, reply) => {
      const { id } = request.params
      const version = expectedVersion(request)
      const stored = await within(request, (tx) => rosterOr404(tx, id))
      checkSchools(request, stored)
      // It is the whole roster that is published: also a school's own names people who are the district's.
      const scope = { district: whoOf(request).district, school: null }
      return await once(
        request,
        reply,
        async (tx) => {
          const ask = { roster: id, version, by: whoOf(request).account, now: new Date() }
          const { roster, superseded } = await publish(tx, ask, {
            read: (bytes, { schools, excuses }) =>
              app.bodies.run('publication', { bytes, schools, excuses }, null),
            judge: (standing) => app.bodies.run('standing', standing, null),
          })
          await recorded(tx, request, {
            action: 'publish',
            kind: 'roster',
            object: id,
            week: roster.week,
            before: { state: stored.state },
            after: { state: roster.state, superseded },
          })
          const body = { roster: rosterHeadOf(roster, whoOf(request)), superseded: [...superseded] }
          return { status: 200, headers: { etag: tagOf(roster.version) }, body }
        },
        { seconds: SECONDS, scope },
      )
    },
  )

  app.post(
    '/v1/weeks/:week/next',
    {
      schema: {
        tags: ['weeks'],
        summary: 'Make the week after a published one: standing groups and ledgers carried on',
        params: weekParams,
        body: z.strictObject({ name: weekName }),
        response: { 201: weekShown },
      },
      config: { may: 'weeks.write', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) => {
      const key = weekKey(request, request.params.week)
      const from = { url: app.database.url, scope: scopeOf(whoOf(request)), key }
      const next = await app.bodies.run('nextWeek', from, null)
      if (next === null) throw new Problem('NOT_FOUND')
      return await once(
        request,
        reply,
        async (tx) => {
          const { district } = key
          const made = await importPrepared(tx, { district, name: request.body.name, copyOf: null }, next)
          await recorded(tx, request, {
            action: 'next',
            kind: 'week',
            object: made.id,
            week: key.week,
            after: { of: key.week, name: made.name, monday: made.monday },
          })
          const headers = { location: `/v1/weeks/${made.id}`, etag: tagOf(versionOf(made)) }
          return { status: 201, headers, body: weekShownOf(made) }
        },
        { seconds: SECONDS },
      )
    },
  )
}
