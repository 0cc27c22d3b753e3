import { isBound, mayTake, ownHomework, seatsOf, worthAt } from '../moves/seating.ts'
import type { State } from '../state.ts'

const NO_ARC = 1e15
/** What being unserved weighs in the flow: more than any difference between two seats. */
const UNSERVED_COST = 1e7

/**
 * Placement of one slot as a transportation problem: students to the open sessions that cover just this slot, sizes between
 * minimum and seats, cost S01 and S02 of each student with the rest of the week as it is. Starting from the placement at
 * hand, negative cycles of the residual graph are cancelled (Klein 1967) until there are none, which proves the optimum of
 * the slot under these costs. The graph has one node per session: arc i → j weighs the cheapest student of i to move to j.
 */
export class SlotFlow {
  private readonly state: State
  private readonly slot: number
  /** Sessions as nodes; the last node is "unserved". */
  private readonly nodes: number[] = []
  private readonly members: number[][] = []
  private readonly weight: Float64Array
  private readonly mover: Int32Array
  private readonly banned = new Set<string>()
  private readonly count: number

  constructor(state: State, slot: number) {
    this.state = state
    this.slot = slot
    const { problem } = state
    for (let index = 0; index < state.onSlotCount[slot]; index++) {
      const session = state.sessionOnSlot(slot, index)
      const single = problem.options[state.option[session]].slots.length === 1
      if (single && !isBound(state, state.group[session])) this.nodes.push(session)
    }
    this.nodes.sort((a, b) => state.option[a] - state.option[b] || a - b)
    for (const session of this.nodes) {
      const list: number[] = []
      for (let index = 0; index < state.size[session]; index++) list.push(state.member(session, index))
      this.members.push(list.sort((a, b) => a - b))
    }
    this.members.push(
      problem.students.flatMap((_, student) =>
        state.at[student * problem.slots.length + slot] === -1 ? [student] : [],
      ),
    )
    this.count = this.nodes.length + 1
    this.weight = new Float64Array(this.count * this.count).fill(NO_ARC)
    this.mover = new Int32Array(this.count * this.count).fill(-1)
    for (let node = 0; node < this.count; node++) this.refresh(node)
  }

  /** Cancels negative cycles until there are none; returns how many it cancelled. */
  improve(): number {
    let done = 0
    for (let tries = 0; tries < 4000; tries++) {
      const cycle = this.negativeCycle()
      if (cycle === null) return done
      if (this.apply(cycle)) done++
    }
    return done
  }

  private cost(student: number, node: number): number {
    if (node === this.count - 1) return UNSERVED_COST + worthAt(this.state, student, this.slot, -1)
    return worthAt(this.state, student, this.slot, this.state.option[this.nodes[node]])
  }

  /** Recomputes the arcs that leave a node. */
  private refresh(from: number): void {
    const base = from * this.count
    this.weight.fill(NO_ARC, base, base + this.count)
    for (const student of this.members[from]) {
      const here = this.cost(student, from)
      for (let to = 0; to < this.count; to++) {
        if (to === from || !this.allows(student, from, to)) continue
        const change = this.cost(student, to) - here
        if (change < this.weight[base + to]) {
          this.weight[base + to] = change
          this.mover[base + to] = student
        }
      }
    }
  }

  private allows(student: number, from: number, to: number): boolean {
    if (this.banned.size > 0 && this.banned.has(`${student}:${from}:${to}`)) return false
    if (to === this.count - 1) return true
    const session = this.nodes[to]
    return (
      mayTake(this.state.problem, student, this.state.option[session]) &&
      ownHomework(this.state, student, session)
    )
  }

  private canGive(node: number): boolean {
    if (node === this.count - 1) return this.members[node].length > 0
    const { problem } = this.state
    const activity = this.state.activityOf(this.nodes[node])
    const least = problem.ranked[activity] === 1 ? Math.max(1, problem.activities[activity].min) : 1
    return this.members[node].length > least
  }

  private canTake(node: number): boolean {
    return node === this.count - 1 || this.members[node].length < seatsOf(this.state, this.nodes[node])
  }

  /**
   * A negative cycle as a list of nodes, by Bellman and Ford from all nodes at once. A hub beside the nodes, entered from
   * every node that has a seat and left to every node that can lose a student, makes paths cycles too.
   */
  private negativeCycle(): number[] | null {
    const total = this.count + 1
    const hub = this.count
    const distance = new Float64Array(total)
    const previous = new Int32Array(total).fill(-1)
    let changed = -1
    for (let round = 0; round < total; round++) {
      changed = -1
      for (let from = 0; from < total; from++)
        for (let to = 0; to < total; to++) {
          if (from === to) continue
          const weight = this.arc(from, to, hub)
          if (weight >= NO_ARC || distance[from] + weight >= distance[to] - 0.5) continue
          distance[to] = distance[from] + weight
          previous[to] = from
          changed = to
        }
      if (changed < 0) return null
    }
    let node = changed
    for (let step = 0; step < total; step++) node = previous[node]
    const cycle: number[] = []
    for (let at = node; ; at = previous[at]) {
      cycle.push(at)
      if (at === node && cycle.length > 1) break
    }
    return cycle.reverse()
  }

  private arc(from: number, to: number, hub: number): number {
    if (from === hub) return this.canGive(to) ? 0 : NO_ARC
    if (to === hub) return this.canTake(from) ? 0 : NO_ARC
    return this.weight[from * this.count + to]
  }

  /** Moves one student along each arc of a cycle; if that is not better in truth, undoes it and bans one of the moves. */
  private apply(cycle: readonly number[]): boolean {
    const { state } = this
    const steps: { student: number; from: number; to: number }[] = []
    for (let at = 0; at + 1 < cycle.length; at++) {
      const [from, to] = [cycle[at], cycle[at + 1]]
      if (from < this.count && to < this.count)
        steps.push({ student: this.mover[from * this.count + to], from, to })
    }
    const { broken, unserved, weighted } = state
    const mark = state.mark()
    for (const { student, from } of steps) if (from < this.count - 1) state.remove(student, this.nodes[from])
    for (const { student, to } of steps) if (to < this.count - 1) state.place(student, this.nodes[to])
    const better =
      state.broken <= broken &&
      (state.unserved < unserved || (state.unserved === unserved && state.weighted < weighted))
    if (!better) {
      state.undo(mark)
      for (const { student, from, to } of steps) this.banned.add(`${student}:${from}:${to}`)
    }
    const touched = new Set<number>()
    for (const { student, from, to } of steps) {
      touched.add(from)
      if (!better) continue
      touched.add(to)
      this.members[from].splice(this.members[from].indexOf(student), 1)
      this.members[to].push(student)
    }
    for (const node of touched) this.refresh(node)
    return better
  }
}
