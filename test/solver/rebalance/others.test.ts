import { beforeAll, describe, expect, test } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import type { WeekInput } from '../../../models/week.ts'
import type { Engine } from '../../../solver/lp/engine.ts'
import { MONDAY, parse, TUESDAY, tinyDistrict, VILLAGE_AND_TOWN } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'
import { openHighs } from '../lp/engines.ts'
import { breachesOf, made, repaired } from './run.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openHighs()
})

/** A village whose chess only T1 can lead, and a town that has another teacher of chess, listed for loans or not. */
function chess(loanable: number): WeekInput {
  const input = tinyDistrict([
    { id: 'P', weak: false, students: 2, teachers: [['chess'], [], []], loanable },
    { id: 'V', weak: true, students: 2, teachers: [['chess'], []], loanable: 0 },
  ])
  for (const row of input.activities) if (row.id === 'V-chess') row.skill = 'chess'
  return input
}

/** The roster without loans, and T1 of the village ill on a day of chess. */
async function illness(loanable: number): Promise<{ roster: Roster; events: object[] }> {
  const roster = await rosterOf(parse(chess(loanable)), { rounds: 1, loans: false })
  const date = roster.plan.sessions.find(({ activity }) => activity === 'V-chess')?.date
  expect(date).toBeDefined()
  return { roster, events: [{ id: 'e', kind: 'absence', staff: 'V-T1', from: date, to: date }] }
}

describe('what is proved of one school', () => {
  test('is proved of the district where nobody else could help', async () => {
    const { roster, events } = await illness(0)
    const { repairs, proof } = repaired(roster, made({ events }), { engine })
    expect(proof).toMatchObject({ atLeast: repairs[0]?.changes, fewest: 'proved', overBudget: null })
    // The teacher leaves the session, and nobody else could lead it; what comes instead is no part of the count.
    expect(proof.forced).toEqual({ changes: 5 + 2 * 3, students: 2, adults: 1 })
    const over = repaired(roster, made({ events, disturbance: { students: 0 } }), { engine })
    expect([over.repairs, over.proof.overBudget]).toEqual([[], 'least'])
  })

  test('is not where a teacher could come on loan, who is tried: less changes, and the budget is kept', async () => {
    const alone = await illness(0)
    const without = repaired(alone.roster, made({ events: alone.events }), { engine }).repairs[0]
    const { roster, events } = await illness(1)
    const { repairs, proof } = repaired(roster, made({ events }), { engine })
    expect(repairs[0]?.changes).toBeLessThan(without?.changes ?? 0)
    // What is proved of the village by itself does not hold for it.
    expect(proof.atLeast ?? 0).toBeLessThanOrEqual(repairs[0]?.changes ?? 0)
    const kept = repaired(roster, made({ events, disturbance: { students: 0 } }), { engine })
    expect(breachesOf(kept.failed)).toEqual([])
    expect(kept.repairs[0]?.certificate.valid).toBe(true)
    expect(kept.repairs[0]?.roster.plan.loans.map(({ staff }) => staff)).toEqual(['P-T1'])
  })
})

test('the day of a loan is moved where that serves more', async () => {
  const roster = await rosterOf(parse(tinyDistrict(VILLAGE_AND_TOWN)), { rounds: 1 })
  const [loan] = roster.plan.loans
  const other = loan?.date === MONDAY ? TUESDAY : MONDAY
  const events = [{ id: 'e', kind: 'absence', staff: 'V-T1', from: other, to: other }]
  const { repairs, failed } = repaired(roster, made({ events }))
  expect(breachesOf(failed)).toEqual([])
  expect(repairs[0]?.roster.plan.loans).toEqual([{ ...loan, date: other }])
  expect([repairs[0]?.certificate.valid, repairs[0]?.roster.score.unserved]).toEqual([true, 0])
})
