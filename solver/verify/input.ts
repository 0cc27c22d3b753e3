import type { SchoolId } from '../../models/ids.ts'
import type { Week } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import { type Judged, judgeInput } from './refusals.ts'
import { readWeek, type WeekView } from './week/index.ts'
import { readSchools } from './week/schools.ts'

/** Reads a week as it stands: events folded in, schools judged. */
export function readInput(input: Week): { week: WeekView; judged: Judged } {
  const folded = withEvents(input)
  const schools = readSchools(folded)
  const judged = judgeInput(folded, schools)
  const refused = new Set(judged.refusals.map(({ school }) => school as SchoolId))
  return { week: readWeek(folded, schools, refused), judged }
}
