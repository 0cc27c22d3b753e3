import { clockOf, minutesOf, plusDays } from '../../../models/time.ts'
import type { WeekInput } from '../../../models/week.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { schoolYearOf } from './classes.ts'

type District = WeekInput['district']
type School = WeekInput['schools'][number]

const WEEKDAYS = [1, 2, 3, 4, 5] as const
/** By this off-work time everything but the morning is half an hour later. */
const LATE = '18:00'
const SHIFT = 30

/** Terms as most schools have them, of the school year that holds a date. */
function termsOf(date: string): District['terms'] {
  const year = schoolYearOf(date)
  const name = (half: string): string => `${year}—${year + 1}学年度第${half}学期`
  return [
    { id: `${year}-1`, name: name('一'), first: `${year}-09-01`, last: `${year + 1}-01-25` },
    { id: `${year}-2`, name: name('二'), first: `${year + 1}-02-22`, last: `${year + 1}-07-10` },
  ]
}

/** The Monday to plan: that of the next week, or of the first week of the next term where that is in the holidays. */
export function nextMonday(today: string): string {
  const monday = plusDays(today, 8 - weekdayOf(today))
  const next = [...termsOf(monday), ...termsOf(plusDays(monday, 60))].find(
    ({ last }) => plusDays(monday, 4) <= last,
  )
  return next === undefined || plusDays(monday, 6) >= next.first
    ? monday
    : plusDays(next.first, 1 - weekdayOf(next.first))
}

/** Off-work times by season, as in South China: 17:30 from November to April, 18:00 from May to October. */
function offWorkOf(monday: string): District['offWork'] {
  const year = Number(monday.slice(0, 4))
  return [year - 1, year, year + 1].flatMap((one) => [
    { from: `${one}-01-01`, to: `${one}-04-30`, time: '17:30' },
    { from: `${one}-05-01`, to: `${one}-10-31`, time: '18:00' },
    { from: `${one}-11-01`, to: `${one}-12-31`, time: '17:30' },
  ])
}

/** A district around one school: terms, one of which holds the week, and off-work times. */
export function districtOf(monday: string): District {
  const terms = termsOf(monday)
  const inside = terms.some(({ first, last }) => plusDays(monday, 4) >= first && monday <= last)
  const [term] = terms.filter(({ last }) => last >= monday)
  return {
    id: 'district',
    name: '本城区',
    terms:
      inside || term === undefined
        ? terms
        : terms.map((one) => (one === term ? { ...one, first: monday } : one)),
    offWork: offWorkOf(monday),
  }
}

/** The last day of the school year of a date. */
export const endOfSchoolYear = (date: string): string =>
  `${Number(date.slice(0, 4)) + (date.slice(5) < '09-01' ? 0 : 1)}-08-31`

type Times = Required<Pick<School, 'timetable' | 'blocks' | 'writtenHomework'>>

/** Ends of lessons and blocks of a common school day, for the grades that there are. */
export function timesOf(grades: readonly number[], offWork: string): Times {
  const shift = offWork >= LATE ? SHIFT : 0
  const at = (time: string): string => clockOf(minutesOf(time) + shift)
  const within = (from: number, to: number) => grades.filter((grade) => from <= grade && grade <= to)
  const [lower, upper, primary, junior] = [within(1, 2), within(3, 6), within(1, 6), within(7, 9)]
  const ends = (grade: number): string => at(grade <= 2 ? '15:10' : grade <= 6 ? '16:05' : '17:10')
  const block = (code: string, start: string, end: string, kind: 'regular' | 'extended', of: number[]) =>
    WEEKDAYS.flatMap((weekday) =>
      of.length === 0 ? [] : [{ code, weekday, start: at(start), end: at(end), kind, grades: of }],
    )
  return {
    timetable: grades.flatMap((grade) => WEEKDAYS.map((weekday) => ({ grade, weekday, end: ends(grade) }))),
    blocks: [
      ...block('B0', '15:20', '16:05', 'regular', lower),
      ...block('B1', '16:15', '16:55', 'regular', primary),
      ...block('B2', '17:05', '17:45', 'regular', primary),
      ...block('B3', '17:45', '18:30', 'extended', primary),
      ...block('J1', '17:20', '18:05', 'regular', junior),
    ],
    writtenHomework: [
      ...upper.map((grade) => ({ grade, minutes: grade === 3 ? 30 : 40 })),
      ...junior.map((grade) => ({ grade, minutes: 60 })),
    ],
  }
}
