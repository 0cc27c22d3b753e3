import { asAccepted } from '../../models/accepted.ts'
import type { Move } from '../../models/moves.ts'
import type { StudentBlock } from '../../models/plan.ts'
import type { Bound, Roster, Score } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { withEvents } from '../../models/with-events.ts'
import { withMoves } from '../../solver/index.ts'
import { choicesIn } from '../../solver/simulate/choices.ts'
import { scored, type Yardstick, yardstickOf } from '../../solver/verify/index.ts'
import type { KnownTexts } from '../files/roster/text.ts'
import { type PackedRoster, packRoster } from '../records/store-roster.ts'
import { VERSION } from '../version.ts'
import { touchedBy } from './touched.ts'

/** A roster that is changed by hand, with what a change leaves as it was. */
export interface Base {
  readonly roster: Roster
  /** Its week, with the events folded in. */
  readonly week: Week
  readonly yardstick: Yardstick
  readonly texts: KnownTexts
  /** What the students of each school had, where it is worked out already. */
  readonly choices: ReadonlyMap<string, ReturnType<typeof choicesIn>>
}

export function baseOf(published: Roster): Base {
  const roster = asAccepted(published)
  return {
    roster,
    week: withEvents(roster.input),
    yardstick: yardstickOf(roster),
    texts: new WeakMap(),
    choices: new Map(),
  }
}

const cellOf = ({ student, date, block }: StudentBlock): string => `${student} ${date} ${block}`

/** A roster after a change by hand: what is unserved of it and was not before is so by hand. It claims no search. */
export function changedRoster(
  roster: Roster,
  week: Week,
  moves: readonly Move[],
): Omit<Roster, 'score' | 'bound'> {
  const { bound: _, score: __, ...rest } = roster
  const plan = withMoves(week, roster.plan, moves)
  const causes = new Map(roster.causes.map((row) => [cellOf(row), row.cause]))
  return {
    ...rest,
    version: VERSION,
    seed: 0,
    work: 0,
    plan,
    causes: plan.unserved.map((row) => ({ ...row, cause: causes.get(cellOf(row)) ?? ('by_hand' as const) })),
  }
}

const NOTHING: Bound = { unserved: null, worstShare: null, weighted: null, how: 'made by hand' }

/**
 * What is proved of a week holds for each roster of it, however made. Only what breaks rules can be below it, and claims nothing then.
 */
function boundFor(bound: Bound, score: Score): Bound {
  for (const level of ['unserved', 'worstShare', 'weighted'] as const) {
    const least = bound[level]
    if (least === null || least < score[level]) return bound
    if (least > score[level]) return NOTHING
  }
  return bound
}

/** A roster after a change by hand, scored and judged, with what is proved of its week. */
export function remade({ roster: before, week, yardstick }: Base, moves: readonly Move[]) {
  const changed = changedRoster(before, week, moves)
  const { roster, certificate } = scored({ ...changed, bound: NOTHING }, yardstick)
  return { roster: { ...roster, bound: boundFor(before.bound, roster.score) }, certificate }
}

/** A change by hand of a roster, judged and ready to be stored, and the roster that it makes, ready to be changed again. */
export async function edited(
  base: Base,
  moves: readonly Move[],
): Promise<{ readonly base: Base; readonly packed: PackedRoster }> {
  const { roster: before, week, texts } = base
  const { roster: made, certificate } = remade(base, moves)
  const touched = touchedBy(week, before.plan, made.plan)
  const choices = new Map<string, ReturnType<typeof choicesIn>>()
  const choicesOf = (school: Week['schools'][number]['id']): ReturnType<typeof choicesIn> => {
    const known = touched.has(school) ? undefined : base.choices.get(school)
    const had = known ?? choicesIn(week, school, made.plan)
    choices.set(school, had)
    return had
  }
  const packed = await packRoster(made, certificate, { texts, touched, choicesOf })
  return { base: { ...base, roster: made, choices }, packed }
}
