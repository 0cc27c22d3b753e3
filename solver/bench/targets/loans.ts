import { runTask } from '../fresh.ts'
import { median, spread, values } from '../statistics.ts'
import type { Target } from '../target.ts'

const KEY = 'loans of district-12'

/** district-12: what loans bring, against the same search of the same schools without them. */
export const loanGain: Target = {
  name: 'loans-district-12',
  scope: 'full',
  jobs: [
    {
      key: KEY,
      atMost: 1,
      run: async () => ({ numbers: await runTask('loans', { name: 'district-12', rounds: 1 }, 3600) }),
    },
  ],
  judge: (results) => {
    const gain = values(results, KEY, 'gainPercent')
    return [
      {
        target: 'district-12: loans lower (U, W, Z) against no loans, after the same search',
        asked: 'lower',
        measured: ['loans', 'withWeighted', 'withoutWeighted', 'gainPercent', 'bound']
          .map((figure) => `${figure} ${spread(results, KEY, figure)}`)
          .join('; '),
        met: gain.length === 0 ? null : median(gain) > 0,
      },
    ]
  },
}
