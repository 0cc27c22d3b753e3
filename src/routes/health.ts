import { z } from 'zod'
import { SYSTEM } from '../database/database.ts'
import type { App } from '../plugins/types.ts'
import { countDistricts } from '../repositories/districts.ts'

const state = z.object({ ok: z.literal(true) })

/** For whoever runs the service: is the process alive, and can it serve? */
export async function healthRoutes(app: App): Promise<void> {
  app.get('/healthz', { schema: { hide: true, response: { 200: state } } }, () => ({ ok: true as const }))
  app.get('/readyz', { schema: { hide: true, response: { 200: state } } }, async () => {
    await app.database.within(SYSTEM, countDistricts)
    return { ok: true as const }
  })
}
