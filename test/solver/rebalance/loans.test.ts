import { beforeAll, describe, expect, test } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import type { WeekInput } from '../../../models/week.ts'
import { disturbedIn, personChanges } from '../../../src/reports/person-changes.ts'
import { MONDAY, parse, type TinySchool, TUESDAY, tinyDistrict, VILLAGE_AND_TOWN } from '../loans/district.ts'
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

  test('has the next best loan in the repair of best score, though it pays only once the schools are searched again', () => {
    for (const answer of ['recalled', 'refused']) {
      const { repairs, failed } = repaired(roster, made(consent('teacher', answer)), { work: 20 })
      expect(breachesOf(failed)).toEqual([])
      const [fewest, best] = [repairs[0], repairs.at(-1)]
      expect(fewest?.roster.plan.loans).toEqual([])
      const date = taken === MONDAY ? TUESDAY : MONDAY
      expect(best?.roster.plan.loans).toEqual([{ staff: TEACHER, date, host: 'V' }])
      expect([best?.certificate.valid, best?.aim]).toEqual([true, 'best'])
      expect(best?.roster.score.weighted).toBeLessThan(fewest?.roster.score.weighted ?? 0)
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

test.each([
  ['a pin of the teacher on loan', { school: 'V', activity: 'V-science', staff: TEACHER }],
  ['a pin of a teacher and a child', { school: 'P', activity: 'P-chess', staff: 'P-T2', student: 'P-S1' }],
] as const)(
  '%s: a budget of as many people as the repair without one disturbs is kept, and one fewer is no worse',
  (_, where) => {
    const pins = [{ ...where, id: 'p', by: 'b', reason: 'r', date: MONDAY, block: 'B1', role: 'lead' }]
    const [free] = repaired(roster, made({ pins })).repairs
    if (free === undefined) throw new Error('no repair')
    const { students, adults } = disturbedIn(personChanges(free.roster.input, roster.plan, free.roster.plan))
    const kept = repaired(roster, made({ pins, disturbance: { students, adults } }))
    expect(breachesOf(kept.failed)).toEqual([])
    expect(kept.repairs[0]?.changes).toBe(free.changes)
    const less = repaired(roster, made({ pins, disturbance: { students: 0, adults: 0 } }))
    expect(less.repairs).toEqual([])
    expect(new Set(breachesOf(less.failed).map(({ params }) => params['reason']))).not.toContain('pin')
    const { input, plan } = less.failed?.roster ?? free.roster
    const least = disturbedIn(personChanges(input, roster.plan, plan))
    expect(least.students + least.adults).toBeLessThanOrEqual(students + adults)
  },
)

/** A village between two towns that each list a teacher of science and paper, so near that only the teachers differ. */
const TWO_TOWNS: readonly TinySchool[] = [
  { id: 'P', weak: false, students: 2, teachers: [['science', 'paper'], []], loanable: 1 },
  { id: 'Q', weak: false, students: 2, teachers: [['science', 'paper'], []], loanable: 1 },
  { id: 'V', weak: true, students: 4, teachers: [[]], loanable: 0 },
]

/** The village short of a second adult, and of a teacher of its clubs: what its loans do is seen in who is unserved. */
const shortVillage = (): WeekInput => {
  const input = tinyDistrict(TWO_TOWNS)
  input.district.loanLimits = { daysPerTeacher: 2 }
  for (const row of input.activities)
    if (row.school === 'V' && row.category === 'care') Object.assign(row, { max: 2, studentsPerAdult: 2 })
  for (const row of input.activities)
    if (row.school === 'V' && row.id === 'V-chess') Object.assign(row, { max: 2, studentsPerAdult: 2 })
  return input
}

describe('a loan that is recalled or refused', () => {
  let before: Roster
  let first: { staff: string; date: string; host: string }
  beforeAll(async () => {
    before = await rosterOf(parse(shortVillage()))
    const [loan] = before.plan.loans
    if (loan === undefined) throw new Error('no loan')
    first = loan
  })
  const answer = (fields: object) => ({
    id: 'e',
    kind: 'loan_consent',
    by: 'teacher',
    answer: 'recalled',
    ...first,
    ...fields,
  })

  test('gives way to the next best one where that serves more, and the first repair says so', () => {
    const again = repaired(before, made({ events: [answer({})] }), { work: 5 })
    expect(breachesOf(again.failed)).toEqual([])
    for (const { certificate, roster: repair } of again.repairs) {
      expect(certificate.valid).toBe(true)
      expect(repair.plan.loans).not.toContainEqual(first)
      expect(repair.withoutLoans).not.toBeNull()
    }
    const [repair] = again.repairs
    const fresh = repair?.roster.plan.loans.filter(
      ({ staff, date }) => !before.plan.loans.some((loan) => loan.staff === staff && loan.date === date),
    )
    expect(fresh?.length).toBeGreaterThan(0)
    expect(repair?.roster.score.unserved).toBe(before.score.unserved)
  })

  test('is not replaced by one that nobody may make any more, and the village is told unserved', () => {
    const events = before.input.staff
      .filter(({ loanable }) => loanable)
      .flatMap(({ id }) =>
        [MONDAY, TUESDAY].map((date) => answer({ id: `${id} ${date}`, staff: id, date, host: 'V' })),
      )
    const { repairs } = repaired(before, made({ events }))
    expect(repairs[0]?.roster.plan.loans).toEqual([])
    expect(repairs[0]?.roster.score.unserved).toBeGreaterThan(before.score.unserved)
  })

  test('is not replaced on a day that has begun', () => {
    const { repairs } = repaired(
      before,
      made({ events: [answer({ date: TUESDAY })], disturbance: { from: `${TUESDAY}T08:00` } }),
    )
    expect(repairs.length).toBeGreaterThan(0)
    for (const { roster: repair } of repairs)
      expect(repair.plan.loans.filter(({ date }) => date === MONDAY)).toEqual(
        before.plan.loans.filter(({ date }) => date === MONDAY),
      )
  })
})
