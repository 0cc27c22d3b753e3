import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LoggerOptions } from 'pino'
import type { Settings } from '../env.ts'

/**
 * What is logged: ids of requests and accounts, patterns of routes, statuses and times. Addresses (which hold ids and the
 * secrets of calendar links), headers, bodies and names never are; should one get into a log line all the same, it is cut out.
 */
export const logging = ({ KEHOU_LOG }: Pick<Settings, 'KEHOU_LOG'>): LoggerOptions => ({
  level: KEHOU_LOG,
  redact: {
    paths: [
      'req.headers',
      'headers',
      'body',
      'params',
      'query',
      'cookie',
      'authorization',
      'password',
      'login',
      'name',
      '*.name',
      '*.password',
      '*.login',
      '*.body',
    ],
    remove: true,
  },
  serializers: {
    req: ({ method, routeOptions, id }: FastifyRequest) => ({ id, method, route: routeOptions?.url ?? null }),
    res: ({ statusCode }: FastifyReply) => ({ status: statusCode }),
    err: (error: Error) => ({ kind: error.name }),
  },
})
