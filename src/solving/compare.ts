import type { Roster, Score } from '../../models/roster.ts'
import { gapOf } from '../reports/gaps.ts'
import { disturbedIn, personChanges } from '../reports/person-changes.ts'

type Both<T> = readonly [first: T, second: T]

/** Two rosters of one week side by side. */
export interface Comparison {
  readonly scores: Both<Score>
  /** Pay of the week. */
  readonly money: Both<number>
  /** Sessions that own teachers lead or assist: the fewest and the most of one. */
  readonly load: Both<readonly [fewest: number, most: number]>
  /** People whose week differs. */
  readonly people: { readonly students: number; readonly adults: number }
  /** What of Z is unproved; null: nothing is proved. */
  readonly unproved: Both<number | null>
  /** The difference of Z is no larger than what is unproved. */
  readonly withinProof: boolean
}

function loadOf({ input, plan }: Roster): readonly [number, number] {
  const counts = new Map<string, number>()
  for (const { id, source } of input.staff) if (source === 'own_teacher') counts.set(id, 0)
  for (const { lead, assistants } of plan.sessions)
    for (const id of [lead, ...assistants]) {
      const count = counts.get(id)
      if (count !== undefined) counts.set(id, count + 1)
    }
  const all = [...counts.values()]
  return [Math.min(...all), Math.max(...all)]
}

const payOf = ({ input, plan }: Roster): number => {
  const pay = new Map<string, number>(input.staff.map((row) => [row.id, row.pay]))
  return plan.sessions
    .flatMap(({ lead, assistants }) => [lead, ...assistants])
    .reduce((sum, id) => sum + (pay.get(id) ?? 0), 0)
}

const unprovedOf = (roster: Roster): number | null =>
  gapOf(roster) === null ? null : roster.score.weighted - (roster.bound.weighted ?? 0)

/** Compares two rosters; null: they are not of one week. */
export function compareRosters(one: Roster, other: Roster): Comparison | null {
  if (one.input.district.id !== other.input.district.id || one.input.monday !== other.input.monday)
    return null
  const unproved = [unprovedOf(one), unprovedOf(other)] as const
  const open = Math.max(...unproved.map((value) => value ?? Number.POSITIVE_INFINITY))
  return {
    scores: [one.score, other.score],
    money: [payOf(one), payOf(other)],
    load: [loadOf(one), loadOf(other)],
    people: disturbedIn(personChanges(other.input, one.plan, other.plan)),
    unproved,
    withinProof: Math.abs(one.score.weighted - other.score.weighted) <= open,
  }
}
