import {
  choiceCost,
  convex,
  EQUITY_SCALE,
  rankCost,
  referenceMeanChoiceCost,
  squareDivisor,
} from '../../../models/policy/constants.ts'
import { emptyChoiceCost } from '../../ledgers.ts'
import type { Terms } from '../model.ts'
import { charge, chargeConvex, type Draft } from './draft.ts'

/** A student in a session or group: the options it covers, and the column of being in it. */
interface Seat {
  readonly activity: number
  readonly options: readonly number[]
  readonly column: number
}

/** Every seat that each student may have. */
export function seatsOf({
  problem,
  kinds,
  homework,
}: Pick<Draft, 'problem' | 'kinds' | 'homework'>): Seat[][] {
  const seats: Seat[][] = problem.students.map(() => [])
  for (const { activity, sittings, seats: own } of kinds)
    for (const [student, column] of own)
      seats[student].push({ activity, options: sittings.map(({ option }) => option), column })
  for (const { activity, meetings } of homework)
    for (const { sitting, seats: own } of meetings)
      for (const [student, column] of own)
        seats[student].push({ activity, options: [sitting.option], column })
  return seats
}

/** H01, H04, H05, H07: each required block is in one session, or unserved; H20, H21: what students may have in a week. */
export function coverStudents(draft: Draft, seats: readonly (readonly Seat[])[]): void {
  const { problem, builder } = draft
  problem.requiredOf.forEach((slots, student) => {
    for (const slot of slots) {
      const unserved = draft.unserved[student * problem.slots.length + slot]
      const there = seats[student].filter(({ options }) =>
        options.some((option) => problem.options[option].slots.includes(slot)),
      )
      const terms = there.map(({ column }) => [1, column] as const)
      builder.equal(unserved < 0 ? terms : [...terms, [1, unserved]], 1)
    }
    limitGroups(draft, seats[student])
  })
  keepApart(draft)
}

/** Groups of a ranked activity that a student may be in: so many a week, and never two on one day. */
function limitGroups({ problem, builder }: Draft, seats: readonly Seat[]): void {
  const byActivity = new Map<number, Seat[]>()
  for (const seat of seats)
    if (problem.ranked[seat.activity] === 1)
      byActivity.set(seat.activity, [...(byActivity.get(seat.activity) ?? []), seat])
  for (const [activity, own] of byActivity) {
    const most = problem.activities[activity].groupsPerStudent
    if (own.length > most)
      builder.atMost(
        own.map(({ column }) => [1, column] as const),
        most,
      )
    if (most === 1) continue
    problem.days.forEach((_, day) => {
      const there = own.filter(({ options }) => options.some((option) => problem.options[option].day === day))
      if (there.length > 1)
        builder.atMost(
          there.map(({ column }) => [1, column] as const),
          1,
        )
    })
  }
}

/** Two kept apart need two groups of a kind; in homework those of one homeroom may share. */
function keepApart({ problem, builder, kinds, homework }: Draft): void {
  problem.apart.forEach((others, student) => {
    for (const other of others) {
      if (other < student) continue
      for (const { open, seats } of kinds) {
        const one = seats.get(student)
        const two = seats.get(other)
        if (one !== undefined && two !== undefined)
          builder.atMost(
            [
              [1, one],
              [1, two],
              [-1, open],
            ],
            0,
          )
      }
      if (problem.homeroomOf[student] === problem.homeroomOf[other]) continue
      for (const { members } of homework) {
        const one = members.get(student)
        const two = members.get(other)
        if (one !== undefined && two !== undefined)
          builder.atMost(
            [
              [1, one],
              [1, two],
            ],
            1,
          )
      }
    }
  })
}

/** S01, S02 and S11: what the week of each student costs. */
export function chargeStudents(draft: Draft, seats: readonly (readonly Seat[])[]): void {
  const total: (readonly [number, number])[] = []
  let constant = 0
  draft.problem.students.forEach(({ carried }, student) => {
    const cost = choiceOf(draft, student, seats[student])
    charge(draft, 'S01', cost.terms, cost.constant)
    const values = Array.from({ length: cost.constant + 1 }, (_, value) => value)
    chargeConvex(draft, 'S02', cost.terms, cost.constant, values, (value) =>
      convex(value, carried, squareDivisor.student),
    )
    total.push(...cost.terms)
    constant += cost.constant
  })
  chargeEquity(draft, total, constant)
}

/** S01 cost of a student as an expression; the most it can be is its constant, of a student served nowhere. */
function choiceOf(
  { problem, builder }: Draft,
  student: number,
  seats: readonly Seat[],
): { terms: Terms; constant: number } {
  const terms: (readonly [number, number])[] = []
  const wanted: number[] = []
  const tutored: number[] = []
  const { needed, willing } = problem.students[student].tutoring
  for (const { activity, options, column } of seats) {
    let gain = 0
    for (const option of options) {
      const { day, slots } = problem.options[option]
      const rank = problem.rank[(student * problem.days.length + day) * problem.activities.length + activity]
      if (problem.ranked[activity] === 1 && rank >= 0)
        gain += slots.length * (rankCost(rank) - choiceCost.missed)
    }
    if (gain !== 0) terms.push([gain, column])
    if (problem.mostWanted[student] === activity) wanted.push(column)
    if (needed && willing && problem.activities[activity].category === 'tutoring') tutored.push(column)
  }
  for (const [columns, bonus] of [
    [wanted, choiceCost.mostWantedMissed],
    [tutored, choiceCost.tutoringMissed],
  ] as const) {
    if (columns.length === 0) continue
    const had = builder.binary()
    builder.atMost([[1, had], ...columns.map((column) => [-1, column] as const)], 0)
    terms.push([-bonus, had])
  }
  return { terms, constant: emptyChoiceCost(problem, student) }
}

/** S11: the mean is rounded down first, then its square. */
function chargeEquity(draft: Draft, total: Terms, constant: number): void {
  const { problem, builder } = draft
  if (draft.weight('S11') === 0 || problem.requiredTotal === 0) return
  const required = problem.requiredTotal
  const last = problem.week.history.meanChoiceCost ?? referenceMeanChoiceCost
  const most = Math.floor((EQUITY_SCALE * constant) / required)
  if (most <= last) return
  const excess = builder.whole(0, most - last)
  // required × (last + excess) ≥ 100 × total − (required − 1): the least such excess is that of the mean rounded down.
  builder.atLeast(
    [[required, excess], ...total.map(([value, column]) => [-EQUITY_SCALE * value, column] as const)],
    EQUITY_SCALE * constant - (required - 1) - required * last,
  )
  const values = Array.from({ length: most - last + 1 }, (_, value) => value)
  chargeConvex(draft, 'S11', [[1, excess]], 0, values, (value) =>
    Math.floor((value * value) / squareDivisor.equity),
  )
}
