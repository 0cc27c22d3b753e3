import plugin from 'fastify-plugin'
import { Problem } from '../problems/problem.ts'
import { keyOf } from './once.ts'

/** Headers that a route asks for are looked for before its body is read. */
export const conditions = plugin((app, _, done) => {
  app.addHook('preParsing', (request, __, ___, next) => {
    const { takes = [] } = request.routeOptions.config
    if (takes.includes('key') && keyOf(request) === null) throw new Problem('KEY_MISSING')
    if (takes.includes('version') && request.headers['if-match'] === undefined)
      throw new Problem('VERSION_MISSING')
    next()
  })
  done()
})
