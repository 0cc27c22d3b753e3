import { beforeAll, describe, expect, test } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { explainChild, Opened, priceSwap, recommendLead, recommendSeat } from '../../../solver/index.ts'
import { judge } from '../../oracle/judge.ts'
import { solved } from '../../src/files/roster/solved.ts'

const CASES = ['tiny-02', 'tiny-13', 'tiny-77', 'tiny-100'] as const

/** A copy of a roster's plan with one session changed. */
const changed = (
  roster: Roster,
  at: number,
  change: (row: Roster['plan']['sessions'][number]) => object,
) => ({
  ...roster.plan,
  sessions: roster.plan.sessions.map((row, index) => (index === at ? { ...row, ...change(row) } : row)),
})

describe.each(CASES)('recommendations on %s', (name) => {
  let roster: Roster
  let opened: Opened
  beforeAll(async () => {
    roster = await solved(name)
    opened = new Opened(roster)
  })

  test('every adult as every lead: legal, and at the price, as the verifier finds the changed roster', () => {
    let looked = 0
    roster.plan.sessions.forEach((row, at) => {
      const candidates = recommendLead(opened, {
        group: row.group,
        date: row.date,
        block: row.blocks[0] ?? '',
      })
      expect(candidates?.length).toBeGreaterThanOrEqual(0)
      for (const { staff, effect } of candidates ?? []) {
        const judged = judge(
          roster.input,
          changed(roster, at, () => ({ lead: staff })),
        )
        const broken = judged.rules.filter((rule) => rule.broken > 0)
        expect(effect.legal).toBe(broken.length === 0)
        expect(judged.score.weighted - roster.score.weighted).toBe(effect.weighted)
        looked++
      }
      const order = (candidates ?? [])
        .filter(({ effect }) => effect.legal)
        .map(({ effect }) => effect.weighted)
      expect(order).toEqual([...order].sort((a, b) => a - b))
    })
    expect(looked).toBeGreaterThan(0)
  })

  test('an exchange of two leads has the price of the roster with both changed', () => {
    const [one, other] = roster.plan.sessions
    if (one === undefined || other === undefined) return
    const ref = (row: typeof one) => ({ group: row.group, date: row.date, block: row.blocks[0] ?? '' })
    const effect = priceSwap(opened, ref(one), ref(other))
    const plan = changed({ ...roster, plan: changed(roster, 0, () => ({ lead: other.lead })) }, 1, () => ({
      lead: one.lead,
    }))
    const judged = judge(roster.input, plan)
    expect(effect?.weighted).toBe(judged.score.weighted - roster.score.weighted)
    expect(effect?.legal).toBe(judged.rules.every((rule) => rule.broken === 0))
  })

  test('a child’s answer tells what the roster says, and a seat is asked for by block', () => {
    for (const student of roster.input.students)
      for (const activity of roster.input.activities) {
        const found = explainChild(opened, student.id, activity.id)
        const has = roster.plan.sessions.some(
          (row) => row.activity === activity.id && row.students.includes(student.id),
        )
        expect(found?.has).toBe(has)
        expect(found?.sessions.map(({ size }) => size)).toEqual(
          roster.plan.sessions
            .filter((row) => row.activity === activity.id)
            .map((row) => row.students.length),
        )
      }
    const [school] = roster.input.schools
    if (school !== undefined)
      expect(recommendSeat(opened, school.id, 'nobody', '2026-11-23', 'B1')).toBeNull()
  })

  test('a session that is not there has no candidates', () => {
    expect(recommendLead(opened, { group: 'none', date: '2026-11-23', block: 'B1' })).toBeNull()
  })
})
