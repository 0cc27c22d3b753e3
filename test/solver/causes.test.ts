import { beforeAll, describe, expect, test } from 'vitest'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { type CaseName, generate } from '../../solver/generate/index.ts'
import { Exhaustive } from './recommend/exhaustive.ts'
import { settled } from './settled.ts'

/** A week with only the first so many of its adults. */
const few = (name: CaseName, adults: number): Week => {
  const week = generate(name)
  return { ...week, staff: week.staff.slice(0, adults) }
}

const WEEKS: readonly (readonly [string, Week])[] = [
  ...(['tiny-105', 'tiny-106', 'tiny-108', 'tiny-109', 'tiny-112', 'tiny-135'] as const).map(
    (name) => [name, generate(name)] as const,
  ),
  ['tiny-130 with two adults', few('tiny-130', 2)],
  ['tiny-135 with three adults', few('tiny-135', 3)],
]

describe.each(WEEKS)('causes in %s', (_, week) => {
  let roster: Roster
  beforeAll(async () => {
    roster = (await settled(week)).roster
  })

  test('kept apart is told where that alone forbids a seat, and only there, as the verifier finds it', () => {
    const all = new Exhaustive(roster)
    expect(roster.causes.length).toBeGreaterThan(0)
    for (const { student, date, block, cause } of roster.causes) {
      const broken = roster.plan.sessions
        .filter((row) => row.date === date && row.blocks.includes(block))
        .flatMap(({ group }) => {
          const plan = all.seat(roster.plan, student, date, group)
          if (plan === null || all.judge(plan).unserved >= 0) return []
          return [
            all.verifier
              .rules(plan)
              .filter((rule) => rule.broken > 0)
              .map(({ code }) => code),
          ]
        })
      expect(cause === 'keep_apart', `${student} ${date} ${block}: ${JSON.stringify(broken)}`).toBe(
        broken.some((rules) => rules.join() === 'H20'),
      )
      if (cause === 'keep_apart') expect(broken.some((rules) => rules.length === 0)).toBe(false)
    }
  })
})
