import { isOnPeople, onlyPast } from '../../models/changes.ts'
import type { Engine } from '../lp/engine.ts'
import type { State } from '../state.ts'
import { type Mended, mendSchools, type Scene } from './admit.ts'
import { waysOf } from './help.ts'
import { exactRepair } from './least/exact.ts'
import { excessIn } from './least/prove.ts'
import { limitsFor, under } from './school.ts'

type Ways = readonly [Mended, ...Mended[]]

/**
 * The touched schools mended within the limits on people, if that was found. Where squeezing people out does not get there, the
 * repair that asks nobody who is disturbed stands beside it: it may keep the limits as it is, or pins that the other gives up.
 * @param alone no school does anything for another
 */
export function waysWithin(scene: Scene, alone: boolean): Ways {
  const waysIn = (limited: Scene): Ways => (alone ? [mendSchools(limited)] : waysOf(limited))
  const limits = scene.week.disturbance
  const ways = waysIn(scene)
  if (!isOnPeople(limits)) return ways
  const [broken, beyond] = standingOf(ways[0], limits)
  if (broken === 0 && beyond === 0) return ways
  const free = waysIn({ ...scene, week: { ...scene.week, disturbance: onlyPast(limits) } })
  if (!isNearer(standingOf(free[0], limits), standingOf(ways[0], limits))) return ways
  const [first, ...more] = free
  return [limitedTo(first, limits), ...more.map((way) => limitedTo(way, limits))]
}

/** What a way is compared by, level by level: rules broken but for the limits on people, distinct people beyond these, the rest of its worth. */
type Standing = readonly [broken: number, beyond: number, ...rest: number[]]

function standingOf({ states, worth }: Mended, limits: Scene['week']['disturbance']): Standing {
  const broken = states.reduce((sum, state) => sum + under(state, onlyPast(limits)).broken, 0)
  return [broken, excessIn(limits, states), worth.unserved, worth.worstShare, worth.changes, worth.weighted]
}

function isNearer(a: Standing, b: Standing): boolean {
  const level = a.findIndex((value, at) => value !== b[at])
  return level >= 0 && (a[level] ?? 0) < (b[level] ?? 0)
}

/** A way that was found without limits on people, its schools from now on under what the others leave of them. */
const limitedTo = (way: Mended, limits: Scene['week']['disturbance']): Mended => ({
  ...way,
  states: way.states.map((state, at) => under(state, limitsFor(limits, way.states, at))),
})

/**
 * The repair of a small school to tell of where none keeps the limits on people: of fewest people beyond them, where that is
 * allowed, then the exact one that asks nobody, if it disturbs no more beyond them than the one known.
 */
export function nearestOf(
  engine: Engine,
  known: State,
  limits: Scene['week']['disturbance'],
  nearest: State | null,
  isAllowed: (state: State) => boolean,
): State {
  if (nearest !== null && isAllowed(nearest)) return nearest
  const free = exactRepair(engine, known, onlyPast(limits))
  const isBetter =
    free.kind === 'found' &&
    isAllowed(free.state) &&
    excessIn(limits, [free.state]) <= excessIn(limits, [known])
  return isBetter ? under(free.state, limits) : known
}
