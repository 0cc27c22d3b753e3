import { type Changes, changes } from '../../../models/changes.ts'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Week } from '../../../models/week.ts'
import { Opened, type Rebalanced, type Repair, rebalance } from '../../../solver/index.ts'
import type { Engine } from '../../../solver/lp/engine.ts'
import { verify } from '../../../solver/verify/index.ts'

/** Changes as their file would hold them. */
export const made = (input: object): Changes => changes.parse({ schema: 'kehou/changes/1', ...input })

/** A rebalance in this thread. */
export const repaired = (
  roster: Roster,
  what: Changes,
  { engine = null, work = 0 }: { engine?: Engine | null; work?: number } = {},
): Rebalanced =>
  rebalance(new Opened(roster), what, {
    seed: 1,
    version: 'test',
    work,
    stop: new Int32Array(new SharedArrayBuffer(4)),
    verify,
    engine,
    observe: () => undefined,
  })

/** What a repair that is not valid breaks. */
export const breachesOf = (failed: Repair | null) =>
  failed?.certificate.rules.flatMap(({ breaches }) => breaches.slice(0, 3)) ?? []

/** The week that only counts changes: its best roster is the repair with the fewest of those that serve the most. */
export const onlyChanges = (week: Week): Week => ({
  ...week,
  weights: Object.fromEntries(TERM_CODES.map((code) => [code, code === 'S09' ? 1 : 0])) as Week['weights'],
})
