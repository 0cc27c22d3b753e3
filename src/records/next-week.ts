import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import { publishedIn, weekAfter } from '../../solver/simulate/published.ts'

/**
 * The week that follows a published one, ready to be imported. It takes seconds for a district: not for the event loop of a server.
 * @param week the published week as its rows are now: people may have come since the roster was made
 */
export function nextWeek(week: Week, made: Pick<Roster, 'plan' | 'refused'>): Week {
  const served = withEvents(week)
  return weekAfter(served, publishedIn(served, made).carried)
}
