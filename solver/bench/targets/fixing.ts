import { runTask } from '../fresh.ts'
import { spread, values } from '../statistics.ts'
import type { Target } from '../target.ts'

const NAME = 'school-S'
const STEPS = 40
const KEY = `reduced costs of ${NAME}`

/** What fixing by reduced cost could settle: options whose absence would lift the proven bound beyond the best known value. */
export const fixing: Target = {
  name: `fixing-${NAME}`,
  scope: 'full',
  jobs: [
    {
      key: KEY,
      atMost: 1,
      run: async ({ best }) => ({
        numbers: await runTask(
          'fixing',
          { name: NAME, steps: STEPS, known: best.get(NAME)?.weighted ?? 0 },
          3600,
        ),
      }),
    },
  ],
  judge: (results) => [
    {
      target: `${NAME}: options that reduced cost fixes at the prices of its bound`,
      asked: '–',
      measured:
        values(results, KEY, 'options').length === 0
          ? '–'
          : `${spread(results, KEY, 'fixed')} of ${spread(results, KEY, 'options')}, besides ${spread(results, KEY, 'needed')} that somebody needs: without another the bound rises by ${spread(results, KEY, 'medianRise')} on the median and ${spread(results, KEY, 'mostRise')} at most, the gap is ${spread(results, KEY, 'gap')}`,
      met: null,
    },
  ],
}
