import type { FastifyRequest } from 'fastify'
import { scopeOf } from '../access/who.ts'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'

/** Runs a unit of work on the rows of whoever asks. */
export const within = async <T>(
  request: FastifyRequest,
  work: (tx: Transaction) => Promise<T>,
  seconds?: number,
): Promise<T> => await request.server.database.within(scopeOf(whoOf(request)), work, seconds)
