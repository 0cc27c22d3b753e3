/** What the last rounds took weighs so much in what a round is thought to take. */
const NEW = 0.4
/** A round counts for no more than so many times what was thought: once in a cooling all students choose their weeks again, which says nothing of other rounds. */
const MOST = 1.5
/** Part of the time left that is not counted on: a last round that is not over is lost. */
const RESERVE = 0.03

/** Part of the time of construction that a round takes, as far as can be told before the first. */
const OF_CONSTRUCTION = 0.35
/** Seconds in the first round in which threads compile their code, at most half of it; and the part of the rest that a later round takes: the first finds more to do. */
const WARM_UP = 0.5
const FIRST = 0.4

/** A clock, in seconds. */
type Clock = () => number
const clock: Clock = () => performance.now() / 1000

/**
 * How many more rounds a limited time will be enough for, a part of one included, by what rounds have taken so far (`Run.foresee`).
 * @param secondsOf the time for construction and search, from now on, once construction is known to have taken so many seconds
 */
export function forecast(
  secondsOf: (construction: number) => number,
  now: Clock = clock,
): (rounds: number) => number | null {
  const begin = now()
  let end: number | null = null
  let before: { readonly rounds: number; readonly at: number } | null = null
  let each: number | null = null
  return (rounds) => {
    const at = now()
    end ??= begin + secondsOf(at - begin)
    if (before !== null && rounds > before.rounds) {
      const taken = (at - before.at) / (rounds - before.rounds)
      each =
        each === null
          ? FIRST * (taken - Math.min(WARM_UP, taken / 2))
          : each + NEW * (Math.min(taken, MOST * each) - each)
    }
    before = { rounds, at }
    const expected = each ?? OF_CONSTRUCTION * (at - begin)
    return expected <= 0 ? null : Math.max(0, ((1 - RESERVE) * (end - at)) / expected)
  }
}
