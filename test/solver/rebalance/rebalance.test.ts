import { beforeAll, describe, expect, test } from 'vitest'
import { type Changes, changedWeek, changes } from '../../../models/changes.ts'
import { changeFaults } from '../../../models/checks/changes.ts'
import { normalise } from '../../../models/normal.ts'
import type { Roster } from '../../../models/roster.ts'
import type { CaseName } from '../../../solver/generate/index.ts'
import { Opened, type Rebalanced, rebalance } from '../../../solver/index.ts'
import type { Engine } from '../../../solver/lp/engine.ts'
import { verify } from '../../../solver/verify/index.ts'
import { disturbedIn, personChanges } from '../../../src/reports/person-changes.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { openHighs } from '../lp/engines.ts'

const CASES: readonly CaseName[] = [
  'tiny-02',
  'tiny-07',
  'tiny-13',
  'tiny-17',
  'tiny-40',
  'tiny-77',
  'school-S',
]

const made = (input: object): Changes => changes.parse({ schema: 'kehou/changes/1', ...input })

/** An absence of the first lead of a roster, all week or from a day. */
const absence = ({ plan, input }: Roster, from = input.monday): object => ({
  id: 'E1',
  kind: 'absence',
  staff: plan.sessions[0]?.lead,
  from,
  to: '2027-12-31',
})

/** The plan of a roster as a week holds it. */
const published = ({ input, plan }: Roster) =>
  normalise({ ...input, history: { ...input.history, published: plan } }).history.published

const known = new Map<CaseName, Promise<Roster>>()
/** The roster of a case, made once. */
function rosterOf(name: CaseName): Promise<Roster> {
  const roster = known.get(name) ?? solved(name)
  known.set(name, roster)
  return roster
}

let engine: Engine
beforeAll(async () => {
  engine = await openHighs()
})

const repaired = (roster: Roster, what: Changes, work = 0): Rebalanced =>
  rebalance(new Opened(roster), what, {
    seed: 1,
    version: 'test',
    work,
    stop: new Int32Array(new SharedArrayBuffer(4)),
    verify,
    engine,
    observe: () => undefined,
  })

describe.each(CASES)('a rebalance of %s', (name) => {
  test('is valid, names what was published, keeps who is absent out, and changes no less than is proved', async () => {
    const roster = await rosterOf(name)
    const { repairs, proof, failed } = repaired(roster, made({ events: [absence(roster)] }), 20)
    expect(failed).toBeNull()
    const gone = roster.plan.sessions[0]?.lead
    for (const repair of repairs) {
      expect(repair.certificate.valid).toBe(true)
      expect(repair.roster.input.history.published).toEqual(published(roster))
      expect(repair.roster.score.terms.S09).toBe(repair.changes)
      for (const { lead, assistants } of repair.roster.plan.sessions)
        expect([lead, ...assistants]).not.toContain(gone)
    }
    const [first] = repairs
    expect(first?.aim).toBe('fewest')
    expect(proof.atLeast).toBeLessThanOrEqual(first?.changes ?? 0)
    for (const [at, repair] of repairs.entries()) {
      const before = repairs[at - 1]
      if (before === undefined) continue
      const [now, then] = [repair.roster.score, before.roster.score]
      expect(now.unserved).toBeLessThanOrEqual(then.unserved)
      if (now.unserved === then.unserved) expect(now.weighted).toBeLessThanOrEqual(then.weighted)
    }
  })

  test('where nothing happened is the published roster itself', async () => {
    const roster = await rosterOf(name)
    const { repairs, touched } = repaired(roster, made({}))
    expect(touched).toEqual([])
    expect(repairs.map(({ changes: count }) => count)).toEqual([0])
    expect(repairs[0]?.roster.plan).toEqual(roster.plan)
  })
})

test('the same changes, seed and work give the same bytes', async () => {
  const roster = await rosterOf('school-S')
  const what = made({ events: [absence(roster)] })
  const [one, other] = [repaired(roster, what, 20), repaired(roster, what, 20)]
  expect(one.repairs.map((repair) => JSON.stringify(repair.roster))).toEqual(
    other.repairs.map((repair) => JSON.stringify(repair.roster)),
  )
})

test('what began before a moment stays as it was published', async () => {
  const roster = await rosterOf('school-S')
  const moment = '2026-11-25T12:00'
  const what = made({
    events: [absence(roster, '2026-11-25')],
    disturbance: { from: moment },
  })
  const { repairs } = repaired(roster, what, 20)
  const past = (plan: Roster['plan']) => plan.sessions.filter(({ date }) => date < '2026-11-25')
  expect(repairs.length).toBeGreaterThan(0)
  for (const repair of repairs) expect(past(repair.roster.plan)).toEqual(past(roster.plan))
})

