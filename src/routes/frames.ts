import { z } from 'zod'
import type { App } from '../plugins/types.ts'
import { versioned } from '../plugins/versions.ts'
import { putWeek, weekFrame } from '../repositories/weeks.ts'
import { lockedWeek, versionOf, weekName, weekOr404, weekParams } from './one-week.ts'
import { recorded } from './recorded.ts'
import { within } from './within.ts'

/** What of a week a user sets beside its lists. */
export const frame = weekFrame.omit({ published: true }).meta({ id: 'WeekFrame' })
const named = z.strictObject({ name: weekName, frame })

/** What stands over all lists of a week. */
export async function frameRoutes(app: App): Promise<void> {
  const tags = ['weeks']

  app.get(
    '/v1/weeks/:week/frame',
    {
      schema: {
        tags,
        summary: 'Weights, district and calendar, travel, limits of a rebalance',
        params: weekParams,
        response: { 200: named },
      },
      config: { may: 'weeks.read', tells: ['etag'] },
    },
    async (request, reply) => {
      const found = await within(request, (tx) => weekOr404(tx, request.params.week))
      const { published: _, ...rest } = found.frame
      return versioned(request, reply, versionOf(found), { name: found.name, frame: rest })
    },
  )

  app.put(
    '/v1/weeks/:week/frame',
    {
      schema: {
        tags,
        summary: 'Change name and frame',
        params: weekParams,
        body: named,
        response: { 200: named },
      },
      config: { may: 'weeks.write', takes: ['version'], tells: ['etag'] },
    },
    async (request, reply) => {
      const { week } = request.params
      const { name, frame: given } = request.body
      const changed = await within(request, async (tx) => {
        const before = await lockedWeek(tx, request, week)
        const after = { name, frame: { ...given, published: before.frame.published } }
        const made = await putWeek(tx, week, after, before.version)
        await recorded(tx, request, {
          action: 'change',
          kind: 'week',
          object: week,
          week,
          before: { name: before.name, ...before.frame },
          after: { name: made.name, ...made.frame },
        })
        return made
      })
      const { published: _, ...rest } = changed.frame
      return versioned(request, reply, versionOf(changed), { name: changed.name, frame: rest })
    },
  )
}
