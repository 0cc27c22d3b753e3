import type { StaffId } from '../../models/ids.ts'
import type { StaffMember } from '../../models/staff.ts'
import { isAvailable } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { lessonsOn } from '../rules/lessons.ts'
import { isPool } from './carry.ts'
import type { Piece } from './work.ts'

/** A week as it was planned: who could do what, and who did. */
export interface Realised {
  readonly week: Week
  readonly pieces: readonly Piece[]
}

/** One piece of the term that goes to somebody of the pool of a school. */
interface Task {
  readonly piece: Piece
  /** Adults, by number, who may do it. */
  readonly able: readonly number[]
  /** Minutes: what it adds to a load. */
  readonly minutes: number
  readonly isSession: boolean
}

/** Whether somebody may do a piece: skill, source, home, hours, lessons, vetting. */
function isAble(week: Week, who: StaffMember, piece: Piece): boolean {
  const { day, start, end, role } = piece
  if (!isPool(who) || who.school !== piece.school) return false
  if (who.vettedUntil === null || who.vettedUntil < day.date) return false
  if (!isAvailable(who.availability, who.absences, day, start, end)) return false
  const lessons = lessonsOn(who, day)
  if (role === 'duty') return lessons.every((lesson) => lesson.end <= start || end <= lesson.start)
  if (lessons.some((lesson) => lesson.end > start)) return false
  const activity = week.activities.find(({ id }) => id === piece.activity)
  if (activity === undefined) return false
  if (role === 'assist') return activity.assistSources.includes(who.source)
  return (
    activity.leadSources.includes(who.source) &&
    (activity.skill === null || who.skills.includes(activity.skill))
  )
}

/**
 * The term's pieces shared out among those who could do them, as evenly as can be, by one flow of least convex cost: each
 * piece to one able adult, one piece at a time for everybody, sessions within the limits of day and week, cost load² ÷ share.
 * Starting from who did what, cheaper paths of the residual network are taken while there are any (Klein 1967), from an adult
 * who gives a piece away to one who has less: with pieces of equal length that is the optimum. It knows the whole term
 * beforehand, and nothing of groups, wishes or teachers who must be on site, so it is a floor that no plan need reach.
 * @returns minutes of the term by adult
 */
export function evenLoads(term: readonly Realised[]): Map<StaffId, number> {
  const network = new Sharing(term)
  network.improve()
  return network.loads()
}

/** Minutes by which pieces may differ in length. */
const UNEVEN = 50

class Sharing {
  private readonly staff: readonly StaffMember[]
  private readonly tasks: Task[] = []
  private readonly holder: number[] = []
  private readonly load: number[]
  private readonly held: Set<number>[]
  /** Adult × day → tasks held; adult × week → how many sessions. */
  private readonly onDay: Set<number>[]
  private readonly inWeek: Int32Array
  private readonly dayOf: number[] = []
  private readonly weekOf: number[] = []
  private readonly days: number
  private readonly weeks: number

  constructor(term: readonly Realised[]) {
    this.staff = term[0]?.week.staff.filter(isPool) ?? []
    this.load = this.staff.map(() => 0)
    this.held = this.staff.map(() => new Set())
    const dates = new Map<string, number>()
    for (const { pieces } of term)
      for (const { day } of pieces) if (!dates.has(day.date)) dates.set(day.date, dates.size)
    this.days = dates.size
    this.weeks = term.length
    this.onDay = Array.from({ length: this.staff.length * this.days }, () => new Set())
    this.inWeek = new Int32Array(this.staff.length * this.weeks)
    const numbers = new Map(this.staff.map(({ id }, index) => [id, index]))
    for (const [index, { week, pieces }] of term.entries()) {
      const rows = new Map(week.staff.map((row) => [row.id, row]))
      for (const piece of pieces) {
        const holder = numbers.get(piece.staff)
        if (holder === undefined) continue
        const able = this.staff.flatMap(({ id }, at) => {
          const row = rows.get(id)
          return at === holder || (row !== undefined && isAble(week, row, piece)) ? [at] : []
        })
        this.tasks.push({ piece, able, minutes: piece.minutes, isSession: piece.role !== 'duty' })
        this.dayOf.push(dates.get(piece.day.date) ?? 0)
        this.weekOf.push(index)
        this.holder.push(-1)
        this.give(this.tasks.length - 1, holder)
      }
    }
  }

  loads(): Map<StaffId, number> {
    return new Map(this.staff.map(({ id }, index) => [id, this.load[index]]))
  }

  private today(adult: number, task: number): Set<number> {
    return this.onDay[adult * this.days + this.dayOf[task]]
  }

  private give(task: number, adult: number): void {
    const before = this.holder[task]
    if (before >= 0) {
      this.today(before, task).delete(task)
      this.held[before].delete(task)
      this.load[before] -= this.tasks[task].minutes
      this.count(before, task, -1)
    }
    this.holder[task] = adult
    this.today(adult, task).add(task)
    this.held[adult].add(task)
    this.load[adult] += this.tasks[task].minutes
    this.count(adult, task, 1)
  }

  private count(adult: number, task: number, sign: number): void {
    if (this.tasks[task].isSession) this.inWeek[adult * this.weeks + this.weekOf[task]] += sign
  }

