import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import plugin from 'fastify-plugin'
import { Problem } from '../problems/problem.ts'
import { sendProblem } from './problems.ts'

const FOLDER = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/** Serves the page. Its parts are named by their content and kept for ever; its first file is asked for each time. */
export const page = plugin(async (app) => {
  const isBuilt = existsSync(FOLDER)
  if (isBuilt)
    await app.register(fastifyStatic, {
      root: FOLDER,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        void reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  // Places of the page are addresses too: whoever opens one gets the page, which finds the place.
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true
    const isOurs = !/^\/(?:v1|docs|assets)\//.test(request.url)
    if (isBuilt && wantsPage && isOurs) return reply.sendFile('index.html')
    return sendProblem(request, reply, new Problem('NOT_FOUND'))
  })
})
