import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { bareMedia, MEDIA } from '../files/media.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { langOf } from '../plugins/lang.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'
import { loadRosterBytes } from '../records/store-roster.ts'
import { schoolsOfPerson } from '../repositories/people.ts'
import { latestPublished } from '../repositories/rosters.ts'
import { asWritten } from './shapes.ts'

const READ_SECONDS = 60
const described = { produces: [bareMedia(MEDIA.html)], response: { 200: z.string() } }
/** A letter carries its own style and nothing else. */
const ONLY_STYLE = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** Letters that say in words what somebody has in the latest published week, and why. */
export async function letterRoutes(app: App): Promise<void> {
  async function letter(
    request: FastifyRequest,
    reply: FastifyReply,
    of: { readonly kind: 'staff' | 'student'; readonly person: string },
  ): Promise<string> {
    const { district, school } = whoOf(request)
    const roster = await app.database.within(
      { district, school: null },
      async (tx) => {
        const schools = await schoolsOfPerson(tx, of.kind, of.person)
        // A child is of the family's school. Whoever serves several schools may be of none, and is told of all.
        const seen = of.kind === 'staff' ? schools : schools.filter((id) => id === school)
        const published = await latestPublished(tx, seen)
        return published === null ? null : await loadRosterBytes(tx, published)
      },
      READ_SECONDS,
    )
    if (roster === null) throw new Problem('NOT_FOUND')
    const text = await app.bodies.run('letter', { roster, ...of, lang: langOf(request) }, null)
    if (text === null) throw new Problem('NOT_FOUND')
    void reply.header('content-security-policy', ONLY_STYLE).header('cache-control', 'private, no-store')
    void reply.type(MEDIA.html)
    return text
  }

  app.get(
    '/v1/children/:child/letter',
    {
      schema: {
        tags: ['children'],
        summary:
          'The letter to the family: what the child has, how the choices were met, what would change it',
        params: z.object({ child: z.string().min(1).max(64) }),
        ...described,
      },
      config: { may: 'children.own', tells: ['cache-control'] },
      serializerCompiler: asWritten,
    },
    async (request, reply) => {
      const { child } = request.params
      if (!whoOf(request).children.includes(child)) throw new Problem('NOT_FOUND')
      return await letter(request, reply, { kind: 'student', person: child })
    },
  )

  app.get(
    '/v1/own/letter',
    {
      schema: {
        tags: ['own week'],
        summary: 'The letter to me: each of my duties and why it is mine, my load beside that of others',
        ...described,
      },
      config: { may: 'staff.own', tells: ['cache-control'] },
      serializerCompiler: asWritten,
    },
    async (request, reply) => {
      const { staff } = whoOf(request)
      if (staff === null) throw new Problem('NOT_FOUND')
      return await letter(request, reply, { kind: 'staff', person: staff })
    },
  )
}
