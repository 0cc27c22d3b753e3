import { beforeAll, describe, expect, test } from 'vitest'
import { changedWeek } from '../../../models/changes.ts'
import type { Loan } from '../../../models/plan.ts'
import { TERM_CODES } from '../../../models/policy/terms.ts'
import type { Roster } from '../../../models/roster.ts'
import type { School } from '../../../models/school.ts'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import { enumerated } from '../../oracle/brute/index.ts'
import { MONDAY, parse, TUESDAY, tinyDistrict, VILLAGE_AND_TOWN } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'
import { made, repaired } from './run.ts'

const DATES = [MONDAY, TUESDAY] as const

/**
 * One school of a week as a week of its own under some loans: who is lent is away, a guest is an own teacher who is there on the
 * days lent alone. Only changes count.
 */
function alone(week: Week, school: School, loans: readonly Loan[]): Week {
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

/** The fewest unserved and the fewest changes of all repairs of a district under all loans of one teacher, one day at the most. */
function leastOf(week: Week, teacher: string): readonly [unserved: number, changes: number] {
  const [home, host] = week.schools
  const staff = week.staff.find(({ id }) => id === teacher)
  if (home === undefined || host === undefined || staff === undefined) throw new Error('no district')
  const scores = (loans: readonly Loan[]) =>
    [home, host].map((school) => enumerated(alone(week, school, loans)).score)
  const without = scores([])
  let best: readonly [number, number] = [Number.POSITIVE_INFINITY, 0]
  for (const loans of [[], ...DATES.map((date) => [{ staff: staff.id, date, host: host.id }])]) {
    const parts = loans.length === 0 ? without : scores(loans)
    // H15: no home school leaves more unserved than without loans.
    if ((parts[0]?.unserved ?? 0) > (without[0]?.unserved ?? 0)) continue
    const unserved = parts.reduce((sum, score) => sum + score.unserved, 0)
    const changes = parts.reduce((sum, { terms }) => sum + terms.S09, 0)
    if (unserved < best[0] || (unserved === best[0] && changes < best[1])) best = [unserved, changes]
  }
  return best
}

let roster: Roster
beforeAll(async () => {
  const input = tinyDistrict(VILLAGE_AND_TOWN.map((row) => (row.weak ? { ...row, students: 3 } : row)))
  // All rosters of a school can be looked at where it has two blocks a week.
  for (const school of input.schools)
    school.blocks = school.blocks.flatMap((row) => (row.code === 'B1' ? [{ ...row, end: '17:30' }] : []))
  // The village's teacher leaves one child over each day.
  for (const row of input.activities)
    if (row.school === 'V') Object.assign(row, { max: 2, studentsPerAdult: 2 })
  roster = await rosterOf(parse(input), { rounds: 1 })
})

describe('the repair of a village and a town with the fewest changes', () => {
  test.each(['V-T1', 'P-T1', 'P-T2'].flatMap((staff) => DATES.map((date) => [staff, date] as const)))(
    'is the least of all rosters under all loans, %s absent on %s',
    (staff, date) => {
      const what = made({ events: [{ id: 'e', kind: 'absence', staff, from: date, to: date }] })
      const [first] = repaired(roster, what).repairs
      const least = leastOf(withEvents(changedWeek(roster, what)), 'P-T1')
      expect([first?.roster.score.unserved, first?.changes]).toEqual(least)
    },
  )
})
