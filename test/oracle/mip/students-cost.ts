import { isRanked } from '../../../models/activity.ts'
import {
  choiceCost,
  convex,
  FRIENDS_APART,
  rankCost,
  squareDivisor,
} from '../../../models/policy/constants.ts'
import { choicesOn, type Student } from '../../../models/student.ts'
import type { Pool } from './cells.ts'
import { constant, type Expr, minus, type Program, scaled, sum } from './program.ts'
import { type Reading, rankOn, type Slot, wouldTake } from './reading.ts'

/** Student-blocks that something ranked could fill: N of S01. */
function blocksToFill(reading: Reading, who: Student): number {
  const open = (reading.required.get(who) ?? []).filter((slot) =>
    reading.runs.some((run) => run.slots.includes(slot) && wouldTake(reading, who, run)),
  ).length
  const days = reading.days.filter((day) =>
    (reading.required.get(who) ?? []).some((slot) => slot.day === day),
  )
  const ids = new Set(days.flatMap((day) => choicesOn(who, day.follows)))
  const groups = reading.week.activities
    .filter(({ id }) => ids.has(id))
    .reduce((blocks, { groupsPerStudent, sessions, run }) => blocks + groupsPerStudent * sessions * run, 0)
  return Math.min(open, groups)
}

/** What a student's week costs (S01), and every value it can take. */
export interface ChoiceCost {
  readonly who: Student
  readonly cost: Expr
  readonly values: readonly number[]
}

/** Whole numbers that a sum of these can be, each left out or taken. */
export function sums(base: number, parts: readonly number[]): number[] {
  const reached = new Set([base])
  for (const part of parts) for (const value of [...reached]) reached.add(value + part)
  return [...reached].sort((a, b) => a - b)
}

export function choiceCosts(program: Program, reading: Reading, pools: readonly Pool[]): ChoiceCost[] {
  return reading.week.students.flatMap((who) => {
    const slots = reading.required.get(who) ?? []
    if (slots.length === 0) return []
    const mine = pools.flatMap(({ activity, runs, students }) => {
      const is = students.get(who)
      return is === undefined ? [] : [{ activity, runs, is }]
    })
    const base = choiceCost.missed * blocksToFill(reading, who)
    const gains = mine
      .filter(({ activity }) => isRanked(activity.category))
      .map(({ runs, is }) => ({
        first: runs[0]?.slots[0]?.index ?? -1,
        is,
        gain: runs
          .map(
            ({ activity, day, slots: taken }) =>
              taken.length * (rankCost(rankOn(who, activity, day)) - choiceCost.missed),
          )
          .reduce((a, b) => a + b, 0),
      }))
    const unless = (here: readonly Expr[]): Expr => {
      const without = program.binary()
      program.atLeast(sum([without, ...here]), 1)
      return without
    }
    const wanted = mine.filter(({ activity }) => activity.id === who.mostWanted).map(({ is }) => is)
    const tutored = mine.filter(({ activity }) => activity.category === 'tutoring').map(({ is }) => is)
    const lacking = [
      ...(who.mostWanted === null ? [] : [scaled(choiceCost.mostWantedMissed, unless(wanted))]),
      ...(who.tutoring.needed && who.tutoring.willing
        ? [scaled(choiceCost.tutoringMissed, unless(tutored))]
        : []),
    ]
    const cost = sum([constant(base), ...gains.map(({ gain, is }) => scaled(gain, is)), ...lacking])
    return [{ who, cost, values: reachable(base, gains, lacking) }]
  })
}

interface Gain {
  /** The first block it takes. */
  readonly first: number
  readonly gain: number
}

/** Each block is filled at most once: the sums of one gain, or none, for each first block. */
function reachable(base: number, gains: readonly Gain[], lacking: readonly Expr[]): number[] {
  const byBlock = new Map<number, Set<number>>()
  for (const { first, gain } of gains) byBlock.set(first, (byBlock.get(first) ?? new Set()).add(gain))
  let reached = new Set([base])
  for (const choices of byBlock.values())
    reached = new Set([...reached].flatMap((value) => [value, ...[...choices].map((gain) => value + gain)]))
  const extra = lacking.map(({ parts }) => parts[0]?.[0] ?? 0)
  return [...new Set([...reached].flatMap((value) => sums(value, extra)))].sort((a, b) => a - b)
}

/** S02, exactly. */
export const unlucky = (program: Program, costs: readonly ChoiceCost[]): Expr =>
  sum(
    costs.map(({ who, cost, values }) =>
      program.step(cost, values, (value) => convex(value, who.carried, squareDivisor.student)),
    ),
  )

/** S12: mutual friends apart, and uneven groups. */
export function together(program: Program, reading: Reading, pools: readonly Pool[]): Expr {
  const apart: Expr[] = []
  const { students } = reading.week
  students.forEach((a, at) => {
    for (const b of students.slice(at + 1)) {
      if (a.friend !== b.id || b.friend !== a.id) continue
      const shared = pools.flatMap(({ runs, places }) =>
        places.flatMap(({ named }) => {
          const both = [named.get(a), named.get(b)].flatMap((is) => is ?? [])
          if (both.length < 2) return []
          const is = program.real(0, 1)
          for (const one of both) program.atMost(is, one)
          return [{ runs, is }]
        }),
      )
      for (const slot of (reading.required.get(a) ?? []).filter((of) => mayMeet(reading, a, b, of))) {
        const here = shared.filter(({ runs }) => runs.some((run) => run.slots.includes(slot)))
        apart.push(scaled(FRIENDS_APART, minus(constant(1), sum(here.map(({ is }) => is)))))
      }
    }
  })
  return sum([...apart, ...unevenness(program, reading, pools)])
}

/** Whether an activity that both ranked may run for both in a block. */
const mayMeet = (reading: Reading, a: Student, b: Student, slot: Slot): boolean =>
  reading.runs.some((run) => run.slots.includes(slot) && [a, b].every((who) => wouldTake(reading, who, run)))

function unevenness(program: Program, reading: Reading, pools: readonly Pool[]): Expr[] {
  const places = pools.flatMap((pool) => pool.places)
  return reading.week.activities.flatMap((activity) => {
    if (activity.category === 'homework') return []
    return reading.slots.flatMap((slot) => {
      const here = places.flatMap(({ size, group, cells }) => {
        const cell = cells.find(({ run }) => run.slots.includes(slot))
        return group.activity === activity && cell !== undefined ? [{ size, open: cell.open }] : []
      })
      if (here.length < 2) return []
      const difference = program.real(0, activity.max)
      for (const a of here)
        for (const b of here)
          if (a !== b) {
            // Where b is closed the row says nothing.
            const closed = scaled(activity.max, minus(constant(1), b.open))
            program.atLeast(difference, minus(minus(a.size, b.size), closed))
          }
      return [difference]
    })
  })
}
