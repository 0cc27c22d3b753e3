import { runTask } from '../fresh.ts'
import { median, spread, values } from '../statistics.ts'
import type { Results, Target, Verdict } from '../target.ts'
import { CARRIED_FIGURES, FIGURES, figureOf, TERMS, termKey } from '../term-table.ts'

/** Spread of load among equals beside the flow that knows the whole term. */
function nearFlow(results: Results, name: string): Verdict {
  const key = termKey(name)
  const carried = median(values(results, key, 'spread'))
  const flow = median(values(results, key, 'flowSpread'))
  const told = ['spread', 'flowSpread', 'meanSpread', 'flowMeanSpread', 'unserved']
  return {
    target: `${name}, 20 weeks: spread of duty ÷ 45 minutes among equals`,
    asked: 'within 1 of the flow over the whole term',
    measured: Number.isNaN(carried)
      ? '–'
      : told.map((figure) => `${figure} ${spread(results, key, figure)}`).join('; '),
    met: Number.isNaN(carried) ? null : carried <= flow + 1,
  }
}

/** Fairness of a term carried on, against the same weeks each planned alone. */
function againstAlone(results: Results, name: string): Verdict {
  const key = termKey(name)
  const rows = FIGURES.filter(({ figure }) => CARRIED_FIGURES.has(figure)).map(({ figure, words }) => {
    const of = (who: 'carried' | 'alone'): number => median(values(results, key, figureOf(who, figure)))
    return { words, carried: of('carried'), alone: of('alone') }
  })
  const measured = rows.some(({ carried, alone }) => Number.isNaN(carried) || Number.isNaN(alone))
    ? null
    : rows.map(
        ({ words, carried, alone }) => `${words} ${carried} / ${alone}${carried > alone ? ' (more)' : ''}`,
      )
  return {
    target: `${name}, 20 weeks: what the weeks carry on / each week alone`,
    asked: 'carried at most alone',
    measured: measured === null ? '–' : measured.join('; '),
    met: measured === null ? null : rows.every(({ carried, alone }) => carried <= alone),
  }
}

/** A term of 20 weeks: how evenly duty is shared among equals, and how fair choices are. */
export const terms: readonly Target[] = TERMS.map(({ name, rounds }) => ({
  name: `term-${name}`,
  scope: 'full',
  jobs: [
    {
      key: termKey(name),
      atMost: 1,
      run: async () => ({ numbers: await runTask('term', { name, weeks: 20, rounds }, 7200) }),
    },
  ],
  judge: (results) => [nearFlow(results, name), againstAlone(results, name)],
}))