describe('a budget of disturbance', () => {
  test('of nobody leaves no repair where somebody is absent, and that is proved', async () => {
    const roster = await rosterOf('school-S')
    const what = made({ events: [absence(roster)], disturbance: { students: 0, adults: 0 } })
    const { repairs, failed, proof } = repaired(roster, what)
    expect(repairs).toEqual([])
    expect(failed?.certificate.rules.filter(({ broken }) => broken > 0).map(({ code }) => code)).toEqual([
      'H19',
    ])
    expect(proof.overBudget).toBe('impossible')
  })

  test('that the fewest changes need is kept', async () => {
    const roster = await rosterOf('school-S')
    const [free] = repaired(roster, made({ events: [absence(roster)] })).repairs
    const { students, adults } = disturbedIn(
      personChanges(roster.input, roster.plan, free?.roster.plan ?? roster.plan),
    )
    expect(students + adults).toBeGreaterThan(0)
    const within = (limits: object) =>
      repaired(roster, made({ events: [absence(roster)], disturbance: limits })).repairs[0]
    expect(within({ students, adults })?.changes).toBe(free?.changes)
    // Whatever keeps within less is no better than what was found with no budget at all.
    for (const less of [
      { students: students - 1, adults: 400 },
      { students: 400, adults: adults - 1 },
      { students: 0, adults },
    ]) {
      const found = within(less)
      if (found !== undefined && found.roster.score.unserved <= (free?.roster.score.unserved ?? 0))
        expect(found.changes).toBeGreaterThanOrEqual(free?.changes ?? 0)
    }
  })
})

describe('other things that happen', () => {
  test.each<[string, (roster: Roster) => object]>([
    [
      'a room closes',
      ({ plan, input }) => ({
        id: 'E',
        kind: 'room_closed',
        room: plan.sessions[0]?.room,
        from: input.monday,
        to: '2026-11-24',
      }),
    ],
    [
      'the budget is cut',
      ({ input, score }) => ({
        id: 'E',
        kind: 'budget_cut',
        school: input.schools[0]?.id,
        weeklyBudget: score.terms.S06 - 60,
      }),
    ],
    [
      'vetting expires',
      ({ plan }) => ({ id: 'E', kind: 'vetting_expired', staff: plan.sessions[3]?.lead, date: '2026-11-25' }),
    ],
    [
      'a consent is withdrawn',
      ({ plan }) => ({
        id: 'E',
        kind: 'withdrawal',
        student: plan.sessions[0]?.students[0],
        date: '2026-11-24',
      }),
    ],
    ['a day is cancelled', () => ({ id: 'E', kind: 'day_cancelled', date: '2026-11-26', school: null })],
    [
      'a child signs up',
      ({ input }) => ({
        id: 'E',
        kind: 'sign_up',
        student: input.students[0]?.id,
        day: { weekday: 3, until: null, extra: [], needsExtended: false },
      }),
    ],
  ])('%s: a valid repair', async (_, event) => {
    const roster = await rosterOf('school-S')
    const { repairs, failed } = repaired(roster, made({ events: [event(roster)] }))
    expect(failed).toBeNull()
    expect(repairs[0]?.certificate.valid).toBe(true)
  })
})

test('changes with dates outside the week, before the moment, or a moment of another week are faults', async () => {
  const { input } = await rosterOf('tiny-02')
  const event = { id: 'E', kind: 'absence', staff: 'A2', from: '2026-11-23', to: '2026-11-23' }
  const codes = (what: object) => changeFaults(input, made(what)).map(({ code }) => code)
  expect(codes({ events: [event] })).toEqual([])
  expect(codes({ events: [{ ...event, from: '2026-12-01', to: '2026-12-02' }] })).toEqual([
    'EVENT_OUTSIDE_WEEK',
  ])
  expect(codes({ events: [event], disturbance: { from: '2026-11-24T08:00' } })).toEqual(['EVENT_IN_THE_PAST'])
  expect(codes({ disturbance: { from: '2026-12-24T08:00' } })).toEqual(['MOMENT_OUTSIDE_WEEK'])
})

test('what an earlier rebalance found to have begun has begun for every later one', async () => {
  const roster = await rosterOf('tiny-02')
  const from = '2026-11-24T12:00'
  const mended = { ...roster, input: changedWeek(roster, made({ disturbance: { from } })) }
  const event = { id: 'E', kind: 'absence', staff: 'A2', from: '2026-11-23', to: '2026-11-23' }
  const codes = (what: object) => changeFaults(mended.input, made(what)).map(({ code }) => code)
  expect(codes({ events: [event] })).toEqual(['EVENT_IN_THE_PAST'])
  expect(codes({ disturbance: { from: '2026-11-23T08:00' } })).toEqual(['MOMENT_BEFORE_EARLIER'])
  const fromOf = (what: object) => changedWeek(mended, made(what)).disturbance
  expect(fromOf({})).toEqual({ students: null, adults: null, from })
  expect(fromOf({ disturbance: { adults: 1 } })).toEqual({ students: null, adults: 1, from })
  expect(fromOf({ disturbance: { from: '2026-11-25T08:00' } })?.from).toBe('2026-11-25T08:00')
})
