import { beforeAll, describe, expect, test } from 'vitest'
import { changedWeek, changes } from '../../../models/changes.ts'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import type { Week } from '../../../models/week.ts'
import type { CaseName } from '../../../solver/generate/index.ts'
import { Opened, rebalance } from '../../../solver/index.ts'
import type { LiveEngine } from '../../../solver/lp/engine.ts'
import { verify } from '../../../solver/verify/index.ts'
import { enumerated } from '../../oracle/brute/index.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { openHighs } from '../lp/engines.ts'

const CASES: readonly CaseName[] = ['tiny-02', 'tiny-13', 'tiny-40', 'tiny-77', 'tiny-100', 'tiny-110']

/** The week that only counts changes: its best roster is the repair with the fewest of those that serve the most. */
const onlyChanges = (week: Week): Week => ({
  ...week,
  weights: Object.fromEntries(TERM_CODES.map((code) => [code, code === 'S09' ? 1 : 0])) as Week['weights'],
})

let engine: LiveEngine
beforeAll(async () => {
  engine = await openHighs()
})

describe.each(CASES)('the repair of %s with the fewest changes', (name) => {
  test('changes as little as the least of all rosters there are, and is bounded by no more', async () => {
    const roster = await solved(name)
    const { monday } = roster.input
    const staff = roster.plan.sessions[0]?.lead
    const made = changes.parse({
      schema: 'kehou/changes/1',
      events: [{ id: 'E', kind: 'absence', staff, from: monday, to: '2027-12-31' }],
    })
    const { repairs, proof } = rebalance(new Opened(roster), made, {
      seed: 1,
      version: 'test',
      work: 0,
      stop: new Int32Array(new SharedArrayBuffer(4)),
      verify,
      engine,
      observe: () => undefined,
    })
    const { score } = enumerated(onlyChanges(changedWeek(roster, made)))
    const [first] = repairs
    expect([first?.roster.score.unserved, first?.changes]).toEqual([score.unserved, score.terms.S09])
    if (first?.roster.score.unserved === 0) expect(proof.atLeast).toBeLessThanOrEqual(score.terms.S09)
    if (proof.fewest === 'proved') expect(first?.changes).toBe(score.terms.S09)
  })
})
