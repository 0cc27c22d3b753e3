import { beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Rebalanced } from '../../../solver/index.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { breachesOf, made, repaired } from './run.ts'

let roster: Roster
beforeAll(async () => {
  roster = await solved('school-S')
})

const MONDAY = '2026-11-23'
const WEDNESDAY = '2026-11-25'
const FRIDAY = '2026-11-27'

type Plan = Roster['plan']
const sessionsOf = ({ sessions }: Plan, isMeant: (session: Session) => boolean): Session[] =>
  sessions.filter(isMeant)
const adultsOf = ({ lead, assistants }: Session): string[] => [lead, ...assistants]

/** The first repair; whatever comes out must be valid. */
function repairOf(what: object, of = roster): { readonly plan: Plan; readonly found: Rebalanced } {
  const found = repaired(of, made(what))
  expect(breachesOf(found.failed)).toEqual([])
  const [first] = found.repairs
  if (first === undefined) throw new Error('no repair')
  for (const { certificate, roster: repair } of found.repairs) {
    expect(certificate.faults).toEqual([])
    expect(certificate.valid).toBe(true)
    expect(repair.score.terms.S09).toBe(first.changes)
  }
  return { plan: first.roster.plan, found }
}

describe('after', () => {
  test('an absence of a few blocks, the rest of that day stays', () => {
    const own = (plan: Plan, staff: string, block: string): Session[] =>
      sessionsOf(
        plan,
        (each) =>
          each.date === MONDAY &&
          adultsOf(each).includes(staff) &&
          each.blocks.some((code) => code === block),
      )
    const busy = roster.input.staff.filter(({ id }) =>
      ['B1', 'B2'].every((block) => own(roster.plan, id, block).length > 0),
    )
    expect(busy.length).toBeGreaterThan(0)
    for (const { id: staff } of busy.slice(0, 2)) {
      const span = { from: MONDAY, to: MONDAY, start: '16:10', end: '17:00' }
      const { plan } = repairOf({ events: [{ id: 'e', kind: 'absence', staff, ...span }] })
      expect(own(plan, staff, 'B1')).toEqual([])
      expect(own(plan, staff, 'B2')).toHaveLength(1)
    }
  })

  test('a closed venue, nobody is sent there', async () => {
    const sent = await solved('tiny-87')
    const rooms = sent.input.rooms.flatMap(({ id, site }) => (site === 'V' ? [id] : []))
    const there = (plan: Plan): string[] =>
      sessionsOf(plan, ({ room }) => rooms.includes(room)).map(({ group }) => group)
    expect(there(sent.plan)).not.toEqual([])
    const event = { id: 'e', kind: 'venue_closed', venue: 'V', from: MONDAY, to: FRIDAY }
    const { plan, found } = repairOf({ events: [event] }, sent)
    expect(there(plan)).toEqual([])
    for (const { roster: repair } of found.repairs) expect(there(repair.plan)).toEqual([])
    // The school's own rooms and courses take all of them in.
    expect(plan.unserved).toEqual([])
  })

  test('a closed room, nothing meets in it', () => {
    const room = roster.plan.sessions[0]?.room ?? ''
    const { plan } = repairOf({ events: [{ id: 'e', kind: 'room_closed', room, from: MONDAY, to: FRIDAY }] })
    expect(sessionsOf(plan, (each) => each.room === room)).toEqual([])
  })

  test('an institution struck off the list, none of its people serve', () => {
    const engaged = roster.input.staff.filter(
      ({ id, institution }) => institution !== null && roster.plan.sessions.some(({ lead }) => lead === id),
    )
    expect(engaged.length).toBeGreaterThan(0)
    for (const institution of new Set(engaged.map((row) => row.institution))) {
      const gone = new Set<string>(
        roster.input.staff.filter((row) => row.institution === institution).map(({ id }) => id),
      )
      const { plan } = repairOf({
        events: [{ id: 'e', kind: 'institution_struck', institution, date: MONDAY }],
      })
      expect(sessionsOf(plan, (each) => adultsOf(each).some((id) => gone.has(id)))).toEqual([])
    }
  })

  test('a vetting that expired, that person serves no more', () => {
    const staff = roster.plan.sessions.find(({ date }) => date === FRIDAY)?.lead ?? ''
    const { plan } = repairOf({ events: [{ id: 'e', kind: 'vetting_expired', staff, date: WEDNESDAY }] })
    expect(sessionsOf(plan, (each) => each.date >= WEDNESDAY && adultsOf(each).includes(staff))).toEqual([])
  })

  test('a cut budget, the week costs no more', () => {
    const weeklyBudget = roster.score.terms.S06 - 100
    const { found } = repairOf({ events: [{ id: 'e', kind: 'budget_cut', school: 'S', weeklyBudget }] })
    expect(found.repairs[0]?.roster.score.terms.S06).toBeLessThanOrEqual(weeklyBudget)
  })

  test.each([30, 200, 500])(
    'a budget cut by %i yuan while the week is under way, what began stays',
    (less) => {
      const weeklyBudget = roster.score.terms.S06 - less
      const { plan, found } = repairOf({
        events: [{ id: 'e', kind: 'budget_cut', school: 'S', weeklyBudget }],
        disturbance: { from: `${FRIDAY}T12:00` },
      })
      expect(found.repairs[0]?.roster.score.terms.S06).toBeLessThanOrEqual(weeklyBudget)
      const begun = (each: Plan): Session[] => sessionsOf(each, ({ date }) => date < FRIDAY)
      expect(begun(roster.plan).length).toBeGreaterThan(0)
      expect(begun(plan)).toEqual(begun(roster.plan))
    },
  )

  test('a new sign-up, the child has a place or is told why not', () => {
    const student = roster.input.students.find(({ days }) => !days.some(({ weekday }) => weekday === 5))
    expect(student).toBeDefined()
    const day = { weekday: 5, until: null, extra: [], needsExtended: false }
    const { plan } = repairOf({ events: [{ id: 'e', kind: 'sign_up', student: student?.id, day }] })
    const isThere = ({ students }: Session) => student !== undefined && students.includes(student.id)
    const served = sessionsOf(plan, (each) => each.date === FRIDAY && isThere(each))
    expect(served.length + plan.unserved.filter((row) => row.student === student?.id).length).toBeGreaterThan(
      0,
    )
  })

  test('a day cancelled, nothing meets on it', () => {
    const event = { id: 'e', kind: 'day_cancelled', date: FRIDAY, school: null }
    expect(sessionsOf(roster.plan, ({ date }) => date === FRIDAY).length).toBeGreaterThan(0)
    expect(sessionsOf(repairOf({ events: [event] }).plan, ({ date }) => date === FRIDAY)).toEqual([])
  })

  test('a class away for a day, none of it is placed then, its other days and everybody else are served as before', () => {
    const homeroom = roster.input.students[0]?.homeroom ?? ''
    const own = new Set<string>(
      roster.input.students.filter((row) => row.homeroom === homeroom).map(({ id }) => id),
    )
    const event = { id: 'e', kind: 'class_away', school: 'S', homeroom, from: WEDNESDAY, to: WEDNESDAY }
    const { plan } = repairOf({ events: [event] })
    const isThere = ({ students }: Session) => students.some((id) => own.has(id))
    expect(
      sessionsOf(roster.plan, (each) => each.date === WEDNESDAY && isThere(each)).length,
    ).toBeGreaterThan(0)
    expect(sessionsOf(plan, (each) => each.date === WEDNESDAY && isThere(each))).toEqual([])
    expect(plan.unserved.filter(({ student, date }) => own.has(student) && date === WEDNESDAY)).toEqual([])
    const served = (of: Plan): number =>
      sessionsOf(of, ({ date }) => date !== WEDNESDAY).reduce(
        (sum, { students, blocks }) => sum + blocks.length * students.filter((id) => own.has(id)).length,
        0,
      )
    expect(served(plan)).toBe(served(roster.plan))
    expect(plan.unserved.length).toBeLessThanOrEqual(roster.plan.unserved.length)
  })

  test('a make-up day, it is planned by the day it follows', () => {
    const event = { id: 'e', kind: 'make_up_day', date: '2026-11-28', follows: 3 }
    const { plan } = repairOf({ events: [event] })
    expect(sessionsOf(plan, ({ date }) => date === '2026-11-28').length).toBeGreaterThan(0)
  })

  test('a pin and a ban, both hold', () => {
    const session = roster.plan.sessions[0]
    if (session === undefined) throw new Error('no session')
    const { school, date, blocks, lead, activity } = session
    const fields = { school, date, block: blocks[0], by: 'bureau', reason: 'asked' }
    const ban = { ...fields, id: 'b', activity: null, room: null, staff: lead, student: null }
    const { plan } = repairOf({ bans: [ban] })
    const isThere = (each: Session): boolean =>
      each.date === date && each.blocks.some((code) => code === blocks[0])
    expect(sessionsOf(plan, (each) => isThere(each) && adultsOf(each).includes(lead))).toEqual([])
    const pin = { ...fields, id: 'p', activity, room: session.room, staff: lead, role: 'lead', student: null }
    const kept = repairOf({ pins: [pin], events: [] }).plan
    expect(
      sessionsOf(kept, (each) => isThere(each) && each.lead === lead && each.room === session.room),
    ).toHaveLength(1)
  })
})
