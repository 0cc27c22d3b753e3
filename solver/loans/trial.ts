import type { SchoolId } from '../../models/ids.ts'
import { convex } from '../../models/policy/constants.ts'
import type { Allotment } from '../allotment.ts'
import { compile } from '../compile.ts'
import type { Problem } from '../problem.ts'
import type { State } from '../state.ts'
import type { Answer, Priced, Solution, TeacherDay } from './ask.ts'
import { employ } from './employ.ts'
import { release } from './release.ts'
import { answerOf, indexOf, loadOf, stateOf, valueIn } from './state-of.ts'

/** A problem whose arcs of adults can be taken away and given back, and a state of it. */
class Bench {
  readonly state: State
  private readonly adultArc: Uint8Array
  private readonly dutyArc: Uint8Array
  private readonly whole: Problem

  constructor(problem: Problem, from: Solution, without: readonly TeacherDay[]) {
    this.whole = problem
    this.adultArc = Uint8Array.from(problem.adultArc)
    this.dutyArc = Uint8Array.from(problem.dutyArc)
    for (const day of without) this.set(day, false)
    this.state = stateOf({ ...problem, adultArc: this.adultArc, dutyArc: this.dutyArc }, from)
  }

  /** Gives an adult all arcs of a day, or none. */
  set(day: TeacherDay, present: boolean): void {
    const { adult, at } = indexOf(this.whole, day)
    const { options, duties, adultArc, dutyArc } = this.whole
    for (const option of options) {
      const cell = adult * options.length + option.index
      if (option.day === at) this.adultArc[cell] = present ? adultArc[cell] : 0
    }
    duties.forEach((duty, index) => {
      const cell = adult * duties.length + index
      if (duty.day === at) this.dutyArc[cell] = present ? dutyArc[cell] : 0
    })
  }

  /** What a state looks like after something is done, which is undone again. */
  attempt(day: TeacherDay, act: (adult: number, at: number) => void): Priced {
    const { adult, at } = indexOf(this.whole, day)
    const mark = this.state.mark()
    act(adult, at)
    const found = { day, value: valueIn(this.state), load: loadOf(this.state, adult) }
    this.state.undo(mark)
    return found
  }
}

/** Each teacher-day away, alone: what stays is rearranged, read, and put back. */
export function lend(problem: Problem, from: Solution, days: readonly TeacherDay[]): Answer {
  const bench = new Bench(problem, from, [])
  const { state } = bench
  const priced = days.map((day) => {
    bench.set(day, false)
    const found = bench.attempt(day, (adult, at) => release(state, adult, at))
    bench.set(day, true)
    return found
  })
  return answerOf(state, valueIn(state), priced)
}

/**
 * Each teacher-day more, alone: the best work for them is found, read, and put back. Teachers who may do the same things on a
 * day are tried once; the others differ by what their load of the week makes of the minutes (S03).
 */
export function borrow(
  problem: Problem,
  allotment: Allotment,
  from: Solution,
  days: readonly TeacherDay[],
): Answer {
  const host: SchoolId = problem.school.id
  const wide = compile(problem.week, host, allotment, [
    ...problem.loans,
    ...days.map((day) => ({ ...day, host })),
  ])
  const bench = new Bench(wide, from, days)
  const { state } = bench
  const tried = new Map<string, Priced>()
  const priced = days.map((day) => {
    const key = abilityKey(wide, day)
    const known = tried.get(key)
    if (known !== undefined) return asFor(wide, day, known)
    bench.set(day, true)
    const found = bench.attempt(day, (adult, at) => employ(state, adult, at))
    bench.set(day, false)
    tried.set(key, found)
    return found
  })
  return answerOf(state, valueIn(state), priced)
}

/** The same for teachers who may do the same on a day. */
function abilityKey(problem: Problem, day: TeacherDay): string {
  const { adult, at } = indexOf(problem, day)
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
  const cost = (of: TeacherDay): number => {
    const { carried, share } = problem.adults[indexOf(problem, of).adult]
    return convex(minutes, carried.load, share)
  }
  const change = problem.week.weights.S03 * (cost(day) - cost(known.day))
  return { ...known, day, value: { ...known.value, weighted: known.value.weighted + change } }
}