  /** What an adult must give away to take a task: null where nothing of theirs stands in its way. One thing at the most is looked at. */
  private inTheWay(adult: number, task: number): number[] | null {
    const { piece, isSession } = this.tasks[task]
    const today = [...this.today(adult, task)]
    const meeting = today.filter((other) => {
      const { start, end } = this.tasks[other].piece
      return start < piece.end && piece.start < end
    })
    if (meeting.length > 0) return meeting
    if (!isSession) return null
    const sessions = today.filter((other) => this.tasks[other].isSession)
    if (sessions.length >= this.staff[adult].maxPerDay) return sessions
    const week = this.weekOf[task]
    if (this.inWeek[adult * this.weeks + week] < this.staff[adult].maxPerWeek) return null
    return [...this.held[adult]].filter((other) => this.weekOf[other] === week && this.tasks[other].isSession)
  }

  private readonly cost = (adult: number, load: number): number => (load * load) / this.staff[adult].share

  improve(): void {
    for (let improved = true; improved; ) {
      improved = false
      const order = this.staff.map((_, adult) => adult)
      const height = (adult: number): number => (this.load[adult] * 100) / this.staff[adult].share
      order.sort((a, b) => height(b) - height(a) || a - b)
      for (const adult of order) while (this.relieve(adult)) improved = true
    }
  }

  /** Finds a path along which an adult gives a task away and somebody ends with one more, at less cost; takes it. */
  private relieve(from: number): boolean {
    const previous = new Map<number, number>()
    const receiver = new Map<number, number>()
    const queue: number[] = []
    for (const task of this.held[from]) queue.push(task)
    const seen = new Set(queue)
    const passed = new Set([from])
    for (let head = 0; head < queue.length; head++) {
      const task = queue[head]
      const holder = this.holder[task]
      for (const adult of this.tasks[task].able) {
        if (adult === holder || adult === from) continue
        const blocked = this.inTheWay(adult, task)
        if (blocked !== null && blocked.length !== 1 && this.meets(blocked, task)) continue
        const next = blocked ?? (passed.has(adult) ? [] : this.held[adult])
        if (blocked === null) {
          passed.add(adult)
          receiver.set(task, adult)
          if (this.mayPay(from, adult, task) && this.take(task, from, previous, receiver)) return true
        }
        for (const other of next) {
          if (seen.has(other)) continue
          seen.add(other)
          previous.set(other, task)
          receiver.set(task, adult)
          queue.push(other)
        }
      }
    }
    return false
  }

  /** Whether one task more for an adult may cost less than one fewer saves another, with room for pieces of unequal length on the way. */
  private mayPay(from: number, adult: number, task: number): boolean {
    const { minutes } = this.tasks[task]
    const more = (2 * this.load[adult] + minutes) / this.staff[adult].share
    const fewer = (2 * this.load[from] - minutes) / this.staff[from].share
    return more < fewer + UNEVEN / this.staff[from].share
  }

  /** Whether several tasks stand in the way of one at its very time: no single exchange makes room. */
  private meets(blocked: readonly number[], task: number): boolean {
    const { piece } = this.tasks[task]
    return blocked.some((other) => {
      const { start, end } = this.tasks[other].piece
      return this.dayOf[other] === this.dayOf[task] && start < piece.end && piece.start < end
    })
  }

  /** Moves tasks along the path that ends with a task, if that is legal in one go and cheaper. */
  private take(
    last: number,
    from: number,
    previous: ReadonlyMap<number, number>,
    receiver: ReadonlyMap<number, number>,
  ): boolean {
    const path = [last]
    for (let task = previous.get(last); task !== undefined; task = previous.get(task)) path.unshift(task)
    const moves = path.map((task, at) => {
      const next = path[at + 1]
      return {
        task,
        before: this.holder[task],
        to: next === undefined ? (receiver.get(task) ?? -1) : this.holder[next],
      }
    })
    if (moves.some(({ to }) => to < 0)) return false
    const people = new Set([from, ...moves.map(({ to }) => to)])
    const costNow = (): number =>
      [...people].reduce((sum, adult) => sum + this.cost(adult, this.load[adult]), 0)
    const before = costNow()
    for (const { task, to } of moves) this.give(task, to)
    if (costNow() < before - 0.001 && moves.every(({ task }) => this.isLegal(task))) return true
    for (const { task, before: old } of [...moves].reverse()) this.give(task, old)
    return false
  }

  /** Whether the holder of a task may hold it beside what else they hold. */
  private isLegal(task: number): boolean {
    const adult = this.holder[task]
    const { piece, isSession } = this.tasks[task]
    const today = [...this.today(adult, task)].filter((other) => other !== task)
    const free = today.every((other) => {
      const { start, end } = this.tasks[other].piece
      return end <= piece.start || piece.end <= start
    })
    if (!isSession) return free
    const sessions = today.filter((other) => this.tasks[other].isSession).length
    const { maxPerDay, maxPerWeek } = this.staff[adult]
    return free && sessions < maxPerDay && this.inWeek[adult * this.weeks + this.weekOf[task]] <= maxPerWeek
  }
}
