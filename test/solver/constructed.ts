import type { Week } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import { compile } from '../../solver/compile.ts'
import { construct } from '../../solver/construct.ts'
import { emptyState } from '../../solver/search/empty.ts'
import type { State } from '../../solver/state.ts'

/** The first solution of the first school of a week. */
export function constructed(input: Week): State {
  const week = withEvents(input)
  const school = week.schools[0]
  if (school === undefined) throw new Error('no school')
  const state = emptyState(compile(week, school.id, null, []))
  construct(state)
  state.keep()
  return state
}
