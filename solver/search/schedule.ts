/** Temperatures between which a cooling looks for the plan, in units of Z. */
const HOT = 600
const WARM = 60
/** Below, every place is refined, groups and people with it. */
const COLD = 2
/** Rounds of a cooling above WARM: so many, and a share of all; never more than most of it. */
const HOT_ROUNDS = 0.5
const HOT_SHARE = 0.6
const MOST_HOT = 0.8
/** Coolings of so many rounds and more begin anew: what a short one settled on is hardly left again, however hot it gets. */
const LONG = 8

/** A stretch of a round. */
interface Leg {
  /** How much of the round's work it is, above 0 and at most 1. */
  readonly share: number
  /** Temperatures at its start and at its end. */
  readonly from: number
  readonly to: number
  /** Whether all students choose their weeks again when it is over. */
  readonly choosing: boolean
}

/** What a round does. */
interface Cooling {
  /** Whether it is the first of its cooling, and goes on from the best solution or begins anew. */
  readonly first: 'from-best' | 'anew' | null
  readonly legs: readonly Leg[]
}

/**
 * Where a round stands in the endless schedule: coolings of 1, 2, 4, 8 … rounds, so that a run may end at any time near the
 * end of a cooling not much shorter than all its work. Short coolings go on from the best, long ones begin anew. Between its hot and its cold
 * part all students choose their weeks again: what a plan is worth shows only then.
 */
export function coolingOf(done: number): Cooling {
  let length = 1
  let begin = 0
  while (done >= begin + length) {
    begin += length
    length *= 2
  }
  const start = done - begin
  const turn = Math.min(MOST_HOT * length, HOT_ROUNDS + HOT_SHARE * length)
  const legs: Leg[] = []
  const add = (from: number, to: number, choosing: boolean): void => {
    if (from < to) legs.push({ share: to - from, from: heat(from), to: heat(to), choosing })
  }
  const heat = (at: number): number =>
    at < turn ? between(HOT, WARM, at / turn) : between(WARM, COLD, (at - turn) / (length - turn))
  const turning = Math.min(start + 1, Math.max(start, turn))
  add(start, turning, turning === turn && turn > start)
  add(turning, start + 1, false)
  return { first: done > begin ? null : length < LONG ? 'from-best' : 'anew', legs }
}

/** Part of the way from one temperature down to another, by equal factors: halving with exact square roots only, so that every machine cools alike. */
function between(high: number, low: number, part: number): number {
  let above = high
  let below = low
  let from = 0
  let to = 1
  for (let step = 0; step < 12; step++) {
    const middle = (from + to) / 2
    const mean = Math.sqrt(below * above)
    if (part < middle) {
      to = middle
      below = mean
    } else {
      from = middle
      above = mean
    }
  }
  return part >= 1 ? low : above
}
