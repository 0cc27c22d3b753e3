import { describe, expect, it } from 'vitest'
import { checkWeek } from '../../../models/checks/index.ts'
import { hashWeek } from '../../../models/hash.ts'
import { normalise } from '../../../models/normal.ts'
import { week as weekSchema } from '../../../models/week.ts'
import { CASES, type CaseName, generate } from '../../../solver/generate/index.ts'
import { refusals } from '../../../solver/verify/index.ts'

/** A city takes long: it is generated once, for its hash. */
const HERE = CASES.filter(({ name }) => name !== 'district-240')
const tiny = CASES.filter(({ name }) => name.startsWith('tiny-'))
const weeks = new Map(HERE.map(({ name }) => [name, generate(name)]))
const weekOf = (name: CaseName) => {
  const found = weeks.get(name)
  if (found === undefined) throw new Error(name)
  return found
}

describe('the reference cases', () => {
  it('have names of their own and words in two languages', () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length)
    expect(new Set(CASES.map(({ text }) => text.zh)).size).toBe(CASES.length)
    for (const { text } of CASES) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/^[ -~’]+$/)
    }
    expect(tiny.length).toBeGreaterThanOrEqual(60)
    expect(() => generate('tiny-0')).toThrow(RangeError)
  })

  it('are frozen: the same seed gives the same bytes', { timeout: 600_000 }, async () => {
    const lines = CASES.map(
      ({ name, seed }) => `${name} ${seed} ${hashWeek(weeks.get(name) ?? generate(name))}`,
    )
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('frozen.txt')
  })

  it('give another week for another seed', () => {
    for (const name of ['school-S', 'school-M', 'short', 'term'] as const)
      expect(hashWeek(generate(name, 7))).not.toBe(hashWeek(weekOf(name)))
    expect(hashWeek(generate('school-M', 2026_02))).toBe(hashWeek(weekOf('school-M')))
    for (const { name } of tiny.slice(0, 30)) {
      const hashes = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => hashWeek(generate(name, seed)))
      expect(new Set(hashes).size, name).toBeGreaterThan(1)
    }
  })

  it('school-M-simple is school-M under other weights', () => {
    const [rich, simple] = [weekOf('school-M'), weekOf('school-M-simple')]
    expect({ ...simple, weights: rich.weights }).toEqual(rich)
    const on = Object.entries(simple.weights).filter(([, weight]) => weight > 0)
    expect(on.map(([code]) => code)).toEqual(['S01', 'S03', 'S05', 'S06'])
  })

  it.each(HERE.map(({ name }) => name))('%s parses, is in normal form and free of faults', (name) => {
    const week = weekOf(name)
    expect(weekSchema.parse(week)).toEqual(week)
    if (name !== 'district-60') expect(normalise(week)).toEqual(week)
    expect(checkWeek(week).filter(({ severity }) => severity === 'error')).toEqual([])
    const refused = name.startsWith('tiny-') && week.activities.some((row) => row.name.includes('奥数'))
    expect(refusals(week).length).toBe(refused ? 1 : 0)
  })

  it('tiny weeks are small: two blocks and four children, or twelve and three days', () => {
    let small = 0
    for (const { name } of tiny) {
      const week = weekOf(name)
      expect(week.staff.length).toBeLessThanOrEqual(6)
      expect(week.students.length).toBeLessThanOrEqual(12)
      const days = new Set(week.schools.flatMap(({ blocks }) => blocks.map(({ weekday }) => weekday)))
      const blocks = week.schools.flatMap((school) => school.blocks)
      expect(days.size).toBeLessThanOrEqual(3)
      if (week.students.length <= 4 && blocks.length <= 2) small++
    }
    expect(small).toBeGreaterThanOrEqual(60)
  })
})
