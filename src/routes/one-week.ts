import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Transaction } from '../database/database.ts'
import { checkVersion, type Version } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { lockWeek, type StoredWeek, weekById } from '../repositories/weeks.ts'

export const weekParams = z.object({ week: z.uuid() })
export const weekName = z.string().min(1).max(80)

/** The version of a week: what is in it, and what it is called. */
export const versionOf = ({ revision, version }: StoredWeek): Version => `${revision}-${version}`

/** A week that is there, for this scope. */
export async function weekOr404(tx: Transaction, id: string): Promise<StoredWeek> {
  const found = await weekById(tx, id)
  if (found === null) throw new Problem('NOT_FOUND')
  return found
}

/** The week that a change is meant for, locked until the change is done. Throws VERSION_STALE where it is another by now. */
export async function lockedWeek(tx: Transaction, request: FastifyRequest, id: string): Promise<StoredWeek> {
  await lockWeek(tx, id)
  const found = await weekOr404(tx, id)
  checkVersion(request, versionOf(found))
  return found
}
