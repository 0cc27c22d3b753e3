/** Temperatures between which a cooling looks for the plan, in units of Z. */
const HOT = 600
const WARM = 60
/** Where many are left unserved, whom to serve is looked for too, and it takes so much more heat to give one up for two others. */
const SHORT = 10
/** Below, every place is refined, groups and people with it. */
const COLD = 2
/** Rounds of a cooling above WARM: so many, and a share of all; never more than most of it. */
const HOT_ROUNDS = 2
const HOT_SHARE = 0.6
const MOST_HOT = 0.8
/** Coolings of so many rounds and more begin anew: what a short one settled on is hardly left again, however hot it gets. */
const LONG = 32
/** In coolings of fewer rounds nobody chooses again: others follow. */
export const CHOOSING = 3
/** What it takes that all students choose their weeks again, in rounds. */
export const CHOICE_ROUNDS = 3.5

/** A run of no more rounds is a single cooling. */
const FEW = 6

/** Coolings that grow by more than this at once have one in between, which takes a part of what is left. */
const STRIDE = 16
const PART = 6

/**
 * How many rounds the next cooling takes. One long cooling does more than several short ones of the same work in all; but
 * a run may be ended by hand, or be slower than was thought, and so it first has something to end with.
 * @param last rounds of the cooling before; 0: there was none
 * @param left rounds left; null: nobody knows, and each cooling takes twice as many as the last
 */
export function nextCooling(last: number, left: number | null): number {
  if (last === 0) return left !== null && left <= FEW ? left : 1
  if (left === null) return 2 * last
  if (left <= STRIDE * last) return Math.max(1, left)
  return Math.max(2 * last, Math.ceil(left / PART))
}

/** Where a round stands in its cooling: the part of its way at which it begins and ends, of the whole that is 1. */
export interface Stage {
  readonly from: number
  readonly to: number
  /** Rounds that the cooling was to have when it began. */
  readonly length: number
  /** Whether all students choose their weeks again on the way, where the cooling is long enough for it. */
  readonly choosing: boolean
}

/** Whether a round is the last of its cooling. */
export const isLast = ({ to }: Stage): boolean => to >= 1

/** The part of a cooling's way that is above WARM. */
const hotPart = (length: number): number => Math.min(MOST_HOT, HOT_ROUNDS / length + HOT_SHARE)

/** The part of the way after which all students choose their weeks again; 0: they do not. */
export const turnOf = (length: number): number => (length < CHOOSING ? 0 : hotPart(length))

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

/**
 * What a school does at once after its construction, which puts everybody somewhere and hardly asks where they would like to be: a
 * tenth of a round from warm to cold is a short wait and takes away more than half of the cost.
 */
export const FIRST_LEG: Leg = { share: 0.1, from: WARM, to: COLD, choosing: false }

/** What a round does. */
interface Cooling {
  /** Whether it is the first of its cooling, and goes on from the best solution or begins anew. */
  readonly first: 'from-best' | 'anew' | null
  readonly legs: readonly Leg[]
}

/**
 * What a round does: short coolings go on from the best, long ones begin anew. Between its hot and its cold part all students
 * choose their weeks again, unless it is very short: what a plan is worth shows only then.
 * @param isShort whether many are left unserved
 */
export function coolingOf({ from, to, length, choosing }: Stage, isShort = false): Cooling {
  const times = isShort ? SHORT : 1
  const [hot, warm] = [HOT * times, WARM * times]
  const turn = hotPart(length)
  const legs: Leg[] = []
  const add = (begin: number, end: number, isTurn: boolean): void => {
    if (begin >= end) return
    legs.push({ share: (end - begin) / (to - from), from: heat(begin), to: heat(end), choosing: isTurn })
  }
  const heat = (at: number): number =>
    at < turn ? between(hot, warm, at / turn) : between(warm, COLD, (at - turn) / (1 - turn))
  const turning = Math.min(to, Math.max(from, turn))
  add(from, turning, choosing && turning === turnOf(length) && turn > from)
  add(turning, to, false)
  return { first: from > 0 ? null : length < LONG ? 'from-best' : 'anew', legs }
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
