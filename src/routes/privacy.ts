import { z } from 'zod'
import { whoOf } from '../plugins/authenticate.ts'
import type { App } from '../plugins/types.ts'
import { expectedTag, versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { heldOf } from '../repositories/erasure.ts'
import { within } from './within.ts'

/** Personal data that are to be gone. */
export async function privacyRoutes(app: App): Promise<void> {
  const tags = ['privacy']
  const params = z.object({ student: z.string().min(1).max(64) })
  const count = z.int()

  app.get(
    '/v1/privacy/students/:student',
    {
      schema: {
        tags,
        summary:
          'In how many places rows are about a child: zeros where none is, or where rosters alone hold the id',
        params,
        response: { 200: z.object({ weeks: count, accounts: count, links: count, ledger: count }) },
      },
      config: { may: 'privacy.erase', tells: ['etag'] },
    },
    async (request, reply) => {
      const { district } = whoOf(request)
      const { student } = request.params
      const { version, ...held } = await within(request, (tx) => heldOf(tx, { district, student }))
      return versioned(request, reply, version, held)
    },
  )

  app.delete(
    '/v1/privacy/students/:student',
    {
      schema: {
        tags,
        summary:
          'Erase a child: gone from every week; where sums have to stay, a random id stands in the place of theirs',
        params,
        response: { 200: z.object({ weeks: z.int(), rosters: z.int() }) },
      },
      config: { may: 'privacy.erase', takes: ['version'] },
    },
    async (request) => {
      const { student } = request.params
      const { district, account, role } = whoOf(request)
      const { url } = app.database
      const version = expectedTag(request)
      const by = { account, role, request: request.id }
      const found = await app.bodies.run('erase', { url, district, student, version, by }, null)
      if ('code' in found) throw new Problem(found.code, found.params)
      return found
    },
  )
}
