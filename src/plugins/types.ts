import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { May } from '../access/permissions.ts'
import type { Who } from '../access/who.ts'
import type { Database } from '../database/database.ts'
import type { Settings } from '../env.ts'
import type { BodyThreads } from '../jobs/bodies/bodies.ts'
import type { GuardedRoute } from './authenticate.ts'
import type { ToldHeader } from './described-headers.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly database: Database
    readonly settings: Settings
    /** The clock that the district's days are told by. */
    readonly now: () => Date
    /** Threads for what would hold up the others who ask. */
    readonly bodies: BodyThreads
    /** All routes under /v1. */
    readonly guarded: readonly GuardedRoute[]
  }
  interface FastifyRequest {
    /** Who asks; null: nobody who is known. */
    who: Who | null
  }
  interface FastifyContextConfig {
    /** What a route asks of whoever calls it. */
    may?: May
    /** Headers that it asks for: a key of the request's own, the version that it changes. */
    takes?: readonly ('key' | 'version')[]
    /** Headers that it answers with where all is well, beside those of every answer. */
    tells?: readonly ToldHeader[]
    /** The one thing that somebody may do whose password is still the first one. */
    withFirstPassword?: boolean
  }
}

/** The application, as routes get it: their zod schemas are its types. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>
