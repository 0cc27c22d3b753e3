import { choiceCost, rankCost } from '../../models/policy/constants.ts'
import type { Problem } from '../problem.ts'
import type { Market } from './market.ts'

/** One way to spend a day: the ranked activities had, and the ways to lay them out, each a list of goods to buy. */
export interface Pattern {
  readonly activities: readonly number[]
  readonly tutored: boolean
  /** S01 points saved. */
  readonly gain: number
  readonly ways: (readonly number[])[]
}

interface Choice {
  /** −1: flexible. */
  readonly activity: number
  readonly tutoring: boolean
  readonly slots: readonly number[]
  readonly good: number
}

/** S01 points that a session of a ranked activity saves a student on a day. */
export function gainOf(problem: Problem, student: number, day: number, activity: number): number {
  const rank = problem.rank[(student * problem.days.length + day) * problem.activities.length + activity]
  return problem.activities[activity].run * (choiceCost.missed - rankCost(rank))
}

/** Goods that students buy: a seat on one option, or (flexible) on whichever of several is cheapest. */
export class Goods {
  /** By good, from the number of options on: the options it may be. */
  readonly flexible: (readonly number[])[] = []
  private readonly known = new Map<string, number>()
  private readonly options: number

  constructor(options: number) {
    this.options = options
  }

  anyOf(options: readonly number[]): number {
    const key = options.join()
    const known = this.known.get(key)
    if (known !== undefined) return known
    const good = this.options + this.flexible.length
    this.flexible.push(options)
    this.known.set(key, good)
    return good
  }
}

/** What a student may spend a day on, every required block of it covered; empty where that cannot be. */
export function patternsOf(
  problem: Problem,
  market: Market,
  goods: Goods,
  student: number,
  day: number,
): Pattern[] {
  const slots = problem.requiredOf[student].filter((slot) => problem.slots[slot].day === day)
  const choices = choicesOf(problem, market, goods, student, day, slots)
  const found = new Map<string, Pattern>()
  const list: Choice[] = []
  const taken = new Set<number>()
  const visit = (from: number): void => {
    let at = from
    while (at < slots.length && taken.has(slots[at])) at++
    if (at === slots.length) {
      add(problem, student, day, list, found)
      return
    }
    for (const choice of choices) {
      if (choice.slots[0] !== slots[at] || choice.slots.some((slot) => taken.has(slot))) continue
      if (choice.activity >= 0 && list.some((other) => other.activity === choice.activity)) continue
      list.push(choice)
      for (const slot of choice.slots) taken.add(slot)
      visit(at + 1)
      for (const slot of choice.slots) taken.delete(slot)
      list.pop()
    }
  }
  visit(0)
  return [...found.values()]
}

function add(
  problem: Problem,
  student: number,
  day: number,
  list: readonly Choice[],
  found: Map<string, Pattern>,
): void {
  const activities = list.flatMap(({ activity }) => (activity < 0 ? [] : [activity])).sort((a, b) => a - b)
  const tutored = list.some(({ tutoring }) => tutoring)
  const key = `${tutored} ${activities.join()}`
  const way = list.map(({ good }) => good)
  const known = found.get(key)
  if (known !== undefined) {
    known.ways.push(way)
    return
  }
  const gain = activities.reduce((sum, activity) => sum + gainOf(problem, student, day, activity), 0)
  found.set(key, { activities, tutored, gain, ways: [way] })
}

/** Whether a student may be in a session on an option, as far as arcs say and all its blocks are theirs. */
export function mayTake(problem: Problem, market: Market, student: number, option: number): boolean {
  if (market.seats[option] === 0) return false
  const { activity, day, slots } = problem.options[option]
  const cell = (student * problem.days.length + day) * problem.activities.length + activity
  if (problem.studentArc[cell] === 0) return false
  if (problem.ranked[activity] === 1 && problem.rank[cell] < 0) return false
  if (problem.gradeArc[problem.students[student].grade * problem.options.length + option] === 0) return false
  return slots.every((slot) => problem.required[student * problem.slots.length + slot] === 1)
}

function choicesOf(
  problem: Problem,
  market: Market,
  goods: Goods,
  student: number,
  day: number,
  slots: readonly number[],
): Choice[] {
  const choices: Choice[] = []
  const flexible = new Map<string, Omit<Choice, 'good'> & { readonly options: number[] }>()
  const seen = new Set<number>()
  for (const slot of slots)
    for (const option of problem.optionsOfSlot[slot]) {
      if (seen.has(option) || !mayTake(problem, market, student, option)) continue
      seen.add(option)
      const { activity, slots: covered } = problem.options[option]
      if (problem.options[option].day !== day) continue
      if (problem.ranked[activity] === 1) {
        choices.push({ activity, tutoring: false, slots: covered, good: option })
        continue
      }
      const tutoring = problem.activities[activity].category === 'tutoring'
      const key = `${tutoring} ${covered.join()}`
      const entry = flexible.get(key)
      if (entry !== undefined) entry.options.push(option)
      else flexible.set(key, { activity: -1, tutoring, slots: covered, options: [option] })
    }
  for (const { options, ...choice } of flexible.values())
    choices.push({ ...choice, good: goods.anyOf(options) })
  return choices
}
