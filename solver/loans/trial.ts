import { convex } from '../../models/policy/constants.ts'
import type { Allotment } from '../allotment.ts'
import { compile } from '../compile.ts'
import type { Problem } from '../problem.ts'
import {
  type Answer,
  type Priced,
  type Share,
  type Solution,
  type Swap,
  shareKey,
  type TeacherDay,
  type Value,
} from './ask.ts'
import { Bench } from './bench.ts'
import { answerOf, indexOf, valueIn } from './state-of.ts'

/** Each day away, alone: what stays is rearranged, read, and put back. */
export function lend(problem: Problem, from: Solution, days: readonly Share[]): Answer {
  const bench = new Bench(problem, from, [])
  const priced = days.map((share) => bench.without(share))
  return answerOf(bench.state, valueIn(bench.state), { priced })
}

/** Each day of somebody or some room that the school has not used so far, alone: the best work for it, read and put back. */
export function gain(problem: Problem, from: Solution, days: readonly Share[]): Answer {
  const bench = new Bench(problem, from, days)
  const priced = days.map((share) => bench.with(share))
  return answerOf(bench.state, valueIn(bench.state), { priced })
}

/**
 * Each swap, alone: what goes is missed, what comes is given its best work, and all of it is put back. Guests who may do the same
 * things on a day are tried once.
 * @param wide the problem of the school with all that may come
 */
export function exchange(wide: Problem, from: Solution, swaps: readonly Swap[]): Answer {
  const bench = new Bench(
    wide,
    from,
    swaps.flatMap(({ comes }) => comes),
  )
  const tried = new Map<string, Value>()
  const swapped = swaps.map((swap) => {
    const comes = swap.comes.map((share) => ('room' in share ? shareKey(share) : abilityKey(wide, share)))
    const key = JSON.stringify([swap.goes.map(shareKey), comes])
    const value = tried.get(key) ?? bench.after(swap)
    tried.set(key, value)
    return value
  })
  return answerOf(bench.state, valueIn(bench.state), { swapped })
}

/** A school with days of guests whom it has not had so far. */
export const withGuests = (problem: Problem, allotment: Allotment, days: readonly TeacherDay[]): Problem =>
  compile(problem.week, problem.school.id, allotment, [
    ...problem.loans,
    ...days.map((day) => ({ ...day, host: problem.school.id })),
  ])

/** Each teacher-day more, alone: the best work for them is found, read, and put back. */
export function borrow(
  problem: Problem,
  allotment: Allotment,
  from: Solution,
  days: readonly TeacherDay[],
): Answer {
  return gainOfGuests(withGuests(problem, allotment, days), from, days)
}

/**
 * Each day of a guest, alone, of whom the school has had none: the best work for it, read and put back. Teachers who may do the
 * same things on a day are tried once; the others differ by what their load of the week makes of the minutes (S03).
 * @param wide the problem of the school with all of them as its guests
 */
export function gainOfGuests(wide: Problem, from: Solution, days: readonly TeacherDay[]): Answer {
  const bench = new Bench(wide, from, days)
  const tried = new Map<string, Priced>()
  const priced = days.map((day) => {
    const key = abilityKey(wide, day)
    const known = tried.get(key)
    if (known !== undefined) return asFor(wide, day, known)
    const found = bench.with(day)
    tried.set(key, found)
    return found
  })
  return answerOf(bench.state, valueIn(bench.state), { priced })
}

/** The same for teachers who may do the same on a day. */
function abilityKey(problem: Problem, day: TeacherDay): string {
  const { who: adult, at } = indexOf(problem, day)
  const { options, duties, adultArc, dutyArc } = problem
  const may = options.flatMap((option) =>
    option.day === at ? [adultArc[adult * options.length + option.index]] : [],
  )
  const holds = duties.flatMap((duty, index) =>
    duty.day === at ? [dutyArc[adult * duties.length + index]] : [],
  )
  return [day.date, ...may, '', ...holds].join()
}

/** The price of one teacher as that of another who does the same work. */
function asFor(problem: Problem, day: TeacherDay, known: Priced): Priced {
  const { minutes } = known.load
  const cost = (of: Share): number => {
    const { carried, share } = problem.adults[indexOf(problem, of).who]
    return convex(minutes, carried.load, share)
  }
  const change = problem.week.weights.S03 * (cost(day) - cost(known.day))
  return { ...known, day, value: { ...known.value, weighted: known.value.weighted + change } }
}
