import { type Activity, isRanked } from '../../models/activity.ts'
import type { Facts } from '../../models/checks/facts.ts'
import { warning } from '../../models/checks/fault.ts'
import type { ErrorCode } from '../../models/errors.ts'
import type { Fault } from '../../models/faults.ts'
import type { School } from '../../models/school.ts'
import type { StaffMember } from '../../models/staff.ts'
import { choicesOn, isExpected, signedUpOn } from '../../models/student.ts'
import { type BlockDemand, WHOLE } from './demand.ts'
import { mayLead, mayServe, type Offer, type SchoolDay } from './offers.ts'

export interface SchoolWeek {
  readonly school: School
  readonly where: string
  readonly days: readonly SchoolDay[]
  readonly demands: readonly ReadonlyMap<string, BlockDemand>[]
}

/** Most sessions somebody can be in this week, of offers that they may serve in. */
function sessionsOf(
  who: StaffMember,
  days: readonly SchoolDay[],
  serves: (offer: Offer, day: SchoolDay) => boolean,
): number {
  let total = 0
  for (const today of days) {
    const blocks = new Set(
      today.offers
        .filter((offer) => serves(offer, today))
        .flatMap((offer) => offer.run.blocks.map((block) => block.code)),
    )
    total += Math.min(who.maxPerDay, blocks.size)
  }
  return Math.min(who.maxPerWeek, total)
}

const finding = (
  code: ErrorCode,
  { school, where }: SchoolWeek,
  read: number,
  expected: number,
  params: Readonly<Record<string, string | number>>,
): Fault =>
  warning(code, {
    where,
    read,
    expected: `≥ ${expected}`,
    params: { school: school.name, ...params },
    school: school.id,
  })

/** Sums of the week against limits, budget and the share of outside instructors. */
export function sumFaults(week: SchoolWeek, facts: Facts): Fault[] {
  const { school, days, demands } = week
  const faults: Fault[] = []
  const staff = facts.staffOf.get(school.id) ?? []
  const supply = staff.map((who) => ({
    pay: who.pay,
    sessions: sessionsOf(who, days, (offer, today) => mayServe(who, offer, today, facts)),
  }))
  const exist = supply.reduce((sum, entry) => sum + entry.sessions, 0)
  let parts = 0
  for (const demand of demands) for (const entry of demand.values()) parts += entry.sessions
  const needed = Math.ceil(parts / WHOLE)
  if (needed > exist) faults.push(finding('DEMAND_WEEK_SESSIONS', week, exist, needed, { needed, exist }))

  if (school.weeklyBudget !== null) {
    // The cheapest people first, each as often as can be: no roster that serves everybody costs less.
    let left = needed
    let cost = 0
    for (const { pay, sessions } of [...supply].sort((a, b) => a.pay - b.pay)) {
      const taken = Math.min(left, sessions)
      cost += taken * pay
      left -= taken
    }
    if (cost > school.weeklyBudget)
      faults.push(
        finding('DEMAND_BUDGET', week, school.weeklyBudget, cost, {
          needed: cost,
          budget: school.weeklyBudget,
        }),
      )
  }

  const leads = staff.reduce(
    (sum, who) => sum + sessionsOf(who, days, (offer, today) => mayLead(who, offer, today, facts)),
    0,
  )
  const share = facts.week.district.outsideShare
  const outside = (facts.activitiesOf.get(school.id) ?? []).filter(
    (activity) =>
      activity.leadSources.every((source) => source === 'outside_instructor') &&
      facts.chosen.has(activity.id),
  )
  const allowed = Math.floor((share * leads) / 100)
  if (outside.length > 0 && allowed === 0)
    faults.push(
      finding('DEMAND_OUTSIDE_SHARE', week, allowed, 1, {
        activities: outside.length,
        share,
        sessions: leads,
      }),
    )
  return faults
}

/** Fewest sessions that a group of the activity holds this week: a standing group may have lost some of its days. */
function sessionsOfGroup(activity: Activity, own: readonly SchoolDay[], facts: Facts): number {
  const runDays = own.filter((today) => today.offers.length > 0).length
  const standing = facts.week.history.standing
    .filter((group) => group.activity === activity.id)
    .map((group) => own.filter(({ day }) => group.slots.some((slot) => slot.weekday === day.follows)).length)
  return Math.max(1, Math.min(activity.sessions, runDays, ...standing))
}

/** Ranked activities that cannot seat those who chose them: scarce leads, or scarce rooms for the first choices. */
export function choiceFaults(week: SchoolWeek, facts: Facts): Fault[] {
  const { school, days } = week
  const wanted = new Map<string, { any: number; first: number; dates: Set<string> }>()
  for (const student of facts.studentsOf.get(school.id) ?? []) {
    const own = new Set<string>()
    const firsts = new Set<string>()
    for (const { day } of days) {
      const here = signedUpOn(student, day) !== undefined && isExpected(student, day.date)
      for (const [rank, id] of (here ? choicesOn(student, day.follows) : []).entries()) {
        const entry = wanted.get(id) ?? { any: 0, first: 0, dates: new Set() }
        wanted.set(id, entry)
        entry.dates.add(day.date)
        if (!own.has(id)) entry.any += 1
        own.add(id)
        if (rank === 0 && !firsts.has(id)) entry.first += 1
        if (rank === 0) firsts.add(id)
      }
    }
  }

  const staff = facts.staffOf.get(school.id) ?? []
  return (facts.activitiesOf.get(school.id) ?? []).flatMap((activity) => {
    const claim = wanted.get(activity.id)
    if (!isRanked(activity.category) || claim === undefined) return []
    const { any, first, dates } = claim
    const own = days.map((today) => ({
      ...today,
      offers: dates.has(today.day.date)
        ? today.offers.filter((offer) => offer.activity.id === activity.id)
        : [],
    }))
    const together = sessionsOfGroup(activity, own, facts)
    const leads = staff
      .map((who) => sessionsOf(who, own, (offer, today) => mayLead(who, offer, today, facts)))
      .filter((sessions) => sessions > 0)
    const led = Math.floor(leads.reduce((sum, sessions) => sum + sessions, 0) / together) * activity.max
    if (activity.skill !== null && led < any)
      return [
        finding('DEMAND_SKILL', week, led, any, {
          name: activity.name,
          wanted: any,
          adults: leads.length,
          seats: led,
        }),
      ]
    let places = 0
    for (const { offers } of own)
      for (const { rooms } of offers)
        for (const room of rooms) places += Math.min(room.capacity, room.parallel * activity.max)
    const held = Math.floor(places / together)
    if (held >= first) return []
    return [
      finding('DEMAND_FIRST_CHOICE', week, held, first, { name: activity.name, wanted: first, seats: held }),
    ]
  })
}
