import { z } from 'zod'
import type { App } from '../plugins/types.ts'
import { NAMED_KINDS, namesOf } from '../repositories/entities/names.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { within } from './within.ts'

const MOST = 500
const id = z.string().min(1).max(64)

/** What things are called, for whoever holds their ids. */
export async function nameRoutes(app: App): Promise<void> {
  app.get(
    '/v1/weeks/:week/names',
    {
      schema: {
        tags: ['weeks'],
        summary: 'Names of things of a week, by their ids',
        params: weekParams,
        querystring: z.object({
          kind: z.enum(NAMED_KINDS),
          id: z.union([id, z.array(id).max(MOST)]).transform((given) => [given].flat()),
        }),
        response: { 200: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }) },
      },
      config: { may: 'data.read' },
    },
    async (request) => {
      const { kind, id: ids } = request.query
      const names = await within(request, async (tx) => {
        const { id: week } = await weekOr404(tx, request.params.week)
        return await namesOf(tx, week, kind, ids)
      })
      return { items: [...names].map(([key, name]) => ({ id: key, name })) }
    },
  )
}
