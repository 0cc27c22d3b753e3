import type { TermCode } from '../../../models/policy/terms.ts'
import type { Problem } from '../../problem.ts'
import type { ModelBuilder, Terms } from '../model.ts'

/** One session of a group: where and when, and from when it binds its adults. */
export interface Sitting {
  readonly option: number
  readonly site: number
  /** Minute from which its adults are bound: its start, or, away from the school, when its students set out. */
  readonly begin: number
}

/** Students of a group or session with the column that says whether they are in it. */
export type Seats = ReadonlyMap<number, number>

/**
 * A kind of group that may be opened: an activity with a sitting for each of its sessions. `open` is the column of how
 * many there are, at most `most`; in an exact model `most` is 1, and `copy` tells equal ones apart.
 */
export interface GroupKind {
  readonly activity: number
  /** Index in `problem.groupNames` of the group that goes on; −1: a new one. */
  readonly name: number
  readonly sittings: readonly Sitting[]
  readonly most: number
  readonly copy: number
  readonly open: number
  readonly seats: Seats
}

/** A homework group of the week: who belongs to it, and the sessions it may have, each with who attends. */
export interface HomeworkGroup {
  readonly activity: number
  readonly name: number
  readonly homeroom: number
  readonly members: Seats
  readonly meetings: readonly { readonly sitting: Sitting; readonly open: number; readonly seats: Seats }[]
}

/** Adults and rooms are decided post by post: sessions on one option, one in an exact model. */
export interface Post {
  readonly sitting: Sitting
  /** Columns whose sum is how many sessions there are, and the most that can be. */
  readonly opens: readonly number[]
  readonly most: number
  readonly seats: readonly (readonly [student: number, column: number])[]
  /** The groups they belong to: indices of kinds, then of homework groups. */
  readonly kinds: readonly number[]
  readonly homework: number
  /** Filled by the parts for staff and rooms: adult or room → column. */
  readonly lead: Map<number, number>
  readonly assist: Map<number, number>
  /** Rooms by class and tier of adults. */
  readonly rooms: RoomColumn[]
}

export interface RoomColumn {
  /** Rooms of the class: those that nothing in the model tells apart. */
  readonly rooms: readonly number[]
  readonly column: number
  /** Students that a session there can hold at most. */
  readonly holds: number
  /** Adults of a session there; 0: as its size asks. */
  readonly adults: number
}

/** A model on its way: what is written so far, and what the parts need of each other. */
export interface Draft {
  readonly problem: Problem
  readonly builder: ModelBuilder
  /** Every session a column of its own, every rule and term; otherwise equal sessions are counted. */
  readonly exact: boolean
  /** Weight of a term; 0 in a model that only counts who is unserved. */
  readonly weight: (code: TermCode) => number
  readonly kinds: readonly GroupKind[]
  readonly homework: readonly HomeworkGroup[]
  readonly posts: readonly Post[]
  /** Student × slot → column of being unserved; −1 none. */
  readonly unserved: Int32Array
  /** Duty → adult → column. */
  readonly duties: readonly Map<number, number>[]
}

/** Adds weighted cost to the objective: value × column for each term. */
export function charge(draft: Draft, code: TermCode, terms: Terms, constant = 0): void {
  const weight = draft.weight(code)
  if (weight === 0) return
  for (const [value, column] of terms) draft.builder.addCost(column, weight * value)
  draft.builder.addOffset(weight * constant)
}

/**
 * Charges a function of an expression that takes whole numbers; the function never falls and is the rounding down of a
 * convex one. Exact: the lower hull of such a function lies less than 1 below it at every whole number, so that the next
 * whole number is the value itself, and the column of the cost takes whole numbers. A model that counts equal sessions
 * takes only some edges of the hull and any number: never more than the value.
 * @param values whole numbers that the expression may take, ascending
 */
export function chargeConvex(
  draft: Draft,
  code: TermCode,
  expr: Terms,
  constant: number,
  values: readonly number[],
  of: (value: number) => number,
): void {
  if (draft.weight(code) === 0 || values.length === 0) return
  const { builder } = draft
  const first = values[0]
  const last = values[values.length - 1]
  const whole = draft.exact || code !== 'S02'
  const cost = whole ? builder.whole(of(first), of(last)) : builder.real(of(first), of(last))
  charge(draft, code, [[1, cost]])
  const argument = builder.real(first, last)
  builder.equal([...expr, [-1, argument]], -constant)
  const hull = lowerHull(values.map((value) => [value, of(value)] as const))
  const stride = whole ? 1 : Math.ceil(hull.length / MOST_EDGES)
  for (let at = 1; at < hull.length; at += stride) {
    const [x0, y0] = hull[at - 1]
    const [x1, y1] = hull[at]
    // cost ≥ y0 + (y1 − y0) ÷ (x1 − x0) × (argument − x0), in whole numbers.
    const run = x1 - x0
    const rise = y1 - y0
    if (rise > 0)
      builder.atLeast(
        [
          [run, cost],
          [-rise, argument],
        ],
        run * y0 - rise * x0,
      )
  }
}

/** Edges of a hull that a model which counts equal sessions takes at most. */
const MOST_EDGES = 12

/** The points of a set in the plane, ascending, that lie on its lower convex hull. */
function lowerHull(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const hull: (readonly [number, number])[] = []
  for (const point of points) {
    while (hull.length >= 2) {
      const [x1, y1] = hull[hull.length - 1]
      const [x0, y0] = hull[hull.length - 2]
      if ((y1 - y0) * (point[0] - x1) < (point[1] - y1) * (x1 - x0)) break
      hull.pop()
    }
    hull.push(point)
  }
  return hull
}
