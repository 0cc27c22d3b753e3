import type { ChangedRosters } from '../../../models/answers/changed.ts'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import type { Roster } from '../../../models/roster.ts'
import { withEvents } from '../../../models/with-events.ts'
import type { PersonChange } from '../../../solver/index.ts'
import { rosterFrom } from '../../records/store-roster.ts'
import { disturbedIn, named, namesOf, personChanges } from '../../reports/person-changes.ts'

interface ChangesInput {
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** The one school whose people are meant; null: everybody. */
  readonly school: string | null
  /** Changes that are told at the most. */
  readonly most: number
}

/** Whose week differs between two rosters of one week; null: they are not of one week. */
export function changesBody({ before: from, after: to, school, most }: ChangesInput): ChangedRosters | null {
  const [before, after] = [rosterFrom(from), rosterFrom(to)]
  if (before.input.monday !== after.input.monday || before.input.district.id !== after.input.district.id)
    return null
  const week = withEvents(after.input)
  const home = new Map<string, string | null>(
    [...week.staff, ...week.students].map(({ id, school: of }) => [id, of]),
  )
  const concerns = ({ id, from: was, to: is }: PersonChange): boolean =>
    school === null || home.get(id) === school || was?.school === school || is?.school === school
  const changes = personChanges(after.input, before.plan, after.plan).filter(concerns)
  const names = namesOf(week)
  return {
    disturbed: disturbedIn(changes),
    count: changes.length,
    people: changes.slice(0, most).map((change) => named(change, names)),
    unserved: { before: before.score.unserved, after: after.score.unserved },
    weighted: { before: before.score.weighted, after: after.score.weighted },
    terms: termsOf(before, after),
  }
}

function termsOf(before: Roster, after: Roster): ChangedRosters['terms'] {
  const { weights } = after.input
  return Object.fromEntries(
    TERM_CODES.flatMap((code) => {
      const [was, is] = [before.score.terms[code] * weights[code], after.score.terms[code] * weights[code]]
      return was === is ? [] : [[code, { before: was, after: is }]]
    }),
  )
}
