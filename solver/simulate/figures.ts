import type { StaffId, StudentId } from '../../models/ids.ts'
import type { StaffMember } from '../../models/staff.ts'
import { isAvailable, minutesOf } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { lessonsOn } from '../rules/lessons.ts'
import { isPool } from './carry.ts'
import type { Choices } from './choices.ts'

/** Minutes in one unit of duty. */
const UNIT = 45

/** How unevenly some amounts are shared: 0 equal, towards 1 all with one (Gini 1912), in thousandths. */
export function giniOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const total = sorted.reduce((sum, value) => sum + value, 0)
  if (total === 0) return 0
  const weighted = sorted.reduce((sum, value, index) => sum + (index + 1) * value, 0)
  return Math.round(1000 * ((2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length))
}

/** People who could carry the same: of one school, source, contract share and availability. */
interface Peers {
  readonly people: readonly StaffId[]
  readonly source: StaffMember['source']
  readonly share: number
}

/** Blocks of the week, in odd and even weeks, in which somebody is there and has no lesson before them that still runs. */
function availabilityKey(week: Week, who: StaffMember): string {
  const school = week.schools.find(({ id }) => id === who.school)
  return (school?.blocks ?? [])
    .flatMap((block) =>
      [false, true].map((odd) => {
        const day = { date: week.monday, follows: block.weekday, odd }
        const [start, end] = [minutesOf(block.start), minutesOf(block.end)]
        const undated = who.availability.filter(({ date }) => date === null)
        const isThere = isAvailable(undated, [], day, start, end)
        return isThere && lessonsOn(who, day).every((lesson) => lesson.end <= start) ? 1 : 0
      }),
    )
    .join('')
}

/** Groups of two and more peers. */
function peersOf(week: Week): Peers[] {
  const groups = new Map<string, { people: StaffId[]; source: StaffMember['source']; share: number }>()
  for (const who of week.staff.filter(isPool)) {
    const key = [
      who.school,
      who.source,
      who.share,
      who.maxPerDay,
      who.maxPerWeek,
      availabilityKey(week, who),
    ].join()
    const group = groups.get(key) ?? { people: [], source: who.source, share: who.share }
    group.people.push(who.id)
    groups.set(key, group)
  }
  return [...groups.values()].filter(({ people }) => people.length > 1)
}

/** How loads of a term are spread, in units of 45 minutes; tenths of a unit. */
export interface LoadFigures {
  /** Largest spread (most − least) among peers, and its mean over all groups of peers. */
  readonly spread: number
  readonly meanSpread: number
  /** The spread of each group of peers, in the order of the staff: of one week the same groups whatever the loads. */
  readonly spreads: readonly number[]
  /** The heaviest load, scaled to a full contract. */
  readonly most: number
  /** Gini of loads scaled to a full contract, thousandths. */
  readonly gini: number
}

export function loadFigures(week: Week, minutes: ReadonlyMap<StaffId, number>): LoadFigures {
  const tenths = (value: number): number => Math.round((10 * value) / UNIT)
  const spreads = peersOf(week).map(({ people }) => {
    const loads = people.map((id) => minutes.get(id) ?? 0)
    return Math.max(...loads) - Math.min(...loads)
  })
  const scaled = week.staff
    .filter(isPool)
    .map(({ id, share }) => Math.round(((minutes.get(id) ?? 0) * 100) / share))
  return {
    spread: tenths(Math.max(0, ...spreads)),
    meanSpread: tenths(spreads.reduce((sum, value) => sum + value, 0) / Math.max(1, spreads.length)),
    spreads: spreads.map(tenths),
    most: tenths(Math.max(0, ...scaled)),
    gini: giniOf(scaled),
  }
}

/** How choices of a term went. */
export interface ChoiceFigures {
  /** Student-blocks that ranked activities could have filled and did not. */
  readonly missed: number
  /** S01 points of a student over the term: the mean, the worst-off tenth's mean, the most; and their Gini in thousandths. */
  readonly mean: number
  readonly worstTenth: number
  readonly most: number
  readonly gini: number
}

export function choiceFigures(term: readonly ReadonlyMap<StudentId, Choices>[]): ChoiceFigures {
  const costs = new Map<StudentId, number>()
  let missed = 0
  for (const week of term)
    for (const [id, choices] of week) {
      costs.set(id, (costs.get(id) ?? 0) + choices.cost)
      missed += choices.missed
    }
  const sorted = [...costs.values()].sort((a, b) => b - a)
  const meanOf = (values: readonly number[]): number =>
    Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length))
  return {
    missed,
    mean: meanOf(sorted),
    worstTenth: meanOf(sorted.slice(0, Math.ceil(sorted.length / 10))),
    most: sorted[0] ?? 0,
    gini: giniOf(sorted),
  }
}
