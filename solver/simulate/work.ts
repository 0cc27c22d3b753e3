import { schoolDays } from '../../models/calendar.ts'
import type { ActivityId, SchoolId, StaffId } from '../../models/ids.ts'
import type { Plan } from '../../models/plan.ts'
import { LATER_START_MINUTES } from '../../models/policy/constants.ts'
import type { Block } from '../../models/school.ts'
import { type DayView, minutesOf } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { latestEnd } from '../compile/staff.ts'

/** Something that one adult does in a week: a session led or assisted, or a site duty. Times in minutes since midnight. */
export interface Piece {
  readonly staff: StaffId
  readonly role: 'lead' | 'assist' | 'duty'
  readonly school: SchoolId
  /** Null: a site duty. */
  readonly activity: ActivityId | null
  readonly day: DayView
  readonly blocks: readonly Block[]
  readonly start: number
  readonly end: number
  readonly minutes: number
  readonly late: number
}

/** Everything that adults do in a plan of a week, its events folded in. */
export function piecesOf(week: Week, plan: Pick<Plan, 'sessions' | 'duties'>): Piece[] {
  const days = new Map(schoolDays(week.district, week.monday).map((day) => [day.date, day]))
  const schools = new Map(week.schools.map((school) => [school.id, school]))
  const pieces: Piece[] = []
  for (const { school: id, date, blocks: codes, activity, lead, assistants } of plan.sessions) {
    const day = days.get(date)
    const school = schools.get(id)
    if (day === undefined || school === undefined) continue
    const blocks = school.blocks.filter(
      ({ weekday, code }) => weekday === day.follows && codes.includes(code),
    )
    blocks.sort((a, b) => minutesOf(a.start) - minutesOf(b.start))
    const start = Math.min(...blocks.map((block) => minutesOf(block.start)))
    const end = Math.max(...blocks.map((block) => minutesOf(block.end)))
    const firstLate = blocks.find(({ kind }) => kind !== 'regular')
    const late = firstLate === undefined ? 0 : end - minutesOf(firstLate.start)
    const common = { school: id, activity, day, blocks, start, end, minutes: end - start, late }
    pieces.push({ ...common, staff: lead, role: 'lead' })
    for (const staff of assistants) pieces.push({ ...common, staff, role: 'assist' })
  }
  for (const { school: id, date, duty: name, adults } of plan.duties) {
    const day = days.get(date)
    const school = schools.get(id)
    const duty = school?.siteDuties.find((entry) => entry.id === name)
    const block = school?.blocks.find((entry) => entry.weekday === day?.follows && entry.code === duty?.block)
    if (day === undefined || duty === undefined || block === undefined) continue
    const { minutes } = duty
    const late = block.kind === 'regular' ? 0 : minutes
    const [start, end] = [minutesOf(block.start), minutesOf(block.end)]
    const common = { school: id, activity: null, day, blocks: [block], start, end, minutes, late }
    for (const staff of adults) pieces.push({ ...common, staff, role: 'duty' })
  }
  return pieces
}

/** Minutes of duty and late minutes (later starts used included) of everybody in a week. */
export function minutesIn(week: Week, pieces: readonly Piece[]) {
  const people = new Map(week.staff.map((row) => [row.id, row]))
  const sums = new Map<StaffId, { minutes: number; late: number }>()
  const laterStarts = new Set<string>()
  for (const { staff, day, end, minutes, late } of pieces) {
    const sum = sums.get(staff) ?? { minutes: 0, late: 0 }
    sum.minutes += minutes
    sum.late += late
    const who = people.get(staff)
    const evening = `${staff} ${day.date}`
    const isUsed = late > 0 && who?.source === 'own_teacher' && end > latestEnd(week, who, day)
    if (isUsed && !laterStarts.has(evening)) {
      laterStarts.add(evening)
      sum.late += LATER_START_MINUTES
    }
    sums.set(staff, sum)
  }
  return sums
}
