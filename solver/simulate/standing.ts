import { isStanding } from '../../models/activity.ts'
import { schoolDays } from '../../models/calendar.ts'
import type { StandingGroup } from '../../models/history.ts'
import type { StudentId } from '../../models/ids.ts'
import type { Plan, Session } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import { compile } from '../compile.ts'
import type { Problem } from '../problem.ts'
import { slice } from '../slice.ts'

/** The value that stands most often in a list, the first of equals. */
function mostFrequent<T>(values: readonly T[], or: T): T {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = or
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}

/** What is asked of a week about a group that stands from before. */
interface Asked {
  /** Weekdays that the school days of the week follow, by date. */
  readonly follows: ReadonlyMap<string, number>
  readonly awayOn: ReadonlyMap<StudentId, readonly string[]>
  readonly week: Week
  readonly problems: Map<string, Problem>
}

/** Whether a student was away on a day of a group. */
const wasAway = ({ awayOn, follows }: Asked, { slots }: StandingGroup, student: StudentId): boolean =>
  awayOn.get(student)?.some((date) => slots.some(({ weekday }) => weekday === follows.get(date))) ?? false

/** Whether a ban keeps every session of an activity from a date and block. */
const isBanned = ({ bans }: Week, { activity }: StandingGroup, date: string, block: string): boolean =>
  bans.some(
    (ban) =>
      ban.activity === activity &&
      ban.room === null &&
      ban.staff === null &&
      ban.student === null &&
      (ban.date === null || ban.date === date) &&
      (ban.block === null || ban.block === block),
  )

/** Whether the school and the activity of a group are still in the data. */
const isKnown = ({ schools, activities }: Week, group: StandingGroup): boolean =>
  schools.some(({ id }) => id === group.school) && activities.some(({ id }) => id === group.activity)

/** Whether a group could not meet on any of its days: no service then, no run of its activity in such a week, or a ban. */
function couldNotMeet({ week, problems }: Asked, group: StandingGroup): boolean {
  const { school, activity, slots } = group
  const problem = problems.get(school) ?? compile(slice(week, school), school, null, [])
  problems.set(school, problem)
  return !problem.options.some((option) => {
    const { date, follows } = problem.days[option.day]
    const [first] = option.slots
    return (
      problem.activities[option.activity].id === activity &&
      slots.some(({ weekday }) => weekday === follows) &&
      !isBanned(week, group, date, problem.slots[first].block.code)
    )
  })
}

/** Whether so many members were away that the rest was no group. */
function lackedMembers(asked: Asked, group: StandingGroup): boolean {
  const min = asked.week.activities.find(({ id }) => id === group.activity)?.min ?? 0
  const there = group.members.filter((id) => !wasAway(asked, group, id)).length
  return there < group.members.length && there < Math.max(1, min)
}

/**
 * Groups of activities that stand for the term, as this week had them. Who was away on a day of a group and so had no place in it
 * keeps the place while there is one. A group that could not meet, or whose members were away, stands on as it was.
 * @param week the week as it was served, its events folded in
 */
export function standingGroups(week: Week, { sessions }: Plan): StandingGroup[] {
  const asked: Asked = {
    follows: new Map(schoolDays(week.district, week.monday).map(({ date, follows }) => [date, follows])),
    awayOn: new Map(week.students.flatMap(({ id, away }) => (away === undefined ? [] : [[id, away]]))),
    week,
    problems: new Map(),
  }
  const standing = new Set(week.activities.filter(isStanding).map(({ id }) => id))
  const groups = new Map<string, Session[]>()
  for (const session of sessions)
    if (standing.has(session.activity))
      groups.set(session.group, [...(groups.get(session.group) ?? []), session])
  const met = [...groups.values()].flatMap((own) => goingOn(asked, own))
  const stood = week.history.standing.filter(
    (group) =>
      !groups.has(group.id) &&
      isKnown(week, group) &&
      (couldNotMeet(asked, group) || lackedMembers(asked, group)),
  )
  return [...met, ...stood]
}

/** A group that met, as the next week begins with it. */
function goingOn(asked: Asked, own: readonly Session[]): StandingGroup[] {
  const { week, follows } = asked
  const [first] = own
  if (first === undefined) return []
  const slots = own.flatMap(({ date, blocks: [block] }) => {
    const weekday = follows.get(date)
    return weekday === undefined || block === undefined ? [] : [{ weekday, block }]
  })
  const before = week.history.standing.find(({ id }) => id === first.group)
  const max = week.activities.find(({ id }) => id === first.activity)?.max ?? 0
  const away = (before?.members ?? []).filter(
    (id) => before !== undefined && !first.students.includes(id) && wasAway(asked, before, id),
  )
  return [
    {
      id: first.group,
      school: first.school,
      activity: first.activity,
      members: [...first.students, ...away.slice(0, Math.max(0, max - first.students.length))],
      lead: mostFrequent(
        own.map(({ lead }) => lead),
        before?.lead ?? first.lead,
      ),
      room: mostFrequent(
        own.map(({ room }) => room),
        before?.room ?? first.room,
      ),
      // A short week shows only some of the days of a pattern.
      slots: before !== undefined && before.slots.length > slots.length ? before.slots : slots,
    },
  ]
}
