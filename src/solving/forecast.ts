/** Coolings of so many rounds in all come before anything is foreseen. */
const FIRST_ROUNDS = 3
/** What a cooling takes besides its rounds, in rounds: once all students choose their weeks again. */
const CHOOSING = 3

/**
 * How many rounds a limited time will be enough for, by how long the last cooling took (`Run.foresee`).
 * @param seconds the time from now on
 * @param now a clock, in seconds
 */
export function forecast(
  seconds: number,
  now = (): number => performance.now() / 1000,
): (rounds: number) => number | null {
  const end = now() + seconds
  let before = { rounds: 0, at: now() }
  return (rounds) => {
    const at = now()
    const each = (at - before.at) / Math.max(1, rounds - before.rounds)
    before = { rounds, at }
    if (rounds < FIRST_ROUNDS || each <= 0) return null
    return Math.max(1, Math.floor((end - at) / each) - CHOOSING)
  }
}
