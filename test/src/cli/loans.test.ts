import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WeekInput } from '../../../models/week.ts'
import { MONDAY, tinyDistrict, VILLAGE_AND_TOWN } from '../../solver/loans/district.ts'
import { GUEST, withInstructor } from '../../solver/sharing/district.ts'
import { kehou } from './run.ts'

/** Threads are started for every run of the command line. */
const PATIENT = { timeout: 300_000 }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehou-loans-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What `kehou loans` says of the village and the town after a change. */
function loans(change: (input: WeekInput) => void, ...options: string[]) {
  const input = tinyDistrict(VILLAGE_AND_TOWN)
  change(input)
  return loansOf(input, ...options)
}

/** What `kehou loans` says of a week. */
async function loansOf(input: WeekInput, ...options: string[]) {
  const file = path.join(folder, 'week.json')
  await writeFile(file, JSON.stringify(input))
  return kehou(['loans', file, '--work', '2', '--workers', '1', ...options])
}

test('says who goes where, what it brings, and what one more teacher-day is worth', PATIENT, async () => {
  const { code, out } = await loans(() => undefined, '--json')
  const result = JSON.parse(out)
  expect(code).toBe(0)
  expect(result.loans).toHaveLength(1)
  expect(result.loans[0]).toMatchObject({
    staff: 'P-T1',
    home: 'P',
    host: 'V',
    state: 'proposed',
    travel: 20,
  })
  expect(result.loans[0].worth.weighted).toBeGreaterThan(result.loans[0].cost.weighted)
  expect(result.with.weighted).toBeLessThan(result.without.weighted)
  // One listed teacher, two days, one village.
  expect(result.looked).toBe(2)
  expect(result.turns).toEqual(
    [null, 'P-T1'].map((staff) => ({ home: 'P', staff, carried: 0, days: 1, next: 80 })),
  )
  expect(
    result.worth.map(
      (row: { school: string; skill: string; date: string }) => `${row.school} ${row.skill} ${row.date}`,
    ),
  ).toEqual(
    ['null', 'paper', 'science'].flatMap((skill) => [`V ${skill} 2026-11-23`, `V ${skill} 2026-11-24`]),
  )
  const { out: text } = await loans(() => undefined, '--lang', 'en')
  expect(text).toContain('P-T1 (P) → V · 20 min both ways · proposed')
  expect(text).toContain('looked at 2 loans that could be made')
  expect(text).toMatch(/^P +0 {6}1 {5}80$/m)
  expect(text).toContain('V: what one more teacher-day is worth, at least')
  // The share is one of the value with loans, and that much below it is the bound: above the bound the value is by a larger share of it.
  const told =
    /([\d,]+) \(the best that any set of loans allows is at most ([\d.]+) % lower than with these\)/.exec(
      text,
    )
  const [, bound = '', lower = ''] = told ?? []
  expect(bound).toBe(result.bound.weighted.toLocaleString('en-US'))
  expect(result.with.weighted * (1 - Number(lower) / 100)).toBeCloseTo(result.bound.weighted, -1)
})

test('a recall leads to the next best plan, and a consent is told', PATIENT, async () => {
  const first = JSON.parse((await loans(() => undefined, '--json')).out).loans[0].date
  const { out } = await loans(({ events, staff }) => {
    events.push({
      id: 'e',
      kind: 'loan_consent',
      staff: 'P-T1',
      host: 'V',
      date: first,
      by: 'teacher',
      answer: 'recalled',
    })
    const other = first === '2026-11-23' ? '2026-11-24' : '2026-11-23'
    for (const row of staff)
      if (row.id === 'P-T1') row.loanConsents = [{ date: other, host: 'V', home: 'given', teacher: 'given' }]
  }, '--json')
  const { loans: made, declined } = JSON.parse(out)
  expect(made[0].date).not.toBe(first)
  expect(made[0].state).toBe('confirmed')
  expect(declined).toEqual([{ staff: 'P-T1', date: first, host: 'V', home: 'P', state: 'recalled' }])
})

test('an instructor of the village goes to the other school with a loan, and is told', PATIENT, async () => {
  const input = withInstructor(1, 2)
  const { code, out } = await loansOf(input, '--lang', 'en')
  expect(code).toBe(0)
  expect(out).toContain(`${MONDAY} Monday · P-T1 (P) → V`)
  expect(out).toContain(`goes over with the loans: ${MONDAY} Monday · ${GUEST}: V → Q`)
})

test('a district in which nobody can be lent has no loans', PATIENT, async () => {
  const { code, out } = await loans(
    (input) => {
      for (const school of input.schools) school.weak = false
    },
    '--lang',
    'en',
  )
  expect(code).toBe(0)
  expect(out).toContain('No loan pays.')
})
