import { solveFresh } from '../kehou.ts'
import { spread, values } from '../statistics.ts'
import type { Target } from '../target.ts'

/** A case solved for a number of rounds: what it is worth after each is the same however busy the machine is. */
interface Work {
  readonly name: string
  readonly rounds: number
  readonly scope: Target['scope']
}

const keyOf = ({ name, rounds }: Work): string => `${name}, ${rounds} rounds`

/** Rounds after which the value is told: none, the first cooling, a quarter, half and all of the work. */
const toldOf = (rounds: number): number[] => [0, 1, rounds / 4, rounds / 2, rounds]

const target = (work: Work): Target => ({
  name: `by-work-${work.name}`,
  scope: work.scope,
  jobs: [
    {
      key: keyOf(work),
      caseName: work.name,
      atMost: 1,
      run: (ground, attempt) =>
        solveFresh(ground, work.name, { rounds: work.rounds, seed: 1, proof: false }, attempt),
    },
  ],
  judge: (results) => {
    const [reading] = results.get(keyOf(work)) ?? []
    // The first point is the constructed roster, each further one a round.
    const parts = (reading?.curve ?? []).flatMap(([, unserved, , weighted], round) =>
      toldOf(work.rounds).includes(round)
        ? [
            `${round}: ${unserved > 0 ? `U ${unserved.toLocaleString('en')}, ` : ''}${weighted.toLocaleString('en')}`,
          ]
        : [],
    )
    const took = values(results, keyOf(work), 'processorSeconds').length > 0
    return [
      {
        target: `${work.name}: Z after so many rounds, whatever the machine`,
        asked: '–',
        measured: took
          ? `${parts.join('; ')}; ended at ${spread(results, keyOf(work), 'weighted')}, ${spread(results, keyOf(work), 'processorSeconds')} s of processors in all`
          : '–',
        met: null,
      },
    ]
  },
})

/** Values by work. */
export const byWork: readonly Target[] = [
  { name: 'school-S', rounds: 28, scope: 'short' } as const,
  { name: 'school-M', rounds: 60, scope: 'short' } as const,
  { name: 'school-L', rounds: 28, scope: 'full' } as const,
  { name: 'short', rounds: 28, scope: 'full' } as const,
  { name: 'district-12', rounds: 12, scope: 'full' } as const,
].map(target)
