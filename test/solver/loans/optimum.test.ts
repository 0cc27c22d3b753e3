import { describe, expect, test } from 'vitest'
import { jointOptimum } from '../../oracle/mip/joint.ts'
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
    const week = parse(tinyDistrict(schools, seed))
    const best = await jointOptimum(week)
    const { score, plan } = await rosterOf(week)
    for (const { staff, date, host } of plan.loans)
      expect(
        plan.sessions.some((row) => row.school === host && row.date === date && row.lead === staff),
      ).toBe(true)
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
  })
})
