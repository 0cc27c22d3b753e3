import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import {
  type Closure,
  clockOf,
  type DayView,
  daysBetween,
  holdsOn,
  inWeeks,
  isAvailable,
  isoDate,
  minutesOf,
  plusDays,
  type Window,
  within,
} from '../../models/time.ts'
import { weekdayOf } from '../../models/weekday.ts'
import { FRIDAY, MONDAY, SATURDAY, TUESDAY } from './week-builder.ts'

const time = fc.integer({ min: 0, max: 1439 }).map(clockOf)
const date = fc.integer({ min: 0, max: 4000 }).map((offset) => plusDays('2020-01-01', offset))

test('minutes and clock undo each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => minutesOf(clockOf(minutes)) === minutes),
  )
  expect(minutesOf('16:05')).toBe(965)
  expect(clockOf(5)).toBe('00:05')
})

test('days: adding, counting and weekdays agree, and dates compare as text', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -500, max: 500 }), (from, days) => {
      const to = plusDays(from, days)
      expect(daysBetween(from, to)).toBe(days)
      expect(plusDays(to, -days)).toBe(from)
      expect((weekdayOf(from) + (((days % 7) + 7) % 7) - 1) % 7).toBe(weekdayOf(to) - 1)
      expect(to > from).toBe(days > 0)
    }),
  )
  expect(plusDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(weekdayOf(MONDAY)).toBe(1)
})

test('a date exists where the calendar of luxon has it', () => {
  const digits = (length: number, max: number) =>
    fc.integer({ min: 0, max }).map((value) => String(value).padStart(length, '0'))
  const year = fc.oneof(digits(4, 9999), fc.constantFrom('0000', '1900', '2000', '2024', '2100', '2400'))
  const text = fc
    .tuple(year, digits(2, 13), fc.oneof(digits(2, 33), fc.constantFrom('28', '29', '30', '31')))
    .map((parts) => parts.join('-'))
  fc.assert(
    fc.property(text, (day) => {
      expect(isoDate.safeParse(day).success).toBe(DateTime.fromISO(day, { zone: 'utc' }).isValid)
    }),
    { numRuns: 2000 },
  )
  const days = ['2024-02-29', '2100-02-29', '2025-04-31', '2025-4-01', '2025-01-01T00:00']
  expect(days.map((day) => isoDate.safeParse(day).success)).toEqual([true, false, false, false, false])
})

test('ranges hold both their ends', () => {
  expect([MONDAY, TUESDAY, SATURDAY].map((day) => within(day, { from: MONDAY, to: TUESDAY }))).toEqual([
    true,
    true,
    false,
  ])
})

test('odd and even weeks', () => {
  expect([inWeeks('every', true), inWeeks('every', false)]).toEqual([true, true])
  expect([inWeeks('odd', true), inWeeks('odd', false)]).toEqual([true, false])
  expect([inWeeks('even', true), inWeeks('even', false)]).toEqual([false, true])
})

const open = (more: Partial<Window>): Window => ({
  weekday: null,
  date: null,
  weeks: 'every',
  start: '16:00',
  end: '18:00',
  ...more,
})
const closed = (more: Partial<Closure>): Closure => ({
  from: MONDAY,
  to: MONDAY,
  start: null,
  end: null,
  reason: '',
  ...more,
})
const monday: DayView = { date: MONDAY, follows: 1, odd: true }
const from = minutesOf('16:30')
const to = minutesOf('17:30')

test('a window holds by followed weekday, by date, by parity', () => {
  const saturday: DayView = { date: SATURDAY, follows: 1, odd: false }
  expect(holdsOn(open({ weekday: 1 }), saturday)).toBe(true)
  expect(holdsOn(open({ weekday: 6 }), saturday)).toBe(false)
  expect(holdsOn(open({ date: SATURDAY }), saturday)).toBe(true)
  expect(holdsOn(open({ date: FRIDAY }), saturday)).toBe(false)
  expect(holdsOn(open({ weeks: 'odd' }), saturday)).toBe(false)
  expect(holdsOn(open({}), saturday)).toBe(true)
})

describe('isAvailable', () => {
  test('without windows always, with windows only within them', () => {
    expect(isAvailable([], [], monday, from, to)).toBe(true)
    expect(isAvailable([open({})], [], monday, from, to)).toBe(true)
    expect(isAvailable([open({ end: '17:00' })], [], monday, from, to)).toBe(false)
    // Windows for other days do not open this one: they only say that the person is not always there.
    expect(isAvailable([open({ weekday: 2 })], [], monday, from, to)).toBe(false)
  })

  test('windows that touch are one', () => {
    expect(isAvailable([open({ start: '17:00' }), open({ end: '17:00' })], [], monday, from, to)).toBe(true)
    expect(isAvailable([open({ start: '17:01' }), open({ end: '17:00' })], [], monday, from, to)).toBe(false)
  })

  test('a closure of the date that meets the stretch, and no other, closes it', () => {
    expect(isAvailable([], [closed({})], monday, from, to)).toBe(false)
    expect(isAvailable([], [closed({ from: TUESDAY, to: TUESDAY })], monday, from, to)).toBe(true)
    expect(isAvailable([], [closed({ end: '16:30' })], monday, from, to)).toBe(true)
    expect(isAvailable([], [closed({ start: '17:30' })], monday, from, to)).toBe(true)
    expect(isAvailable([], [closed({ start: '17:29' })], monday, from, to)).toBe(false)
  })

  test('agrees with a look at every minute', () => {
    const stretch = fc
      .tuple(time, time)
      .map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }))
    const windows = fc.array(
      fc.record({
        at: stretch,
        weekday: fc.constantFrom(null, 1, 2),
        weeks: fc.constantFrom('every' as const, 'odd' as const, 'even' as const),
      }),
      { maxLength: 6 },
    )
    const closures = fc.array(fc.record({ at: stretch, date: fc.constantFrom(MONDAY, TUESDAY) }), {
      maxLength: 3,
    })
    const minute = fc.integer({ min: 0, max: 1438 })
    fc.assert(
      fc.property(
        windows,
        closures,
        minute,
        fc.integer({ min: 1, max: 240 }),
        (shown, gaps, start, length) => {
          const end = Math.min(start + length, 1439)
          const rules = shown.map(({ at, weekday, weeks }) => open({ ...at, weekday, weeks }))
          const away = gaps.map(({ at, date: on }) => closed({ ...at, from: on, to: on }))
          const covers = (at: { start: string | null; end: string | null }, now: number) =>
            minutesOf(at.start ?? '00:00') <= now && now < minutesOf(at.end ?? '23:59')
          let free = true
          for (let now = start; now < end; now++)
            free &&=
              (rules.length === 0 || rules.some((rule) => holdsOn(rule, monday) && covers(rule, now))) &&
              !away.some((gap) => gap.from === MONDAY && covers(gap, now))
          expect(isAvailable(rules, away, monday, start, end)).toBe(free)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('more windows never take availability away, more closures never give it', () => {
    const rule = fc.tuple(time, time).map(([a, b]) => open({ start: a < b ? a : b, end: a < b ? b : a }))
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 5 }), rule, (rules, more) => {
        const before = isAvailable(rules, [], monday, from, to)
        if (before) expect(isAvailable([...rules, more], [], monday, from, to)).toBe(true)
        if (!before) expect(isAvailable(rules, [closed(more)], monday, from, to)).toBe(false)
      }),
    )
  })
})
