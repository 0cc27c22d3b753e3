import type { App } from '../plugins/types.ts'
import { accountRoutes } from './accounts.ts'
import { healthRoutes } from './health.ts'
import { problemRoutes } from './problems.ts'
import { rosterRoutes } from './rosters.ts'
import { sessionRoutes } from './session.ts'
import { tokenRoutes } from './tokens.ts'

/** All routes, one resource a file. */
export async function routes(app: App): Promise<void> {
  for (const resource of [
    healthRoutes,
    problemRoutes,
    sessionRoutes,
    tokenRoutes,
    accountRoutes,
    rosterRoutes,
  ])
    await app.register(resource)
}
