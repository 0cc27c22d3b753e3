import { CASES, generate } from '../../generate/index.ts'
import { runTask } from '../fresh.ts'
import { median, spread, values } from '../statistics.ts'
import type { Job, Results, Target } from '../target.ts'

/** Weeks whose school an input rule refuses have no roster to prove anything of. */
const REFUSED = new Set(['tiny-114'])

const NAMES = CASES.map(({ name }) => name).filter((name) => name.startsWith('tiny-') && !REFUSED.has(name))
/** Tiny weeks of at most four students. */
export const SMALL = NAMES.filter((name) => generate(name).students.length <= 4)

const job = (key: string, names: readonly string[], seconds: number): Job => ({
  key,
  atMost: 1,
  run: async () => ({ numbers: await runTask('tiny', { names }, seconds) }),
})

const target = (scope: Target['scope'], what: string, names: readonly string[], seconds: number): Target => ({
  name: `tiny-${scope}`,
  scope,
  jobs: [job(what, names, seconds)],
  judge: (results: Results) => {
    const proved = values(results, what, 'proved')
    return [
      {
        target: `${what}: optimum proved`,
        asked: `all ${names.length}`,
        measured:
          proved.length === 0
            ? '–'
            : `${median(proved)} of ${names.length}; a median of ${spread(results, what, 'medianSeconds', ' s')}, at most ${spread(results, what, 'mostSeconds', ' s')}`,
        met: proved.length === 0 ? null : median(proved) === names.length,
      },
    ]
  },
})

/** Tiny weeks: the optimum of every one, proved. The short bench takes every sixth of those of at most four students. */
export const tiny: readonly Target[] = [
  target(
    'short',
    'tiny, every sixth of at most four students',
    SMALL.filter((_, index) => index % 6 === 0),
    120,
  ),
  target('full', 'tiny, every variant', NAMES, 7200),
]
