import type { SchoolId, StaffId } from '../../models/ids.ts'
import type { Plan } from '../../models/plan.ts'
import { minutesOf } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { weekdayOf } from '../../models/weekday.ts'
import type { Load } from '../slice.ts'

/**
 * What lent teachers do at other schools than one, by a plan: minutes and late minutes of their sessions and site duties; of sessions
 * only those that pins ask for and the plan lacks, for the others are counted where shared people are.
 */
export function awayIn(week: Week, { sessions, duties, loans }: Plan, school: SchoolId): Map<StaffId, Load> {
  const away = new Map<StaffId, Load>()
  const lent = new Set(loans.map(({ staff }) => staff))
  if (lent.size === 0) return away
  const schools = new Map(week.schools.map((row) => [row.id, row]))
  const follows = new Map(week.district.calendar.map((day) => [day.date, day.follows]))
  const add = (staff: StaffId, minutes: number, late: number, more = 0): void => {
    const known = away.get(staff) ?? { minutes: 0, late: 0, sessions: 0 }
    away.set(staff, {
      minutes: known.minutes + minutes,
      late: known.late + late,
      sessions: known.sessions + more,
    })
  }
  const blockOf = (id: SchoolId, date: string, code: string | undefined) =>
    schools
      .get(id)
      ?.blocks.find((row) => row.weekday === (follows.get(date) ?? weekdayOf(date)) && row.code === code)
  for (const row of sessions) {
    const adults = [row.lead, ...row.assistants].filter((id) => lent.has(id))
    const blocks = row.blocks.flatMap((code) => blockOf(row.school, row.date, code) ?? [])
    const [first, last] = [blocks[0], blocks.at(-1)]
    if (row.school === school || adults.length === 0 || first === undefined || last === undefined) continue
    const late = blocks.find(({ kind }) => kind !== 'regular')
    const end = minutesOf(last.end)
    for (const id of adults)
      add(id, end - minutesOf(first.start), late === undefined ? 0 : end - minutesOf(late.start))
  }
  for (const row of duties) {
    const duty = schools.get(row.school)?.siteDuties.find(({ id }) => id === row.duty)
    if (row.school === school || duty === undefined) continue
    const isLate = blockOf(row.school, row.date, duty.block)?.kind !== 'regular'
    for (const id of row.adults) if (lent.has(id)) add(id, duty.minutes, isLate ? duty.minutes : 0)
  }
  // What a pin asks of a guest and the plan does not have yet is kept free of their weekly limit.
  for (const { staff, school: host, date, block } of week.pins) {
    if (staff === null || host === school) continue
    const isGuest = loans.some((loan) => loan.staff === staff && loan.date === date && loan.host === host)
    const isDone = sessions.some(
      (row) =>
        row.school === host &&
        row.date === date &&
        row.blocks.includes(block) &&
        [row.lead, ...row.assistants].includes(staff),
    )
    if (isGuest && !isDone) add(staff, 0, 0, 1)
  }
  return away
}
