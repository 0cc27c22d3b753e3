import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { DestinationStream } from 'pino'
import type { Database } from './database/database.ts'
import type { Settings } from './env.ts'
import { MEGABYTE } from './files/limits.ts'
import { openBodies } from './jobs/bodies/bodies.ts'
import { authenticate } from './plugins/authenticate.ts'
import { conditions } from './plugins/conditions.ts'
import { logging } from './plugins/logging.ts'
import { metrics } from './plugins/metrics.ts'
import { openapi } from './plugins/openapi.ts'
import { page } from './plugins/page.ts'
import { answerAddress, answerMalformed, problems } from './plugins/problems.ts'
import { queries } from './plugins/queries.ts'
import type { App } from './plugins/types.ts'
import { Problem } from './problems/problem.ts'
import { routes } from './routes/index.ts'

const BODY_BYTES = 2 * 1024 * 1024
/** Milliseconds within which each part has to start. */
const START_MS = 120_000
/** Requests that are worked on in threads at once, and that wait for it: each may hold a roster of the district. */
const AT_ONCE = 2
const WAITING = 32

/** What an application is made of; assembling it opens no port. */
export interface Parts {
  readonly database: Database
  readonly settings: Settings
  /** What time it is for the district; left out: that of the machine. */
  readonly now?: () => Date
  /** Takes the lines of the log; left out: standard output. */
  readonly log?: DestinationStream
}

/** Assembles the application: plugins first, then routes, each of which says who may call it. */
export async function buildApp({ database, settings, now = () => new Date(), log }: Parts): Promise<App> {
  const app = fastify({
    logger: { ...logging(settings), ...(log === undefined ? {} : { stream: log }) },
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: settings.KEHOU_PROXY,
    bodyLimit: BODY_BYTES,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 600 },
    forceCloseConnections: 'idle',
    frameworkErrors: answerAddress,
    clientErrorHandler: answerMalformed,
    // A machine that is busy starts more slowly, not never.
    pluginTimeout: START_MS,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('database', database)
  app.decorate('settings', settings)
  app.decorate('now', now)
  const bodies = openBodies(AT_ONCE, WAITING)
  app.decorate('bodies', bodies)
  app.addHook('onClose', async () => await bodies.end())
  app.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id)
  })
  await app.register(problems)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        // antd writes its styles into the page as it runs.
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: settings.KEHOU_SECURE,
  })
  await app.register(compress, { global: true, threshold: 1024 })
  await app.register(cookie)
  await app.register(multipart, {
    limits: { fileSize: settings.KEHOU_UPLOAD * MEGABYTE, files: 4, fields: 20 },
  })
  await app.register(metrics)
  await app.register(rateLimit, {
    hook: 'onRequest',
    max: settings.KEHOU_RATE,
    timeWindow: '1 minute',
    keyGenerator: ({ who, ip }) => who?.account ?? ip,
    allowList: ({ url }) => url === '/healthz' || url === '/readyz' || url === '/metrics',
    errorResponseBuilder: (_, { ttl }) =>
      new Problem('TOO_MANY_REQUESTS', { seconds: Math.ceil(ttl / 1000) }),
  })
  await app.register(authenticate)
  await app.register(conditions)
  await app.register(queries)
  await app.register(openapi)
  await app.register(routes)
  await app.register(page)
  return app
}
