import type { Roster } from '../../models/roster.ts'
import type { Lang } from '../../models/text.ts'
import type { Certificate } from '../../solver/verify/index.ts'
import type { PupilNames, RosterView } from '../files/roster/view.ts'
import { viewOf } from '../files/roster/view.ts'
import { figuresOf, type SchoolFigures } from './figures.ts'

/** A verified roster as it is told of, in one language. */
export interface Reported {
  readonly roster: Roster
  readonly certificate: Certificate
  readonly view: RosterView
  readonly figures: readonly SchoolFigures[]
  readonly lang: Lang
}

/**
 * Gathers what reports read.
 * @param names of students, for sheets that stay in the school; left out: ids alone
 */
export function reportedOf(
  roster: Roster,
  certificate: Certificate,
  lang: Lang,
  names?: PupilNames,
): Reported {
  const view = viewOf(roster, names)
  return { roster, certificate, view, figures: figuresOf(view), lang }
}
