import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Loan } from '../../../models/plan.ts'
import { RULE_CODES } from '../../../models/policy/rules.ts'
import { type Moment, plusDays } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import { compile } from '../../../solver/compile.ts'
import { CASES, generate } from '../../../solver/generate/index.ts'
import type { Problem } from '../../../solver/problem.ts'
import { Random } from '../../../solver/random.ts'
import { ruleList } from '../../../solver/rules/index.ts'
import { State } from '../../../solver/state.ts'
import { openSessions, shake } from './shake.ts'

const TINY = CASES.map(({ name }) => name).filter((name) => name.startsWith('tiny-'))

const weights = new Float64Array(13)

/** Every rule's own count, from nothing: none for one that does not apply. */
const recounted = (problem: Problem, state: State): Record<string, number> =>
  Object.fromEntries(
    ruleList.map((rule) => [
      rule.code,
      rule.applies(problem) && rule.track ? (rule.recount?.(problem, state) ?? 0) : 0,
    ]),
  )

const tracked = (state: State): Record<string, number> =>
  Object.fromEntries(RULE_CODES.map((code, index) => [code, state.brokenBy[index] ?? 0]))

/** All that a session is, in an order that does not depend on how it came about. */
const pictureOf = (state: State) => ({
  at: [...state.at],
  unserved: state.unserved,
  broken: state.broken,
  brokenBy: tracked(state),
  duties: [...state.dutyCount],
  sessions: openSessions(state).map((session) => ({
    session,
    option: state.option[session],
    group: state.group[session],
    name: state.groupName[state.group[session] ?? -1],
    room: state.room[session],
    lead: state.lead[session],
    members: Array.from({ length: state.size[session] ?? 0 }, (_, i) => state.member(session, i)).sort(),
    assistants: Array.from({ length: state.assistCount[session] ?? 0 }, (_, i) =>
      state.assistant(session, i),
    ).sort(),
  })),
})

function problemsOf(week: Week, loans: readonly Loan[]): Problem[] {
  return week.schools.map((school) => compile(week, school.id, null, loans))
}

/** Some are lent to some school, their own included, lawfully or not. */
const someLoans = (week: Week, random: Random): Loan[] =>
  week.staff
    .filter(() => random.chance(15))
    .map((adult) => ({ staff: adult.id, date: week.monday, host: random.pick(week.schools).id }))

/** Perhaps a ban of somebody for the whole week, and a pin of some day, before the moment or after it. */
function perhapsLocked({ pins, bans, schools, staff, activities, monday }: Week, random: Random) {
  const [{ id: school }, { id: adult }] = [random.pick(schools), random.pick(staff)]
  const lock = { by: '', reason: '', school, room: null, student: null }
  const ban = { ...lock, id: 'begun', staff: adult, date: null, block: null, activity: null }
  const { blocks } = random.pick(schools)
  const pin = {
    ...lock,
    id: 'begun',
    date: plusDays(monday, random.next(5)),
    block: random.pick(blocks).code,
    activity: random.pick(activities).id,
    staff: null,
    role: null,
  }
  return {
    pins: random.chance(50) ? [...pins, pin] : pins,
    bans: random.chance(50) ? [...bans, ban] : bans,
  }
}

/** A week that a rebalance may change from some day on, or one that nothing was published of. */
function perhapsBegun(week: Week, random: Random): Week {
  if (random.chance(60)) return week
  const published = week.history.published ?? { sessions: [], duties: [], loans: [], unserved: [] }
  const from: Moment = `${plusDays(week.monday, random.next(5))}T16:30`
  return {
    ...week,
    ...perhapsLocked(week, random),
    history: { ...week.history, published },
    disturbance: { students: null, adults: null, from },
  }
}

const runs = fc.record({ name: fc.constantFrom(...TINY), seed: fc.nat(1_000_000) })

describe('the trackers of the rules', () => {
  it('count what a recount counts, after every change', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(runs, ({ name, seed }) => {
        const random = new Random(seed)
        const week = perhapsBegun(withEvents(generate(name)), random)
        for (const problem of problemsOf(week, someLoans(week, random))) {
          const state = new State(problem, weights, ruleList, [])
          expect(tracked(state)).toEqual(recounted(problem, state))
          for (let step = 0; step < 120; step++) {
            shake(problem, state, random)
            const now = recounted(problem, state)
            expect(tracked(state)).toEqual(now)
            for (const [code, count] of Object.entries(now)) if (count > 0) seen.add(code)
          }
          expect(state.broken).toBe(Object.values(recounted(problem, state)).reduce((a, b) => a + b, 0))
        }
      }),
      { seed: 20261123, numRuns: 200 },
    )
    const trackers = ruleList.filter((rule) => rule.track !== undefined).map(({ code }) => code)
    expect([...seen].sort()).toEqual([...trackers].sort())
  })

  it('go back with the state to any mark', () => {
    fc.assert(
      fc.property(runs, ({ name, seed }) => {
        const random = new Random(seed)
        for (const problem of problemsOf(withEvents(generate(name)), [])) {
          const state = new State(problem, weights, ruleList, [])
          for (let round = 0; round < 8; round++) {
            const before = pictureOf(state)
            const mark = state.mark()
            for (let step = random.next(30); step > 0; step--) shake(problem, state, random)
            if (random.chance(70)) {
              state.undo(mark)
              expect(pictureOf(state)).toEqual(before)
            }
            expect(tracked(state)).toEqual(recounted(problem, state))
          }
        }
      }),
      { seed: 20261123, numRuns: 150 },
    )
  })
})
