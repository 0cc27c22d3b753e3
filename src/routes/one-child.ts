import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { Problem } from '../problems/problem.ts'
import type { WeekKey } from '../repositories/entities/kinds.ts'
import { type Entity, entityById } from '../repositories/entities/read.ts'
import { weekParams } from './one-week.ts'

export const childParams = z.object({ child: z.string().min(1).max(64) })
/** A child in a week. */
export const childInWeek = childParams.extend(weekParams.shape)

/** The child that a request is about, if it is one of the family that asks. */
export function childOf(request: FastifyRequest, child: string): string {
  if (!whoOf(request).children.includes(child)) throw new Problem('NOT_FOUND')
  return child
}

/** What was said for a child in a week. */
export async function signUpOf(tx: Transaction, key: WeekKey, child: string): Promise<Entity<'sign_up'>> {
  const found = await entityById(tx, key, 'sign_up', child)
  if (found === null) throw new Problem('NOT_FOUND')
  return found
}
