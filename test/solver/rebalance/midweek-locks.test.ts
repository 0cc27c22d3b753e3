import { beforeAll, describe, expect, test } from 'vitest'
import { changedWeek } from '../../../models/changes.ts'
import { changeFaults } from '../../../models/checks/changes.ts'
import { checkWeek } from '../../../models/checks/index.ts'
import type { Session } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import { withEvents } from '../../../models/with-events.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { breachesOf, made, repaired } from './run.ts'

const [MONDAY, WEDNESDAY, THURSDAY, SATURDAY] = ['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-28']
const NOON = `${WEDNESDAY}T12:00`
const lock = { id: 'l', by: 'bureau', reason: 'asked' }

let roster: Roster
beforeAll(async () => {
  roster = await solved('school-S')
})

const past = ({ sessions }: Roster['plan']) => sessions.filter(({ date }) => date < WEDNESDAY)

/** The first repair of a roster; all are valid, and what was before Wednesday noon stays in each. */
function repairOf(before: Roster, content: object, from: string | null = NOON): Roster {
  const changes = made({ ...content, disturbance: { from } })
  const known = new Set(checkWeek(before.input).map(({ code, where }) => `${code} ${where}`))
  const faults = [...changeFaults(before.input, changes), ...checkWeek(changedWeek(before, changes))]
  expect(
    faults.filter(({ code, where, severity }) => severity === 'error' && !known.has(`${code} ${where}`)),
  ).toEqual([])
  const { repairs, failed } = repaired(before, changes)
  expect(breachesOf(failed)).toEqual([])
  for (const { certificate, roster: repair } of repairs) {
    expect(certificate.valid).toBe(true)
    if (from !== null) expect(past(repair.plan)).toEqual(past(before.plan))
  }
  const [first] = repairs
  if (first === undefined) throw new Error('no repair')
  return first.roster
}

/** Somebody who leads an activity both before Wednesday and later. */
function ledTwice(): { school: string; activity: string; staff: string } {
  for (const { school, activity, lead, date } of roster.plan.sessions)
    if (
      date < WEDNESDAY &&
      roster.plan.sessions.some(
        (row) => row.activity === activity && row.lead === lead && row.date > WEDNESDAY,
      )
    )
      return { school, activity, staff: lead }
  throw new Error('nobody')
}

describe('pins and bans in the middle of the week', () => {
  test('a ban of the whole week counts from the moment on, for an adult and for a child', () => {
    const { school, activity, staff } = ledTwice()
    const led = ({ plan }: Roster) =>
      plan.sessions.filter((row) => row.activity === activity && row.lead === staff).map(({ date }) => date)
    const repair = repairOf(roster, { bans: [{ ...lock, school, activity, staff }] })
    expect(led(repair).length).toBeGreaterThan(0)
    expect(led(repair).filter((date) => date >= WEDNESDAY)).toEqual([])
    const student = past(roster.plan)[0]?.students[0]
    const without = repairOf(roster, { bans: [{ ...lock, school, student }] })
    const isThere = ({ students }: Session) => students.some((id) => id === student)
    expect(without.plan.sessions.filter((row) => row.date >= WEDNESDAY && isThere(row))).toEqual([])
  })

  test('what an earlier repair was told to keep, and was over, is in the way of none later', () => {
    const { school, activity, staff } = ledTwice()
    const session = past(roster.plan).find((row) => row.activity === activity && row.lead === staff)
    const pin = { ...lock, school, date: session?.date, block: session?.blocks[0], activity, staff }
    const other = roster.input.staff.find(({ id }) => id !== staff)?.id
    const bans = [{ ...lock, id: 'b', school, date: MONDAY, activity, staff: other, block: 'B9' }]
    const kept = repairOf(roster, { pins: [pin], bans }, null)
    expect(kept.input.pins).toHaveLength(roster.input.pins.length + 1)
    const later = repairOf(kept, { bans: [{ ...lock, id: 'later', school, activity, staff }] })
    // And once more, when the ban has come to the roster too.
    repairOf(later, { events: [] })
  })

  test('a pin or dated ban that lies before the moment is refused; one of the same day that is to come is not', () => {
    const { school, activity, staff } = ledTwice()
    const codes = (content: object, from: string) =>
      changeFaults(roster.input, made({ ...content, disturbance: { from } })).map(
        ({ code, where }) => `${code} ${where}`,
      )
    const session = roster.plan.sessions.find(({ date }) => date === WEDNESDAY)
    const pin = { ...lock, school, activity, date: WEDNESDAY, block: session?.blocks[0] }
    expect(codes({ pins: [pin] }, NOON)).toEqual([])
    expect(codes({ pins: [pin] }, `${WEDNESDAY}T23:00`)).toEqual(['LOCK_IN_THE_PAST pins[0].date'])
    const ban = { ...lock, school, staff, date: WEDNESDAY }
    expect(codes({ bans: [ban] }, NOON)).toEqual([])
    expect(codes({ bans: [ban] }, `${WEDNESDAY}T23:00`)).toEqual(['LOCK_IN_THE_PAST bans[0].date'])
    expect(codes({ bans: [{ ...ban, date: null }] }, `${WEDNESDAY}T23:00`)).toEqual([])
  })
})

