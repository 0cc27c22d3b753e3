import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Loan } from '../../../models/plan.ts'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import { type Week, week as weekSchema } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import { compile } from '../../../solver/compile.ts'
import { CASES, generate } from '../../../solver/generate/index.ts'
import type { Problem } from '../../../solver/problem.ts'
import { Random } from '../../../solver/random.ts'
import { State } from '../../../solver/state.ts'
import { termList } from '../../../solver/terms/index.ts'
import { shake } from '../rules/shake.ts'
import { smallWeek } from '../rules/week.ts'

const TINY = CASES.map(({ name }) => name).filter((name) => name.startsWith('tiny-'))

/** Weights that are different primes, so that no two mistakes make up for each other. */
const weights = Float64Array.of(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41)

/** Every term's own cost, from nothing: none for one that does not apply. */
const recounted = (problem: Problem, state: State): number[] =>
  termList.map((term) => (term.applies(problem) ? term.recount(problem, state) : 0))

const weighted = (costs: readonly number[]): number =>
  costs.reduce((sum, cost, term) => sum + cost * (weights[term] ?? 0), 0)

function expectSame(problem: Problem, state: State): number[] {
  const now = recounted(problem, state)
  expect([...state.raw]).toEqual(now)
  expect(state.weighted).toBe(weighted(now))
  return now
}

/** Ledgers, wishes, patterns, friends and a last mean, so that every term has something to count. */
function enriched(week: Week, random: Random): Week {
  const slot = () => ({ weekday: random.int(1, 3), block: random.pick(['B1', 'B2', 'B3', 'N1', 'L1']) })
  const some = () => Array.from({ length: random.next(4) }, slot)
  const rich = {
    ...week,
    history: { ...week.history, meanChoiceCost: random.chance(50) ? random.next(900) : null },
    students: week.students.map((row, index) => ({
      ...row,
      carried: random.int(-30, 60),
      friend: week.students[index ^ 1]?.id ?? null,
      mostWanted: random.chance(50) ? random.pick(week.activities).id : null,
      tutoring: { needed: random.chance(50), willing: random.chance(70) },
    })),
    staff: week.staff.map((row) => ({
      ...row,
      carried: { load: random.int(-80, 200), late: random.int(-80, 200), loans: random.next(300) },
      share: random.int(20, 100),
      wanted: some(),
      unwanted: some(),
      lastWeek: random.chance(50) ? some() : null,
    })),
  }
  return weekSchema.parse(rich)
}

/** Some are lent to some school, their own included, lawfully or not. */
const someLoans = (week: Week, random: Random): Loan[] =>
  week.staff
    .filter(() => random.chance(15))
    .map((adult) => ({ staff: adult.id, date: week.monday, host: random.pick(week.schools).id }))

const runs = fc.record({ name: fc.constantFrom(null, ...TINY), seed: fc.nat(1_000_000) })

const problemsOf = (name: (typeof TINY)[number] | null, random: Random): Problem[] => {
  const plain = name === null ? weekSchema.parse(smallWeek()) : withEvents(generate(name))
  const week = enriched(plain, random)
  const loans = someLoans(week, random)
  return week.schools.map((school) => compile(week, school.id, null, loans))
}

describe('the trackers of the terms', () => {
  it('cost what a recount costs, after every change', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(runs, ({ name, seed }) => {
        const random = new Random(seed)
        for (const problem of problemsOf(name, random)) {
          const state = new State(problem, weights, [], termList)
          expectSame(problem, state)
          for (let step = 0; step < 150; step++) {
            shake(problem, state, random)
            expectSame(problem, state).forEach((cost, term) => {
              if (cost !== 0) seen.add(TERM_CODES[term] ?? '')
            })
          }
        }
      }),
      { seed: 20261123, numRuns: 150 },
    )
    expect([...seen].sort()).toEqual([...TERM_CODES])
  })

  it('go back with the state to any mark', () => {
    fc.assert(
      fc.property(runs, ({ name, seed }) => {
        const random = new Random(seed)
        for (const problem of problemsOf(name, random)) {
          const state = new State(problem, weights, [], termList)
          for (let round = 0; round < 8; round++) {
            const before = [...state.raw, state.weighted]
            const mark = state.mark()
            for (let step = random.next(30); step > 0; step--) shake(problem, state, random)
            if (random.chance(70)) {
              state.undo(mark)
              expect([...state.raw, state.weighted]).toEqual(before)
            }
            expectSame(problem, state)
          }
        }
      }),
      { seed: 20261123, numRuns: 150 },
    )
  })
})
