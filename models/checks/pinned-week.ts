import type { Fault } from '../faults.ts'
import type { StaffMember } from '../staff.ts'
import { canAssist, canLead, isEngaged } from './adults.ts'
import type { Facts } from './facts.ts'
import { leadsFor } from './pinned-means.ts'
import { apart, clash, groupBy, meet, sessionsFor } from './pinned-pairs.ts'
import { isTooFar, sitesOf } from './pinned-times.ts'
import type { Placed } from './placed.ts'

const pays = (adults: readonly StaffMember[]): number => Math.min(...adults.map(({ pay }) => pay))

/** The least that a pinned session costs: the cheapest lead, and the adult named where that is not the lead. */
function leastCost(placed: Placed, facts: Facts): number {
  const { pin, activity, day } = placed
  const leads = leadsFor(placed, facts.week.staff).filter((who) => isEngaged(facts, who, activity, day.date))
  const named = pin.staff === null ? undefined : facts.staff.get(pin.staff)
  if (named === undefined) return leads.length === 0 ? 0 : pays(leads)
  const asLead = pin.role !== 'assist' && canLead(named, activity) ? named.pay : Number.POSITIVE_INFINITY
  const others = leads.filter((who) => who.id !== named.id)
  const asAssistant =
    pin.role !== 'lead' && canAssist(named, activity) && others.length > 0
      ? named.pay + pays(others)
      : Number.POSITIVE_INFINITY
  const least = Math.min(asLead, asAssistant)
  return Number.isFinite(least) ? least : named.pay
}

/** Pinned sessions of a school that cost more than its budget allows (H17). */
function budget(pins: readonly Placed[], facts: Facts): Fault[] {
  return groupBy(pins, ({ pin }) => pin.school).flatMap((own) => {
    const limit = own[0]?.school.weeklyBudget ?? null
    if (limit === null) return []
    const costs = new Map(own.map((placed) => [placed, leastCost(placed, facts)]))
    const costOf = (placed: Placed): number => costs.get(placed) ?? 0
    const sessions = sessionsFor([...own].sort((a, b) => costOf(b) - costOf(a)))
    const cost = sessions.reduce((sum, placed) => sum + costOf(placed), 0)
    const name = own[0]?.school.name ?? ''
    return cost > limit ? clash('PIN_OVER_BUDGET', sessions, 'activity', name, cost, `≤ ${limit}`) : []
  })
}

/** Pins that have outside instructors lead where their share of the sessions is nought (H11). */
function outsideShare(pins: readonly Placed[], facts: Facts): Fault[] {
  if (facts.week.district.outsideShare > 0) return []
  const led = pins.filter(({ pin, activity }) => {
    const who = pin.staff === null ? undefined : facts.staff.get(pin.staff)
    return who?.source === 'outside_instructor' && (pin.role === 'lead' || !canAssist(who, activity))
  })
  return led.flatMap((placed) =>
    clash('PIN_OVER_OUTSIDE_SHARE', [placed], 'staff', placed.pin.staff ?? '', 1, '≤ 0'),
  )
}

/** Pins that name more students for one session than its activity admits (H08). */
function groupSize(pins: readonly Placed[]): Fault[] {
  const named = pins.filter(({ pin }) => pin.student !== null && pin.staff !== null)
  return groupBy(named, ({ pin }) => `${pin.date} ${pin.activity} ${pin.block} ${pin.staff}`).flatMap(
    (held) => {
      const children = new Set(held.map(({ pin }) => pin.student))
      const most = held[0]?.activity.max ?? 0
      const { pin } = held[0] ?? {}
      return children.size > most && held.every((one) => held.every((other) => !apart(one, other)))
        ? clash('PIN_GROUP_TOO_LARGE', held, 'student', pin?.activity ?? '', children.size, `≤ ${most}`)
        : []
    },
  )
}

const isOneADay = ({ activity }: Placed): boolean =>
  !['homework', 'tutoring', 'self_study', 'care'].includes(activity.category)

/** Pins of a student in more sessions of an activity than the pattern gives one student (H21). */
function overGroups(pins: readonly Placed[]): Fault[] {
  const named = pins.filter((placed) => placed.pin.student !== null && isOneADay(placed))
  return groupBy(named, ({ pin }) => `${pin.student} ${pin.activity}`).flatMap((own) => {
    const sessions = sessionsFor(own)
    const student = own[0]?.pin.student ?? ''
    const most = (own[0]?.activity.groupsPerStudent ?? 1) * (own[0]?.activity.sessions ?? 1)
    const daily = groupBy(sessions, ({ pin }) => pin.date).filter((day) => day.length > 1)
    return [
      ...daily.flatMap((day) => clash('PIN_STUDENT_OVER_GROUPS', day, 'student', student, day.length, '≤ 1')),
      ...(daily.length === 0 && sessions.length > most
        ? clash('PIN_STUDENT_OVER_GROUPS', sessions, 'student', student, sessions.length, `≤ ${most}`)
        : []),
    ]
  })
}

/** Pins of an adult at two sites with too little time between for the way (H07). */
function travel(pins: readonly Placed[], facts: Facts): Fault[] {
  const named = pins.filter(({ pin }) => pin.staff !== null)
  return groupBy(named, ({ pin }) => `${pin.staff} ${pin.date}`).flatMap((own) =>
    own.flatMap((later) =>
      own
        .filter((earlier) => earlier !== later && apart(earlier, later) && !meet(earlier, later))
        .flatMap((earlier) => {
          const end = Math.min(...earlier.runs.map((run) => run.end))
          const start = Math.max(...later.runs.map((run) => run.start))
          const isBefore = Math.max(...earlier.runs.map((run) => run.end)) <= start
          const name = facts.staff.get(later.pin.staff ?? '')?.name ?? ''
          return isBefore && isTooFar(sitesOf(earlier, facts), [later.school.id], start - end, facts)
            ? clash('PIN_ADULT_TRAVEL', [earlier, later], 'staff', name, `${start - end} min`, '≥')
            : []
        }),
    ),
  )
}

/** Pins that no week could keep together, though any two of them might be kept. */
export const pinnedWeek = (pins: readonly Placed[], facts: Facts): Fault[] => [
  ...budget(pins, facts),
  ...outsideShare(pins, facts),
  ...groupSize(pins),
  ...overGroups(pins),
  ...travel(pins, facts),
]
