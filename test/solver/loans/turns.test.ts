import { expect, test } from 'vitest'
import { schoolId } from '../../../models/ids.ts'
import type { Loan } from '../../../models/plan.ts'
import { loanCarry } from '../../../models/policy/constants.ts'
import { turnsOf } from '../../../solver/loans/turns.ts'
import { MONDAY, parse, type TinySchool, tinyDistrict } from './district.ts'
import { rosterOf } from './run.ts'

const TOWNS: readonly TinySchool[] = [
  { id: 'P', weak: false, students: 2, teachers: [['science', 'paper'], []], loanable: 1 },
  { id: 'Q', weak: false, students: 2, teachers: [['science', 'paper'], []], loanable: 1 },
  { id: 'V', weak: true, students: 2, teachers: [[]], loanable: 0 },
]

/** A week of two towns alike and a village that serves on Tuesday alone, after what teachers carry. */
function weekAfter(carried: ReadonlyMap<string, number>) {
  const input = tinyDistrict(TOWNS)
  // What children choose is the same in both towns.
  for (const row of input.students)
    if (row.school === 'Q')
      row.choices = input.students
        .find(({ id }) => id === row.id.replace('Q', 'P'))
        ?.choices?.map((list) => ({ ...list, activities: list.activities.map((id) => id.replace('P', 'Q')) }))
  for (const row of input.schools)
    if (row.weak) row.closures = [{ from: MONDAY, to: MONDAY, start: null, end: null, reason: '' }]
  for (const row of input.staff) row.carried = { load: 0, late: 0, loans: carried.get(row.id) ?? 0 }
  return parse(input)
}

test('two towns that are alike lend in turns, week after week, by what the ledger carries on', async () => {
  let carried = new Map<string, number>()
  const homes: string[] = []
  for (let turn = 0; turn < 4; turn++) {
    const week = weekAfter(carried)
    const { plan } = await rosterOf(week, { rounds: 8 })
    const turns = turnsOf(week, plan.loans)
    homes.push(...plan.loans.map(({ staff }) => staff.slice(0, 1)))
    const teachers = turns.flatMap(({ staff, next }) => (staff === null ? [] : [[staff, next] as const]))
    for (const [staff, next] of teachers) {
      const days = plan.loans.filter((loan) => loan.staff === staff).length
      expect(next).toBe(loanCarry(carried.get(staff) ?? 0, days))
    }
    carried = new Map(teachers)
  }
  expect(homes).toHaveLength(4)
  expect(homes.slice(2)).toEqual(homes.slice(0, 2))
  expect(new Set(homes)).toEqual(new Set(['P', 'Q']))
})

test('the ledger of a home school is what its teachers carry, and fades as theirs', () => {
  const week = weekAfter(new Map([['P-T1', 100]]))
  const [listed] = week.staff.filter(({ id }) => id === 'Q-T1')
  const loans: Loan[] = listed
    ? [{ staff: listed.id, date: '2026-11-24' as Loan['date'], host: schoolId.parse('V') }]
    : []
  const told = turnsOf(week, loans).map(({ home, staff, ...rest }) => [staff ?? home, ...Object.values(rest)])
  expect(told).toEqual([
    ['Q', 0, 1, 80],
    ['Q-T1', 0, 1, 80],
    ['P', 100, 0, 80],
    ['P-T1', 100, 0, 80],
  ])
})
