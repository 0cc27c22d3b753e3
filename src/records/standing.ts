import canonicalize from 'canonicalize'
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

/** What a plan breaks where, one by one, with the code of each. */
const breachesOf = ({ rules, faults }: Judgement): ReadonlyMap<string, string> =>
  new Map(
    [
      ...rules.flatMap(({ code, breaches }) => breaches.map((breach) => ({ code, ...breach }))),
      ...faults.flatMap(({ code, places }) => places.map((place) => ({ code, ...place }))),
    ].map((one) => [canonicalize(one) ?? '', one.code]),
  )

/**
 * What a draft breaks that the roster in force does not, on the data of the week as they are and with all that has happened: what
 * the draft answers, and what neither knows of. It is the verifier that judges; for a district it takes seconds.
 * @returns codes of rules, in the order of the catalogue; empty: whoever publishes the draft makes nothing worse anywhere: what it mends
 * in one place pays for nothing in another
 */
export function worseThan({ draft: draftBytes, inForce: bytes, now }: Standing): string[] {
  const [draft, inForce] = [rosterFrom(draftBytes), rosterFrom(bytes)]
  const week = weekOf(now)
  const there = new Set(week.events.map(({ id }) => id))
  // A repair may answer what nobody has put into the week yet.
  const events = [...week.events, ...draft.input.events.filter(({ id }) => !there.has(id))]
  const input: Week = { ...week, events }
  const [before, after] = judgeOn(input, [inForce, draft]).map(breachesOf)
  return [...new Set([...(after ?? [])].flatMap(([breach, code]) => (before?.has(breach) ? [] : [code])))]
}
