import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gather } from '../../solver/gather/index.ts'
import { seating } from '../../solver/gather/seating.ts'
import { type CaseName, generate } from '../../solver/generate/index.ts'
import { moves } from '../../solver/moves/index.ts'
import { Random } from '../../solver/random.ts'
import { brokenArcs } from '../../solver/rules/arcs.ts'
import { ruleList } from '../../solver/rules/index.ts'
import { save } from '../../solver/search/snapshot.ts'
import type { State } from '../../solver/state.ts'
import { constructed } from './constructed.ts'
import { openSessions } from './rules/shake.ts'

/** Sessions and who sits in them: a number for each student, that of the class; sizes and classes as they come. */
const seated = fc
  .array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((lists) => {
    const homeroomOf = lists.flat()
    let next = 0
    const now = lists.map((list, session) => ({ session, members: list.map(() => next++) }))
    return { now, homeroomOf, students: homeroomOf.map((homeroom) => ({ grade: Math.floor(homeroom / 2) })) }
  })

/** Pairs of a session and a class with somebody in it. */
const pieces = (places: Iterable<readonly [number, number]>, homeroomOf: readonly number[]): number =>
  new Set([...places].map(([student, session]) => `${session} ${homeroomOf[student]}`)).size

describe('seats for classes', () => {
  test('everybody has one, and as many are in each session as before', () => {
    fc.assert(
      fc.property(seated, ({ now, ...classes }) => {
        const goal = seating(now, classes)
        expect([...goal.keys()].sort((a, b) => a - b)).toEqual(classes.homeroomOf.map((_, at) => at))
        for (const { session, members } of now)
          expect([...goal.values()].filter((one) => one === session)).toHaveLength(members.length)
        // Each step of the way fills a session or empties a class.
        const open = now.length + new Set(classes.homeroomOf).size - 1
        expect(pieces(goal, classes.homeroomOf)).toBeLessThanOrEqual(open)
      }),
    )
  })

  test('each class is whole where the sessions are as large as the classes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 }),
        fc.nat(),
        (sizes, by) => {
          const homeroomOf = sizes.flatMap((size, homeroom) => Array.from({ length: size }, () => homeroom))
          const order = homeroomOf.map((_, at) => (at + by) % homeroomOf.length)
          let from = 0
          const now = sizes.map((size, session) => {
            const members = order.slice(from, from + size)
            from += size
            return { session, members }
          })
          const students = homeroomOf.map(() => ({ grade: 3 }))
          expect(pieces(seating(now, { homeroomOf, students }), homeroomOf)).toBe(sizes.length)
        },
      ),
    )
  })

  test('what is left of a class sits beside a class of its grade', () => {
    const homeroomOf = [0, 0, 0, 1, 1, 2, 2]
    const students = homeroomOf.map((homeroom) => ({ grade: [1, 6, 1][homeroom] ?? 0 }))
    const now = [
      { session: 7, members: [0, 3, 5] },
      { session: 8, members: [1, 2, 4, 6] },
    ]
    const goal = seating(now, { homeroomOf, students })
    expect(goal.get(3)).toBe(goal.get(4))
    expect(goal.get(5)).toBe(goal.get(6))
  })
})

const CASES: readonly CaseName[] = [
  'tiny-07',
  'tiny-39',
  'tiny-63',
  'tiny-108',
  'tiny-128',
  'school-S',
  'school-M',
]

/** A legal state: the first one, and a little of the search. */
function built(name: CaseName): State {
  const state = constructed(generate(name))
  const random = new Random(3)
  for (let step = 0; step < 300; step++) {
    const { broken } = state
    const mark = state.mark()
    const isMade = random.pick(moves).run(state, random, Number.POSITIVE_INFINITY)
    if (isMade && state.broken <= broken) state.keep()
    else state.undo(mark)
  }
  return state
}

/** Classes with a child in a session of care, self-study or tutoring, summed over sessions. */
function scattered(state: State): number {
  const { problem } = state
  return openSessions(state).reduce((sum, session) => {
    const activity = problem.activities[state.activityOf(session)]
    if (!['care', 'self_study', 'tutoring'].includes(activity?.category ?? '')) return sum
    const members = Array.from({ length: state.size[session] ?? 0 }, (_, at) => state.member(session, at))
    return sum + new Set(members.map((student) => problem.homeroomOf[student])).size
  }, 0)
}

/** Homework sessions in the classroom of a class of theirs. */
const atHome = (state: State): number =>
  openSessions(state).filter((session) => {
    const { rooms, homerooms, homeroomOf } = state.problem
    const { homeroom } = rooms[state.room[session] ?? -1] ?? { homeroom: null }
    return (
      state.isHomework[state.activityOf(session)] === 1 &&
      homeroom !== null &&
      homerooms[homeroomOf[state.member(session, 0)] ?? -1] === homeroom
    )
  }).length

describe.each(CASES)('keeping classes together in %s', (name) => {
  test('breaks no rule, costs nothing, leaves classes in no more places and more of them in their own', () => {
    const state = built(name)
    const before = { broken: state.broken, unserved: state.unserved, weighted: state.weighted }
    const [pieceCount, homes] = [scattered(state), atHome(state)]
    gather(state)
    expect(state.broken).toBeLessThanOrEqual(before.broken)
    expect(state.unserved).toBe(before.unserved)
    expect(state.weighted).toBeLessThanOrEqual(before.weighted)
    for (const rule of ruleList) {
      expect(brokenArcs(state.problem, state, rule), rule.code).toBe(0)
      if (rule.track !== undefined && rule.applies(state.problem) && before.broken === 0)
        expect(rule.recount?.(state.problem, state) ?? 0, rule.code).toBe(0)
    }
    expect(scattered(state)).toBeLessThanOrEqual(pieceCount)
    expect(atHome(state)).toBeGreaterThanOrEqual(homes)
    const again = built(name)
    gather(again)
    expect(save(again)).toEqual(save(state))
  })
})

test('a school where nobody chose: each class in its own room, and but for even groups together', () => {
  const week = generate('school-S')
  const students = week.students.map((student) => ({ ...student, choices: [] }))
  const state = constructed({ ...week, students })
  const before = scattered(state)
  gather(state)
  expect(scattered(state)).toBeLessThan(before / 2)
})
