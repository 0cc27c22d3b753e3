import { z } from 'zod'
import { changedRosters } from '../../models/answers/changed.ts'
import { whoOf } from '../plugins/authenticate.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'
import { loadRosterBytes } from '../records/store-roster.ts'
import { rosterOr404 } from './one-roster.ts'
import { idParams } from './shapes.ts'
import { within } from './within.ts'

const MOST = 2000

/** What a roster changes of another one of its week: for a repair, an edit, a draft beside another. */
export async function changedRoutes(app: App): Promise<void> {
  app.get(
    '/v1/rosters/:id/changes',
    {
      schema: {
        tags: ['rosters'],
        summary:
          'Whose week differs from another roster of the week: who, from what, to what, why; and the value by term',
        params: idParams,
        querystring: z.object({
          from: z.uuid().optional().describe('Left out: the roster that it was made of'),
          limit: z.coerce.number().int().min(1).max(MOST).default(500),
        }),
        response: { 200: changedRosters },
      },
      config: { may: 'rosters.read' },
    },
    async (request) => {
      const { from, limit } = request.query
      const { school, district } = whoOf(request)
      const [after, before] = await within(request, async (tx) => {
        const stored = await rosterOr404(tx, request.params.id)
        const other = from ?? stored.parent
        if (other === null) throw new Problem('NOT_FOUND')
        return [stored, await rosterOr404(tx, other)] as const
      })
      // The whole of both: what of it whoever asks may see is chosen from there.
      const scope = { district, school: null }
      const [first, second] = await app.database.within(scope, async (tx) => [
        await loadRosterBytes(tx, before),
        await loadRosterBytes(tx, after),
      ])
      if (first === undefined || second === undefined) throw new Problem('NOT_FOUND')
      const found = await app.bodies.run(
        'changes',
        { before: first, after: second, school, most: limit },
        null,
      )
      if (found === null) throw new Problem('REQUEST_INVALID', { where: 'query/from' })
      return found
    },
  )
}
