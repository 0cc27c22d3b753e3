import type { Loan } from '../../../models/plan.ts'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import type { School } from '../../../models/school.ts'
import type { Week, WeekInput } from '../../../models/week.ts'
import { MONDAY, TUESDAY, tinyDistrict, VILLAGE_AND_TOWN } from '../loans/district.ts'

export const DATES = [MONDAY, TUESDAY] as const

/**
 * One school of a week as a week of its own under some loans: who is lent is away, a guest is an own teacher who is there on the
 * days lent alone. Of pins its own count, and of the score only changes.
 */
export function alone(week: Week, school: School, loans: readonly Loan[]): Week {
  const isHere = (staff: string, date: string): boolean =>
    loans.some((loan) => loan.staff === staff && loan.date === date && loan.host === school.id)
  const staff = week.staff.flatMap((row) => {
    const lent = loans.filter((loan) => loan.staff === row.id)
    const isOwn = row.school === school.id
    if (!isOwn && !lent.some(({ host }) => host === school.id)) return []
    const away = DATES.filter((date) =>
      isOwn ? lent.some((loan) => loan.date === date) : !isHere(row.id, date),
    ).map((date) => ({ from: date, to: date, start: null, end: null, reason: '' }))
    return [{ ...row, school: school.id, absences: [...row.absences, ...away] }]
  })
  const students = week.students.filter((row) => row.school === school.id)
  const { published } = week.history
  const own = new Set(students.map(({ id }) => id))
  return {
    ...week,
    weights: Object.fromEntries(TERM_CODES.map((code) => [code, code === 'S09' ? 1 : 0])) as Week['weights'],
    schools: [school],
    travel: [],
    rooms: week.rooms.filter(({ site }) => (site as string) === school.id),
    activities: week.activities.filter((row) => row.school === school.id),
    staff,
    students,
    events: [],
    pins: week.pins.filter((row) => row.school === school.id),
    history: {
      ...week.history,
      published: published && {
        sessions: published.sessions.filter((row) => row.school === school.id),
        duties: [],
        loans: [],
        unserved: published.unserved.filter(({ student }) => own.has(student)),
      },
    },
  }
}

/** All rosters of a school can be looked at where it has two blocks a week: one on Monday, one on Tuesday. */
export function oneBlock(input: WeekInput): void {
  for (const school of input.schools)
    school.blocks = school.blocks.flatMap((row) => (row.code === 'B1' ? [{ ...row, end: '17:30' }] : []))
}

/** Two villages that leave a child over each day, the smaller one the larger share, and a town with one day to lend. */
export function twoVillages(): WeekInput {
  const input = tinyDistrict([
    ...VILLAGE_AND_TOWN.map((row) => (row.weak ? { ...row, students: 3 } : row)),
    { id: 'Q', weak: true, students: 2, teachers: [[]], loanable: 0 },
  ])
  oneBlock(input)
  for (const row of input.activities) {
    const max = row.school === 'V' ? 2 : 1
    if (row.school !== 'P') Object.assign(row, { max, studentsPerAdult: max })
  }
  return input
}
