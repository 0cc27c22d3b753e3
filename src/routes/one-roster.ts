import type { FastifyRequest } from 'fastify'
import type { Transaction } from '../database/database.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { Problem } from '../problems/problem.ts'
import { rosterById, type StoredRoster } from '../repositories/rosters.ts'

/** A roster that is there, for this scope. */
export async function rosterOr404(tx: Transaction, id: string): Promise<StoredRoster> {
  const found = await rosterById(tx, id)
  if (found === null) throw new Problem('NOT_FOUND')
  return found
}

/** A school decides of rosters that are its own and nobody else's. */
export function checkSchools(request: FastifyRequest, { schools }: Pick<StoredRoster, 'schools'>): void {
  const { school } = whoOf(request)
  if (school !== null && schools.some((id) => id !== school)) throw new Problem('FORBIDDEN')
}
