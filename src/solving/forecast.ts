/** What the last rounds took weighs so much in what a round is thought to take. */
const NEW = 0.4
/** Part of the time left that is not counted on: a last round that is not over is lost. */
const RESERVE = 0.05

/** Seconds that the first round takes longer than others, because threads compile their code in it; never more than most of it. */
const WARM_UP = 0.7
const MOST_WARM_UP = 0.8

/**
 * How many more rounds a limited time will be enough for, by what rounds have taken so far (`Run.foresee`).
 * @param seconds the time from now on
 * @param now a clock, in seconds
 */
export function forecast(
  seconds: number,
  now = (): number => performance.now() / 1000,
): (rounds: number) => number | null {
  const end = now() + seconds
  let before: { readonly rounds: number; readonly at: number } | null = null
  let each: number | null = null
  return (rounds) => {
    const at = now()
    if (before !== null && rounds > before.rounds) {
      const taken = (at - before.at) / (rounds - before.rounds)
      each =
        each === null ? taken - Math.min(WARM_UP, MOST_WARM_UP * taken) : each + NEW * (taken - each)
    }
    before = { rounds, at }
    return each === null || each <= 0
      ? null
      : Math.max(1, Math.floor(((1 - RESERVE) * (end - at)) / each))
  }
}
