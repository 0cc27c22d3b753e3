import type { Fault } from '../../models/faults.ts'
import { cliFault } from '../cli/fault.ts'
import { NoPostgres } from '../database/embedded.ts'
import { codeOf, obstacleOf, orGone } from '../database/gone.ts'
import { MigrationConflict, RoleUnbound } from '../database/migrate.ts'

/** What PostgreSQL calls a role that may not do what it is asked to. */
const NO_RIGHT = '42501'

/** Why the service does not start, where whoever starts it can help; null: for a reason of the program's own. */
export function serviceFault(error: unknown, port: number): Fault | null {
  if (error instanceof NoPostgres) return cliFault('DATABASE_MISSING')
  if (error instanceof RoleUnbound) return cliFault('DATABASE_ROLE')
  if (error instanceof MigrationConflict) return cliFault('DATABASE_NEWER', { migration: error.migration })
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return cliFault('PORT_TAKEN', { port })
  if (codeOf(error) === NO_RIGHT) return cliFault('DATABASE_RIGHTS')
  const obstacle = obstacleOf(orGone(error))
  if (obstacle === null) return null
  return obstacle === 'gone' ? cliFault('DATABASE_GONE') : cliFault('DATABASE_BUSY', { seconds: 60 })
}
