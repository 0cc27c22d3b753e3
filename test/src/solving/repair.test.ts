import { beforeAll, expect, test } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { whyNoRepair } from '../../../src/solving/repair.ts'
import { MONDAY, parse, TUESDAY, tinyDistrict, VILLAGE_AND_TOWN } from '../../solver/loans/district.ts'
import { rosterOf } from '../../solver/loans/run.ts'
import { made, repaired } from '../../solver/rebalance/run.ts'

let roster: Roster
beforeAll(async () => {
  roster = await rosterOf(parse(tinyDistrict(VILLAGE_AND_TOWN)))
})

/** What is said where there is no repair: the reason, and each code once. */
function said(content: object): { reason: string; codes: string[] } {
  const found = repaired(roster, made(content))
  expect(found.repairs).toEqual([])
  const { reason, faults } = whyNoRepair(roster, found)
  return { reason, codes: [...new Set(faults.map(({ code }) => code))] }
}

test('where several budgets and pins are in the way at once each is named, and none is a fault of the program', () => {
  const events = [{ id: 'cut', kind: 'budget_cut', school: 'P', weeklyBudget: 1 }]
  const pin = { id: 'p', by: 'bureau', reason: 'asked', school: 'P', date: MONDAY, block: 'B1' }
  const pins = [{ ...pin, activity: 'P-chess', staff: 'P-T2', role: 'lead' }]
  expect(said({ events, pins, disturbance: { students: 0, adults: 0 } })).toEqual({
    reason: 'budget',
    codes: ['REBALANCE_OVER_BUDGET', 'PAY_OVER_BUDGET'],
  })
  const from = `${MONDAY}T17:00`
  // What has begun is paid, and nobody is called so.
  const later = pins.map((each) => ({ ...each, date: TUESDAY, staff: 'NOBODY' }))
  expect(said({ events, pins: later, disturbance: { students: 1, adults: 0, from } })).toEqual({
    reason: 'budget',
    codes: ['PAY_OVER_BUDGET', 'PIN_NOT_REPAIRED'],
  })
})
