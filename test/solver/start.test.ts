import { describe, expect, test } from 'vitest'
import type { Plan } from '../../models/plan.ts'
import { type CaseName, generate } from '../../solver/generate/index.ts'
import { runRound, solve } from '../../solver/index.ts'
import { verify } from '../../solver/verify/index.ts'
import { optimum } from '../oracle/mip/index.ts'

const solvedFrom = (name: CaseName, start?: Plan) =>
  solve(generate(name), {
    seed: 1,
    version: 'test',
    pool: { run: async (task) => runRound(task) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    rounds: 0,
    gap: null,
    observe: () => undefined,
    ...(start === undefined ? {} : { start }),
  })

describe.each(['tiny-13', 'tiny-63', 'tiny-105'] as const)(
  'a solve of %s that begins with a roster',
  (name) => {
    test('is as good as a roster that cannot be bettered, without any search', async () => {
      const best = await optimum(generate(name))
      const { score } = await solvedFrom(name, best.plan)
      expect({ unserved: score.unserved, weighted: score.weighted }).toEqual({
        unserved: best.unserved,
        weighted: best.weighted,
      })
    })

    test('keeps every rule where the roster breaks some', async () => {
      const { plan } = await optimum(generate(name))
      const [one] = plan.sessions
      const broken: Plan = {
        ...plan,
        sessions: plan.sessions.map((row) => ({
          ...row,
          lead: one?.lead ?? row.lead,
          students: [...row.students, ...(one?.students ?? [])],
        })),
      }
      const roster = await solvedFrom(name, broken)
      expect(verify(roster).valid).toBe(true)
      const none = await solvedFrom(name)
      expect(roster.score.unserved).toBeLessThanOrEqual(none.score.unserved)
    })
  },
)
