import type { App } from '../plugins/types.ts'
import { accountRoutes } from './accounts.ts'
import { healthRoutes } from './health.ts'
import { sessionRoutes } from './session.ts'

/** All routes, one resource a file. */
export async function routes(app: App): Promise<void> {
  await app.register(healthRoutes)
  await app.register(sessionRoutes)
  await app.register(accountRoutes)
}
