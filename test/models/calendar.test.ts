import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextSchoolDay, offWorkTime, schoolDays, weekNumber } from '../../models/calendar.ts'
import { type CalendarDay, type District, district } from '../../models/district.ts'
import { plusDays } from '../../models/time.ts'
import { weekdayOf } from '../../models/weekday.ts'
import { MONDAY, SATURDAY, TUESDAY, WEDNESDAY } from './week-builder.ts'

const SUNDAY = '2026-11-29'

type DayInput = Pick<CalendarDay, 'date' | 'kind'> & { follows?: number }

/** A district of two terms, with some days that differ from the rule. */
const withDays = (...calendar: DayInput[]): District =>
  district.parse({
    id: 'D',
    name: '城区',
    terms: [
      { id: 'autumn', name: '', first: '2026-09-01', last: '2027-01-22' },
      { id: 'spring', name: '', first: '2027-02-24', last: '2027-07-09' },
    ],
    offWork: [
      { from: '2026-05-01', to: '2026-10-31', time: '18:00' },
      { from: '2026-11-01', to: '2027-04-30', time: '17:30' },
    ],
    calendar,
  })
const plain = withDays()
const dates = (of: District, monday = MONDAY) => schoolDays(of, monday).map((day) => day.date)

describe('schoolDays', () => {
  test('Monday to Friday of a term, each after its own timetable', () => {
    expect(schoolDays(plain, MONDAY).map((day) => [weekdayOf(day.date), day.follows])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ])
  })

  test('public and regional holidays and holiday care are no school days', () => {
    const kinds = ['public_holiday', 'regional_holiday', 'holiday_care'] as const
    for (const kind of kinds) expect(dates(withDays({ date: TUESDAY, kind }))).not.toContain(TUESDAY)
    // 三月三, a holiday of Guangxi alone.
    const songs = [8, 9].map((day) => ({ date: `2027-04-0${day}`, kind: 'regional_holiday' as const }))
    expect(dates(withDays(...songs), '2027-04-05')).toEqual(['2027-04-05', '2027-04-06', '2027-04-07'])
  })

  test('a make-up Saturday follows the weekday it names, an ordinary day may follow another', () => {
    const days = schoolDays(
      withDays(
        { date: MONDAY, kind: 'public_holiday' },
        { date: WEDNESDAY, kind: 'school_day', follows: 5 },
        { date: SATURDAY, kind: 'make_up', follows: 1 },
      ),
      MONDAY,
    )
    expect(days.map((day) => day.follows)).toEqual([2, 5, 4, 5, 1])
    expect(days.at(-1)).toEqual({ date: SATURDAY, follows: 1, odd: days[0]?.odd })
  })

  test('a make-up Sunday that names no weekday follows Sunday', () => {
    expect(schoolDays(withDays({ date: SUNDAY, kind: 'make_up' }), MONDAY).at(-1)?.follows).toBe(7)
  })

  test('the first and the last week of a term are cut at its ends, between terms there is nothing', () => {
    expect(dates(plain, '2026-08-31')).toEqual(['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'])
    expect(dates(plain, '2027-01-18')).toHaveLength(5)
    expect(dates(plain, '2027-02-22')).toEqual(['2027-02-24', '2027-02-25', '2027-02-26'])
    expect(dates(plain, '2027-02-01')).toEqual([])
  })

  test('a week has any number of school days from none to seven', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (open) => {
        const days = open.map(
          (there, offset): DayInput => ({
            date: plusDays(MONDAY, offset),
            kind: there ? (offset < 5 ? 'school_day' : 'make_up') : 'public_holiday',
          }),
        )
        const expected = days.filter((_, offset) => open[offset]).map((day) => day.date)
        expect(dates(withDays(...days))).toEqual(expected)
      }),
    )
  })
})

describe('weekNumber', () => {
  test('week 1 holds the first day of the term; parity alternates and goes with the day', () => {
    expect(weekNumber(plain, '2026-09-01')).toBe(1)
    expect(weekNumber(plain, '2026-09-06')).toBe(1)
    expect(weekNumber(plain, '2026-09-07')).toBe(2)
    expect(weekNumber(plain, MONDAY)).toBe(13)
    expect(schoolDays(plain, MONDAY).every((day) => day.odd)).toBe(true)
    expect(schoolDays(plain, plusDays(MONDAY, 7)).every((day) => !day.odd)).toBe(true)
  })

  test('each term counts anew, outside of them there is no number', () => {
    expect(weekNumber(plain, '2027-02-24')).toBe(1)
    expect(weekNumber(plain, '2027-03-01')).toBe(2)
    expect(weekNumber(plain, '2027-02-01')).toBeNull()
    expect(weekNumber(plain, '2026-08-31')).toBeNull()
  })

  test('every seventh day adds one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), (offset) => {
        const date = plusDays('2026-09-01', offset)
        const number = weekNumber(plain, date)
        expect(weekNumber(plain, plusDays(date, 7))).toBe(number === null ? null : number + 1)
      }),
    )
  })
})

test('off-work time is that of the season', () => {
  expect(offWorkTime(plain, '2026-10-31')).toBe('18:00')
  expect(offWorkTime(plain, '2026-11-01')).toBe('17:30')
  expect(offWorkTime(plain, '2027-05-01')).toBeNull()
})

describe('nextSchoolDay', () => {
  test('over a weekend, over a holiday, to a make-up Saturday', () => {
    expect(nextSchoolDay(plain, MONDAY)?.date).toBe(TUESDAY)
    expect(nextSchoolDay(plain, '2026-11-27')?.date).toBe('2026-11-30')
    const made = withDays({ date: SATURDAY, kind: 'make_up', follows: 1 })
    expect(nextSchoolDay(made, '2026-11-27')).toEqual({ date: SATURDAY, follows: 1, odd: true })
    expect(nextSchoolDay(withDays({ date: TUESDAY, kind: 'public_holiday' }), MONDAY)?.date).toBe(WEDNESDAY)
  })

  test('over the winter holiday, and none after the last term', () => {
    expect(nextSchoolDay(plain, '2027-01-22')?.date).toBe('2027-02-24')
    expect(nextSchoolDay(plain, '2027-07-09')).toBeNull()
  })
})
