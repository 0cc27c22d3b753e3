import { hasEnough, homeroomsOf, isBound, isHeld, mayTake } from '../moves/allowed.ts'
import { worthAt } from '../moves/points.ts'
import { seatsOf } from '../moves/seats.ts'
import type { State } from '../state.ts'

const NO_ARC = 1e15
/** Differences of cost below this are none; costs are whole numbers. */
const SLACK = 0.5
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
  /** Cost of each student in each node, NO_ARC where arcs forbid it. It stays: nothing else of their weeks moves. */
  private readonly cost: Float64Array
  private readonly weight: Float64Array
  private readonly mover: Int32Array
  private readonly banned = new Set<number>()
  private readonly count: number
  private readonly distance: Float64Array
  private readonly previous: Int32Array

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
    this.distance = new Float64Array(this.count + 1)
    this.previous = new Int32Array(this.count + 1)
    this.cost = this.costs()
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

  private costs(): Float64Array {
    const { state, slot, nodes, count } = this
    const { problem } = state
    const cost = new Float64Array(problem.students.length * count).fill(NO_ARC)
    const homerooms = nodes.map((session) => homeroomsOf(state, session))
    for (const list of this.members)
      for (const student of list) {
        const base = student * count
        const held = state.at[student * problem.slots.length + slot]
        const stays = held >= 0 && isHeld(state, student, held)
        for (let node = 0; node < nodes.length; node++) {
          const option = state.option[nodes[node]]
          if (stays && nodes[node] !== held) continue
          if (!mayTake(problem, student, option)) continue
          const same = held >= 0 && state.activityOf(held) === problem.options[option].activity
          if (!same && hasEnough(state, student, option)) continue
          if (homerooms[node]?.has(problem.homeroomOf[student]) === false) continue
          cost[base + node] = worthAt(state, student, slot, option)
        }
        cost[base + count - 1] = UNSERVED_COST + worthAt(state, student, slot, -1)
      }
    return cost
  }

  /** Recomputes the arcs that leave a node. */
  private refresh(from: number): void {
    const { count, cost, weight, mover } = this
    const base = from * count
    weight.fill(NO_ARC, base, base + count)
    const members = this.members[from]
    for (let index = 0; index < members.length; index++) {
      const student = members[index]
      const row = student * count
      const here = cost[row + from]
      for (let to = 0; to < count; to++) {
        const change = cost[row + to] - here
        if (to === from || change >= weight[base + to] || cost[row + to] >= NO_ARC) continue
        if (this.banned.size > 0 && this.banned.has((row + from) * count + to)) continue
        weight[base + to] = change
        mover[base + to] = student
      }
    }
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
   * every node that has a seat and left to every node that can lose a student, makes paths cycles too. The cycle is looked
   * for among the predecessors after each round, so that it is seen when it arises and not only after the last.
   */
  private negativeCycle(): number[] | null {
    const { count, weight, distance, previous } = this
    const hub = count
    distance.fill(0)
    previous.fill(-1)
    for (let round = 0; round <= count; round++) {
      let changed = false
      for (let node = 0; node < count; node++) {
        if (this.canTake(node) && distance[node] < distance[hub] - SLACK) {
          distance[hub] = distance[node]
          previous[hub] = node
          changed = true
        }
      }
      for (let node = 0; node < count; node++) {
        if (distance[hub] < distance[node] - SLACK && this.canGive(node)) {
          distance[node] = distance[hub]
          previous[node] = hub
          changed = true
        }
      }
      for (let from = 0; from < count; from++) {
        const start = distance[from]
        const base = from * count
        for (let to = 0; to < count; to++) {
          if (start + weight[base + to] >= distance[to] - SLACK) continue
          distance[to] = start + weight[base + to]
          previous[to] = from
          changed = true
        }
      }
      if (!changed) return null
      const cycle = this.cycleAmongPredecessors()
      if (cycle !== null) return cycle
    }
    return null
  }

  /** A cycle of the predecessor graph, in the direction of its arcs; it is negative. */
  private cycleAmongPredecessors(): number[] | null {
    const { count, previous } = this
    const seen = new Int32Array(count + 1)
    for (let start = 0; start <= count; start++) {
      if (seen[start] !== 0) continue
      let node = start
      while (node >= 0 && seen[node] === 0) {
        seen[node] = start + 1
        node = previous[node]
      }
      if (node < 0 || seen[node] !== start + 1) continue
      const cycle = [node]
      for (let at = previous[node]; at !== node; at = previous[at]) cycle.push(at)
      cycle.push(node)
      return cycle.reverse()
    }
    return null
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
      for (const { student, from, to } of steps)
        this.banned.add((student * this.count + from) * this.count + to)
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
