import { beforeAll, describe, expect, test } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import type { WeekInput } from '../../../models/week.ts'
import { MONDAY, parse, TUESDAY, tinyDistrict, VILLAGE_AND_TOWN } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'
import { breachesOf, made, repaired } from './run.ts'

const TEACHER = 'P-T1'

let roster: Roster
let taken: string
beforeAll(async () => {
  roster = await rosterOf(parse(tinyDistrict(VILLAGE_AND_TOWN)))
  taken = roster.plan.loans[0]?.date ?? ''
})

/** What a rebalance leaves of the loans; every repair must be valid. */
function loansAfter(what: object, from: Roster = roster): string[] {
  const { repairs, failed } = repaired(from, made(what), { work: 5 })
  expect(breachesOf(failed)).toEqual([])
  expect(repairs.length).toBeGreaterThan(0)
  for (const { certificate, roster: repair } of repairs) {
    expect(certificate.faults).toEqual([])
    expect(certificate.valid).toBe(true)
    expect(repair.withoutLoans === null).toBe(repair.plan.loans.length === 0)
  }
  return repairs[0]?.roster.plan.loans.map(({ staff, date, host }) => `${staff} ${date} ${host}`) ?? []
}

const absence = (staff: string, from: string, to = from) => ({
  events: [{ id: 'e', kind: 'absence', staff, from, to }],
})
const consent = (by: string, answer: string) => ({
  events: [{ id: 'e', kind: 'loan_consent', staff: TEACHER, host: 'V', date: taken, by, answer }],
})

describe('a district with a loan', () => {
  test('has one', () => {
    expect(roster.plan.loans).toEqual([{ staff: TEACHER, date: taken, host: 'V' }])
  })

  test('keeps it where something happens elsewhere', () => {
    const other = taken === MONDAY ? TUESDAY : MONDAY
    expect(loansAfter(absence('V-T1', other))).toHaveLength(1)
    expect(loansAfter({})).toHaveLength(1)
  })

  test('loses it where the teacher who was lent falls ill', () => {
    expect(loansAfter(absence(TEACHER, taken))).toEqual([])
  })

  test('gives the teacher back where the loan is recalled or refused', () => {
    for (const by of ['home', 'teacher'])
      for (const answer of ['recalled', 'refused']) {
        expect(loansAfter(consent(by, answer))).toEqual([])
        const [repair] = repaired(roster, made(consent(by, answer))).repairs
        const elsewhere = repair?.roster.plan.sessions.filter(
          ({ lead, school }) => lead === TEACHER && school === 'V',
        )
        expect(elsewhere).toEqual([])
      }
  })

  test('keeps it where home school or teacher agree', () => {
    expect(loansAfter(consent('home', 'given'))).toHaveLength(1)
    expect(loansAfter(consent('teacher', 'given'))).toHaveLength(1)
  })

  test('calls the teacher back where the home school would leave more unserved than without the loan', () => {
    const left = loansAfter(absence('P-T2', taken))
    expect(left).toEqual([])
  })

  test('loses it where the day is cancelled at the host', () => {
    const event = { id: 'e', kind: 'day_cancelled', date: taken, school: 'V' }
    expect(loansAfter({ events: [event] })).toEqual([])
  })
})

test('a pin that names a listed teacher of another school makes the loan in a repair as well', async () => {
  const input: WeekInput = tinyDistrict(VILLAGE_AND_TOWN)
  const apart = await rosterOf(parse(input), { loans: false })
  const pin = {
    id: 'p',
    school: 'V',
    date: MONDAY,
    block: 'B1',
    activity: 'V-science',
    room: null,
    staff: TEACHER,
    role: 'lead',
    by: 'bureau',
    reason: 'science on Mondays',
    student: null,
  }
  expect(loansAfter({ pins: [pin] }, apart)).toEqual([`${TEACHER} ${MONDAY} V`])
})
