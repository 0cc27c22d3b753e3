import { beforeAll, describe, expect, test } from 'vitest'
import { type Changes, changedWeek } from '../../../models/changes.ts'
import type { Roster } from '../../../models/roster.ts'
import type { CaseName } from '../../../solver/generate/index.ts'
import type { Engine } from '../../../solver/lp/engine.ts'
import { enumerated } from '../../oracle/brute/index.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { openHighs } from '../lp/engines.ts'
import { made, onlyChanges, repaired } from './run.ts'

type Kind = 'absence' | 'room' | 'withdrawal' | 'vetting' | 'budget'

/** Something that happens to the first, or the last, session of a roster. */
function event({ plan, input, score }: Roster, kind: Kind): object {
  const [first] = plan.sessions
  const id = 'E'
  const span = { from: input.monday, to: '2027-12-31' }
  switch (kind) {
    case 'absence':
      return { id, kind: 'absence', staff: first?.lead, ...span }
    case 'room':
      return { id, kind: 'room_closed', room: first?.room, ...span }
    case 'withdrawal':
      return { id, kind: 'withdrawal', student: first?.students[0], date: input.monday }
    case 'vetting':
      return { id, kind: 'vetting_expired', staff: plan.sessions.at(-1)?.lead, date: input.monday }
    case 'budget':
      return {
        id,
        kind: 'budget_cut',
        school: input.schools[0]?.id,
        weeklyBudget: Math.max(0, score.terms.S06 - 1),
      }
    default:
      return kind satisfies never
  }
}

let engine: Engine
beforeAll(async () => {
  engine = await openHighs()
})

/** Some of each kind; every tiny week of at most four students agrees, but looking at all rosters takes a second or more each. */
const CASES: readonly (readonly [CaseName, Kind])[] = [
  ['tiny-02', 'absence'],
  ['tiny-13', 'room'],
  ['tiny-19', 'absence'],
  ['tiny-26', 'withdrawal'],
  ['tiny-33', 'vetting'],
  ['tiny-40', 'absence'],
  ['tiny-47', 'absence'],
  ['tiny-48', 'absence'],
  ['tiny-61', 'budget'],
  ['tiny-70', 'room'],
  ['tiny-77', 'absence'],
  ['tiny-85', 'withdrawal'],
  ['tiny-92', 'vetting'],
  ['tiny-100', 'absence'],
  ['tiny-104', 'absence'],
  ['tiny-110', 'budget'],
]

describe.each(CASES)('the repair of %s with the fewest changes after: %s', (name, kind) => {
  test('is the least of all rosters there are, and proved to be', async () => {
    const roster = await solved(name)
    const what = made({ events: [event(roster, kind)] })
    const { repairs, proof } = repaired(roster, what, { engine })
    const { score } = enumerated(onlyChanges(changedWeek(roster, what)))
    const [first] = repairs
    const { unserved, worstShare } = first?.roster.score ?? {}
    expect([unserved, worstShare, first?.changes]).toEqual([
      score.unserved,
      score.worstShare,
      score.terms.S09,
    ])
    expect(proof).toMatchObject({ atLeast: score.terms.S09, fewest: 'proved', overBudget: null })
    expect(proof.forced.changes).toBeLessThanOrEqual(score.terms.S09)
  })
})

/** Whether any roster at all keeps a budget of disturbance. */
function isPossible(roster: Roster, what: Changes): boolean {
  try {
    enumerated(onlyChanges(changedWeek(roster, what)))
    return true
  } catch {
    return false
  }
}

describe.each<CaseName>(['tiny-13', 'tiny-40', 'tiny-104'])('a budget of disturbance in %s', (name) => {
  test('is kept where any roster keeps it; else it is proved that none does, and who the least are', async () => {
    const roster = await solved(name)
    const events = [event(roster, 'absence')]
    for (const [students, adults] of [
      [null, 0],
      [null, 1],
      [null, 2],
      [0, null],
      [1, null],
      [0, 0],
    ]) {
      const what = made({ events, disturbance: { students, adults } })
      const { repairs, proof } = repaired(roster, what, { engine })
      const possible = isPossible(roster, what)
      expect(repairs.length > 0).toBe(possible)
      if (possible) expect(proof.fewest).toBe('proved')
      else expect(['impossible', 'least']).toContain(proof.overBudget)
    }
  })
})
