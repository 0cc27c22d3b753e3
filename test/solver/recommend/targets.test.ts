import { beforeAll, describe, expect, test } from 'vitest'
import type { Effect } from '../../../models/answers/effect.ts'
import type { Put, Target, Thing } from '../../../models/answers/targets.ts'
import type { GroupId, StaffId, StudentId } from '../../../models/ids.ts'
import type { Roster } from '../../../models/roster.ts'
import type { CaseName } from '../../../solver/generate/index.ts'
import { Opened, priceMoves, targetsOf, withMoves } from '../../../solver/index.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { Exhaustive } from './exhaustive.ts'

/** A run, groups of several sessions, assistants, site duties, people kept apart, a published week, a week of twelve. */
const CASES: readonly CaseName[] = [
  'tiny-02',
  'tiny-19',
  'tiny-21',
  'tiny-23',
  'tiny-63',
  'tiny-60',
  'tiny-64',
  'tiny-103',
  'tiny-129',
]

const toldOf = ({ legal, unserved, weighted }: Pick<Effect, 'legal' | 'unserved' | 'weighted'>) =>
  legal ? { legal, unserved, weighted } : { legal }

/** Everything of a roster that somebody could take hold of. */
function thingsOf({ input, plan }: Roster): Thing[] {
  return input.schools.flatMap(({ id: school }): Thing[] => {
    const sessions = plan.sessions.filter((row) => row.school === school)
    const duties = plan.duties.filter((row) => row.school === school)
    const refs = sessions.flatMap(({ group, date, blocks: [block], lead, assistants }) =>
      block === undefined ? [] : [{ ref: { group, date, block }, lead, assistants }],
    )
    return [
      ...input.staff
        .filter((row) => row.school === school)
        .map(({ id: staff }): Thing => ({ kind: 'adult', school, staff, post: null })),
      ...refs.flatMap(({ ref, lead, assistants }): Thing[] => [
        { kind: 'session', school, session: ref },
        { kind: 'adult', school, staff: lead, post: { role: 'lead', ...ref } },
        ...assistants.map(
          (staff): Thing => ({ kind: 'adult', school, staff, post: { role: 'assist', ...ref } }),
        ),
      ]),
      ...duties.flatMap(({ duty, date, adults }) =>
        adults.map(
          (staff): Thing => ({ kind: 'adult', school, staff, post: { role: 'duty', school, duty, date } }),
        ),
      ),
      ...input.students
        .filter((row) => row.school === school)
        .map(({ id: student }): Thing => ({ kind: 'student', school, student })),
    ]
  })
}

describe('places to which a thing could be put', () => {
  const seen = new Map<Put, { legal: number; all: number }>()

  describe.each(CASES)('on %s', (name) => {
    let roster: Roster
    let opened: Opened
    let all: Exhaustive
    beforeAll(async () => {
      roster = await solved(name)
      opened = new Opened(roster)
      all = new Exhaustive(roster)
    })

    const placesOf = (thing: Thing): readonly Target[] => {
      const asked = targetsOf(opened, thing)
      if (!asked.ok) throw new Error(`${asked.code} ${asked.read}`)
      return asked.value.targets
    }

    test('have the price that the verifier finds for the plan so changed, and that the same moves have alone', () => {
      for (const thing of thingsOf(roster))
        for (const { put, moves, effect } of placesOf(thing)) {
          const judged = all.judge(withMoves(roster.input, roster.plan, moves))
          expect(toldOf(effect), JSON.stringify(moves)).toEqual(toldOf(judged))
          expect(priceMoves(opened, moves)).toEqual({ ok: true, value: effect })
          if (!effect.legal) expect(effect.rules).not.toEqual([])
          const { legal, all: count } = seen.get(put) ?? { legal: 0, all: 0 }
          seen.set(put, { legal: legal + Number(effect.legal), all: count + 1 })
        }
    })

    test('stand in order: what is allowed first, then who is served, then the price', () => {
      for (const thing of thingsOf(roster)) {
        const keys = placesOf(thing).map(({ effect: { legal, unserved, weighted } }) => [
          legal ? 0 : 1,
          unserved,
          weighted,
        ])
        expect(keys).toEqual(
          keys.toSorted(([a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]) => a - d || b - e || c - f),
        )
      }
    })

    test('none is where the thing is already, and asking leaves no trace', () => {
      const fresh = new Opened(roster)
      for (const thing of thingsOf(roster)) {
        const places = placesOf(thing)
        expect(targetsOf(fresh, thing)).toEqual({ ok: true, value: { targets: places } })
        if (thing.kind !== 'student') continue
        const own = new Set(
          roster.plan.sessions
            .filter(({ students }) => students.includes(thing.student))
            .map(({ group, date }) => `${group} ${date}`),
        )
        for (const { at } of places)
          expect(at.kind === 'session' && own.has(`${at.group} ${at.date}`)).toBe(false)
      }
    })
  })

  test('every way to put something somewhere was met, and was allowed somewhere', () => {
    expect([...seen.keys()].sort()).toEqual(['assist', 'duty', 'exchange', 'lead', 'room', 'seat', 'time'])
    // These weeks are short of adults: none is to spare for a session that has all it needs.
    for (const [put, { legal }] of seen) if (put !== 'assist') expect(legal, put).toBeGreaterThan(0)
  })
})

describe('a thing that is not there', () => {
  test('is told by its name', async () => {
    const roster = await solved('tiny-64')
    const opened = new Opened(roster)
    const [school] = roster.input.schools
    if (school === undefined) throw new Error('no school')
    const ref = { group: 'none' as GroupId, date: '2026-11-23', block: 'B1' as never }
    expect(targetsOf(opened, { kind: 'session', school: school.id, session: ref })).toMatchObject({
      code: 'ASK_SESSION',
    })
    expect(
      targetsOf(opened, { kind: 'student', school: school.id, student: 'none' as StudentId }),
    ).toMatchObject({ code: 'ASK_STUDENT', read: 'none' })
    expect(
      targetsOf(opened, { kind: 'adult', school: school.id, staff: 'none' as StaffId, post: null }),
    ).toMatchObject({ code: 'ASK_STAFF', read: 'none' })
    expect(
      targetsOf(opened, { kind: 'student', school: 'none' as never, student: 'none' as StudentId }),
    ).toMatchObject({ code: 'ASK_SCHOOL' })
  })
})
