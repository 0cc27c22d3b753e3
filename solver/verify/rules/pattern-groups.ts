import { changesFrom } from '../../../models/begun.ts'
import type { StandingGroup } from '../../../models/history.ts'
import type { GroupId } from '../../../models/ids.ts'
import { momentOf } from '../../../models/time.ts'
import { type PlanView, placeOf, type SessionView } from '../plan/index.ts'
import type { Tally } from '../tally.ts'
import type { WeekView } from '../week/index.ts'
import type { ActivityView } from '../week/offer.ts'

/** Standing groups of last week by id. */
export const standingGroups = ({ week }: WeekView): ReadonlyMap<GroupId, StandingGroup> =>
  new Map(week.history.standing.map((row) => [row.id, row]))

/** Sessions that a group which stands from last week has this week: as many as its weekdays are served on. */
export const standingSessions = (activity: ActivityView, standing: StandingGroup): number =>
  Math.min(
    activity.activity.sessions,
    activity.school.days.filter((day) => standing.slots.some((slot) => slot.weekday === day.follows)).length,
  )

/** Sessions that a group of a ranked activity has this week, the pattern shrunk to the days there are. */
const sessionsDue = ({ activity }: SessionView, standing: StandingGroup | undefined): number =>
  standing === undefined
    ? Math.min(activity.activity.sessions, activity.runsOn.size)
    : standingSessions(activity, standing)

/** At most one session a date; a homework group may meet in several blocks of one, once in each. */
function checkDates(sessions: readonly SessionView[], homework: boolean, tally: Tally): void {
  const taken = new Set<string>()
  for (const session of sessions) {
    const keys = homework
      ? session.slots.map((slot) => `${slot.day.date} ${slot.code}`)
      : [session.session.date as string]
    if (keys.some((key) => taken.has(key))) tally.breach(placeOf(session), 'twice_a_day')
    for (const key of keys) taken.add(key)
  }
}

function checkSameMembers(sessions: readonly SessionView[], tally: Tally): void {
  const [first, ...others] = sessions
  const members = new Set(first?.session.students)
  for (const other of others) {
    const present = new Set(other.session.students)
    if (present.size !== members.size || [...present].some((id) => !members.has(id)))
      tally.breach(placeOf(other), 'members_differ')
  }
}

/** Whether a session had begun at the moment from which a rebalance may change the week. */
export function hasBegun({ week }: WeekView, { session, slots }: SessionView): boolean {
  const from = changesFrom(week)
  const first = slots[0]
  return from !== null && first !== undefined && momentOf(session.date, first.start) < from
}

/** What every group keeps: one activity of one school, its number of sessions, the same members in all of them to come. */
export function checkGroups(plan: PlanView, tally: Tally): void {
  const standing = standingGroups(plan.week)
  for (const [id, sessions] of plan.groups) {
    const first = sessions[0]
    if (first === undefined) continue
    tally.checked()
    const foreign = sessions.find((session) => session.activity !== first.activity)
    if (foreign !== undefined) {
      tally.breach(placeOf(foreign), 'two_activities')
      continue
    }
    const homework = first.activity.activity.category === 'homework'
    checkDates(sessions, homework, tally)
    if (first.activity.ranked) {
      const due = sessionsDue(first, standing.get(id))
      const toCome = sessions.filter((session) => !hasBegun(plan.week, session))
      // Of a group that has begun, what is still to come may lapse.
      const isShort = toCome.length === sessions.length && sessions.length < due
      if (isShort || sessions.length > due)
        tally.breach(placeOf(first), 'sessions', { sessions: sessions.length, due })
      checkSameMembers(toCome, tally)
    } else if (!homework && sessions.length > 1)
      tally.breach(placeOf(first), 'sessions', { sessions: sessions.length, due: 1 })
  }
}
