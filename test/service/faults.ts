import { type RightRequest, rightRequest } from './right-requests.ts'
import { traceOf } from './sending.ts'
import type { World } from './world.ts'

/** Requests that are right but for one thing, which is told; and nothing is done. */
export class Faults {
  private readonly world: World
  private before: Readonly<Record<string, string>> = {}

  constructor(world: World) {
    this.world = world
  }

  /** Takes what there is now as what nothing may be done to. */
  async settle(): Promise<void> {
    this.before = await traceOf(this.world.service.database)
  }

  /** Tries every route of some, and gives those that did not answer as they should; nothing may have been done. */
  async find(
    of: readonly string[],
    attempt: (route: string, request: RightRequest) => Promise<readonly (string | null)[]>,
  ): Promise<string[]> {
    const found: string[] = []
    for (const route of of)
      for (const wrong of await attempt(route, rightRequest(this.world, route)))
        if (wrong !== null) found.push(`${route}: ${wrong}`)
    const before = this.before
    await this.settle()
    for (const [table, print] of Object.entries(this.before))
      if (before[table] !== print) found.push(`${table} was changed`)
    return found
  }
}

// Of somebody who has done nothing yet the ledger has no entries, and no row is about whom nobody knows: that is no fault.
const EMPTY = new Set(['GET /v1/ledger/:kind/:person', 'GET /v1/privacy/students/:student'])

/** Whether a route names something that has to be there. */
export const names = (route: string): boolean => /:\w/.test(route) && !EMPTY.has(route)
