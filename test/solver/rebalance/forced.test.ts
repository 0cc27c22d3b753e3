import { beforeAll, describe, expect, test } from 'vitest'
import { changedWeek } from '../../../models/changes.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import type { Engine } from '../../../solver/lp/engine.ts'
import { enumerated } from '../../oracle/brute/index.ts'
import { MONDAY, parse, TUESDAY, tinyDistrict, VILLAGE_AND_TOWN } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'
import { openHighs } from '../lp/engines.ts'
import { alone, DATES, oneBlock } from './alone.ts'
import { made, repaired } from './run.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openHighs()
})

const absence = (staff: string, date: string) => ({
  id: `${staff} ${date}`,
  kind: 'absence',
  staff,
  from: date,
  to: date,
})

/** Looking at all rosters takes its time on a busy machine. */
const SLOW = { timeout: 600_000 }

/** Students and adults of a school of the district. */
const MOST = 2

/** Budgets of students and adults that some roster of a school keeps, the others staying as they are, by looking at all. */
function keptBy(week: Week, of: number): (readonly [number, number])[] {
  const school = week.schools[of]
  if (school === undefined) throw new Error('no school')
  const isKept = (students: number, adults: number): boolean => {
    try {
      enumerated({ ...alone(week, school, []), disturbance: { students, adults, from: null } })
      return true
    } catch {
      return false
    }
  }
  // What a budget keeps every larger one keeps too: of each number of students the fewest adults say it all.
  return [0, 1, MOST].flatMap((students) => {
    const adults = isKept(students, MOST) ? [0, 1, MOST].find((each) => isKept(students, each)) : undefined
    return adults === undefined ? [] : [[students, adults] as const]
  })
}

describe('a budget of disturbance with two schools, somebody absent in both', () => {
  let roster: Roster
  beforeAll(async () => {
    const teachers = [['chess'], []]
    const input = tinyDistrict([
      { id: 'P', weak: false, students: 2, teachers, loanable: 0 },
      { id: 'V', weak: false, students: 2, teachers, loanable: 0 },
    ])
    oneBlock(input)
    for (const row of input.activities) if (row.category === 'club') row.skill = 'chess'
    roster = await rosterOf(parse(input), { rounds: 1 })
  })

  test(
    'where it cannot be kept it is proved, by a count of those who have to change; all rosters say the same',
    SLOW,
    () => {
      // Whoever leads in both schools is away: nobody else knows chess, and so the children of chess change too.
      const leads = roster.plan.sessions.filter(({ activity }) => /chess/.test(activity))
      const events = leads.map(({ lead, date }) => absence(lead, date))
      expect(new Set(leads.map(({ school }) => school))).toEqual(new Set(['P', 'V']))
      const week = withEvents(changedWeek(roster, made({ events })))
      const [one, other] = [keptBy(week, 0), keptBy(week, 1)]
      /** The fewest people beyond a budget, of all repairs of both. */
      const leastExcess = (students: number, adults: number): number =>
        Math.min(
          ...one.flatMap(([s, a]) =>
            other.map(([t, b]) => Math.max(0, s + t - students) + Math.max(0, a + b - adults)),
          ),
        )
      const seen = new Set<string | null>()
      for (const students of [0, 3, 4])
        for (const adults of [0, 1, 2]) {
          const { repairs, failed, proof } = repaired(
            roster,
            made({ events, disturbance: { students, adults } }),
            { engine },
          )
          const least = leastExcess(students, adults)
          const about = `${students} students, ${adults} adults`
          expect(repairs.length > 0, about).toBe(least === 0)
          expect(failed === null, about).toBe(least === 0)
          if (proof.overBudget === 'least' || proof.overBudget === 'impossible')
            expect(least, about).toBeGreaterThan(0)
          const forced =
            Math.max(0, proof.forced.students - students) + Math.max(0, proof.forced.adults - adults)
          expect(forced, about).toBeLessThanOrEqual(least)
          if (forced > 0) expect(['least', 'impossible'], about).toContain(proof.overBudget)
          seen.add(proof.overBudget)
        }
      expect([...seen]).toEqual(expect.arrayContaining([null, 'least']))
      const { proof } = repaired(roster, made({ events }), { engine })
      expect(proof.forced).toMatchObject({ students: 4, adults: 2 })
    },
  )
})

