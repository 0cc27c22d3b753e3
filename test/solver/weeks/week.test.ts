import { describe, expect, it } from 'vitest'
import { convex, squareDivisor } from '../../../models/policy/constants.ts'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import { type CaseName, generate } from '../../../solver/generate/index.ts'
import { Random } from '../../../solver/random.ts'
import type { State } from '../../../solver/state.ts'
import { type Choice, type Menu, menuOf } from '../../../solver/weeks/choices.ts'
import { PricedMenu } from '../../../solver/weeks/priced-menu.ts'
import { UNSERVED } from '../../../solver/weeks/relaxation.ts'
import { WeekChooser } from '../../../solver/weeks/week.ts'
import { constructed } from '../constructed.ts'

const CASES: readonly CaseName[] = ['tiny-12', 'tiny-29', 'tiny-44', 'tiny-80', 'school-S']
const [CHOICE, FAIRNESS] = (['S01', 'S02'] as const).map((code) => TERM_CODES.indexOf(code))

/** S01 and S02 of a student with so many points, weighted. */
function worthOf({ problem, weights }: State, student: number, points: number): number {
  const carried = problem.students[student]?.carried ?? 0
  const [byChoice = 0, byFairness = 0] = [weights[CHOICE ?? 0], weights[FAIRNESS ?? 0]]
  const whole = Math.max(0, points)
  return byChoice * whole + byFairness * convex(whole, carried, squareDivisor.student)
}

/** The least that any week of a menu costs, by trying every one; weeks with something of last week held are left out. */
function leastByTrying(state: State, student: number, menu: Menu, priced: PricedMenu): number {
  const { activities } = state.problem
  let least = Number.POSITIVE_INFINITY
  const visit = (block: number, covered: number, chosen: readonly Choice[], cost: number): void => {
    if (block === menu.byBlock.length) {
      const first = new Map(chosen.map(({ activity, bonus }) => [activity, bonus]))
      const bonus = [...first.values()].reduce((sum, one) => sum + one, 0)
      const saved = chosen.reduce((sum, { points }) => sum + points, bonus)
      least = Math.min(least, cost + worthOf(state, student, menu.points - saved))
      return
    }
    if ((covered & (1 << block)) !== 0) {
      visit(block + 1, covered, chosen, cost)
      return
    }
    visit(block + 1, covered, chosen, cost + UNSERVED)
    menu.byBlock[block]?.forEach((choice, index) => {
      if ((choice.mask & covered) !== 0) return
      const same = chosen.filter(({ activity, units }) => units > 0 && activity === choice.activity)
      const had = same.reduce((sum, { units }) => sum + units, 0)
      const { groupsPerStudent = 0, sessions = 0 } = activities[choice.activity] ?? {}
      const isLimited = choice.units > 0 && same.length > 0
      if (isLimited && had + choice.units > groupsPerStudent * sessions) return
      if (isLimited && same.some(({ days }) => (days & choice.days) !== 0)) return
      visit(block + 1, covered | choice.mask, [...chosen, choice], cost + (priced.cost[block]?.[index] ?? 0))
    })
  }
  visit(0, 0, [], 0)
  return least
}

/** What a week as chosen costs, told by the sessions it names. */
function costOf(state: State, student: number, menu: Menu, chooser: WeekChooser, priced: PricedMenu): number {
  const chosen = menu.byBlock.map((choices, block) =>
    choices.findIndex(
      ({ sessions, together }, index) =>
        chooser.week[block] === (together ? sessions[0] : priced.seat[block]?.[index]),
    ),
  )
  let covered = 0
  let cost = 0
  chosen.forEach((index, block) => {
    if ((covered & (1 << block)) !== 0) return
    covered |= menu.byBlock[block]?.[index]?.mask ?? 1 << block
    cost += index < 0 ? UNSERVED : (priced.cost[block]?.[index] ?? 0)
  })
  return cost + worthOf(state, student, chooser.points)
}

describe.each(CASES)('the week of a student of %s', (name) => {
  it('is the cheapest of all there are, at any prices', () => {
    const state = constructed(generate(name))
    const random = new Random(7)
    let compared = 0
    for (let turn = 0; turn < 4; turn++) {
      const priced = new PricedMenu(state)
      const chooser = new WeekChooser(state, priced)
      for (let session = 0; session < state.top; session++)
        priced.price[session] = random.next(400 * turn + 1)
      state.problem.students.slice(0, 60).forEach((_, student) => {
        const menu = menuOf(state, student)
        const weeks = menu?.byBlock.reduce((product, choices) => product * (choices.length + 1), 1) ?? 0
        if (menu === null || menu.fixed !== 0 || weeks > 20_000) return
        chooser.choose(student, menu, state.ledgers.choiceCost[student] ?? 0)
        // Prices move little from one choice to the next, and where the tangent touches settles.
        chooser.choose(student, menu, chooser.points)
        chooser.choose(student, menu, chooser.points)
        const least = leastByTrying(state, student, menu, priced)
        expect(costOf(state, student, menu, chooser, priced)).toBeCloseTo(least, 6)
        compared++
      })
    }
    expect(compared).toBeGreaterThan(0)
  })
})
