import { runTask } from '../fresh.ts'
import { median, spread, values } from '../statistics.ts'
import type { Target } from '../target.ts'

const KEY = 'first roster, school-M'

/** school-M: the first roster that is as complete as the best known, verified, in a warm process. */
export const firstRoster: Target = {
  name: 'first-roster',
  scope: 'short',
  jobs: [
    {
      key: KEY,
      atMost: 5,
      run: async ({ best }) => ({
        numbers: await runTask(
          'warm',
          { name: 'school-M', unserved: best.get('school-M')?.unserved ?? 0 },
          600,
        ),
      }),
    },
  ],
  judge: (results) => {
    const seconds = values(results, KEY, 'seconds')
    return [
      {
        target: 'school-M: first roster as complete as the best known, verified (warm)',
        asked: '≤ 0.5 s',
        measured: spread(results, KEY, 'seconds', ' s'),
        met: seconds.length === 0 ? null : median(seconds) <= 0.5,
      },
    ]
  },
}