describe('a sign-up for a weekday that is over and that a make-up day follows', () => {
  const makeUp = { id: 'm', kind: 'make_up_day', date: SATURDAY, follows: 3 }
  const signUp = (student: string | undefined) => ({
    id: 's',
    kind: 'sign_up',
    student,
    day: { weekday: 3, until: null, extra: [], needsExtended: false },
  })
  /** A child who does not come on Wednesdays and could. */
  const outsider = () =>
    roster.input.students.find(
      ({ days, consent }) => consent?.withdrawn === null && days.every(({ weekday }) => weekday !== 3),
    )?.id
  /** Dates on which a child is placed or left over. */
  const datesOf = ({ plan }: Roster, student: string | undefined): string[] => [
    ...plan.sessions.filter(({ students }) => students.some((id) => id === student)).map(({ date }) => date),
    ...plan.unserved.filter((row) => row.student === student).map(({ date }) => date),
  ]

  test.each([
    ['told together', false],
    ['the day first', true],
  ])('counts for the day to come alone: %s', (_, isTwice) => {
    const student = outsider()
    expect(student).toBeDefined()
    const from = `${THURSDAY}T08:00`
    const first = isTwice ? repairOf(roster, { events: [makeUp] }, from) : roster
    const events = isTwice ? [signUp(student)] : [makeUp, signUp(student)]
    const repair = repairOf(first, { events }, from)
    const dates = datesOf(repair, student)
    expect(dates).toContain(SATURDAY)
    expect(dates).not.toContain(WEDNESDAY)
    const days = withEvents(repair.input).students.find(({ id }) => id === student)?.days
    expect(days?.filter(({ weekday }) => weekday === 3)).toMatchObject([{ from: THURSDAY }])
  })

  test('without a day that follows it, it is refused as past', () => {
    const changes = made({ events: [signUp(outsider())], disturbance: { from: `${THURSDAY}T08:00` } })
    expect(changeFaults(roster.input, changes).map(({ code }) => code)).toEqual(['EVENT_IN_THE_PAST'])
  })

  test('what was signed up for before stays for what is over', () => {
    const student = roster.input.students.find(({ days }) => days.some(({ weekday }) => weekday === 3))
    const repair = repairOf(roster, { events: [makeUp, signUp(student?.id)] }, `${THURSDAY}T08:00`)
    const days = withEvents(repair.input).students.find(({ id }) => id === student?.id)?.days
    expect(days?.filter(({ weekday }) => weekday === 3).map(({ from }) => from)).toEqual([
      undefined,
      THURSDAY,
    ])
  })
})
