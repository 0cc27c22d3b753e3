import { describe, expect, test } from 'vitest'
import type { Week } from '../../../models/week.ts'
import { jointOptimum } from '../../oracle/mip/joint.ts'
import { twoVillages } from '../rebalance/alone.ts'
import { parse, type TinySchool, tinyDistrict, VILLAGE_AND_TOWN } from './district.ts'
import { rosterOf } from './run.ts'

const SHORT: readonly TinySchool[] = [
  { id: 'P', weak: false, students: 2, teachers: [['science'], ['paper']], loanable: 1 },
  { id: 'V', weak: true, students: 5, teachers: [[]], loanable: 0 },
]
const TWO_HOSTS: readonly TinySchool[] = [
  { id: 'P', weak: false, students: 2, teachers: [['science'], ['paper']], loanable: 1 },
  { id: 'V', weak: true, students: 2, teachers: [[]], loanable: 0 },
  { id: 'W', weak: true, students: 2, teachers: [[]], loanable: 0 },
]

describe.each([
  ['a village and a town', VILLAGE_AND_TOWN],
  ['a village with more children than its teacher may have', SHORT],
  ['a town between two villages', TWO_HOSTS],
] as const)('loans in %s', (_, schools) => {
  test.each([1, 2, 3])('equal the joint optimum, seed %i', async (seed) => {
    await equalsOptimum(parse(tinyDistrict(schools, seed)))
  })
})

/** Solved with loans, a week has (U, W, Z) and as many loans as the best that an exact program finds over all sets of loans. */
async function equalsOptimum(week: Week): Promise<void> {
  const best = await jointOptimum(week)
  const { score, plan } = await rosterOf(week)
  for (const { staff, date, host } of plan.loans)
    expect(plan.sessions.some((row) => row.school === host && row.date === date && row.lead === staff)).toBe(
      true,
    )
  expect({
    unserved: score.unserved,
    worstShare: score.worstShare,
    weighted: score.weighted,
    loans: plan.loans.length,
  }).toEqual({
    unserved: best.unserved,
    worstShare: best.worstShare,
    weighted: best.weighted,
    loans: best.loans.length,
  })
}

test('two villages that leave a child over each day: the smaller one, which is worse off, gets the loan', async () => {
  await equalsOptimum(parse(twoVillages()))
})

/** Weak schools whose one teacher may have fewer children than there are, and a town with one day to lend. */
const LEFT_OVER = [
  ['two villages, the smaller one worse off', { V: { students: 3, most: 2 }, Q: { students: 2, most: 1 } }],
  ['two villages, the larger one worse off', { V: { students: 5, most: 2 }, Q: { students: 3, most: 2 } }],
  [
    'three villages, one worse off than the others',
    { V: { students: 3, most: 2 }, Q: { students: 2, most: 1 }, W: { students: 4, most: 3 } },
  ],
] as const

describe.each(LEFT_OVER)('%s', (_, villages) => {
  test.each([1, 2])('get the loans that serve most, then most evenly: seed %i', async (seed) => {
    const weak: readonly (readonly [string, { students: number; most: number }])[] = Object.entries(villages)
    const input = tinyDistrict(
      [
        { id: 'P', weak: false, students: 2, teachers: [['science', 'paper'], []], loanable: 1 },
        ...weak.map(([id, { students }]) => ({ id, weak: true, students, teachers: [[]], loanable: 0 })),
      ],
      seed,
    )
    for (const row of input.activities) {
      const most = new Map(weak).get(row.school)?.most
      if (most !== undefined) Object.assign(row, { max: most, studentsPerAdult: most })
    }
    await equalsOptimum(parse(input))
  })
})
