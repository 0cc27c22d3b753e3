import { runTask } from '../fresh.ts'
import { median, spread, values } from '../statistics.ts'
import type { Results, Target, Verdict } from '../target.ts'

const KEY = 'recommendations, school-M'

const verdict = (results: Results, what: string, of: 'duty' | 'lead' | 'price', limit: number): Verdict => {
  const name = `${of}Milliseconds`
  const times = values(results, KEY, name)
  return {
    target: `school-M: ${what} (warm)`,
    asked: `≤ ${limit} ms`,
    measured: `${spread(results, KEY, name, ' ms')}; the longest ${spread(results, KEY, `${of}Most`, ' ms')}; of the processor’s time a mean of ${spread(results, KEY, `${of}Cpu`, ' ms')}`,
    met: times.length === 0 ? null : median(times) <= limit,
  }
}

/** school-M: who could have an open post, chains of people included, and legality and price of one move, on a roster kept open. */
export const recommendations: Target = {
  name: 'recommendations',
  scope: 'short',
  jobs: [
    {
      key: KEY,
      atMost: 5,
      run: async () => ({ numbers: await runTask('recommend', { name: 'school-M' }, 600) }),
    },
  ],
  judge: (results) => [
    verdict(results, 'recommendations for one open site duty', 'duty', 30),
    verdict(results, 'recommendations for one open lead', 'lead', 30),
    verdict(results, 'legality and price of one move', 'price', 5),
  ],
}
