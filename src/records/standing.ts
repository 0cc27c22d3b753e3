import type { Week } from '../../models/week.ts'
import { type Judgement, judgeOn } from '../../solver/verify/index.ts'
import { type WeekTexts, weekOf } from './snapshot.ts'
import { rosterFrom } from './store-roster.ts'

/** Two rosters of a week, and the week as it is now. */
export interface Standing {
  readonly draft: Uint8Array
  readonly inForce: Uint8Array
  readonly now: WeekTexts
}

/** How often a plan breaks what, by code. */
const countsOf = ({ rules, faults }: Judgement): ReadonlyMap<string, number> =>
  new Map([
    ...rules.map(({ code, broken }): [string, number] => [code, broken]),
    ...faults.map(({ code, count }): [string, number] => [code, count]),
  ])

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
  const [before, after] = judgeOn(input, [inForce, draft]).map(countsOf)
  return [...(after ?? [])].flatMap(([code, broken]) => (broken > (before?.get(code) ?? 0) ? [code] : []))
}
