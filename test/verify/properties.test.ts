import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../models/normal.ts'
import { roster } from '../../models/roster.ts'
import { verify } from '../../solver/verify/index.ts'
import { type Draft, FRI, findingsOf, MON, THU, TUE, validDraft } from './fixture.ts'

const BASE = validDraft()
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

const anyStaff = fc.constantFrom(...ids(BASE.input.staff), 'none')
const anyStudent = fc.constantFrom(...ids(BASE.input.students), 'none')
const anySchool = fc.constantFrom('P', 'J', 'none')
const anyDate = fc.constantFrom(MON, TUE, THU, FRI, '2030-01-01')
const anyBlock = fc.constantFrom('B0', 'B1', 'B2', 'B3', 'C1', 'E1', 'B9')

const anySession = fc.record({
  school: anySchool,
  group: fc.constantFrom('h1', 'r1', 'c1', 'new'),
  activity: fc.constantFrom(...ids(BASE.input.activities), 'none'),
  date: anyDate,
  blocks: fc.array(anyBlock, { minLength: 1, maxLength: 3 }),
  room: fc.constantFrom(...ids(BASE.input.rooms), 'none'),
  lead: anyStaff,
  assistants: fc.array(anyStaff, { maxLength: 3 }),
  students: fc.array(anyStudent, { maxLength: 5 }),
})
const anyRow = fc.record({ student: anyStudent, date: anyDate, block: anyBlock })

/** Plans of ids that need not fit together, beside some sessions that do. */
const anyPlan = fc
  .record({
    kept: fc.subarray(BASE.plan.sessions),
    sessions: fc.array(anySession, { maxLength: 6 }),
    duties: fc.array(
      fc.record({
        school: anySchool,
        duty: fc.constantFrom('gate', 'none'),
        date: anyDate,
        adults: fc.array(anyStaff, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    loans: fc.array(fc.record({ staff: anyStaff, date: anyDate, host: anySchool }), { maxLength: 3 }),
    unserved: fc.array(anyRow, { maxLength: 4 }),
  })
  .map(({ kept, sessions, ...rest }): Draft['plan'] => ({ ...rest, sessions: [...kept, ...sessions] }))

describe('any roster that the schema admits', () => {
  it('is verified without an exception, into plain data, and what is wrong is counted', () => {
    fc.assert(
      fc.property(anyPlan, fc.option(anyPlan, { nil: null }), (plan, withoutLoans) => {
        const certificate = verify(roster.parse({ ...BASE, plan, withoutLoans }))
        expect(JSON.parse(JSON.stringify(certificate))).toEqual(certificate)
        for (const { checked, broken, breaches } of certificate.rules) {
          expect(checked).toBeGreaterThanOrEqual(0)
          expect(breaches).toHaveLength(Math.min(broken, 50))
        }
        const clean = certificate.faults.length === 0 && certificate.rules.every(({ broken }) => broken === 0)
        expect(certificate.valid).toBe(clean)
        const required = certificate.perSchool.reduce((sum, school) => sum + school.required, 0)
        const served = certificate.perSchool.reduce((sum, school) => sum + school.served, 0)
        expect(certificate.score.unserved).toBe(required - served)
      }),
      { seed: 11, numRuns: 60 },
    )
  })
})

describe('a text that is no Unicode', () => {
  it('has no hash and is reported', () => {
    const district = { ...BASE.input.district, name: 'x\ud800' }
    const certificate = verify(roster.parse({ ...BASE, input: { ...BASE.input, district } }))
    expect(findingsOf(certificate)).toEqual(['ROSTER_INPUT_HASH not_unicode'])
  })
})

const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length })

describe('the order of rows', () => {
  it('changes nothing that is found', () => {
    const expected = verify(roster.parse(BASE))
    const orders = fc.record({
      students: shuffled(BASE.input.students),
      staff: shuffled(BASE.input.staff),
      rooms: shuffled(BASE.input.rooms),
      activities: shuffled(BASE.input.activities),
      schools: shuffled(BASE.input.schools),
      sessions: shuffled(BASE.plan.sessions),
    })
    fc.assert(
      fc.property(orders, ({ sessions, ...rows }) => {
        const draft = { ...BASE, input: { ...BASE.input, ...rows }, plan: { ...BASE.plan, sessions } }
        const certificate = verify(roster.parse(draft))
        expect(certificate.score).toEqual(expected.score)
        expect(findingsOf(certificate)).toEqual(['ROSTER_INPUT_HASH hash'])
        expect(certificate.rules.map(({ checked }) => checked)).toEqual(
          expected.rules.map(({ checked }) => checked),
        )
      }),
      { seed: 3, numRuns: 10 },
    )
  })

  it('is not needed: the normal form of a week has the same score', () => {
    const parsed = roster.parse(BASE)
    const normal = verify({ ...parsed, input: normalise(parsed.input) })
    expect(normal.score).toEqual(verify(parsed).score)
  })
})
