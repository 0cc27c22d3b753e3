import { beforeAll, describe, expect, test } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import type { CaseName } from '../../../solver/generate/index.ts'
import { Opened, recommendSeat } from '../../../solver/index.ts'
import { requiredBlocks } from '../../../solver/verify/index.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { Exhaustive } from './exhaustive.ts'

/** Weeks that leave somebody over, whatever is done. */
const SHORT: readonly CaseName[] = ['tiny-105', 'tiny-109']
/** Weeks that serve everybody, with blocks of more than one session: children are taken out of theirs. */
const SERVED: readonly CaseName[] = ['tiny-02', 'tiny-19', 'tiny-60', 'tiny-129']
const FAR = { longest: 2, work: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }

const keysOf = (plan: Roster['plan']): string[] =>
  plan.unserved.map(({ student, date, block }) => `${student} ${date} ${block}`)

/** Holds every answer for whoever is without a place against the exhaustive search. @returns places that are allowed, all together */
function placesOf(roster: Roster): number {
  const opened = new Opened(roster)
  const all = new Exhaustive(roster)
  let places = 0
  expect(roster.plan.unserved.length).toBeGreaterThan(0)
  for (const { student, date, block } of roster.plan.unserved) {
    const asked = recommendSeat(opened, { student, date, block, reach: FAR })
    if (!asked.ok) throw new Error(asked.code)
    const { held, seats, chains: told } = asked.value
    expect(held).toBeNull()
    const here = roster.plan.sessions.filter((row) => row.date === date && row.blocks.includes(block))
    const ranking = here
      .flatMap(({ group }) => {
        const plan = all.seat(roster.plan, student, date, group)
        const judged = plan && all.judge(plan)
        return judged?.legal ? [{ group, unserved: judged.unserved, weighted: judged.weighted }] : []
      })
      .sort((a, b) => a.unserved - b.unserved || a.weighted - b.weighted || (a.group < b.group ? -1 : 1))
    const allowed = seats.filter(({ effect }) => effect.legal)
    expect(
      allowed.map(({ group, effect: { unserved, weighted } }) => ({ group, unserved, weighted })),
      `${student} ${date} ${block}`,
    ).toEqual(ranking)
    // What is allowed stands before all that is not.
    expect(seats.slice(0, allowed.length)).toEqual(allowed)
    for (const { unserved } of ranking) expect(unserved).toBeLessThan(0)
    const keys = (rows: readonly { unserved: number; weighted: number; moves: readonly object[] }[]) =>
      rows.map(({ unserved, weighted, moves }) => JSON.stringify({ unserved, weighted, moves })).sort()
    const ways = all.seatChains(student, date, block, FAR.longest)
    expect(keys(told.map(({ moves, effect }) => ({ ...effect, moves })))).toEqual(keys(ways))
    const costs = told.map(({ effect: { unserved, weighted } }) => [unserved, weighted])
    expect(costs).toEqual(costs.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
    places += ranking.length
  }
  return places
}

describe('whoever is without a place', () => {
  test.each(SHORT)('in %s is told of every place that is allowed, and of no other', async (name) => {
    placesOf(await solved(name))
  })

  describe.each(SERVED)('in %s once taken out of a session', (name) => {
    let roster: Roster
    beforeAll(async () => {
      roster = await solved(name)
    })

    test('is told of every place that is allowed, by what it costs, and of every chain that makes one', () => {
      const all = new Exhaustive(roster)
      let places = 0
      let taken = 0
      for (const { student, date, block } of requiredBlocks(roster.input)) {
        const plan = all.leave(roster.plan, student, date, block)
        const isAllowed = all.verifier.rules(plan).every(({ broken }) => broken === 0)
        // A session of one child alone would be left open for nobody.
        const isEmptied = plan.sessions.some(({ students }) => students.length === 0)
        if (!isAllowed || isEmptied || taken === 6) continue
        taken++
        const { unserved, weighted, terms, worstShare } = all.verifier.score(plan)
        const left = { ...roster, plan, score: { unserved, weighted, terms, worstShare } }
        expect(keysOf(plan)).toContain(`${student} ${date} ${block}`)
        places += placesOf(left)
      }
      expect(taken).toBeGreaterThan(0)
      // The place that was left is free at least.
      expect(places).toBeGreaterThanOrEqual(taken)
    })
  })
})
