import { choiceCost, convex, squareDivisor } from '../../models/policy/constants.ts'
import { emptyChoiceCost } from '../ledgers.ts'
import type { Problem } from '../problem.ts'
import { gainOf, type Pattern } from './student-days.ts'

/** Most counts of activities that are followed for one student; beyond, limits are left out. */
const MOST_CODES = 1024

/** Most activities followed for one student: one bit each, and one for tutoring. */
const MOST_FOLLOWED = 29

/** Bit of `full` that says the student was tutored. */
export const TUTORED = 1 << 30

/** The counts of a student's week that matter to its cost, numbered: how often each activity was had, whether tutored. */
export interface Space {
  readonly activities: readonly number[]
  readonly stride: readonly number[]
  readonly codes: number
  /** 1 where the counts tell the points saved; else one more than the most points that can be saved. */
  readonly gains: number
  /** Code: bits of the activities that are at their limit. */
  readonly full: Int32Array
  /** Whether the code may end a week: whole groups only. */
  readonly isClosed: (code: number) => boolean
  /** S01 points saved by the most wanted activity and by tutoring. */
  readonly bonus: (code: number) => number
  /** S01 points saved by the sessions had, where `gains` is 1. */
  readonly gainOf: (code: number) => number
}

/** @param patterns what the student may do, by day */
export function spaceOf(problem: Problem, student: number, patterns: readonly (readonly Pattern[])[]): Space {
  const gainsOf = new Map<number, Set<number>>()
  const daysOf = new Map<number, number>()
  patterns.forEach((list, day) => {
    for (const activity of new Set(list.flatMap((pattern) => pattern.activities))) {
      daysOf.set(activity, (daysOf.get(activity) ?? 0) + 1)
      const gains = gainsOf.get(activity) ?? new Set()
      gainsOf.set(activity, gains.add(gainOf(problem, student, day, activity)))
    }
  })
  const all = [...gainsOf.keys()].sort((a, b) => a - b)
  const tutoring = patterns.some((list) => list.some(({ tutored }) => tutored))
  const kept: number[] = []
  const stride: number[] = []
  const allowed: number[][] = []
  let codes = tutoring ? 2 : 1
  for (const activity of all) {
    const counts = countsAllowed(problem, activity, daysOf.get(activity) ?? 0)
    const most = Math.max(...counts)
    if (codes * (most + 1) > MOST_CODES || kept.length === MOST_FOLLOWED) continue
    kept.push(activity)
    stride.push(codes)
    allowed.push(counts)
    codes *= most + 1
  }
  const mostOf = allowed.map((counts) => Math.max(...counts))
  const digit = (code: number, at: number): number => Math.floor(code / stride[at]) % (mostOf[at] + 1)
  const isTutored = (code: number): boolean => tutoring && code % 2 === 1
  const tells = kept.length === all.length && all.every((activity) => gainsOf.get(activity)?.size === 1)
  const gainByOne = kept.map((activity) => Math.max(...(gainsOf.get(activity) ?? [0])))
  const wanted = problem.mostWanted[student]
  const wantedAt = kept.indexOf(wanted)
  // What is not followed is taken as had.
  const isFreelyHad = wanted >= 0 && wantedAt < 0 && (problem.ranked[wanted] === 0 || all.includes(wanted))
  return {
    activities: kept,
    stride,
    codes,
    gains: tells ? 1 : mostGain(patterns) + 1,
    full: Int32Array.from({ length: codes }, (_, code) =>
      kept.reduce(
        (bits, __, at) => (digit(code, at) === mostOf[at] ? bits | (1 << at) : bits),
        isTutored(code) ? TUTORED : 0,
      ),
    ),
    isClosed: (code) => kept.every((_, at) => allowed[at].includes(digit(code, at))),
    bonus: (code) =>
      (isFreelyHad || (wantedAt >= 0 && digit(code, wantedAt) > 0) ? choiceCost.mostWantedMissed : 0) +
      (isTutored(code) ? choiceCost.tutoringMissed : 0),
    gainOf: (code) => kept.reduce((sum, _, at) => sum + digit(code, at) * gainByOne[at], 0),
  }
}

const mostGain = (patterns: readonly (readonly Pattern[])[]): number =>
  patterns.reduce((sum, list) => sum + list.reduce((top, { gain }) => Math.max(top, gain), 0), 0)

/** How many sessions of an activity a student may be in: those of none to so many groups, as far as days go. */
export function countsAllowed(problem: Problem, activity: number, days: number): number[] {
  const { groupsPerStudent, sessions } = problem.activities[activity]
  const offered = new Set(problem.optionsOfActivity[activity].map((option) => problem.options[option].day))
  const sizes = new Set([Math.min(sessions, offered.size)])
  for (const standing of problem.standing) if (standing.activity === activity) sizes.add(standing.sessions)
  let sums = new Set([0])
  for (let group = 0; group < groupsPerStudent; group++) {
    const more = new Set(sums)
    for (const sum of sums) for (const size of sizes) if (sum + size <= days) more.add(sum + size)
    sums = more
  }
  return [...sums].sort((a, b) => a - b)
}

/** Weighted S01 and S02 of a student by state at the end of the week, scaled; Infinity where a group's sessions are not all had. */
export function endCosts(problem: Problem, student: number, space: Space, scale: number): Float64Array {
  const { S01, S02 } = problem.week.weights
  const { carried } = problem.students[student]
  const empty = emptyChoiceCost(problem, student)
  const costOf = Float64Array.from(
    { length: empty + 1 },
    (_, points) => scale * (S01 * points + S02 * convex(points, carried, squareDivisor.student)),
  )
  const costs = new Float64Array(space.codes * space.gains).fill(Number.POSITIVE_INFINITY)
  for (let code = 0; code < space.codes; code++) {
    if (!space.isClosed(code)) continue
    const saved = space.bonus(code) + (space.gains > 1 ? 0 : space.gainOf(code))
    for (let gain = 0; gain < space.gains; gain++)
      costs[code * space.gains + gain] = costOf[Math.max(0, empty - saved - gain)]
  }
  return costs
}
