/** Temperatures between which a cooling looks for the plan, in units of Z. */
const HOT = 600
const WARM = 60
/** Once all students have chosen their weeks again, what is left is done between these. */
const POLISH = 50
const COLD = 2
/** Share of one round that this takes, for each round of the cooling; never more than the last round. */
const TAIL = 0.2

/** What a round does. */
interface Cooling {
  /** Whether it is the first of its cooling. */
  readonly first: boolean
  /** Temperatures at its start and at its end. */
  readonly hot: number
  readonly warm: number
  /** Share of the round, 0 to 1, that comes after all students have chosen their weeks again; 0: they do not. */
  readonly tail: number
  /** Temperatures at the start and end of the tail. */
  readonly polish: number
  readonly cold: number
}

/**
 * Where a round stands in the endless schedule: coolings of 1, 2, 4, 8 … rounds, so that a run may end at any time near the
 * end of a cooling not much shorter than all its work. Each later cooling starts from the best.
 */
export function coolingOf(done: number): Cooling {
  let length = 1
  let begin = 0
  while (done >= begin + length) {
    begin += length
    length *= 2
  }
  const at = (part: number): number => {
    // Geometric by halving steps: exact square roots only, so that every machine cools alike.
    let low = WARM
    let high = HOT
    let from = 0
    let to = length
    for (let step = 0; step < 12 && to - from > 0; step++) {
      const middle = (from + to) / 2
      const mean = Math.sqrt(low * high)
      if (part < middle) {
        to = middle
        low = mean
      } else {
        from = middle
        high = mean
      }
    }
    return high
  }
  return {
    hot: at(done - begin),
    warm: done + 1 - begin === length ? WARM : at(done + 1 - begin),
    first: done === begin,
    tail: done + 1 - begin === length ? Math.min(1, TAIL * length) : 0,
    polish: POLISH,
    cold: COLD,
  }
}
