import { z } from 'zod'
import type { App } from '../plugins/types.ts'
import { hit, search } from '../repositories/search.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { weekKey, within } from './within.ts'

const MOST = 30

/** Finding anything of a week by name or id. */
export async function searchRoutes(app: App): Promise<void> {
  app.get(
    '/v1/weeks/:week/search',
    {
      schema: {
        tags: ['weeks'],
        summary:
          'Schools, people, rooms, activities, classes and students whose name or id holds the words; thirty at most',
        params: weekParams,
        querystring: z.object({ q: z.string().trim().min(1).max(80) }),
        response: { 200: z.object({ items: z.array(hit) }) },
      },
      config: { may: 'data.read' },
    },
    async (request) => {
      const { week } = request.params
      const items = await within(request, async (tx) => {
        await weekOr404(tx, week)
        return await search(tx, weekKey(request, week), request.query.q, MOST)
      })
      return { items }
    },
  )
}
