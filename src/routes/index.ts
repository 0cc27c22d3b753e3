import type { App } from '../plugins/types.ts'
import { accountRoutes } from './accounts.ts'
import { auditRoutes } from './audit.ts'
import { entityRoutes } from './entities.ts'
import { frameRoutes } from './frames.ts'
import { healthRoutes } from './health.ts'
import { problemRoutes } from './problems.ts'
import { rosterRoutes } from './rosters.ts'
import { sessionRoutes } from './session.ts'
import { tokenRoutes } from './tokens.ts'
import { weekRoutes } from './weeks.ts'

/** All routes, one resource a file. */
export async function routes(app: App): Promise<void> {
  for (const resource of [
    healthRoutes,
    problemRoutes,
    sessionRoutes,
    tokenRoutes,
    accountRoutes,
    rosterRoutes,
    weekRoutes,
    frameRoutes,
    entityRoutes,
    auditRoutes,
  ])
    await app.register(resource)
}
