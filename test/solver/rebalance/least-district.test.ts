import { beforeAll, describe, expect, test } from 'vitest'
import { changedWeek } from '../../../models/changes.ts'
import type { Loan } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'
import type { Engine } from '../../../solver/lp/engine.ts'
import { enumerated } from '../../oracle/brute/index.ts'
import { optimum } from '../../oracle/mip/index.ts'
import { MONDAY, parse, TUESDAY, tinyDistrict, VILLAGE_AND_TOWN } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'
import { openHighs } from '../lp/engines.ts'
import { alone, DATES, oneBlock, twoVillages } from './alone.ts'
import { made, repaired } from './run.ts'

type Least = readonly [unserved: number, worstShare: number, changes: number]

/** The least (U, W), and the fewest changes of such repairs, under all loans of one teacher that may be made, one day at the most. */
function leastOf(week: Week, teacher: string, mayBe: (loan: Loan) => boolean = () => true): Least {
  const [home, ...others] = week.schools
  const staff = week.staff.find(({ id }) => id === teacher)
  if (home === undefined || staff === undefined) throw new Error('no district')
  const scores = (loans: readonly Loan[]) =>
    [home, ...others].map((school) => enumerated(alone(week, school, loans)).score)
  const without = scores([])
  const loansOf = others.flatMap(({ id: host }) => DATES.map((date) => ({ staff: staff.id, date, host })))
  const ways = [[], ...loansOf.filter(mayBe).map((loan) => [loan])].flatMap((loans): Least[] => {
    const parts = loans.length === 0 ? without : scores(loans)
    // H15: no home school leaves more unserved than without loans.
    if ((parts[0]?.unserved ?? 0) > (without[0]?.unserved ?? 0)) return []
    return [
      [
        parts.reduce((sum, score) => sum + score.unserved, 0),
        Math.max(...parts.map(({ worstShare }) => worstShare)),
        parts.reduce((sum, { terms }) => sum + terms.S09, 0),
      ],
    ]
  })
  const [least] = ways.sort(([a, b, c], [d, e, f]) => a - d || b - e || c - f)
  if (least === undefined) throw new Error('no repair')
  return least
}

let roster: Roster
beforeAll(async () => {
  const input = tinyDistrict(VILLAGE_AND_TOWN.map((row) => (row.weak ? { ...row, students: 3 } : row)))
  oneBlock(input)
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
      const { unserved, worstShare } = first?.roster.score ?? {}
      expect([unserved, worstShare, first?.changes]).toEqual(least)
    },
  )
})

test('where the loan of the village that is worse off is recalled, the repair is of least U, then of least W', async () => {
  const published = await rosterOf(parse(twoVillages()), { rounds: 1 })
  const [loan] = published.plan.loans
  expect(published.plan.loans.map(({ host }) => host)).toEqual(['Q'])
  const event = { id: 'e', kind: 'loan_consent', by: 'home', answer: 'recalled', ...loan }
  const what = made({ events: [event] })
  const [first] = repaired(published, what).repairs
  const isRecalled = ({ date, host }: Loan): boolean => date === loan?.date && host === loan.host
  const week = withEvents(changedWeek(published, what))
  const [unserved, worstShare] = leastOf(week, 'P-T1', (other) => !isRecalled(other))
  expect([first?.roster.score.unserved, first?.roster.score.worstShare]).toEqual([unserved, worstShare])
  expect(first?.roster.plan.loans.map(({ host }) => host)).toEqual(['Q'])
})

describe('where two blocks a day are too much for looking at all rosters', () => {
  let engine: Engine
  let published: Roster
  let lent: Loan
  beforeAll(async () => {
    engine = await openHighs()
    published = await rosterOf(parse(tinyDistrict(VILLAGE_AND_TOWN)))
    const [loan] = published.plan.loans
    if (loan === undefined) throw new Error('no loan')
    lent = loan
  })
  /** The fewest changes of a district in which everybody is served under some loans, each school by an exact program of its own. */
  const fewest = async (week: Week, loans: readonly Loan[]): Promise<number> => {
    const schools = await Promise.all(week.schools.map((school) => optimum(alone(week, school, loans))))
    expect(schools.map(({ unserved }) => unserved)).toEqual(schools.map(() => 0))
    return schools.reduce((sum, { weighted }) => sum + weighted, 0)
  }
  const otherDay = (loan: Loan): Loan => ({ ...loan, date: loan.date === MONDAY ? TUESDAY : MONDAY })

  test('the repair of both schools is the least for the loan that a pin asks for', async () => {
    const { staff, host, date } = otherDay(lent)
    const pin = { id: 'p', school: host, date, block: 'B1', activity: 'V-paper', staff, role: 'lead' }
    const what = made({ pins: [{ ...pin, room: null, student: null, by: 'b', reason: 'r' }] })
    const [first] = repaired(published, what, { engine }).repairs
    const week = withEvents(changedWeek(published, what))
    expect(first?.roster.plan.loans).toEqual([otherDay(lent)])
    expect(first?.changes).toBe(await fewest(week, [otherDay(lent)]))
  })

  test('the repair after a recall is the least with another loan and without', async () => {
    const event = { id: 'e', kind: 'loan_consent', by: 'teacher', answer: 'recalled', ...lent }
    const what = made({ events: [event] })
    const [first] = repaired(published, what, { engine }).repairs
    const week = withEvents(changedWeek(published, what))
    const ways = [await fewest(week, []), await fewest(week, [otherDay(lent)])]
    expect(first?.changes).toBe(Math.min(...ways))
  })
})
