import { offWorkTime } from '../calendar.ts'
import type { CalendarDay, District } from '../district.ts'
import type { Fault } from '../faults.ts'
import { type IsoDate, plusDays, within } from '../time.ts'
import { weekdayOf } from '../weekday.ts'
import type { Facts } from './facts.ts'
import { datesReversed, duplicateIds, error, warning } from './fault.ts'

/**
 * Public holidays that fall on the same date every year (全国年节及纪念日放假办法; 2 May since 2025). Those that follow
 * the lunar calendar stand in the district's own calendar alone.
 */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

export const isFixedHoliday = (date: IsoDate): boolean =>
  FIXED_HOLIDAYS.has(date.slice(5)) && (!date.endsWith('05-02') || date >= '2025')

const serves = (day: CalendarDay): boolean => day.kind === 'school_day' || day.kind === 'make_up'

export const inTerm = (district: District, date: IsoDate): boolean =>
  district.terms.some((term) => within(date, { from: term.first, to: term.last }))

interface Span {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly where: string
  readonly id: string
}

/** Pairs of ranges that share a date. */
function overlaps(code: 'TERMS_OVERLAP' | 'OFF_WORK_OVERLAP', spans: readonly Span[]): Fault[] {
  const sorted = spans.filter((span) => span.from <= span.to).sort((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.flatMap((span, index) => {
    const before = sorted[index - 1]
    if (before === undefined || before.to < span.from) return []
    return [
      error(code, {
        where: span.where,
        read: `${span.from} – ${span.to}`,
        expected: `> ${before.to}`,
        params: { id: span.id, other: before.id, from: span.from, to: before.to },
      }),
    ]
  })
}

function calendarDays(district: District): Fault[] {
  const first = new Map<IsoDate, CalendarDay>()
  return district.calendar.flatMap((day, index) => {
    const where = `district.calendar[${index}]`
    const faults: Fault[] = []
    const known = first.get(day.date)
    const params = { date: day.date, kind: day.kind }
    if (known === undefined) first.set(day.date, day)
    else if (serves(known) !== serves(day))
      faults.push(
        error('SCHOOL_DAY_ON_HOLIDAY', {
          where,
          read: `${day.date} ${day.kind}`,
          expected: known.kind,
          params: { date: day.date, kind: serves(day) ? known.kind : day.kind },
        }),
      )
    else faults.push(error('CALENDAR_DATE_TWICE', { where, read: day.date, expected: '1 ×', params }))
    if (serves(day)) {
      if (isFixedHoliday(day.date))
        faults.push(
          error('SCHOOL_DAY_ON_HOLIDAY', {
            where,
            read: `${day.date} ${day.kind}`,
            expected: 'public_holiday',
            params: { date: day.date, kind: 'public_holiday' },
          }),
        )
      if (!inTerm(district, day.date))
        faults.push(
          error('SCHOOL_DAY_OUTSIDE_TERM', {
            where,
            read: day.date,
            expected: district.terms.map((term) => `${term.first} – ${term.last}`),
            params,
          }),
        )
      else if (day.kind === 'make_up' && weekdayOf(day.date) <= 5)
        faults.push(
          error('MAKE_UP_ON_SCHOOL_DAY', {
            where,
            read: `${day.date} make_up`,
            expected: 'school_day',
            params: { ...params, weekday: weekdayOf(day.date) },
          }),
        )
    } else if (day.follows !== null)
      faults.push(
        warning('FOLLOWS_ON_HOLIDAY', {
          where: `${where}.follows`,
          read: day.follows,
          expected: null,
          params: { ...params, follows: day.follows },
        }),
      )
    return faults
  })
}

/** The Monday, terms, off-work times and school days of the week, and what the calendar says of them. */
export function calendarFaults({ week, days }: Facts): Fault[] {
  const { district, monday } = week
  const faults: Fault[] = []
  const weekday = weekdayOf(monday)
  const begins = plusDays(monday, 1 - weekday)
  const sunday = plusDays(monday, 6)
  if (weekday !== 1)
    faults.push(
      error('WEEK_NOT_MONDAY', {
        where: 'monday',
        read: monday,
        expected: begins,
        params: { monday, weekday, begins },
      }),
    )
  else if (!district.terms.some((term) => term.first <= sunday && monday <= term.last))
    faults.push(
      error('WEEK_OUTSIDE_TERM', {
        where: 'monday',
        read: monday,
        expected: district.terms.map((term) => `${term.first} – ${term.last}`),
        params: { monday },
      }),
    )
  else if (days.length === 0)
    faults.push(
      warning('WEEK_WITHOUT_SCHOOL_DAYS', {
        where: 'monday',
        read: monday,
        expected: '≥ 1',
        params: { monday },
      }),
    )

  faults.push(
    ...duplicateIds(district.terms, (at) => `district.terms[${at}]`, 'term'),
    ...duplicateIds(district.ruleSources, (at) => `district.ruleSources[${at}]`, 'rule_source'),
    ...district.terms.flatMap(({ id, first, last }, index) =>
      datesReversed({ where: `district.terms[${index}]`, entity: 'term', id }, 'first', first, last),
    ),
    ...overlaps(
      'TERMS_OVERLAP',
      district.terms.map(({ id, first, last }, index) => ({
        id,
        from: first,
        to: last,
        where: `district.terms[${index}]`,
      })),
    ),
    ...district.offWork.flatMap(({ from, to }, index) =>
      datesReversed(
        { where: `district.offWork[${index}]`, entity: 'off_work_time', id: String(index + 1) },
        'from',
        from,
        to,
      ),
    ),
    ...overlaps(
      'OFF_WORK_OVERLAP',
      district.offWork.map(({ from, to }, index) => ({
        id: String(index + 1),
        from,
        to,
        where: `district.offWork[${index}]`,
      })),
    ),
    ...calendarDays(district),
  )

  const listed = new Set(district.calendar.map((day) => day.date))
  for (const { date, follows } of days) {
    if (offWorkTime(district, date) === null)
      faults.push(
        error('OFF_WORK_MISSING', {
          where: 'district.offWork',
          read: date,
          expected: 'HH:MM',
          params: { date },
        }),
      )
    if (isFixedHoliday(date) && !listed.has(date))
      faults.push(
        warning('HOLIDAY_NOT_LISTED', {
          where: 'district.calendar',
          read: date,
          expected: 'public_holiday',
          params: { date },
        }),
      )
    if (!week.schools.some((school) => school.blocks.some((block) => block.weekday === follows)))
      faults.push(
        warning('FOLLOWS_WITHOUT_BLOCKS', {
          where: 'district.calendar',
          read: date,
          params: { date, follows },
        }),
      )
  }
  return faults
}
