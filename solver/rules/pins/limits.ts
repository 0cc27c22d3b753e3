import type { Problem } from '../../problem.ts'
import type { State } from '../../state.ts'
import { type Published, publishedAt, readPublished, UNSERVED } from '../../terms/published.ts'

/** Whether a rebalance of the problem is limited at all. */
export const isLimited = ({ week, published }: Problem): boolean =>
  week.disturbance !== null && published !== null

/** Distinct people whose own part of a plan is not what was published. */
export interface Disturbed {
  readonly students: number
  readonly adults: number
}

/** The same people by id. */
interface People {
  readonly students: ReadonlySet<string>
  readonly adults: ReadonlySet<string>
}

/** What the limits of a rebalance are held against: a published plan and what of it has begun. */
interface Ground {
  readonly problem: Problem
  readonly published: Published
  readonly students: number
  readonly adults: number
  /** Slots that have begun. */
  readonly begun: Uint8Array
}

const groundOf = (problem: Problem): Ground => {
  const { students = null, adults = null } = problem.week.disturbance ?? {}
  return {
    problem,
    published: readPublished(problem),
    students: students ?? Number.POSITIVE_INFINITY,
    adults: adults ?? Number.POSITIVE_INFINITY,
    begun: problem.begun ?? new Uint8Array(problem.slots.length),
  }
}

const nameOf = (state: State, session: number): number => {
  const name = state.groupName[state.group[session]]
  return name < 0 ? -2 : name
}

/** What a session that has begun differs in from the published one: one for itself where it is new, adults, room. */
function pastCost({ problem, published }: Ground, state: State, session: number, match: number): number {
  const count = state.assistCount[session] + (state.lead[session] >= 0 ? 1 : 0)
  if (match < 0) return 1 + count
  const was = match * problem.adults.length
  let same = state.lead[session] >= 0 ? published.adultOf[was + state.lead[session]] : 0
  for (let index = 0; index < state.assistCount[session]; index++)
    same += published.adultOf[was + state.assistant(session, index)]
  const room = state.room[session]
  return (
    Math.max(0, Math.max(count, published.adultCount[match]) - same) +
    (room >= 0 && room !== published.room[match] ? 1 : 0) +
    (problem.options[state.option[session]].slots.length === published.blocks[match] ? 0 : 1)
  )
}

/** What a published session that has begun counts while no session goes on as it. */
const pastMissing = ({ published, begun }: Ground, match: number): number =>
  published.first[match] >= 0 && begun[published.first[match]] === 1 ? 1 + published.adultCount[match] : 0

/** Follows whom a rebalance disturbs, and what it changes of the past; reports each change of their breaches. */
export class Limits {
  private readonly ground: Ground
  private readonly match: Int32Array
  private readonly taken: Int32Array
  private readonly costs: Int32Array
  /** Changed blocks by student; differing places by adult. */
  private readonly blocks: Int32Array
  private readonly places: Int32Array
  private students = 0
  private adults: number
  private past = 0
  private told = 0
  private readonly state: State
  private readonly tell: (change: number) => void

  constructor(problem: Problem, state: State, tell: (change: number) => void) {
    const ground = groundOf(problem)
    this.ground = ground
    this.state = state
    this.tell = tell
    this.match = new Int32Array(state.capacity).fill(-1)
    this.costs = new Int32Array(state.capacity)
    this.taken = new Int32Array(ground.published.adultCount.length)
    this.blocks = new Int32Array(problem.students.length)
    this.places = new Int32Array(problem.adults.length)
    this.adults = ground.published.gone.size
    this.begin()
  }

  /** Nothing is open yet: everything that was published differs. */
  private begin(): void {
    const { problem, published, begun } = this.ground
    for (let cell = 0; cell < problem.required.length; cell++)
      if (problem.required[cell] === 1 && published.nameAt[cell] !== UNSERVED) {
        const slot = cell % problem.slots.length
        this.block((cell - slot) / problem.slots.length, slot, 1)
      }
    for (let session = 0; session < published.adultCount.length; session++) {
      this.past += pastMissing(this.ground, session)
      for (let adult = 0; adult < problem.adults.length; adult++)
        if (published.adultOf[session * problem.adults.length + adult] === 1) this.place(adult, 1)
    }
    for (let duty = 0; duty < problem.duties.length; duty++)
      for (let adult = 0; adult < problem.adults.length; adult++)
        if (published.holds[duty * problem.adults.length + adult] === 1) {
          this.place(adult, 1)
          this.past += begun[problem.duties[duty].slot]
        }
    this.report()
  }

