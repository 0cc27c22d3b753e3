import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { type RoundTask, runRound, type Settled, solveVerified } from '../../solver/index.ts'
import { type Certificate, verify } from '../../solver/verify/index.ts'

/** A week solved in one round and one thread, and settled with a verifier: the real one unless another is given. */
export const settled = (week: Week, judge: (roster: Roster) => Certificate = verify): Promise<Settled> =>
  solveVerified(
    week,
    {
      seed: 1,
      version: 'test',
      pool: { run: async (task: RoundTask) => runRound(task) },
      stop: new Int32Array(new SharedArrayBuffer(4)),
      rounds: 1,
      gap: null,
      observe: () => {},
    },
    judge,
  )