describe('a budget of nobody with a village and a town that may lend', () => {
  test(
    'is impossible where somebody who holds a post is absent, whatever loans there might be',
    SLOW,
    async () => {
      const input = tinyDistrict(VILLAGE_AND_TOWN)
      oneBlock(input)
      const roster = await rosterOf(parse(input), { rounds: 1 })
      for (const { id: staff } of roster.input.staff)
        for (const date of DATES) {
          const holds = roster.plan.sessions.some(
            (row) => row.date === date && [row.lead, ...row.assistants].includes(staff),
          )
          const what = made({ events: [absence(staff, date)], disturbance: { adults: 0 } })
          const { repairs, proof } = repaired(roster, what, { engine })
          expect(proof.forced.adults, `${staff} ${date}`).toBe(holds ? 1 : 0)
          expect(repairs.length > 0, `${staff} ${date}`).toBe(!holds)
          expect(['least', 'impossible', null]).toContain(proof.overBudget)
          expect(proof.overBudget === null).toBe(!holds)
        }
    },
  )
})

describe('what nobody could avoid is counted', () => {
  let roster: Roster
  beforeAll(async () => {
    const input = tinyDistrict(VILLAGE_AND_TOWN)
    oneBlock(input)
    roster = await rosterOf(parse(input), { rounds: 1 })
  })
  const LOCK = { id: 'l', by: 'bureau', reason: 'asked', school: 'V' }
  /** A day on which V-S1 is not in chess. */
  const otherCell = () => {
    const has = roster.plan.sessions.filter(({ activity, students }) =>
      activity === 'V-chess' ? students.some((id) => id === 'V-S1') : false,
    )
    const date = DATES.find((each) => has.every((row) => row.date !== each))
    return { date, block: 'B1', activity: 'V-chess' }
  }
  const activityOf = (id: string) =>
    roster.plan.sessions.find(({ students }) => students.some((who) => who === id))?.activity
  const forcedOf = (content: object) => repaired(roster, made(content), { engine })

  test.each([
    [
      'vetting that expired',
      () => ({ events: [{ id: 'e', kind: 'vetting_expired', staff: 'P-T2', date: MONDAY }] }),
    ],
    [
      'a day that is cancelled',
      () => ({ events: [{ id: 'e', kind: 'day_cancelled', date: TUESDAY, school: null }] }),
    ],
    [
      'a loan that is recalled',
      () => ({
        events: roster.plan.loans.map((loan) => ({
          ...{ id: 'e', kind: 'loan_consent', by: 'home', answer: 'recalled' },
          ...loan,
        })),
      }),
    ],
    [
      'every room closed',
      () => ({
        events: roster.input.rooms
          .filter(({ site }) => site === 'P')
          .map(({ id }) => ({ id, kind: 'room_closed', room: id, from: MONDAY, to: MONDAY })),
      }),
    ],
    ['a ban on a teacher', () => ({ bans: [{ ...LOCK, staff: 'V-T1' }] })],
    ['a ban on a child', () => ({ bans: [{ ...LOCK, activity: activityOf('V-S1'), student: 'V-S1' }] })],
    ['a pin of a teacher', () => ({ pins: [{ ...LOCK, ...otherCell(), staff: 'V-T1', role: 'lead' }] })],
    ['a pin of a child', () => ({ pins: [{ ...LOCK, ...otherCell(), student: 'V-S1' }] })],
  ] as const)('%s: no more than what the repair changes, and not nothing', SLOW, (_, content) => {
    const what = content()
    const { repairs, proof } = forcedOf(what)
    const [first] = repairs
    const { changes, students, adults } = proof.forced
    expect(changes).toBeGreaterThan(0)
    expect(students + adults).toBeGreaterThan(0)
    expect(changes).toBeLessThanOrEqual(first?.changes ?? 0)
    expect(proof.atLeast ?? 0).toBeLessThanOrEqual(first?.changes ?? 0)
    // With as many people fewer than are forced, none is found and none is possible.
    const disturbance = students > 0 ? { students: students - 1 } : { adults: adults - 1 }
    const over = forcedOf({ ...what, disturbance })
    expect(over.repairs).toEqual([])
    expect(['least', 'impossible']).toContain(over.proof.overBudget)
    const kept = forcedOf({ ...what, disturbance: { students: 9, adults: 9 } })
    expect(kept.repairs.length).toBeGreaterThan(0)
  })

  test('nothing of what has begun', () => {
    const [row] = roster.plan.sessions.filter(({ date }) => date === MONDAY)
    const events = [absence(row?.lead ?? '', MONDAY)]
    const { proof } = forcedOf({ events, disturbance: { from: `${MONDAY}T16:20` } })
    expect(proof.forced).toEqual({ changes: 0, students: 0, adults: 0 })
  })
})
