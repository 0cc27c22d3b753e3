import type { Roster } from '../../../../models/roster.ts'
import { type CaseName, generate } from '../../../../solver/generate/index.ts'
import { runRound, solve } from '../../../../solver/index.ts'

/** A roster of a reference case, made in this thread with a round of work. */
export const solved = (name: CaseName): Promise<Roster> =>
  solve(generate(name), {
    seed: 1,
    version: 'test',
    pool: { run: async (task) => runRound(task) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    rounds: 1,
    gap: null,
    observe: () => undefined,
  })
