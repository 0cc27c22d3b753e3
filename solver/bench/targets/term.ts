import { runTask } from '../fresh.ts'
import { median, spread, values } from '../statistics.ts'
import type { Results, Target, Verdict } from '../target.ts'
import { CARRIED_FIGURES, FIGURES, figureOf, TERMS, termKey } from '../term-table.ts'

/** A spread may be so far above the flow's. */
const MOST = 1

/** Tenths of a unit are what spreads are counted in. */
const above = (spread: number, flow: number): number => Math.round(10 * (spread - flow)) / 10

/**
 * Spread of load among equals beside the flow that knows the whole term, group by group: the one that is farthest above its own flow
 * is judged. Where no group was kept, the largest spreads of all can still show that it is missed: the group of the one is above
 * the other at least.
 */
function nearFlow(results: Results, name: string): Verdict {
  const key = termKey(name)
  const of = (figure: string): number => median(values(results, key, figure))
  const far = above(of('farSpread'), of('flowFarSpread'))
  const largest = above(of('spread'), of('flowSpread'))
  const told = [
    'farSpread',
    'flowFarSpread',
    'spread',
    'flowSpread',
    'meanSpread',
    'flowMeanSpread',
    'unserved',
  ]
  return {
    target: `${name}, 20 weeks: spread of duty ÷ 45 minutes among equals`,
    asked: `every group of equals within ${MOST} of its own flow over the whole term`,
    measured: Number.isNaN(largest)
      ? '–'
      : `${Number.isNaN(far) ? '' : `the group farthest above, by ${far}: `}${told
          .flatMap((figure) =>
            values(results, key, figure).length === 0 ? [] : [`${figure} ${spread(results, key, figure)}`],
          )
          .join('; ')}`,
    met: Number.isNaN(far) ? (largest > MOST ? false : null) : far <= MOST,
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
