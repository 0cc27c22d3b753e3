import type { ChildAnswer } from '../../models/answers/explanation.ts'
import type { ActivityId, StudentId } from '../../models/ids.ts'
import type { Session } from '../../models/plan.ts'
import { choicesOn, type Student } from '../../models/student.ts'
import { heldAs } from '../../models/weekday.ts'
import type { Opened } from '../opened.ts'
import { type Asked, answered, refTo, unknown } from '../recommend/places.ts'
import { recommendSeat } from '../recommend/seats.ts'

/** Place of an activity in a student's list of a date, from 1; 0: not in it. */
const rankOn = (opened: Opened, who: Student, date: string, activity: ActivityId): number =>
  choicesOn(who, heldAs(opened.week.district.calendar, date)).indexOf(activity) + 1

/**
 * Why a student has an activity or has it not, as the roster stands: rank, cut-off, lottery number, and what a place in each
 * of its sessions would do. What would have altered it is found by solving again (`alterChild`).
 */
export function explainChild(opened: Opened, id: StudentId, activityId: ActivityId): Asked<ChildAnswer> {
  const student = opened.week.students.find((row) => row.id === id)
  if (student === undefined || !opened.isServed(student.school)) return unknown('ASK_STUDENT', id)
  const activity = opened.week.activities.find((row) => row.id === activityId)
  if (activity === undefined || activity.school !== student.school) return unknown('ASK_ACTIVITY', activityId)
  const rows = opened.roster.plan.sessions.filter((row) => row.activity === activityId)
  const ranks = student.days
    .map(({ weekday }) => choicesOn(student, weekday).indexOf(activityId))
    .filter((rank) => rank >= 0)
  return answered({
    student: id,
    activity: activityId,
    has: rows.some((row) => row.students.includes(id)),
    rank: ranks.length === 0 ? null : Math.min(...ranks) + 1,
    lottery: student.lottery,
    sessions: rows.map((row) => ({ ...placesIn(opened, row, activity.max), ...seatIn(opened, id, row) })),
  })
}

/** How full a session is, and how far down its list of applicants it went. */
function placesIn(opened: Opened, row: Session, max: number) {
  const members = new Set<string>(row.students)
  const taken = opened.week.students
    .filter(({ id }) => members.has(id))
    .map((each) => ({ rank: rankOn(opened, each, row.date, row.activity), lottery: each.lottery }))
  const cutOff = Math.max(0, ...taken.map(({ rank }) => rank))
  const last = taken.filter(({ rank }) => rank === cutOff).map(({ lottery }) => lottery)
  return { size: row.students.length, max, cutOff, lastNumber: last.length === 0 ? null : Math.max(...last) }
}

function seatIn(opened: Opened, student: StudentId, row: Session) {
  const { group, date, block } = refTo(row)
  const found = recommendSeat(opened, { student, date, block, reach: { longest: 1 } })
  const seat = found.ok ? found.value.seats.find((each) => each.group === group) : undefined
  return { group, date, block, effect: seat?.effect ?? null }
}
