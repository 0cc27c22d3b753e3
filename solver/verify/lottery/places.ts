import { type PlanView, type SessionView, unservedOf } from '../plan/index.ts'
import { hasBegun } from '../rules/pattern-groups.ts'
import type { StudentView } from '../week/demand.ts'
import type { ActivityView } from '../week/offer.ts'
import type { SchoolView, Slot } from '../week/schools.ts'

/** All sessions of one ranked group, one session of a flexible group, or (no sessions) unserved blocks. */
export interface HeldPlace {
  readonly sessions: readonly SessionView[]
  /** Null: unserved. */
  readonly activity: ActivityView | null
  readonly slots: readonly Slot[]
  readonly holders: readonly StudentView[]
}

const keyOf = (slots: readonly Slot[]): string =>
  slots
    .map((slot) => slot.index)
    .sort((a, b) => a - b)
    .join(' ')

/** Whether having a place bears on S01: without one on either side an exchange favours nobody. */
export const isWished = ({ activity }: HeldPlace): boolean =>
  activity !== null && (activity.ranked || activity.activity.category === 'tutoring')

/** Places of a school that could change hands: nothing that has begun when a rebalance may change the week. */
function placesOf(plan: PlanView, school: SchoolView): HeldPlace[] {
  const places: HeldPlace[] = []
  const groups = new Map<string, SessionView[]>()
  for (const session of plan.bySchool[school.index] ?? []) {
    if (session.activity.ranked) {
      const { group } = session.session
      groups.set(group, [...(groups.get(group) ?? []), session])
    } else if (!hasBegun(plan.week, session))
      places.push({
        sessions: [session],
        activity: session.activity,
        slots: session.slots,
        holders: session.students,
      })
  }
  for (const sessions of groups.values()) {
    if (sessions.some((session) => hasBegun(plan.week, session))) continue
    places.push({
      sessions,
      activity: sessions[0]?.activity ?? null,
      slots: sessions.flatMap((session) => session.slots),
      holders: sessions[0]?.students ?? [],
    })
  }
  return places
}

/** Places of a school, together where they cover the same blocks and somebody could gain by an exchange. */
export function placesByBlocks(
  plan: PlanView,
  school: SchoolView,
  pupils: readonly StudentView[],
): HeldPlace[][] {
  const byBlocks = new Map<string, HeldPlace[]>()
  for (const place of placesOf(plan, school)) {
    const key = keyOf(place.slots)
    const same = byBlocks.get(key)
    if (same === undefined) byBlocks.set(key, [place])
    else same.push(place)
  }
  const open = pupils
    .map((who) => ({ who, slots: new Set(unservedOf(plan, who)) }))
    .filter(({ slots }) => slots.size > 0)
  const wished = [...byBlocks.values()].filter((places) => places.some(isWished))
  for (const places of wished) {
    const slots = places[0]?.slots ?? []
    const holders = open.filter((row) => slots.every((slot) => row.slots.has(slot))).map(({ who }) => who)
    if (holders.length > 0) places.push({ sessions: [], activity: null, slots, holders })
  }
  return wished.filter((places) => places.length > 1)
}
