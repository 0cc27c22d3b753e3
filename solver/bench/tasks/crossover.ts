import { CHANGES_SCHEMA, changes } from '../../../models/changes.ts'
import type { Roster } from '../../../models/roster.ts'
import { type CaseName, generate } from '../../generate/index.ts'
import { Opened, rebalance, runRound, solve } from '../../index.ts'
import { type Engine, NO_LIMITS } from '../../lp/engine.ts'
import type { LinearModel } from '../../lp/model.ts'
import { verify } from '../../verify/index.ts'
import { loadLarge, small } from '../engine.ts'
import { median } from '../statistics.ts'
import { answer, given } from './given.ts'

/** @param sizes most columns of each row of the table; @param seconds of the small engine on one model at the most */
const { names, sizes, seconds } = given<{
  names: readonly CaseName[]
  sizes: readonly number[]
  seconds: number
}>()

const large = await loadLarge()

/** The models that the product asks an engine about: of whole weeks, and of their repairs when somebody is ill. */
const models: LinearModel[] = []
const recording: Engine = {
  ...large,
  solve: (model, ...rest) => {
    models.push(model)
    return large.solve(model, ...rest)
  },
}

const run = () => ({
  seed: 1,
  version: 'bench',
  stop: new Int32Array(new SharedArrayBuffer(4)),
  observe: () => undefined,
})

async function repair(published: Roster): Promise<void> {
  const [ill] = published.plan.sessions
  if (ill === undefined) return
  const span = { from: ill.date, to: ill.date }
  const events = [{ id: 'e', kind: 'absence', staff: ill.lead, ...span }]
  const made = changes.parse({ schema: CHANGES_SCHEMA, events })
  await rebalance(new Opened(published), made, { ...run(), work: 0, verify, engine: recording })
}

for (const name of names) {
  const pool = { run: async (task: Parameters<typeof runRound>[0]) => runRound(task, recording) }
  await repair(await solve(generate(name), { ...run(), pool, rounds: 1, gap: null }))
}

const WARM = 12

/** Milliseconds of an engine on a model. */
function timeOf({ solve: ask }: Engine, model: LinearModel, most: number | null): number {
  const began = performance.now()
  ask(model, { ...NO_LIMITS, seconds: most })
  return performance.now() - began
}

// The first solves compile the engines.
for (const model of models.slice(0, WARM)) for (const engine of [large, small]) timeOf(engine, model, seconds)
answer(
  sizes.map((columns, at) => {
    const inRow = models.filter(
      ({ columns: { cost } }) => cost.length <= columns && cost.length > (sizes[at - 1] ?? 0),
    )
    const times = inRow.map((model) => timeOf(small, model, seconds))
    return {
      columns,
      models: inRow.length,
      large: median(inRow.map((model) => timeOf(large, model, null))),
      small: median(times),
      /** How often the small engine had not ended by then. */
      late: times.filter((time) => time >= 1000 * seconds).length,
    }
  }),
)
