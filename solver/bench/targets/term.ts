import { runTask } from '../fresh.ts'
import { median, spread, values } from '../statistics.ts'
import type { Target } from '../target.ts'

/** A term of 20 weeks: how evenly duty is shared among equals, beside the flow that knows the whole term. */
const termOf = (name: 'school-S' | 'term', rounds: number): Target => {
  const key = `a term of ${name}`
  return {
    name: `term-${name}`,
    scope: 'full',
    jobs: [
      {
        key,
        atMost: 1,
        run: async () => ({ numbers: await runTask('term', { name, weeks: 20, rounds }, 7200) }),
      },
    ],
    judge: (results) => {
      const carried = median(values(results, key, 'spread'))
      const flow = median(values(results, key, 'flowSpread'))
      const figures = ['spread', 'flowSpread', 'meanSpread', 'flowMeanSpread', 'unserved']
      return [
        {
          target: `${name}, 20 weeks: spread of duty ÷ 45 minutes among equals`,
          asked: 'within 1 of the flow over the whole term',
          measured: figures.map((figure) => `${figure} ${spread(results, key, figure)}`).join('; '),
          met: Number.isNaN(carried) ? null : carried <= flow + 1,
        },
      ]
    },
  }
}

export const terms: readonly Target[] = [termOf('school-S', 8), termOf('term', 8)]
