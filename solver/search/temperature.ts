/** −ln(k ÷ 1024) × 1024 for k = 1…1024, by a series of exact steps, so that every machine draws the same. */
const LOGS = ((): Float64Array => {
  const table = new Float64Array(1025)
  // ln(n ÷ (n − 1)) = 2 (x + x³/3 + x⁵/5 + …) with x = 1 ÷ (2n − 1); summed from 1024 down.
  let sum = 0
  for (let n = 1024; n >= 1; n--) {
    table[n] = sum
    const x = 1 / (2 * n - 1)
    let power = x
    let series = 0
    for (let term = 1; term <= 61; term += 2) {
      series += power / term
      power *= x * x
    }
    sum += 2 * series
  }
  return table
})()

/**
 * How much worse a move may be and still be taken at a temperature: an exponential variate of mean `temperature`, drawn
 * from 1024 equal parts. Taking a move when its loss is at most this is the Metropolis rule.
 */
export const allowance = (temperature: number, draw: number): number => temperature * LOGS[draw + 1]
