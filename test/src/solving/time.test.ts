import { describe, expect, it } from 'vitest'
import type { Week } from '../../../models/week.ts'
import { generate } from '../../../solver/generate/index.ts'
import { searchSeconds } from '../../../src/solving/solve.ts'

describe('the time for the search', () => {
  const district = generate('district-12')

  it('leaves two fifths for loans where they are enough for a round', () => {
    expect(searchSeconds(100, district, true)).toBe(60)
    expect(searchSeconds(24, district, true)).toBeCloseTo(14.4, 9)
  })

  it('is all of it where they are not', () => {
    expect(searchSeconds(23.9, district, true)).toBe(23.9)
  })

  it('is all of it where nobody may be lent', () => {
    const townsOnly: Week = { ...district, schools: district.schools.map((row) => ({ ...row, weak: false })) }
    const nobody: Week = { ...district, staff: district.staff.map((row) => ({ ...row, loanable: false })) }
    for (const week of [townsOnly, nobody, generate('school-S')])
      expect(searchSeconds(100, week, true)).toBe(100)
    expect(searchSeconds(100, district, false)).toBe(100)
  })
})
