import type { WeekInput } from '../../models/week.ts'

export type DistrictInput = WeekInput['district']
type CalendarInput = NonNullable<DistrictInput['calendar']>

/** Monday of the week that most reference cases plan: week 13 of the autumn term, an odd one (单周). */
export const WINTER_MONDAY = '2026-11-23'
/** Monday of the first week of the autumn term; lessons begin on the Tuesday. */
export const FIRST_MONDAY = '2026-08-31'

const TERMS: DistrictInput['terms'] = [
  { id: '2026-1', name: '2026—2027学年度第一学期', first: '2026-09-01', last: '2027-01-22' },
  { id: '2026-2', name: '2026—2027学年度第二学期', first: '2027-03-01', last: '2027-07-09' },
]

/** The normal off-work time: by season, as in South China, or 18:00 all year. */
export type OffWorkKind = 'by-season' | 'all-year'
const OFF_WORK: Readonly<Record<OffWorkKind, DistrictInput['offWork']>> = {
  'by-season': [
    { from: '2026-05-01', to: '2026-10-31', time: '18:00' },
    { from: '2026-11-01', to: '2027-04-30', time: '17:30' },
    { from: '2027-05-01', to: '2027-10-31', time: '18:00' },
  ],
  'all-year': [{ from: '2026-01-01', to: '2027-12-31', time: '18:00' }],
}

const holiday = (name: string, ...dates: string[]): CalendarInput =>
  dates.map((date) => ({ date, kind: 'public_holiday', name }))

/** The holidays of the autumn of 2026 with their make-up days (国务院办公厅 arrangement), and New Year of 2027. */
const PUBLIC_HOLIDAYS: CalendarInput = [
  { date: '2026-09-20', kind: 'make_up', follows: 1, name: '国庆节调休上课' },
  ...holiday('中秋节', '2026-09-25'),
  ...holiday('国庆节', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'),
  { date: '2026-10-10', kind: 'make_up', follows: 2, name: '国庆节调休上课' },
  ...holiday('元旦', '2027-01-01'),
]

/** A regional holiday on the Monday of the winter week; the Saturday makes up for it with Monday's timetable. */
const REGIONAL_HOLIDAY: CalendarInput = [
  { date: '2026-11-23', kind: 'regional_holiday', name: '建区纪念日放假' },
  { date: '2026-11-28', kind: 'make_up', follows: 1, name: '建区纪念日调休上课' },
]

/** A district with real terms, holidays and off-work times. */
export const districtOf = (
  id: string,
  name: string,
  options: { readonly offWork?: OffWorkKind; readonly regionalHoliday?: boolean } = {},
): DistrictInput => ({
  id,
  name,
  terms: TERMS,
  offWork: OFF_WORK[options.offWork ?? 'by-season'],
  calendar: options.regionalHoliday ? [...PUBLIC_HOLIDAYS, ...REGIONAL_HOLIDAY] : PUBLIC_HOLIDAYS,
  ruleSources: [
    {
      id: 'main',
      title: '进一步减轻义务教育阶段学生作业负担和提升校内课后服务水平实施方案',
      from: '2021-12-20',
    },
  ],
})
