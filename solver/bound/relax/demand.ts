import { choiceCost, rankCost, squareDivisor } from '../../../models/policy/constants.ts'
import { emptyChoiceCost } from '../../ledgers.ts'
import type { ModelBuilder } from '../../lp/model.ts'
import type { Problem } from '../../problem.ts'
import type { Market } from '../market.ts'
import { mayTake } from '../student-days.ts'
import { countsAllowed } from '../student-space.ts'
import type { Curve } from './program.ts'

type Term = readonly [value: number, column: number]

/** Terms of rows that are written once all columns are there. */
export class Sums {
  private readonly lists = new Map<number, Term[]>()

  add(key: number, value: number, column: number): void {
    const list = this.lists.get(key)
    if (list === undefined) this.lists.set(key, [[value, column]])
    else list.push([value, column])
  }
  of(key: number): readonly Term[] {
    return this.lists.get(key) ?? []
  }
  /** Rows of at most so much, where the columns could be more together. */
  limit(builder: ModelBuilder, most: (key: number) => number): void {
    for (const [key, list] of this.lists) if (list.length > most(key)) builder.atMost(list, most(key))
  }
  entries(): IterableIterator<[number, Term[]]> {
    return this.lists.entries()
  }
}

/**
 * Students: a column for every place in a ranked activity or tutoring that each could have, one for the flexible places of
 * each grade, and S01 with S02 by student.
 * @param seats gets what is asked of every option
 * @param unserved cost of an unserved student-block; null: everybody is served
 */
export function addDemand(
  builder: ModelBuilder,
  problem: Problem,
  market: Market,
  seats: Sums,
  curves: Curve[],
  unserved: number | null,
): void {
  const ofGrade = new Sums()
  const present = new Map<number, number>()
  for (let student = 0; student < problem.students.length; student++) {
    const base = problem.students[student].grade * problem.slots.length
    for (const slot of problem.requiredOf[student])
      present.set(base + slot, (present.get(base + slot) ?? 0) + 1)
    addStudent(builder, problem, market, student, seats, ofGrade, curves)
  }
  for (const key of present.keys()) addFlexible(builder, problem, market, key, seats, ofGrade)
  for (const [key, count] of present) {
    if (unserved !== null) ofGrade.add(key, 1, builder.real(0, count, unserved))
    builder.equal(ofGrade.of(key), count)
  }
}

/** Columns for how many of a grade are in each flexible option that begins in a slot. */
function addFlexible(
  builder: ModelBuilder,
  problem: Problem,
  market: Market,
  key: number,
  seats: Sums,
  ofGrade: Sums,
): void {
  const grade = Math.floor(key / problem.slots.length)
  const slot = key % problem.slots.length
  for (const option of problem.optionsOfSlot[slot]) {
    const { activity, slots } = problem.options[option]
    if (slots[0] !== slot || market.seats[option] === 0 || problem.ranked[activity] === 1) continue
    if (problem.activities[activity].category === 'tutoring') continue
    if (problem.gradeArc[grade * problem.options.length + option] === 0) continue
    const column = builder.real(0, problem.students.length)
    seats.add(option, 1, column)
    for (const covered of slots) ofGrade.add(grade * problem.slots.length + covered, 1, column)
  }
}

function addStudent(
  builder: ModelBuilder,
  problem: Problem,
  market: Market,
  student: number,
  seats: Sums,
  ofGrade: Sums,
  curves: Curve[],
): void {
  const { S01, S02 } = problem.week.weights
  const { grade, carried } = problem.students[student]
  const inSlot = new Sums()
  const inActivity = new Sums()
  const onDay = new Sums()
  const saved: Term[] = []
  const wanted: Term[] = []
  const tutored: Term[] = []
  const days = problem.days.length
  for (const { index, activity, day, slots } of problem.options) {
    const isTutoring = problem.activities[activity].category === 'tutoring'
    if (problem.ranked[activity] === 0 && !isTutoring) continue
    if (!mayTake(problem, market, student, index)) continue
    const column = builder.real(0, 1)
    seats.add(index, 1, column)
    for (const slot of slots) {
      inSlot.add(slot, 1, column)
      ofGrade.add(grade * problem.slots.length + slot, 1, column)
    }
    if (isTutoring) {
      tutored.push([-1, column])
      continue
    }
    const rank = problem.rank[(student * days + day) * problem.activities.length + activity]
    inActivity.add(activity, 1, column)
    onDay.add(activity * days + day, 1, column)
    saved.push([slots.length * (choiceCost.missed - rankCost(rank)), column])
    if (activity === problem.mostWanted[student]) wanted.push([-1, column])
  }
  inSlot.limit(builder, () => 1)
  onDay.limit(builder, () => 1)
  inActivity.limit(builder, (activity) => Math.max(...countsAllowed(problem, activity, days)))
  if (S01 === 0 && S02 === 0) return
  const once = (terms: readonly Term[], points: number): void => {
    if (terms.length === 0) return
    const had = builder.real(0, 1)
    builder.atMost([[1, had], ...terms], 0)
    saved.push([points, had])
  }
  once(wanted, choiceCost.mostWantedMissed)
  once(tutored, choiceCost.tutoringMissed)
  const empty = emptyChoiceCost(problem, student)
  const points = builder.real(0, empty, S01)
  builder.atLeast([[1, points], ...saved], empty)
  curves.push({ column: points, curve: (2 * S02) / squareDivisor.student, shift: carried })
}
