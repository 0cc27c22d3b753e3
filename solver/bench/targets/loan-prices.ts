import { runTask } from '../fresh.ts'
import { median, spread, values } from '../statistics.ts'
import type { Results, Target } from '../target.ts'

const KEY = 'prices of loans of district-12'

/** Rounds of search before, steps of each school's proof for its duals; of so many loans one is made alone to see what comes true. */
const ASK = { name: 'district-12', rounds: 1, steps: 12, every: 8 }

const wayOf = (results: Results, way: 'trial' | 'dual'): string => {
  const of = (figure: string, unit = ''): string => spread(results, KEY, `${way}${figure}`, unit)
  return `priced in ${of('Seconds', ' s')}; chosen ${of('Chosen')}, promised ${of('Promised')}, came true ${of('Came')}; of one loan alone wrong by ${of('Wrong')} on the mean; of the ten best by price ${of('Hits')} among the ten best in truth`
}

/** What loans are worth by trials and by the duals of the schools' relaxations, held against solving again. */
export const loanPrices: Target = {
  name: 'loan-prices-district-12',
  scope: 'full',
  jobs: [{ key: KEY, atMost: 1, run: async () => ({ numbers: await runTask('loan-prices', ASK, 3600) }) }],
  judge: (results) => {
    const came = (way: 'trial' | 'dual'): number => median(values(results, KEY, `${way}Came`))
    return [
      {
        target: 'district-12: loans priced by trials lower Z more than loans priced by duals',
        asked: 'more',
        measured:
          values(results, KEY, 'trialCame').length === 0
            ? '–'
            : `${spread(results, KEY, 'looked')} loans looked at, ${spread(results, KEY, 'sampled')} made alone. Trials: ${wayOf(results, 'trial')}. Duals: ${wayOf(results, 'dual')}`,
        met: values(results, KEY, 'trialCame').length === 0 ? null : came('trial') > came('dual'),
      },
    ]
  },
}
