import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Dual, SCALE } from '../../../solver/bound/dual.ts'
import { marketOf } from '../../../solver/bound/market.ts'
import { compile } from '../../../solver/compile.ts'
import { CASES, generate } from '../../../solver/generate/index.ts'
import type { Problem } from '../../../solver/problem.ts'

const problemOf = (name: (typeof CASES)[number]['name']): Problem | null => {
  const week = generate(name)
  const [school] = week.schools
  return school === undefined || week.schools.length > 1 ? null : compile(week, school.id, null, [])
}

/** The same with nothing that an adult could do on a day. */
function without(problem: Problem, adult: number, day: number): Problem {
  const { options, duties } = problem
  const [adultArc, dutyArc] = [Uint8Array.from(problem.adultArc), Uint8Array.from(problem.dutyArc)]
  for (const option of options) if (option.day === day) adultArc[adult * options.length + option.index] = 0
  duties.forEach((duty, index) => {
    if (duty.day === day) dutyArc[adult * duties.length + index] = 0
  })
  return { ...problem, adultArc, dutyArc }
}

/** A tiny week of each ninth kind, and a village school. */
const NAMES = [
  ...CASES.filter(({ name }, index) => name.startsWith('tiny-') && index % 9 === 0).map(({ name }) => name),
  'school-S',
] as const

test.each(NAMES)('a day of an adult is worth what the dual function rises by without it: %s', (name) => {
  const problem = problemOf(name)
  if (problem === null) {
    // Weeks of several schools have no adult of one school alone.
    expect(generate(name).schools.length).toBeGreaterThan(1)
    return
  }
  const market = marketOf(problem)
  const whole = new Dual(problem, false, market)
  fc.assert(
    fc.property(
      fc.nat(problem.adults.length - 1),
      fc.nat(problem.days.length - 1),
      fc.infiniteStream(fc.integer({ min: 0, max: 600 * SCALE })),
      (adult, day, stream) => {
        const prices = Float64Array.from({ length: market.size }, () => stream.next().value)
        const less = new Dual(without(problem, adult, day), false, market)
        expect(whole.dayWorth(prices, adult, day)).toBe(less.evaluate(prices) - whole.evaluate(prices))
      },
    ),
    { numRuns: name === 'school-S' ? 4 : 20 },
  )
})
