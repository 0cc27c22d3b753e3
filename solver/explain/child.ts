import type { RuleCode } from '../../models/policy/rules.ts'
import { choicesOn } from '../../models/student.ts'
import { weekdayOf } from '../../models/time.ts'
import { type Opened, openSchool } from '../opened.ts'
import { type Effect, recommendSeat } from '../recommend/index.ts'

/** A session of the activity that a child wished for. */
interface WishedSession {
  readonly group: string
  readonly date: string
  readonly block: string
  readonly size: number
  readonly max: number
  /** The lowest choice, from 1, that got a place in it. */
  readonly cutOff: number
  /** What a place there would do as things stand; null: the child does not require the block. */
  readonly effect: Effect | null
  /** Whether one more seat in the activity's groups would have done it, found by solving the week so changed; the rules that still forbid it. */
  readonly withOneMoreSeat: { readonly legal: boolean; readonly rules: readonly RuleCode[] } | null
}

/** Why a child has an activity or has it not. */
interface ChildAnswer {
  readonly has: boolean
  /** Best place among the choices, from 1; null: none. */
  readonly rank: number | null
  readonly lottery: number
  readonly sessions: readonly WishedSession[]
}

/** Why a student is not in an activity: rank, cut-off, lottery number, and the one change that would have altered it. */
export function explainChild(opened: Opened, studentId: string, activityId: string): ChildAnswer | null {
  const student = opened.week.students.find(({ id }) => id === studentId)
  const activity = opened.week.activities.find(({ id }) => id === activityId)
  if (student === undefined || activity === undefined || activity.school !== student.school) return null
  const { plan } = opened.roster
  const rows = plan.sessions.filter((row) => row.activity === activity.id)
  const ranks = student.days
    .map(({ weekday }) => choicesOn(student, weekday).indexOf(activity.id))
    .filter((rank) => rank >= 0)
  const lists = new Map(opened.week.students.map((each) => [each.id, each]))
  const roomier = openSchool(
    {
      ...opened.week,
      activities: opened.week.activities.map((each) =>
        each === activity
          ? { ...each, max: each.max + 1, studentsPerAdult: each.studentsPerAdult + 1 }
          : each,
      ),
      rooms: opened.week.rooms.map((room) => ({ ...room, capacity: room.capacity + 1 })),
    },
    plan,
    student.school,
  )
  const wider = {
    seats: (date: string, block: string) =>
      recommendSeat({ school: () => roomier, roster: opened.roster }, student.school, studentId, date, block),
  }
  return {
    has: rows.some((row) => row.students.includes(student.id)),
    rank: ranks.length === 0 ? null : Math.min(...ranks) + 1,
    lottery: student.lottery,
    sessions: rows.map((row): WishedSession => {
      const block = row.blocks[0] ?? ''
      const find = (seats: ReturnType<typeof recommendSeat>) =>
        seats?.find(({ group }) => group === row.group)?.effect ?? null
      const more = find(wider.seats(row.date, block))
      return {
        group: row.group,
        date: row.date,
        block,
        size: row.students.length,
        max: activity.max,
        cutOff: Math.max(
          0,
          ...row.students.map((id) => {
            const each = lists.get(id)
            return each === undefined ? 0 : choicesOn(each, weekdayOf(row.date)).indexOf(activity.id) + 1
          }),
        ),
        effect: find(recommendSeat(opened, student.school, studentId, row.date, block)),
        withOneMoreSeat: more === null ? null : { legal: more.legal, rules: more.rules },
      }
    }),
  }
}
