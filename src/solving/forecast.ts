/** What the last rounds took weighs so much in what a round is thought to take. */
const NEW = 0.4
/** Part of the time left that is not counted on: a last round that is not over is lost. */
const RESERVE = 0.05

/** Part of the time of construction that a round takes, as far as can be told before the first. */
const OF_CONSTRUCTION = 0.25
/** Seconds in the first round in which threads compile their code, at most half of it; and the part of the rest that a later round takes: the first finds more to do. */
const WARM_UP = 0.5
const FIRST = 0.45

/**
 * How many more rounds a limited time will be enough for, by what rounds have taken so far (`Run.foresee`).
 * @param seconds the time from now on
 * @param now a clock, in seconds
 */
export function forecast(
  seconds: number,
  now = (): number => performance.now() / 1000,
): (rounds: number) => number | null {
  const begin = now()
  const end = begin + seconds
  let before: { readonly rounds: number; readonly at: number } | null = null
  let each: number | null = null
  return (rounds) => {
    const at = now()
    if (before !== null && rounds > before.rounds) {
      const taken = (at - before.at) / (rounds - before.rounds)
      each = each === null ? FIRST * (taken - Math.min(WARM_UP, taken / 2)) : each + NEW * (taken - each)
    }
    before = { rounds, at }
    const expected = each ?? OF_CONSTRUCTION * (at - begin)
    return expected <= 0 ? null : Math.max(1, Math.floor(((1 - RESERVE) * (end - at)) / expected))
  }
}
