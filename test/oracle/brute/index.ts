import type { Plan } from '../../../models/plan.ts'
import { EQUITY_SCALE, referenceMeanChoiceCost, squareDivisor } from '../../../models/policy/constants.ts'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import type { Score } from '../../../models/roster.ts'
import type { Week } from '../../../models/week.ts'
import { type Ground, groundOf, planOf } from './atoms.ts'
import { type Cast, castsOf } from './casts.ts'
import { groupings } from './names.ts'

/** The best roster of all, and its score as the verifier gives it. */
export interface Best {
  readonly plan: Plan
  readonly score: Score
}

const NOTHING: Cast[] = []

/**
 * What a roster made of two casts costs at least. Every term adds up over the slots or grows faster than that, but
 * for S11, which is worked out of the sum of S01, and S04 where a later start counts once for several duties.
 * Squares are rounded down: by less than 1 each, for every student (S02) and adult (S03, S04).
 */
function boundOf({ week, verifier }: Ground) {
  const { weights, history } = week
  const required = Math.max(1, verifier.required.length)
  const last = history.meanChoiceCost ?? referenceMeanChoiceCost
  const rounding = weights.S02 * week.students.length + (weights.S03 + weights.S04) * week.staff.length
  const additive = ({ terms }: Score): number =>
    TERM_CODES.filter((code) => code !== 'S11' && (code !== 'S04' || week.district.restHours === null))
      .map((code) => weights[code] * terms[code])
      .reduce((a, b) => a + b, 0)
  const equity = (choice: number): number => {
    const excess = Math.max(0, Math.floor((EQUITY_SCALE * choice) / required) - last)
    return weights.S11 * Math.floor((excess * excess) / squareDivisor.equity)
  }
  return { rounding, additive, equity }
}

const keyOf = ({ shared }: Cast): string => shared.map(({ index }) => index).join()

interface Weighed {
  readonly cast: Cast
  readonly additive: number
  readonly choice: number
}

/** Tries every pair of casts that agree on what they share, cheapest first, until no pair can be better. */
function combine(
  ground: Ground,
  first: readonly Cast[],
  second: readonly Cast[],
  found: Best | null,
): Best | null {
  const { week, verifier } = ground
  const { rounding, additive, equity } = boundOf(ground)
  const weigh = (casts: readonly Cast[]): Weighed[] =>
    casts
      .map((cast) => ({ cast, additive: additive(cast.score), choice: cast.score.terms.S01 }))
      .sort((a, b) => a.additive - b.additive)
  let best = found
  for (const key of new Set(first.map(keyOf))) {
    const left = weigh(first.filter((cast) => keyOf(cast) === key))
    const right = weigh(second.filter((cast) => keyOf(cast) === key))
    const shared = left[0]?.cast.shared.map(({ session }) => session) ?? []
    const alone = verifier.score(planOf(ground, shared))
    const less = additive(alone) + rounding
    for (const a of left)
      for (const b of right) {
        const limit = best?.score.weighted ?? Number.POSITIVE_INFINITY
        const sum = a.additive + b.additive - less
        if (sum >= limit) break
        if (sum + equity(a.choice + b.choice - alone.terms.S01) >= limit) continue
        const own = b.cast.sessions.filter(({ blocks }) => blocks.length === 1)
        const duties = [...a.cast.duties, ...b.cast.duties]
        for (const sessions of groupings(week, [...a.cast.sessions, ...own])) {
          const plan = planOf(ground, sessions, duties)
          const score = verifier.score(plan)
          if (score.weighted >= (best?.score.weighted ?? Number.POSITIVE_INFINITY)) continue
          if (verifier.rules(plan).every(({ broken }) => broken === 0)) best = { plan, score }
        }
      }
  }
  return best
}

/**
 * The best roster of a small week by looking at all of them: every cast of every session, put together slot by slot;
 * what is legal and what it costs is for the verifier to say.
 * @throws RangeError for more than two slots
 */
export function enumerated(week: Week): Best {
  const ground = groundOf(week)
  const { slots, wanting } = ground
  if (slots.length > 2) throw new RangeError(`${slots.length} slots`)
  const empty: Cast = {
    sessions: [],
    duties: [],
    shared: [],
    score: ground.verifier.score(planOf(ground, [])),
  }
  const memo = slots.map(() => new Map<number, Cast[]>())
  const casts = (slot: number, unserved: number): Cast[] => {
    const known = memo[slot]
    if (known === undefined) return unserved === 0 ? [empty] : NOTHING
    const made = known.get(unserved) ?? castsOf(ground, slot, unserved)
    known.set(unserved, made)
    return made
  }
  const most = [0, 1].map((slot) => wanting[slot]?.size ?? 0)
  for (let unserved = 0; unserved <= ground.verifier.required.length; unserved++) {
    let best: Best | null = null
    for (let first = 0; first <= unserved; first++)
      if (first <= (most[0] ?? 0) && unserved - first <= (most[1] ?? 0))
        best = combine(ground, casts(0, first), casts(1, unserved - first), best)
    if (best !== null) return best
  }
  throw new Error('no roster is valid')
}
