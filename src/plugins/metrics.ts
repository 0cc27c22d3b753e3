import plugin from 'fastify-plugin'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { jobFigures } from './figures.ts'

/** Requests, jobs and the process, in the form that Prometheus reads. A registry of its own for each application. */
export const metrics = plugin((app, _, done) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'kehou_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'kehou_request_seconds',
    help: 'Time until a request was answered',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const readFigures = jobFigures(app.database, registry)
  app.addHook('onResponse', (request, reply, next) => {
    // The pattern of the route, never its address: an address holds ids.
    const route = request.routeOptions.url ?? 'none'
    requests.inc({ method: request.method, route, status: String(reply.statusCode) })
    seconds.observe({ method: request.method, route }, reply.elapsedTime / 1000)
    next()
  })
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    await readFigures()
    return await reply.type(registry.contentType).send(await registry.metrics())
  })
  done()
})
