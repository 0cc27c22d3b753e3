import plugin from 'fastify-plugin'
import { z } from 'zod'

/** A parameter of an address that a route does not know is refused: a filter with a slip in its name would else be none at all. */
export const queries = plugin((app, _, done) => {
  app.addHook('onRoute', (route) => {
    const { url, schema = {} } = route
    if (!url.startsWith('/v1/') || schema.hide === true) return
    const { querystring = z.object({}) } = schema
    if (!(querystring instanceof z.ZodObject)) throw new Error(`${url} does not name its parameters`)
    route.schema = { ...schema, querystring: querystring.strict() }
  })
  done()
})
