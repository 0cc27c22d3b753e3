import swagger, { type SwaggerTransform, type SwaggerTransformObject } from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import plugin from 'fastify-plugin'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { problemShape } from '../problems/shape.ts'
import { VERSION } from '../version.ts'
import { headerComponents, problemHeaders, type ToldHeader, withHeaders } from './described-headers.ts'

const header = (description: string) => ({ type: 'string', description })

/** Headers that routes ask for, beside their schemas: a missing one has a code of its own. */
const headers = {
  key: { 'idempotency-key': header('A key of the request’s own: however often it is sent, it is done once') },
  version: { 'if-match': header('ETag of the version that is to be changed') },
}

/** The form of a route that takes a file. */
const upload = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' } },
  required: ['file'],
}

/** `GET /v1/weeks/:week/frame` is called `getWeeksFrame`, `GET /v1/weeks/:week` `getWeeksByWeek`. */
function nameOf(method: string, url: string): string {
  const parts = url.split('/').slice(2)
  const words = parts.map((part, at) => {
    const last = at === parts.length - 1
    return part.startsWith(':') ? (last ? `By-${part.slice(1).replace('.', '-')}` : '') : part
  })
  return `${method}-${words.filter((word) => word !== '').join('-')}`.replace(
    /[-.]+(\w)/g,
    (_, first: string) => first.toUpperCase(),
  )
}

const transform: SwaggerTransform = (route) => {
  const { schema, url } = jsonSchemaTransform(route)
  const { method, config } = route.route
  const asked = (config?.takes ?? []).map((name) => headers[name])
  const properties: Record<string, unknown> = Object.assign({}, ...asked)
  return {
    url,
    schema: {
      ...schema,
      operationId: nameOf(String(method).toLowerCase(), route.url),
      [TELLS]: config?.tells ?? [],
      [TAKES_KEY]: config?.takes?.includes('key') === true,
      ...(config?.may === 'anybody' ? { security: [] } : {}),
      ...(route.schema?.consumes?.includes('multipart/form-data') === true ? { body: upload } : {}),
      ...(asked.length === 0
        ? {}
        : { headers: { type: 'object', properties, required: Object.keys(properties) } }),
    },
  }
}

/** What a route says of its answers, on its way from the one transformation to the other. */
const [TELLS, TAKES_KEY] = ['x-tells', 'x-takes-key'] as const

interface Operation {
  responses?: Record<string, object>
  [TELLS]?: readonly ToldHeader[]
  [TAKES_KEY]?: boolean
}

interface Described {
  paths?: Record<string, Record<string, Operation>>
  components?: {
    schemas?: Record<string, unknown>
    responses?: Record<string, unknown>
    headers?: Readonly<Record<string, object>>
  }
}

/** Takes shapes away that nothing refers to, until none is left. */
function withoutUnused(text: string): Described {
  const described = JSON.parse(text) as Described
  const { schemas = {} } = described.components ?? {}
  const unused = Object.keys(schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`))
  for (const name of unused) delete schemas[name]
  return unused.length === 0 ? described : withoutUnused(JSON.stringify(described))
}

interface Keyed {
  propertyNames?: { enum?: string[] }
  additionalProperties?: unknown
  properties?: Record<string, unknown>
}

/** A record over known keys is an object with those properties. */
function withKeys(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  const keyed = node as Keyed
  const names = keyed.propertyNames?.enum
  if (names !== undefined) {
    keyed.properties = Object.fromEntries(names.map((name) => [name, keyed.additionalProperties]))
    keyed.additionalProperties = false
    delete keyed.propertyNames
  }
  for (const value of Object.values(node)) withKeys(value)
}

/** Every route may answer with a problem, and what it answers has a head. */
const transformObject: SwaggerTransformObject = (given) => {
  const described = withoutUnused(JSON.stringify(jsonSchemaTransformObject(given)))
  withKeys(described)
  const problem = { $ref: '#/components/responses/Problem' }
  for (const path of Object.values(described.paths ?? {}))
    for (const [method, operation] of Object.entries(path)) {
      const { responses = {}, [TELLS]: told = [], [TAKES_KEY]: takesKey = false } = operation
      const answers = withHeaders(method, responses, told, takesKey)
      operation.responses = { ...answers, '4XX': problem, '5XX': problem }
      delete operation[TELLS]
      delete operation[TAKES_KEY]
    }
  const { $schema: _, ...schema } = z.toJSONSchema(problemShape)
  described.components = {
    ...described.components,
    schemas: { ...described.components?.schemas, Problem: schema },
    headers: headerComponents,
    responses: {
      Problem: {
        description: 'Why the request was not done',
        headers: problemHeaders,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
  return described as ReturnType<SwaggerTransformObject>
}

/** The description of the API, from the schemas that it checks by, and pages to read it. */
export const openapi = plugin(async (app) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kehou 课后',
        description:
          'Plans the after-school service of a district. 课后服务排班接口。Errors are problems as RFC 9457 has them; changes name the version they are of (If-Match); what creates work takes an Idempotency-Key. Parameters and fields that are not named here are refused. A change by cookie carries the token of its session as `x-kehou-csrf`.',
        version: VERSION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'kehou_session' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform,
    transformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/docs/api' })
  // Written before anybody is answered: it takes longer than others should wait.
  let text = ''
  app.addHook('onReady', (done) => {
    text = JSON.stringify(app.swagger())
    done()
  })
  app.get('/v1/openapi.json', { schema: { hide: true }, config: { may: 'anybody' } }, (_, reply) =>
    reply.type('application/json; charset=utf-8').send(text),
  )
})
