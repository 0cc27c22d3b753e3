import { RULE_CODES } from '../../models/policy/rules.ts'
import type { CompiledLock, Problem } from '../problem.ts'
import type { Rule, Tracker } from '../rule.ts'
import type { State } from '../state.ts'
import { Groups } from './groups.ts'
import { isLimited, Limits, recountLimits } from './pins/limits.ts'

const RULE = RULE_CODES.indexOf('H19')

function engages(state: State, session: number, { adult, role }: CompiledLock): boolean {
  if (role !== 'assist' && state.lead[session] === adult) return true
  if (role === 'lead') return false
  for (let index = 0; index < state.assistCount[session]; index++)
    if (state.assistant(session, index) === adult) return true
  return false
}

/** Whether a session on one of the lock's options has everything that the lock names. Indices: −1 not named, −2 unknown. */
function matches(state: State, groups: Groups, session: number, lock: CompiledLock): boolean {
  if (lock.room !== -1 && lock.room !== state.room[session]) return false
  if (lock.adult === -2 || lock.student === -2) return false
  if (lock.adult !== -1 && !engages(state, session, lock)) return false
  return lock.student === -1 || groups.isIn(lock.student, session)
}

/** Breaches of a lock that so many sessions and duties match: a pin wants one, a ban none. */
const breaches = (lock: CompiledLock, matching: number): number =>
  lock.isPin ? (matching === 0 ? 1 : 0) : matching

/** Follows which sessions and site duties match each lock. */
class Pins implements Tracker {
  private readonly matching: Int32Array
  private readonly groups: Groups
  /** Students that a lock names. */
  private readonly named: Uint8Array
  /** Lock × session: matches now. */
  private readonly matched: Uint8Array
  private readonly locksOfOption: readonly (readonly number[])[]
  private readonly limits: Limits | null
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.groups = new Groups(problem, state)
    this.named = Uint8Array.from(problem.students, (_, student) =>
      problem.locks.some((lock) => lock.student === student) ? 1 : 0,
    )
    this.matching = new Int32Array(problem.locks.length)
    this.matched = new Uint8Array(problem.locks.length * state.capacity)
    this.locksOfOption = problem.options.map(({ index }) =>
      problem.locks.flatMap((lock, at) => (lock.options.has(index) ? [at] : [])),
    )
    state.breach(RULE, problem.locks.filter((lock) => lock.isPin).length)
    this.limits = isLimited(problem)
      ? new Limits(problem, state, (change) => state.breach(RULE, change))
      : null
  }

  session(session: number, sign: 1 | -1): void {
    for (const lock of this.locksOfOption[this.state.option[session]])
      this.note(
        lock,
        session,
        sign === 1 && matches(this.state, this.groups, session, this.problem.locks[lock]),
      )
    this.limits?.session(session, sign)
  }

  member(student: number, session: number, sign: 1 | -1): void {
    this.limits?.member(student, session, sign)
    if (this.named[student] === 0) return
    for (const lock of this.locksOfOption[this.state.option[session]])
      if (this.problem.locks[lock].student === student) this.judge(lock, session)
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    this.limits?.lead(session, adult, sign)
    for (const lock of this.locksOfOption[this.state.option[session]])
      if (this.problem.locks[lock].adult === adult) this.judge(lock, session)
  }

  assist(session: number, adult: number, sign: 1 | -1): void {
    this.lead(session, adult, sign)
  }

  room(session: number, room: number): void {
    this.limits?.room(session)
    for (const lock of this.locksOfOption[this.state.option[session]])
      if (this.problem.locks[lock].room === room) this.judge(lock, session)
  }

  duty(duty: number, adult: number, sign: 1 | -1): void {
    this.limits?.duty(duty, adult, sign)
    const { slot } = this.problem.duties[duty]
    this.problem.locks.forEach((lock, index) => {
      if (lock.adult === adult && lock.dutySlots.has(slot)) this.count(index, sign)
    })
  }

  private judge(lock: number, session: number): void {
    this.note(lock, session, matches(this.state, this.groups, session, this.problem.locks[lock]))
  }

  private note(lock: number, session: number, isMatch: boolean): void {
    const cell = lock * this.state.capacity + session
    const now = isMatch ? 1 : 0
    if (now !== this.matched[cell]) this.count(lock, now - this.matched[cell])
    this.matched[cell] = now
  }

  private count(lock: number, change: number): void {
    const before = breaches(this.problem.locks[lock], this.matching[lock])
    this.matching[lock] += change
    const now = breaches(this.problem.locks[lock], this.matching[lock])
    if (now !== before) this.state.breach(RULE, now - before)
  }
}

/** How often sessions and site duties match a lock. */
function matchingOf(problem: Problem, state: State, groups: Groups, lock: CompiledLock): number {
  let matching = 0
  for (let session = 0; session < state.top; session++)
    if (lock.options.has(state.option[session]) && matches(state, groups, session, lock)) matching++
  problem.duties.forEach(({ slot }, duty) => {
    if (!lock.dutySlots.has(slot)) return
    for (let at = 0; at < state.dutyCount[duty]; at++)
      if (state.dutyAdult(duty, at) === lock.adult) matching++
  })
  return matching
}

/** Pins that no session keeps. */
export function unkeptPins(problem: Problem, state: State): CompiledLock[] {
  const groups = new Groups(problem, state)
  const pinned = problem.locks.filter((lock) => lock.isPin)
  return pinned.filter((lock) => matchingOf(problem, state, groups, lock) === 0)
}

/**
 * H19: every pin is matched by a session, no ban by a session or site duty, but for what has begun; each that matches a ban counts one. Of a
 * rebalance also everybody disturbed beyond the budget, and whatever it changes of the past.
 */
export const pins: Rule = {
  code: 'H19',
  applies: (problem) => problem.locks.length > 0 || isLimited(problem),
  track: (problem, state) => new Pins(problem, state),
  recount(problem, state) {
    const groups = new Groups(problem, state)
    return problem.locks.reduce(
      (sum, lock) => sum + breaches(lock, matchingOf(problem, state, groups, lock)),
      isLimited(problem) ? recountLimits(problem, state) : 0,
    )
  },
}
