import { describe, expect, it } from 'vitest'
import type { School } from '../../../models/school.ts'
import type { Week } from '../../../models/week.ts'
import { type CaseName, generate } from '../../../solver/generate/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { askedOf, childrenOf, reachesOffWork, supplyOf } from './measure.ts'
import { serveAll } from './witness.ts'

const SERVED = ['school-S', 'school-M', 'school-L', 'district-12', 'term'] as const

/** One school of a district, as a week of its own size. */
const alone = (week: Week, school: School): Week => ({
  ...week,
  students: week.students.filter((row) => row.school === school.id),
  staff: week.staff.filter((row) => row.school === school.id || row.serves.includes(school.id)),
})

function witnessOf(name: CaseName, seed?: number) {
  const week = { ...generate(name, seed), pins: [] }
  const plan = { sessions: [], duties: [], loans: [], unserved: [] } as ReturnType<typeof serveAll>['plan']
  for (const school of week.schools) {
    const part = serveAll(alone(week, school), school).plan
    plan.sessions.push(...part.sessions)
    plan.duties.push(...part.duties)
    plan.unserved.push(...part.unserved)
  }
  return { week, plan }
}

describe('everybody can be served', () => {
  it.each(SERVED)('%s: a plain plan serves everybody and breaks no rule', (name) => {
    const { week, plan } = witnessOf(name)
    expect(plan.unserved).toEqual([])
    const certificate = verify({
      schema: 'kehou/roster/1',
      version: '0',
      seed: 0,
      work: 0,
      input: week,
      inputHash: '0'.repeat(64),
      refused: [],
      plan,
      withoutLoans: null,
      causes: [],
      score: { unserved: 0, worstShare: 0, weighted: 0, terms: {} as never },
      bound: { unserved: null, worstShare: null, weighted: null, how: '' },
    })
    expect(certificate.rules.filter(({ broken }) => broken > 0)).toEqual([])
    expect(certificate.score.unserved).toBe(0)
  })

  it.each([11, 12, 13])('seed %i: other weeks of those shapes too', (seed) => {
    for (const name of ['school-S', 'school-M', 'school-L'] as const)
      expect(witnessOf(name, seed).plan.unserved, name).toEqual([])
  })

  it.each(SERVED)('%s: the need is about four fifths of what the adults can give', (name) => {
    const week = generate(name)
    for (const school of week.schools) {
      const supply = supplyOf(alone(week, school), school)
      const load = supply.usual / supply.supply
      // The first week of a term has four days, and the limits are those of five.
      expect(load, school.id).toBeGreaterThan(name === 'term' ? 0.58 : 0.68)
      expect(load, school.id).toBeLessThan(0.88)
      expect(supply.tightest.usual, school.id).toBeLessThan(supply.tightest.there * 0.85)
      expect(reachesOffWork(week, askedOf(alone(week, school), school))).toBe(true)
    }
  })

  it('school-S is two rooms short of a room for each homeroom', () => {
    const week = generate('school-S')
    const indoor = week.rooms.filter(({ kinds }) => !kinds.includes('sports_ground'))
    expect(indoor.length).toBe((week.schools[0]?.homerooms.length ?? 0) - 2)
  })
})

describe('short', () => {
  it('a fifth cannot be served, whatever is done', () => {
    const week = generate('short')
    const [school] = week.schools
    if (school === undefined) throw new Error('no school')
    const asked = askedOf(week, school)
    const total = asked.reduce((sum, entry) => sum + childrenOf(entry), 0)
    // The most that so many sessions can hold: homerooms of up to 45, care of 40, the fullest first.
    const sizes: number[] = []
    const fill = (children: number, max: number) => {
      for (let left = children; left > 0; left -= max) sizes.push(Math.min(max, left))
    }
    for (const entry of asked) {
      for (const list of entry.homework.values()) fill(list.length, 45)
      fill(entry.others.length, 40)
    }
    const { supply } = supplyOf(week, school)
    const lost = sizes
      .sort((a, b) => b - a)
      .slice(supply)
      .reduce((a, b) => a + b, 0)
    const plain = serveAll(week, school, true).unserved
    expect(lost / total).toBeGreaterThan(0.08)
    expect(lost / total).toBeLessThan(0.2)
    expect(plain / total).toBeGreaterThan(0.2)
    expect(plain / total).toBeLessThan(0.33)
  })
})