  private block(student: number, slot: number, change: number): void {
    const before = this.blocks[student]
    this.blocks[student] += change
    if ((before === 0) !== (this.blocks[student] === 0)) this.students += before === 0 ? 1 : -1
    if (this.ground.begun[slot] === 1) this.past += change
  }

  private place(adult: number, change: number): void {
    const before = this.places[adult]
    this.places[adult] += change
    if (before > 0 !== this.places[adult] > 0) this.adults += before > 0 ? -1 : 1
  }

  private report(): void {
    const now = this.breaches
    if (now !== this.told) this.tell(now - this.told)
    this.told = now
  }

  /** Breaches now: people over the limits, and changes of the past. */
  get breaches(): number {
    const { students, adults } = this.ground
    return Math.max(0, this.students - students) + Math.max(0, this.adults - adults) + this.past
  }

  /** Distinct people disturbed. */
  get disturbed(): Disturbed {
    return { students: this.students, adults: this.adults }
  }

  /** Who they are, by id. */
  get people(): People {
    const { problem, published } = this.ground
    return {
      students: new Set(problem.students.filter((_, at) => this.blocks[at] !== 0).map(({ id }) => id)),
      adults: new Set([
        ...published.gone,
        ...problem.adults.filter((_, at) => this.places[at] > 0).map(({ id }) => id),
      ]),
    }
  }

  session(session: number, sign: 1 | -1): void {
    const { problem, published } = this.ground
    const slot = problem.options[this.state.option[session]].slots[0]
    if (sign === 1) this.match[session] = publishedAt(problem, published, nameOf(this.state, session), slot)
    const match = this.match[session]
    if (match >= 0) {
      this.taken[match] += sign
      if (this.taken[match] === (sign === 1 ? 1 : 0)) this.past -= sign * pastMissing(this.ground, match)
    }
    this.judge(session, sign === 1)
  }

  member(student: number, session: number, sign: 1 | -1): void {
    const { problem, published } = this.ground
    const name = nameOf(this.state, session)
    const base = student * problem.slots.length
    for (const slot of problem.options[this.state.option[session]].slots) {
      const was = published.nameAt[base + slot]
      if (problem.required[base + slot] === 0) continue
      if (was === UNSERVED) this.block(student, slot, sign)
      else if (was === name) this.block(student, slot, -sign)
    }
    this.report()
  }

  lead(session: number, adult: number, sign: 1 | -1): void {
    const { problem, published } = this.ground
    const match = this.match[session]
    const same = match >= 0 && published.adultOf[match * problem.adults.length + adult] === 1
    this.place(adult, same ? -sign : sign)
    this.judge(session, true)
  }

  room(session: number): void {
    this.judge(session, true)
  }

  duty(duty: number, adult: number, sign: 1 | -1): void {
    const { problem, published, begun } = this.ground
    const change = published.holds[duty * problem.adults.length + adult] === 1 ? -sign : sign
    this.place(adult, change)
    this.past += change * begun[problem.duties[duty].slot]
    this.report()
  }

  private judge(session: number, isOpen: boolean): void {
    const slot = this.ground.problem.options[this.state.option[session]].slots[0]
    if (this.ground.begun[slot] === 1) {
      const now = isOpen ? pastCost(this.ground, this.state, session, this.match[session]) : 0
      this.past += now - this.costs[session]
      this.costs[session] = now
    }
    this.report()
  }
}

/** Follows everything that a state decides, once. */
function follow(problem: Problem, state: State): Limits {
  const limits = new Limits(problem, state, () => undefined)
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0) continue
    limits.session(session, 1)
    if (state.lead[session] >= 0) limits.lead(session, state.lead[session], 1)
    for (let index = 0; index < state.assistCount[session]; index++)
      limits.lead(session, state.assistant(session, index), 1)
    for (let index = 0; index < state.size[session]; index++)
      limits.member(state.member(session, index), session, 1)
  }
  problem.duties.forEach((_, duty) => {
    for (let index = 0; index < state.dutyCount[duty]; index++)
      limits.duty(duty, state.dutyAdult(duty, index), 1)
  })
  return limits
}

/** What the limits count in a state, from nothing. */
export const recountLimits = (problem: Problem, state: State): number => follow(problem, state).breaches

/** Distinct people whom a state disturbs against the published plan. */
export const disturbedBy = (problem: Problem, state: State): Disturbed => follow(problem, state).disturbed

/** Whom states disturb, by id: somebody who serves two schools may be disturbed in both, and is one person. */
export function peopleDisturbed(states: readonly State[]): People {
  const each = states.map((state) => follow(state.problem, state).people)
  return {
    students: new Set(each.flatMap(({ students }) => [...students])),
    adults: new Set(each.flatMap(({ adults }) => [...adults])),
  }
}
