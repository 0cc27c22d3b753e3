import { describe, expect, it } from 'vitest'
import { schoolId } from '../../models/ids.ts'
import { roster } from '../../models/roster.ts'
import { accountOf } from '../../solver/verify/index.ts'
import { certify, validDraft } from './fixture.ts'

const draft = roster.parse(validDraft())

describe('what the value of a roster is made of', () => {
  const whole = accountOf(draft, null)

  it('adds up to the value, term by term and school by school', () => {
    const { score, perSchool } = certify(validDraft())
    expect(whole.weighted).toBe(score.weighted)
    for (const { term, cost, weight } of whole.terms)
      expect([cost, weight]).toEqual([score.terms[term], draft.input.weights[term]])
    const costly = Object.entries(score.terms).filter(([, cost]) => cost > 0)
    expect(whole.terms.map(({ term }) => term as string).sort()).toEqual(costly.map(([code]) => code).sort())
    expect(new Map(whole.schools.map(({ school, weighted }) => [school as string, weighted]))).toEqual(
      new Map(perSchool.map(({ school, weighted }) => [school, weighted])),
    )
    expect(whole.schools.reduce((sum, { weighted }) => sum + weighted, 0)).toBe(whole.weighted)
  })

  it('comes dearest first, and names those who bear most of each', () => {
    const parts = whole.terms.map(({ cost, weight }) => cost * weight)
    expect(parts).toEqual([...parts].sort((a, b) => b - a))
    const choice = whole.terms.find(({ term }) => term === 'S01')
    // On paper: g3 has no place in chess, 20 points; d4 has 6, a1 has 5.
    expect(choice?.most.map(({ student, cost }) => [student, cost]).slice(0, 3)).toEqual([
      ['g3', 20],
      ['d4', 6],
      ['a1', 5],
    ])
    const load = whole.terms.find(({ term }) => term === 'S03')
    expect(load?.most[0]).toMatchObject({ staff: 'T1', cost: 900 })
  })

  it('is that of one school alone where one is named', () => {
    const part = accountOf(draft, schoolId.parse('P'))
    expect(part.schools.map(({ school }) => school as string)).toEqual(['P'])
    expect(part.weighted).toBe(whole.schools.find(({ school }) => school === 'P')?.weighted)
    expect(part.terms.flatMap(({ most }) => most).every(({ school }) => school === 'P')).toBe(true)
  })
})
