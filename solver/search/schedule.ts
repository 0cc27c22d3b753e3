/** Temperatures at which a cooling begins and ends, in units of Z. */
const HOT = 600
const COLD = 2

/**
 * Where a round stands in the endless schedule: coolings of 1, 2, 4, 8 … rounds, so that a run may end at any time near the
 * end of a cooling not much shorter than all its work. Each later cooling starts from the best.
 * @returns temperatures at the start and end of round `done` + 1, and whether it is the first of its cooling
 */
export function coolingOf(done: number): { hot: number; cold: number; first: boolean } {
  let length = 1
  let begin = 0
  while (done >= begin + length) {
    begin += length
    length *= 2
  }
  const at = (part: number): number => {
    // Geometric by halving steps: exact square roots only, so that every machine cools alike.
    let low = COLD
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
    cold: done + 1 - begin === length ? COLD : at(done + 1 - begin),
    first: done === begin,
  }
}
