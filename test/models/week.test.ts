import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WeekInput, week } from '../../models/week.ts'
import { rowOf, smallWeek } from './week-builder.ts'

/** Whether the schema reads the small week with one value put at a path. */
function reads(path: string, value: unknown): boolean {
  const input: unknown = smallWeek()
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let here = input
  for (const step of steps) here = Reflect.get(here as object, step)
  Reflect.set(here as object, last, value)
  return week.safeParse(input).success
}

describe('the schema of a week refuses', () => {
  test('the small week is read', () => {
    expect(week.safeParse(smallWeek()).success).toBe(true)
  })

  test.each([
    ['rooms.0.capacity', [0, -1, 1e9, 1.5, Number.NaN, '50', null]],
    ['rooms.0.parallel', [0, -1, 1e9]],
    ['rooms.0.kinds', [[]]],
    ['students.0.grade', [0, 10, 12, -1, 1.5, '3']],
    ['schools.0.blocks.0.grades', [[12], []]],
    ['schools.0.blocks.0.weekday', [0, 8, 1.5]],
    ['schools.0.blocks.0.start', ['24:00', '16:60', '9:00', '16:00:00', '16:00\n', '']],
    ['schools.0.blocks.0.kind', ['holiday']],
    ['monday', ['2026-02-30', '2026-13-01', '2026-1-1', '20261123', '2026-11-23T00:00', '2027-02-29', '']],
    ['staff.0.vettedUntil', ['2026-02-30', 'soon', undefined]],
    ['staff.0.share', [0, 101, 50.5]],
    ['staff.0.maxPerDay', [-1, 11]],
    ['staff.0.pay', [-1, 1e9, 0.5]],
    ['staff.0.source', ['teacher']],
    ['activities.0.max', [0, -1, 1e9]],
    ['activities.0.min', [-1]],
    ['activities.0.run', [0, 5]],
    ['activities.0.studentsPerAdult', [0]],
    ['activities.0.leadSources', [[]]],
    ['activities.0.grades', [[], [0]]],
    ['district.zone', ['Mars/Olympus', '']],
    ['district.outsideShare', [-1, 101]],
    ['travel.0.adult', [-1, 601]],
    ['weights.S01', [-1, 1.5, 100_001]],
    ['students.0.lottery', [-1, 2e9]],
    ['students.0.carried', [1e9, -1e9, 0.5]],
    ['students.0.id', ['', ' S1', 'S1 ', 'S\u00001', 'S\n1', 'x'.repeat(65)]],
    ['schema', ['kehou/week/2']],
  ])('%s: %j', (path, values) => {
    for (const value of values) expect(reads(path, value), JSON.stringify(value)).toBe(false)
  })

  test('an unknown field anywhere', () => {
    expect(reads('students.0.note', 'x')).toBe(false)
    expect(reads('district.note', 'x')).toBe(false)
    expect(reads('note', 'x')).toBe(false)
  })

  test('a missing weight, an unknown weight', () => {
    const { S13: _, ...short } = smallWeek().weights
    expect(reads('weights', short)).toBe(false)
    expect(reads('weights', { ...smallWeek().weights, S99: 1 })).toBe(false)
  })

  test('a ban that names nobody and nothing', () => {
    const ban = { id: 'N', by: '', reason: '', school: 'P1' }
    expect(reads('bans', [ban])).toBe(false)
    expect(reads('bans', [{ ...ban, date: '2026-11-23', block: 'B1' }])).toBe(false)
    expect(reads('bans', [{ ...ban, staff: 'T1' }])).toBe(true)
  })
})

test('dates are those that exist', () => {
  const day = fc.record({
    year: fc.integer({ min: 1990, max: 2100 }),
    month: fc.integer({ min: 0, max: 14 }),
    date: fc.integer({ min: 0, max: 33 }),
  })
  fc.assert(
    fc.property(day, ({ year, month, date }) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
      const real = new Date(Date.UTC(year, month - 1, date))
      const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === date
      expect(reads('monday', text)).toBe(exists)
    }),
    { numRuns: 80 },
  )
})

test('ids may be Chinese, with spaces inside', () => {
  for (const id of ['三（1）班', 'A 1', '学生-001', '😀']) expect(reads('students.4.id', id)).toBe(true)
})

test('defaults are those of the problem statement', () => {
  const input: WeekInput = smallWeek()
  const read = week.parse(input)
  expect(read.district).toMatchObject({
    ...{ zone: 'Asia/Shanghai', breakLimit: 15, restHours: null, outsideShare: 10 },
    homeworkInSchool: { primary: 100, junior: 67 },
  })
  expect(rowOf(read.rooms, 'K11').parallel).toBe(1)
  expect(rowOf(read.activities, 'HW')).toMatchObject({
    run: 1,
    sessions: 1,
    groupsPerStudent: 1,
    standing: null,
  })
  expect(rowOf(read.staff, 'V1').share).toBe(100)
})
