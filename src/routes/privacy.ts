import { z } from 'zod'
import { whoOf } from '../plugins/authenticate.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'
import { recorded } from './recorded.ts'
import { within } from './within.ts'

/** Personal data that are to be gone. */
export async function privacyRoutes(app: App): Promise<void> {
  app.delete(
    '/v1/privacy/students/:student',
    {
      schema: {
        tags: ['privacy'],
        summary:
          'Erase a child: gone from every week; where sums have to stay, a random id stands in the place of theirs',
        params: z.object({ student: z.string().min(1).max(64) }),
        response: { 200: z.object({ weeks: z.int(), rosters: z.int() }) },
      },
      config: { may: 'privacy.erase' },
    },
    async (request) => {
      const { student } = request.params
      const { district } = whoOf(request)
      const { url } = app.database
      const found = await app.bodies.run('erase', { url, district, student }, null)
      if ('code' in found) throw new Problem(found.code, found.params)
      // Whom it was about is gone from the record as well.
      await within(request, (tx) =>
        recorded(tx, request, { action: 'erase', kind: 'student', object: request.id, after: { ...found } }),
      )
      return found
    },
  )
}
