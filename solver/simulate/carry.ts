import type { StandingGroup } from '../../models/history.ts'
import type { SchoolId, StaffId, StudentId } from '../../models/ids.ts'
import type { Plan } from '../../models/plan.ts'
import { carryOver, EQUITY_SCALE, fairLoad, fairMean, loanCarry } from '../../models/policy/constants.ts'
import type { StaffMember } from '../../models/staff.ts'
import type { Week } from '../../models/week.ts'
import type { Choices } from './choices.ts'
import { standingGroups } from './standing.ts'
import { minutesIn, type Piece } from './work.ts'

/** What a published week leaves to the next one: ledgers, last week's duties, standing groups, the mean of S11. */
export interface Carried {
  readonly students: ReadonlyMap<StudentId, number>
  readonly staff: ReadonlyMap<StaffId, Pick<StaffMember, 'carried' | 'lastWeek'>>
  readonly standing: readonly StandingGroup[]
  readonly meanChoiceCost: number | null
}

/** Whether minutes of an adult are shared by contract: own and retired teachers. */
export const isPool = ({ source }: StaffMember): boolean =>
  source === 'own_teacher' || source === 'retired_teacher'

/** What a week and its published plan carry into the next week. */
export function carry(
  week: Week,
  plan: Plan,
  pieces: readonly Piece[],
  choices: ReadonlyMap<StudentId, Choices>,
  required: number,
): Carried {
  const total = [...choices.values()].reduce((sum, { cost }) => sum + cost, 0)
  return {
    students: studentLedgers(week, choices),
    staff: staffLedgers(week, plan, pieces),
    standing: standingGroups(week, plan),
    meanChoiceCost:
      required === 0 ? week.history.meanChoiceCost : Math.floor((EQUITY_SCALE * total) / required),
  }
}

function studentLedgers(week: Week, choices: ReadonlyMap<StudentId, Choices>): Map<StudentId, number> {
  const grades = new Map<string, { total: number; students: number }>()
  for (const { school, grade, cost } of choices.values()) {
    const key = `${school} ${grade}`
    const { total, students } = grades.get(key) ?? { total: 0, students: 0 }
    grades.set(key, { total: total + cost, students: students + 1 })
  }
  return new Map(
    week.students.map(({ id, school, grade, carried }) => {
      const own = choices.get(id)
      const { total, students } = grades.get(`${school} ${grade}`) ?? { total: 0, students: 0 }
      // Who had no required block this week had neither more nor less than others: only the decay counts.
      const fair = own === undefined ? 0 : fairMean(total, students)
      return [id, carryOver(carried, own?.cost ?? 0, fair)]
    }),
  )
}

function staffLedgers(week: Week, plan: Plan, pieces: readonly Piece[]): Carried['staff'] {
  const minutes = minutesIn(week, pieces)
  const pools = new Map<SchoolId | null, { minutes: number; late: number; shares: number }>()
  for (const who of week.staff.filter(isPool)) {
    const pool = pools.get(who.school) ?? { minutes: 0, late: 0, shares: 0 }
    pool.minutes += minutes.get(who.id)?.minutes ?? 0
    pool.late += minutes.get(who.id)?.late ?? 0
    pool.shares += who.share
    pools.set(who.school, pool)
  }
  const slots = new Map<StaffId, Map<string, { weekday: number; block: Piece['blocks'][number]['code'] }>>()
  for (const { staff, day, blocks } of pieces)
    for (const { code } of blocks) {
      const own = slots.get(staff) ?? new Map()
      slots.set(staff, own.set(`${day.follows} ${code}`, { weekday: day.follows, block: code }))
    }
  return new Map(
    week.staff.map((who) => {
      const had = minutes.get(who.id) ?? { minutes: 0, late: 0 }
      const pool = isPool(who) ? pools.get(who.school) : undefined
      const { carried, share } = who
      const days = plan.loans.filter((loan) => loan.staff === who.id).length
      const next =
        pool === undefined
          ? carried
          : {
              load: carryOver(carried.load, had.minutes, fairLoad(pool.minutes, share, pool.shares)),
              late: carryOver(carried.late, had.late, fairLoad(pool.late, share, pool.shares)),
              loans: loanCarry(carried.loans, days),
            }
      return [who.id, { carried: next, lastWeek: [...(slots.get(who.id)?.values() ?? [])] }]
    }),
  )
}
