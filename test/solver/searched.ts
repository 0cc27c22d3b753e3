import { expect } from 'vitest'
import type { Week } from '../../models/week.ts'
import { type Progress, runRound, solve } from '../../solver/index.ts'
import { Random } from '../../solver/random.ts'
import { verify } from '../../solver/verify/index.ts'

type Task = Parameters<typeof runRound>[0]

/** One thread that searches small schools too. */
const here = { run: async (task: Task) => runRound(task) }

interface Options {
  readonly seed?: number
  readonly rounds?: number | null
  readonly coolings?: readonly string[]
  readonly without?: readonly string[]
  readonly prove?: boolean
  readonly pool?: typeof here
  readonly observe?: (event: Progress, stop: Int32Array) => void
}

/** What a short search comes to, which the verifier finds no fault with: its score is counted again, every rule is kept. */
export async function rosterOf(week: Week, options: Options = {}): Promise<string> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const roster = await solve(week, {
    seed: options.seed ?? 1,
    version: 'test',
    pool: options.pool ?? here,
    stop,
    rounds: options.rounds === undefined ? 2 : options.rounds,
    coolings: options.coolings ?? [],
    without: options.without ?? [],
    prove: options.prove ?? true,
    gap: null,
    observe: (event) => options.observe?.(event, stop),
  })
  const certificate = verify(roster)
  expect(certificate.faults).toEqual([])
  expect(certificate.rules.filter((rule) => rule.broken > 0)).toEqual([])
  expect(certificate.lotteryKept).toBe(true)
  return JSON.stringify(roster)
}

/** That the best known gets no worse from round to round, from the constructed roster on; how often it got better. */
export async function improvements(
  week: Week,
  rounds: number,
  options: Pick<Options, 'without' | 'prove'> = {},
): Promise<number> {
  const values: number[][] = []
  await rosterOf(week, {
    rounds,
    ...options,
    observe: (event) => {
      if (event.kind === 'round') values.push([event.unserved, event.worstShare, event.weighted])
    },
  })
  expect(values).toHaveLength(rounds + 1)
  let better = 0
  for (let round = 1; round < values.length; round++) {
    const [unserved = 0, share = 0, weighted = 0] = values[round] ?? []
    const [before = 0, worst = 0, cost = 0] = values[round - 1] ?? []
    expect(unserved < before || (unserved === before && share <= worst && weighted <= cost)).toBe(true)
    if (unserved < before || weighted < cost) better++
  }
  return better
}

/** The same week with every list of entities in another order. */
export function shuffled(week: Week, seed: number): Week {
  const random = new Random(seed)
  return {
    ...week,
    schools: random.shuffle([...week.schools]),
    rooms: random.shuffle([...week.rooms]),
    staff: random.shuffle([...week.staff]),
    activities: random.shuffle([...week.activities]),
    students: random.shuffle([...week.students]),
    institutions: random.shuffle([...week.institutions]),
    travel: random.shuffle([...week.travel]),
    pins: random.shuffle([...week.pins]),
    bans: random.shuffle([...week.bans]),
    history: { ...week.history, standing: random.shuffle([...week.history.standing]) },
  }
}
