import { checkWeek } from '../../models/checks/index.ts'
import type { Fault } from '../../models/faults.ts'
import type { Week } from '../../models/week.ts'
import { compareWeeks, type Difference } from '../files/compare.ts'
import { judgeWeek } from '../files/judge-week.ts'
import { withNames } from '../files/named.ts'
import { type WeekTexts, weekOf } from './snapshot.ts'

/** What importing a week over a stored one would change, and what is wrong with it. */
export interface Preview {
  /** Revision of the stored week that was compared: `replaceWeek` asks for it. */
  readonly revision: number
  readonly differences: readonly Difference[]
  /** All of them; with an `error` among them nothing is imported. */
  readonly faults: readonly Fault[]
}

/**
 * Compares a week with the stored one. It takes seconds for a district: not for the event loop of a server.
 * @param after a week that its schema admits
 */
export function previewOf(stored: WeekTexts, after: Week): Preview {
  const found = withNames(after, checkWeek(after))
  const isWrong = found.some(({ severity }) => severity === 'error')
  // Input rules and demand are judged of weeks that are sound.
  const judged = isWrong ? { refused: [], demand: [] } : judgeWeek(after)
  return {
    revision: stored.revision,
    differences: compareWeeks(weekOf(stored), after),
    faults: [...found, ...judged.refused, ...judged.demand],
  }
}
