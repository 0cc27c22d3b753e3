import type { Bar, ChildAnswer } from '../../models/answers/child.ts'
import type { ActivityId, StudentId } from '../../models/ids.ts'
import type { Session } from '../../models/plan.ts'
import type { RuleCode } from '../../models/policy/rules.ts'
import { choicesOn, type Student } from '../../models/student.ts'
import { heldAs } from '../../models/weekday.ts'
import { sessionKey } from '../encode.ts'
import { requiresAll } from '../moves/allowed.ts'
import type { Opened, OpenSchool } from '../opened.ts'
import type { Problem } from '../problem.ts'
import { type Asked, answered, refTo, unknown } from '../recommend/places.ts'
import { recommendSeat } from '../recommend/seats.ts'
import { ruleList } from '../rules/index.ts'

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
    possible: possibleFor(opened.school(student.school), student, activityId),
    sessions: rows.map((row) => ({
      ...placesIn(opened, row, activity.max),
      ...seatIn(opened, student, row),
    })),
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

/** What keeps a student out of everything that might be held on an option; null: nothing does. */
function barOf(problem: Problem, who: number, { grade }: Student, at: number): Bar | null {
  const option = problem.options[at]
  if (!problem.activities[option.activity].grades.includes(grade)) return { why: 'grade', rules: [] }
  if (who < 0 || !requiresAll(problem, who, at)) return { why: 'time', rules: [] }
  const rules = ruleList.flatMap(({ code, arcs }): RuleCode[] =>
    arcs?.grade?.(problem, grade, option) === false ||
    arcs?.student?.(problem, who, option.activity, option.day) === false
      ? [code]
      : [],
  )
  return rules.length === 0 ? null : { why: 'rule', rules }
}

/** Of bars that differ from time to time the first of these is told: what comes nearest to a place. */
const BARS: readonly Bar['why'][] = ['rule', 'time', 'grade']

/** Where a student might have an activity, whatever is held there now. */
function possibleFor(
  { problem, state }: OpenSchool,
  student: Student,
  activity: ActivityId,
): ChildAnswer['possible'] {
  const who = problem.students.findIndex(({ id }) => id === student.id)
  const what = problem.activities.findIndex(({ id }) => id === activity)
  const open = new Set<number>()
  const bars: Bar[] = []
  for (const at of problem.optionsOfActivity[what]) {
    const bar = barOf(problem, who, student, at)
    if (bar !== null) bars.push(bar)
    else for (const slot of problem.options[at].slots) open.add(slot)
  }
  const unserved = [...open].filter((slot) => state.at[who * problem.slots.length + slot] === -1).length
  const [bar] = bars.toSorted((a, b) => BARS.indexOf(a.why) - BARS.indexOf(b.why))
  return { blocks: open.size, unserved, barred: open.size > 0 ? null : (bar ?? null) }
}

/** Where a student stands with a session: in it, barred from it, or what they have instead and what a place there would do. */
function seatIn(opened: Opened, student: Student, row: Session) {
  const ref = refTo(row)
  const has = row.students.includes(student.id)
  const none = { ...ref, has, barred: null, instead: null, effect: null }
  const { problem, state, sessions } = opened.school(student.school)
  const session = sessions.get(sessionKey(row))
  if (has || session === undefined) return none
  const who = problem.students.findIndex(({ id }) => id === student.id)
  const at = state.option[session]
  const barred = barOf(problem, who, student, at)
  if (barred !== null) return { ...none, barred }
  const held = problem.options[at].slots
    .map((slot) => state.at[who * problem.slots.length + slot])
    .find((other) => other >= 0)
  const instead = held === undefined ? null : problem.activities[state.activityOf(held)].id
  const { group, date, block } = ref
  const found = recommendSeat(opened, { student: student.id, date, block, reach: { longest: 1 } })
  const seat = found.ok ? found.value.seats.find((each) => each.group === group) : undefined
  return { ...none, instead, effect: seat?.effect ?? null }
}
