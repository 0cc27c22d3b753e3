import type { FastifyRequest } from 'fastify'
import { scopeOf } from '../access/who.ts'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import type { WeekKey } from '../repositories/entities/kinds.ts'

/** Runs a unit of work on the rows of whoever asks. */
export const within = async <T>(
  request: FastifyRequest,
  work: (tx: Transaction) => Promise<T>,
  seconds?: number,
): Promise<T> => await request.server.database.within(scopeOf(whoOf(request)), work, seconds)

/** The week that a route names, as a key of what belongs to it. */
export const weekKey = (request: FastifyRequest, week: string): WeekKey => ({
  week,
  district: whoOf(request).district,
})

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

/** Filters without those that were not asked for. */
export const given = <T extends object>(filters: T): Given<T> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as Given<T>
