import type { Comparison } from '../../models/answers/comparison.ts'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { compareRosters, type Told } from '../../solver/index.ts'
import { requiredBlocks, scoreParts, verify } from '../../solver/verify/index.ts'

/** A roster as it is: one that people made may break rules, and is compared all the same. */
export function toldOf(roster: Roster): Told {
  const { students } = scoreParts(roster)
  const required = new Set(requiredBlocks(roster.input).map(({ student }) => student))
  return {
    roster,
    certificate: verify(roster),
    choices: [...required].map((id) => students[id]?.S01 ?? 0),
  }
}

/** Whether two are the same week of one district, whatever has changed in it. */
export const isSameWeek = (a: Week, b: Week): boolean =>
  a.district.id === b.district.id &&
  a.monday === b.monday &&
  a.schools.some(({ id, name }) => b.schools.some((other) => other.id === id && other.name === name))

/** Two rosters side by side, the first as the baseline; null: they are not of one week. */
export const compared = (one: Told, other: Told): Comparison | null =>
  isSameWeek(one.roster.input, other.roster.input) ? compareRosters(one, other) : null
