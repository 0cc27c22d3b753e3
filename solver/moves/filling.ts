import { RULE_CODES } from '../../models/policy/rules.ts'
import type { State } from '../state.ts'
import { hasEnoughOf, isBound, isHeld, mayTake, ownHomework, requiresAll } from './allowed.ts'
import { closeBelowLeast, leastOf } from './closing.ts'
import { moveChange, worth } from './points.ts'
import { leave, settle } from './seating.ts'
import { seatsLeft } from './seats.ts'

/** S01 points that a block not served yet counts for among candidates: they come first. */
const UNSERVED_POINTS = 1000
/** Keys of candidates are gain × this + student, so that sorting numbers sorts candidates. */
const KEY_BASE = 65_536

/** Whether a student can be taken out of what they have on an option's slots; `boldly`: even where a group then closes. */
function canBeMoved(state: State, student: number, option: number, boldly: boolean): boolean {
  const { problem } = state
  const { slots } = problem.options[option]
  const base = student * problem.slots.length
  for (let index = 0; index < slots.length; index++) {
    const session = state.at[base + slots[index]]
    if (session < 0) continue
    if (isHeld(state, student, session)) return false
    if (!boldly && state.size[session] <= leastOf(state, session)) return false
  }
  return true
}

/** Whether everything on a list of options but the first is open to a student. */
function takesAll(state: State, student: number, options: readonly number[]): boolean {
  for (let index = 1; index < options.length; index++)
    if (
      !mayTake(state.problem, student, options[index]) ||
      !requiresAll(state.problem, student, options[index])
    )
      return false
  return true
}

/**
 * Writes the candidates for a group on some options into `state.keys`, those who gain most first.
 * @returns how many there are
 */
function candidatesFor(state: State, options: readonly number[], boldly: boolean): number {
  const { problem, keys } = state
  const takers = problem.takersOf[options[0]]
  let count = 0
  for (let index = 0; index < takers.length; index++) {
    const student = takers[index]
    if (hasEnoughOf(state, student, options) || !takesAll(state, student, options)) continue
    let points = 0
    let movable = true
    for (let at = 0; at < options.length && movable; at++) {
      movable = canBeMoved(state, student, options[at], boldly)
      points += moveChange(state, student, options[at])
      const { slots } = problem.options[options[at]]
      for (let slot = 0; slot < slots.length; slot++)
        if (state.at[student * problem.slots.length + slots[slot]] === -1) points -= UNSERVED_POINTS
    }
    if (movable) keys[count++] = worth(state, student, points) * KEY_BASE + student
  }
  keys.subarray(0, count).sort()
  return count
}

const gainOf = (key: number): number => Math.floor(key / KEY_BASE)

/**
 * What the students would gain if a group of `seats` opened on some options, at least `least` of them in it (below 0:
 * better). An estimate: seats that they leave are not filled again.
 */
export function gainOfOpening(
  state: State,
  options: readonly number[],
  seats: number,
  least: number,
): number {
  const count = candidatesFor(state, options, true)
  if (count < Math.max(1, least)) return Number.POSITIVE_INFINITY
  let sum = 0
  for (let index = 0; index < count && index < seats; index++) {
    const gain = gainOf(state.keys[index])
    if (gain >= 0 && index >= least) break
    sum += gain
  }
  return sum
}

const SIZES = RULE_CODES.indexOf('H08')
const ADULTS = RULE_CODES.indexOf('H09')

/** Breaches that a group on its way to its size and its adults does not cause by itself. */
const brokenBesidesWay = (state: State): number =>
  state.broken - state.brokenBy[SIZES] - state.brokenBy[ADULTS]

/**
 * Fills a group (one session, or several with the same members) with the students who gain most by it.
 * @param least fewest students to take, gain or not
 * @param boldly take students even where that closes the group they leave
 * @returns whether there were as many as that
 */
export function fill(state: State, sessions: readonly number[], least: number, boldly = false): boolean {
  const { problem } = state
  const options = sessions.map((session) => state.option[session])
  const homework = problem.activities[state.activityOf(sessions[0])].category === 'homework'
  const seats = Math.min(...sessions.map((session) => seatsLeft(state, session)))
  const order = state.keys.slice(0, candidatesFor(state, options, boldly))
  const vacated: number[] = []
  const scattered: number[] = []
  let placed = 0
  for (const key of order) {
    if (placed >= seats || (key >= 0 && placed >= least)) break
    const student = key - gainOf(key) * KEY_BASE
    if (homework && !sessions.every((session) => ownHomework(state, student, session))) continue
    if (!options.every((option) => canBeMoved(state, student, option, boldly))) continue
    const mark = state.mark()
    const broken = brokenBesidesWay(state)
    for (const session of sessions) {
      for (const slot of problem.options[state.option[session]].slots) {
        const held = state.at[student * problem.slots.length + slot]
        if (held < 0) continue
        const group = state.group[held]
        if (isBound(state, group)) scattered.push(student)
        for (let index = 0; index < state.groupCount[group]; index++)
          if (boldly) vacated.push(state.sessionOfGroup(group, index))
        leave(state, student, held)
      }
      state.place(student, session)
    }
    if (brokenBesidesWay(state) > broken) {
      // Somebody they must be kept apart from, say: the next candidate may do.
      state.undo(mark)
      continue
    }
    placed++
  }
  for (const student of scattered) settle(state, student, -1)
  closeBelowLeast(state, vacated)
  return placed >= Math.max(1, least)
}
