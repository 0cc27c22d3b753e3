import type { FastifyRequest } from 'fastify'
import type { Scope, Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { Problem } from '../problems/problem.ts'

/** The adult whose account it is. */
export function selfOf(request: FastifyRequest): string {
  const { staff } = whoOf(request)
  if (staff === null) throw new Problem('NOT_FOUND')
  return staff
}

/** Whoever serves several schools, or none of their own, reaches their own row all the same: routes here touch no other. */
export const scopeOf = (request: FastifyRequest): Scope => ({
  district: whoOf(request).district,
  school: null,
})

export const ofSelf = async <T>(request: FastifyRequest, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  await request.server.database.within(scopeOf(request), work)
