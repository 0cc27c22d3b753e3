import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { AIMS, changes } from '../../../models/changes.ts'
import type { Roster } from '../../../models/roster.ts'
import { Opened, type Rebalanced, rebalance } from '../../../solver/index.ts'
import { ranked } from '../../../solver/rebalance/ranked.ts'
import { verify } from '../../../solver/verify/index.ts'
import { solved } from '../../src/files/roster/solved.ts'

const THURSDAY = '2026-11-26'
/** So many of those who lead on Thursday are ill that not everybody can be served. */
const ILL = 10

let roster: Roster
let answer: Rebalanced
beforeAll(async () => {
  roster = await solved('school-S')
  const leads = new Set(roster.plan.sessions.flatMap(({ date, lead }) => (date === THURSDAY ? [lead] : [])))
  const events = [...leads].slice(0, ILL).map((staff, index) => ({
    ...{ id: `E${index}`, kind: 'absence', staff },
    ...{ from: THURSDAY, to: THURSDAY },
  }))
  answer = rebalance(new Opened(roster), changes.parse({ schema: 'kehou/changes/1', events }), {
    ...{ seed: 1, version: 'test', work: 20 },
    ...{ stop: new Int32Array(new SharedArrayBuffer(4)), verify, engine: null },
    observe: () => undefined,
  })
})

test('who is looked places for on one day leaves the other days as they were', () => {
  const [first] = answer.repairs
  if (first === undefined) throw new Error('no repair')
  expect(first.certificate.valid).toBe(true)
  expect(first.roster.score.unserved).toBeGreaterThan(0)
  const elsewhen = ({ plan }: Roster) =>
    plan.sessions.filter(({ date }) => date !== THURSDAY).map((row) => JSON.stringify(row))
  const before = new Set(elsewhen(roster))
  // Two children of equal claims may have to change places.
  expect(elsewhen(first.roster).filter((row) => !before.has(row)).length).toBeLessThanOrEqual(2)
})

describe('repairs are told from the fewest changes to the best score', () => {
  const score = fc.record({
    unserved: fc.nat({ max: 2 }),
    worstShare: fc.nat({ max: 2 }),
    weighted: fc.nat({ max: 9 }),
  })
  const repair = fc.record({
    aim: fc.constantFrom(...AIMS),
    changes: fc.nat({ max: 9 }),
    disturbed: fc.nat({ max: 3 }),
    certificate: fc.constant({ valid: true }),
    roster: fc.record({ score }),
  })
  const least = (list: readonly (readonly number[])[]): readonly number[] | undefined =>
    [...list].sort((a, b) => a.map((value, at) => value - (b[at] ?? 0)).find((sign) => sign !== 0) ?? 0)[0]

  it('of whichever search: the first is of the fewest changes among those that serve most, the last of the best score', () => {
    fc.assert(
      fc.property(fc.array(repair, { minLength: 1, maxLength: 4 }), (repairs) => {
        const told = ranked(repairs)
        const keys = (list: typeof repairs, kind: 'changes' | 'weighted') =>
          list.map((each) => {
            const { unserved, worstShare, weighted } = each.roster.score
            return [
              unserved,
              worstShare,
              ...(kind === 'changes' ? [each.changes, each.disturbed] : [weighted]),
            ]
          })
        expect(keys(told, 'changes')[0]).toEqual(least(keys(repairs, 'changes')))
        expect(keys(told, 'weighted').at(-1)).toEqual(least(keys(repairs, 'weighted')))
        expect(told[0]?.aim).toBe('fewest')
        expect(new Set(told.map(({ aim }) => aim)).size).toBe(told.length)
        for (const [at, each] of told.entries())
          if (at > 0) expect(each.changes).toBeGreaterThanOrEqual(told[at - 1]?.changes ?? 0)
      }),
    )
  })
})
