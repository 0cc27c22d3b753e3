import { describe, expect, it } from 'vitest'
import type { Week } from '../../../models/week.ts'
import { generate } from '../../../solver/generate/index.ts'
import { endsOf } from '../../../src/solving/time.ts'

describe('the time of a solve', () => {
  const district = generate('district-12')
  const school = generate('school-S')

  it('leaves two fifths for loans where they are enough for a round', () => {
    expect(endsOf(100, district, true, 0)).toEqual({ search: 60, loans: 100 })
    expect(endsOf(24, district, true, 0).search).toBeCloseTo(14.4, 9)
  })

  it('is all of it where they are not', () => {
    expect(endsOf(23.9, district, true, 0)).toEqual({ search: 23.9, loans: 23.9 })
  })

  it('is all of it where nobody may be lent', () => {
    const townsOnly: Week = { ...district, schools: district.schools.map((row) => ({ ...row, weak: false })) }
    const nobody: Week = { ...district, staff: district.staff.map((row) => ({ ...row, loanable: false })) }
    for (const week of [townsOnly, nobody, school]) expect(endsOf(100, week, true, 0).search).toBe(100)
    expect(endsOf(100, district, false, 0).search).toBe(100)
  })

  it('leaves what comes after the search, the more the longer construction took, and for schools that share', () => {
    const alone = [1, 2, 4].map((construction) => 100 - endsOf(100, school, false, construction).search)
    const together = [1, 2, 4].map((construction) => 100 - endsOf(100, district, false, construction).search)
    expect(alone[1]).toBeCloseTo(2 * (alone[0] ?? 0), 9)
    expect(alone[2]).toBeCloseTo(4 * (alone[0] ?? 0), 9)
    for (const [at, left] of together.entries()) expect(left).toBeGreaterThan(alone[at] ?? 0)
    expect(endsOf(100, district, true, 5).loans).toBeLessThan(100)
  })

  it('is enough for a first round before anything is kept for later', () => {
    const { search, loans } = endsOf(10, district, true, 3)
    expect(search).toBeGreaterThan(2 * 3)
    expect(loans).toBeGreaterThanOrEqual(search)
  })

  it('is never longer than was asked', () => {
    expect(endsOf(3, district, true, 7)).toEqual({ search: 3, loans: 3 })
  })
})
