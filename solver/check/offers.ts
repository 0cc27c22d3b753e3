import { type Activity, isRanked } from '../../models/activity.ts'
import { canAssist, canLead, isEngaged, isFree } from '../../models/checks/adults.ts'
import type { Facts } from '../../models/checks/facts.ts'
import type { Run } from '../../models/checks/runs.ts'
import type { Room } from '../../models/room.ts'
import type { School } from '../../models/school.ts'
import type { StaffMember } from '../../models/staff.ts'
import { type DayView, isAvailable } from '../../models/time.ts'

/** A session that could be held on a day: an activity in a run for which some lead is free and some room fits. */
export interface Offer {
  readonly activity: Activity
  readonly run: Run
  readonly rooms: readonly Room[]
  /** Most students one adult can answer for in it. */
  readonly perAdult: number
}

export interface SchoolDay {
  readonly school: School
  readonly day: DayView
  readonly offers: readonly Offer[]
  /** Whether somebody is vetted, available and free of lessons from `start` to `end` (minutes). */
  readonly free: Free
}
type Free = (who: StaffMember, start: number, end: number) => boolean
type Today = Pick<SchoolDay, 'day' | 'free'>

/** Answers are asked for each activity, and are few: one for each adult and stretch of blocks. */
function freeOn(day: DayView): Free {
  const known = new Map<StaffMember, Map<number, boolean>>()
  return (who, start, end) => {
    let own = known.get(who)
    if (own === undefined) {
      own = new Map()
      known.set(who, own)
    }
    const key = start * 1440 + end
    const old = own.get(key)
    if (old !== undefined) return old
    const made = isFree(who, day, start, end)
    own.set(key, made)
    return made
  }
}

const hasSessions = (who: StaffMember): boolean => who.maxPerDay > 0 && who.maxPerWeek > 0

/** Whether somebody may lead such a session, loans aside. */
export const mayLead = (
  who: StaffMember,
  { activity, run }: Pick<Offer, 'activity' | 'run'>,
  { day, free }: Today,
  facts: Facts,
): boolean =>
  hasSessions(who) &&
  canLead(who, activity) &&
  free(who, run.start, run.end) &&
  isEngaged(facts, who, activity, day.date)

/** Whether somebody may lead or assist such a session, loans aside. */
export const mayServe = (who: StaffMember, offer: Offer, today: Today, facts: Facts): boolean =>
  mayLead(who, offer, today, facts) ||
  (hasSessions(who) &&
    canAssist(who, offer.activity) &&
    today.free(who, offer.run.start, offer.run.end) &&
    isEngaged(facts, who, offer.activity, today.day.date))

const fits = (room: Room, activity: Activity, run: Run, day: DayView): boolean =>
  (activity.roomKinds.length === 0 || room.kinds.some((kind) => activity.roomKinds.includes(kind))) &&
  room.safetyUntil >= day.date &&
  room.capacity >= (isRanked(activity.category) ? activity.min : 1) &&
  isAvailable(room.availability, room.closures, day, run.start, run.end)

/** What a school could hold on a day, loans aside. */
export function offersOf(school: School, day: DayView, facts: Facts): SchoolDay {
  const staff = facts.staffOf.get(school.id) ?? []
  const today = { day, free: freeOn(day) }
  const usable = facts.roomsOf.get(school.id) ?? []
  const offers = (facts.activitiesOf.get(school.id) ?? []).flatMap((activity) =>
    facts.runs(activity, day.follows, day.odd).flatMap((run): Offer[] => {
      const rooms = usable.filter((room) => fits(room, activity, run, day))
      const offer = { activity, run, rooms }
      if (rooms.length === 0 || !staff.some((who) => mayLead(who, offer, today, facts))) return []
      const largest = Math.max(...rooms.map((room) => room.capacity))
      return [{ ...offer, perAdult: Math.min(activity.studentsPerAdult, activity.max, largest) }]
    }),
  )
  return { ...today, school, offers }
}
