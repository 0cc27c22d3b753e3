import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { type Certificate, scored, yardstickOf } from '../../solver/verify/index.ts'
import { type WeekTexts, weekOf } from './snapshot.ts'
import { rosterFrom } from './store-roster.ts'

/** Two rosters of a week, and the week as it is now. */
export interface Standing {
  readonly draft: Uint8Array
  readonly inForce: Uint8Array
  readonly now: WeekTexts
}

/** Faults that do not depend on what a roster claims of the data that it was made of. */
const OF_PLAN: readonly string[] = ['ROSTER_REFERENCE', 'ROSTER_DUPLICATE', 'ROSTER_UNSERVED']

/** How often a plan breaks what, by code, on the data of a week. */
function breaches(input: Week, roster: Roster): ReadonlyMap<string, number> {
  const { withoutLoans } = roster
  const { rules, faults }: Certificate = scored(
    { ...roster, input },
    yardstickOf({ input, withoutLoans }),
  ).certificate
  return new Map([
    ...rules.map(({ code, broken }): [string, number] => [code, broken]),
    ...faults
      .filter(({ code }) => OF_PLAN.includes(code))
      .map(({ code, count }): [string, number] => [code, count]),
  ])
}

/**
 * What a draft breaks more of than the roster in force, on the data of the week as they are and with all that has happened: what
 * the draft answers, and what neither knows of. It is the verifier that judges; for a district it takes seconds.
 * @returns codes of rules, in the order of the catalogue; empty: whoever publishes the draft makes nothing worse
 */
export function worseThan({ draft: draftBytes, inForce: bytes, now }: Standing): string[] {
  const [draft, inForce] = [rosterFrom(draftBytes), rosterFrom(bytes)]
  const week = weekOf(now)
  const there = new Set(week.events.map(({ id }) => id))
  // A repair may answer what nobody has put into the week yet.
  const events = [...week.events, ...draft.input.events.filter(({ id }) => !there.has(id))]
  const input: Week = { ...week, events }
  const before = breaches(input, inForce)
  return [...breaches(input, draft)].flatMap(([code, broken]) =>
    broken > (before.get(code) ?? 0) ? [code] : [],
  )
}
