import { z } from 'zod'
import { type Unit, unit } from '../../models/answers/explanation.ts'
import { schoolId } from '../../models/ids.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'
import { loadRosterBytes, storePackedRoster } from '../records/store-roster.ts'
import { copyWeek } from '../repositories/entities/copy.ts'
import { saveEntities } from '../repositories/entities/write.ts'
import { weekPrint } from '../repositories/week-lists.ts'
import { weekById } from '../repositories/weeks.ts'
import { rosterOr404 } from './one-roster.ts'
import { weekName } from './one-week.ts'
import { recorded } from './recorded.ts'
import { rosterHead, rosterHeadOf } from './rosters.ts'
import { idParams } from './shapes.ts'
import { weekShown, weekShownOf } from './weeks.ts'
import { weekKey, within } from './within.ts'

const SECONDS = 120

/** Trying out what would help: a copy of the week with one unit more of something, and its roster. */
export async function trialRoutes(app: App): Promise<void> {
  app.post(
    '/v1/rosters/:id/trials',
    {
      schema: {
        tags: ['questions'],
        summary:
          'Try a fix: a what-if copy of the week with one unit more at a school, and a verified draft of it, solved again at that school; takes seconds',
        params: idParams,
        body: z.strictObject({ school: schoolId, unit, name: weekName }),
        response: { 201: z.object({ week: weekShown, roster: rosterHead }) },
      },
      config: { may: 'weeks.write', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) => {
      const { school, unit: more, name } = request.body
      const [stored, roster] = await within(request, async (tx) => {
        const found = await rosterOr404(tx, request.params.id)
        return [found, await loadRosterBytes(tx, found)] as const
      })
      // Read from the wire as what the schema says.
      const asked = more as Unit
      const found = await app.bodies.run('trial', { roster, school, unit: asked }, null)
      if (found === null) throw new Problem('NOT_FOUND')
      return await once(
        request,
        reply,
        async (tx) => {
          const { district } = whoOf(request)
          const from = weekKey(request, stored.week)
          // What is tried is tried on the data as they are.
          if ((await weekPrint(tx, from, null)) !== stored.weekPrint) throw new Problem('WEEK_CHANGED')
          const copy = await copyWeek(tx, from, name)
          const key = { district, week: copy.id }
          const { schools, rooms, staff, activities } = found.rows
          if (schools.length > 0) await saveEntities(tx, key, 'school', schools)
          if (rooms.length > 0) await saveEntities(tx, key, 'room', rooms)
          if (staff.length > 0) await saveEntities(tx, key, 'staff', staff)
          if (activities.length > 0) await saveEntities(tx, key, 'activity', activities)
          const week = await weekById(tx, copy.id)
          if (week === null) throw new Problem('NOT_FOUND')
          const as = {
            district,
            week: week.id,
            weekRevision: week.revision,
            weekPrint: await weekPrint(tx, key, null),
            job: null,
            parent: stored.id,
            origin: 'solve',
          } as const
          const draft = await storePackedRoster(tx, { ...as, name }, found.made)
          await recorded(tx, request, {
            action: 'try',
            kind: 'roster',
            object: draft.id,
            week: week.id,
            after: { of: stored.id, school, unit: asked.kind },
          })
          const headers = { location: `/v1/rosters/${draft.id}`, etag: `"${draft.version}"` }
          return {
            status: 201,
            headers,
            body: { week: weekShownOf(week), roster: rosterHeadOf(draft, whoOf(request)) },
          }
        },
        { seconds: SECONDS },
      )
    },
  )
}
