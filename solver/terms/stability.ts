import { stabilityCost } from '../../models/policy/constants.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import type { Problem } from '../problem.ts'
import type { Term, Tracker } from '../rule.ts'
import type { State } from '../state.ts'
import { type Published, publishedAt, readPublished, UNSERVED } from './published.ts'

const TERM = TERM_CODES.indexOf('S09')

/** The name of a group as the comparison sees it; a new group is like none of the published ones, nor unserved. */
const NEW = -2
const nameOf = (state: State, session: number): number => {
  const name = state.groupName[state.group[session]]
  return name < 0 ? NEW : name
}

/** The published session that a session goes on as; −1 none. */
const matchOf = (problem: Problem, state: State, published: Published, session: number): number =>
  publishedAt(problem, published, nameOf(state, session), problem.options[state.option[session]].slots[0])

/** What a session of the state costs against its published one, or against none. */
function sessionCost(
  problem: Problem,
  state: State,
  published: Published,
  session: number,
  match: number,
): number {
  const blocks = problem.options[state.option[session]].slots.length
  const count = state.assistCount[session] + (state.lead[session] >= 0 ? 1 : 0)
  if (match < 0) return stabilityCost.adult * blocks * count
  const was = match * problem.adults.length
  let same = state.lead[session] >= 0 ? published.adultOf[was + state.lead[session]] : 0
  for (let index = 0; index < state.assistCount[session]; index++)
    same += published.adultOf[was + state.assistant(session, index)]
  const differ = Math.max(count, published.adultCount[match]) - same
  const room = state.room[session]
  const elsewhere = room >= 0 && room !== published.room[match] ? stabilityCost.room : 0
  return stabilityCost.adult * blocks * differ + elsewhere
}

class Stability implements Tracker {
  private readonly published: Published
  private readonly costs: Int32Array
  /** By session of the state: its published one. By published session: sessions that go on as it. */
  private readonly match: Int32Array
  private readonly taken: Int32Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State, published: Published) {
    this.problem = problem
    this.state = state
    this.published = published
    this.costs = new Int32Array(state.capacity)
    this.match = new Int32Array(state.capacity).fill(-1)
    this.taken = new Int32Array(published.adultCount.length)
  }

  member(student: number, session: number, sign: 1 | -1): void {
    const { slots } = this.problem.options[this.state.option[session]]
    const name = nameOf(this.state, session)
    const base = student * this.problem.slots.length
    let change = 0
    for (let index = 0; index < slots.length; index++) {
      const cell = base + slots[index]
      const was = this.published.nameAt[cell]
      if (was === UNSERVED) change += this.problem.required[cell]
      else if (was === name) change -= this.problem.required[cell]
    }
    if (change !== 0) this.state.charge(TERM, sign * change * stabilityCost.student)
  }

  session(session: number, sign: 1 | -1): void {
    const match =
      sign === 1 ? matchOf(this.problem, this.state, this.published, session) : this.match[session]
    this.match[session] = match
    if (match >= 0) {
      this.taken[match] += sign
      if (this.taken[match] === (sign === 1 ? 1 : 0))
        this.state.charge(TERM, -sign * this.published.alone[match])
    }
    if (sign === 1) this.judge(session)
    else {
      this.state.charge(TERM, -this.costs[session])
      this.costs[session] = 0
    }
  }

  lead(session: number): void {
    this.judge(session)
  }
  assist(session: number): void {
    this.judge(session)
  }
  room(session: number): void {
    this.judge(session)
  }

  private judge(session: number): void {
    const now = sessionCost(this.problem, this.state, this.published, session, this.match[session])
    if (now === this.costs[session]) return
    this.state.charge(TERM, now - this.costs[session])
    this.costs[session] = now
  }
}

function total(problem: Problem, state: State): number {
  const published = readPublished(problem)
  let sum = 0
  for (let cell = 0; cell < problem.required.length; cell++) {
    if (problem.required[cell] === 0) continue
    const now = state.at[cell] >= 0 ? nameOf(state, state.at[cell]) : UNSERVED
    if (now !== published.nameAt[cell]) sum += stabilityCost.student
  }
  const taken = new Set<number>()
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    const match = matchOf(problem, state, published, session)
    taken.add(match)
    sum += sessionCost(problem, state, published, session, match)
  }
  published.alone.forEach((alone, session) => {
    if (!taken.has(session)) sum += alone
  })
  return sum
}

/** S09: a rebalance changes as little as possible of the published roster. */
export const stability: Term = {
  code: 'S09',
  applies: (problem) => problem.published !== null,
  initial: total,
  track: (problem, state) => new Stability(problem, state, readPublished(problem)),
  recount: total,
}
