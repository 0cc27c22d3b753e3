import type { Plan } from '../../../models/plan.ts'
import { stabilityCost } from '../../../models/policy/constants.ts'
import { ASSIST, LEAD } from '../../compile/arcs.ts'
import { type LinearModel, ModelBuilder, type Terms } from '../../lp/model.ts'
import type { Problem } from '../../problem.ts'
import { readPublished } from '../../terms/published.ts'
import { type Columns, MANY, planAt, type Term } from './columns.ts'
import { cellsLost, type Kept } from './sessions.ts'

/** Limits on people that a repair is asked to keep; null: only the cost counts. */
export interface People {
  readonly students: number | null
  readonly adults: number | null
  /** People beyond the limits, of both kinds together, that are allowed all the same. */
  readonly excess: number
}

/**
 * A relaxation of "repair with the least S09": which published sessions go on, with whom, and who leaves or joins them.
 * Every valid repair that serves everybody is a point of it at no more than its S09, so its optimum is a lower bound. It
 * leaves out site duties, teachers in service at every minute, travel, rest, shares, standing members, pins, and what new
 * sessions need but a lead's cost.
 */
export class LeastModel {
  private readonly builder = new ModelBuilder()
  private readonly problem: Problem
  private readonly sessions: readonly Columns[]
  /** @param everybody whether the repairs that are bounded serve everybody */
  constructor(problem: Problem, kept: readonly Kept[], everybody: boolean, people: People | null) {
    this.problem = problem
    this.sessions = kept.map((of) => this.session(of))
    for (const columns of this.sessions) this.linkSession(columns)
    this.adultTimes()
    this.money()
    this.students(everybody)
    this.rooms()
    if (people !== null) this.people(people)
  }

  build(): LinearModel {
    return this.builder.build()
  }

  /** The published plan of the school as a point of the model changes it. */
  planAt(point: Float64Array): Plan {
    return planAt(this.problem, this.sessions, point)
  }

  private arc(adult: number, option: number): number {
    return option < 0 ? 0 : this.problem.adultArc[adult * this.problem.options.length + option]
  }

  private session(of: Kept): Columns {
    const { builder, problem } = this
    const goes = builder.binary()
    if (of.option < 0) builder.narrow(goes, 0, 0)
    else if (of.begun) builder.narrow(goes, 1, 1)
    const leads = new Map<number, number>()
    const assists = new Map<number, number>()
    const { studentsPerAdult, max } = problem.activities[of.activity] ?? { studentsPerAdult: 1, max: 0 }
    problem.adults.forEach((_, adult) => {
      const arc = this.arc(adult, of.option)
      if ((arc & LEAD) !== 0) leads.set(adult, builder.binary())
      if ((arc & ASSIST) !== 0 && (max > studentsPerAdult || of.adultCount > 1))
        assists.set(adult, builder.binary())
    })
    return {
      of,
      goes,
      leads,
      assists,
      differ: builder.real(0, of.begun ? 0 : MANY, stabilityCost.adult * of.blocks),
      left: builder.whole(0, of.begun ? 0 : of.staying, stabilityCost.student * of.cells),
      joined: builder.whole(0, of.begun ? 0 : max),
      rooms: [],
    }
  }

  /** Adults of a session, as terms: each counts with a value. */
  private adultsOf({ leads, assists }: Columns, value: (adult: number) => number): Term[] {
    return [...leads, ...assists].flatMap(([adult, column]): Term[] => {
      const own = value(adult)
      return own === 0 ? [] : [[own, column]]
    })
  }

  private linkSession(columns: Columns): void {
    const { builder, problem } = this
    const { of, goes, leads, assists, differ, left, joined } = columns
    // What closes lets all its members go; their blocks are no longer those published.
    builder.addOffset(stabilityCost.student * of.cells * of.staying)
    builder.addCost(goes, -stabilityCost.student * of.cells * of.staying)
    builder.equal([[-1, goes], ...[...leads.values()].map((column): Term => [1, column])], 0)
    for (const column of assists.values())
      builder.atMost(
        [
          [1, column],
          [-1, goes],
        ],
        0,
      )
    const own = new Set(of.adults)
    // At least as many differ as went, and as came.
    builder.atLeast(
      [[1, differ], ...this.adultsOf(columns, (adult) => (own.has(adult) ? 1 : 0))],
      of.adultCount,
    )
    builder.atLeast([[1, differ], ...this.adultsOf(columns, (adult) => (own.has(adult) ? 0 : -1))], 0)
    if (of.option < 0) return
    const { max, min, studentsPerAdult } = problem.activities[of.activity]
    const size: Terms = [
      [of.staying, goes],
      [-1, left],
      [1, joined],
    ]
    builder.atMost(
      [
        [1, left],
        [-of.staying, goes],
      ],
      0,
    )
    builder.atMost([...size, [-max, goes]], 0)
    if (problem.ranked[of.activity] === 1) builder.atLeast([...size, [-Math.max(1, min), goes]], 0)
    builder.atMost([...size, ...this.adultsOf(columns, () => -studentsPerAdult)], 0)
  }

  /** Sessions by slot and by day. */
  private by(key: (columns: Columns) => readonly number[]): Map<number, Columns[]> {
    const found = new Map<number, Columns[]>()
    for (const columns of this.sessions)
      if (columns.of.option >= 0)
        for (const each of key(columns)) found.set(each, [...(found.get(each) ?? []), columns])
    return found
  }

  private slotsOf({ of }: Columns): readonly number[] {
    return this.problem.options[of.option].slots
  }

  /** One place at a time, and the limits of day and week. */
  private adultTimes(): void {
    const { problem, builder } = this
    const bySlot = this.by((columns) => this.slotsOf(columns))
    const byDay = this.by(({ of }) => [problem.options[of.option].day])
    const rows = (groups: Iterable<readonly Columns[]>, limit: (adult: number) => number): void => {
      for (const group of groups) {
        const held = problem.adults.map((): Term[] => [])
        for (const { leads, assists } of group)
          for (const [adult, column] of [...leads, ...assists]) held[adult].push([1, column])
        held.forEach((terms, adult) => {
          if (terms.length > limit(adult)) builder.atMost(terms, limit(adult))
        })
      }
    }
    rows(bySlot.values(), () => 1)
    rows(byDay.values(), (adult) => problem.adults[adult].maxPerDay)
    rows([this.sessions], (adult) => problem.maxPerWeek[adult])
  }

  private money(): void {
    const { weeklyBudget } = this.problem.school
    if (weeklyBudget === null) return
    const pay = (adult: number): number => this.problem.adults[adult].pay
    this.builder.atMost(
      this.sessions.flatMap((columns) => this.adultsOf(columns, pay)),
      weeklyBudget,
    )
  }

  /** Who joins in a slot has left something there; where everybody is served, who leaves joins something, at the worst a new group. */
  private students(everybody: boolean): void {
    const { problem, builder } = this
    if (everybody) builder.addOffset(stabilityCost.student * cellsLost(problem))
    const bySlot = this.by((columns) => this.slotsOf(columns))
    problem.slots.forEach((_, slot) => {
      const here = bySlot.get(slot) ?? []
      let required = 0
      for (let student = 0; student < problem.students.length; student++)
        required += problem.required[student * problem.slots.length + slot]
      const seated: Term[] = here.flatMap(({ of, goes, left, joined }): Term[] => [
        [of.staying, goes],
        [-1, left],
        [1, joined],
      ])
      builder.atMost(seated, required)
      if (!everybody) return
      const most = Math.max(
        0,
        ...problem.optionsOfSlot[slot].map(
          (option) => problem.activities[problem.options[option].activity].max,
        ),
      )
      // A new group costs at least its lead.
      const fresh = builder.whole(0, required, stabilityCost.adult)
      builder.atLeast([...seated, [most, fresh]], required)
    })
  }

  /** Rooms, where sessions have lost theirs: of every session that meets at such a time. */
  private rooms(): void {
    const { problem, builder } = this
    const lost = this.sessions.filter(({ of }) => of.option >= 0 && of.room < 0)
    const times = new Set(lost.flatMap((columns) => [...this.slotsOf(columns)]))
    if (lost.length === 0) return
    const use = new Map<string, Term[]>()
    for (const columns of this.sessions) {
      const { of, goes } = columns
      if (of.option < 0 || !this.slotsOf(columns).some((slot) => times.has(slot))) continue
      const rooms = problem.rooms.flatMap((room, index) => {
        if (problem.roomArc[index * problem.options.length + of.option] === 0) return []
        const column = builder.binary(index === of.room ? 0 : stabilityCost.room)
        for (const slot of this.slotsOf(columns)) {
          const key = `${index} ${slot}`
          use.set(key, [...(use.get(key) ?? []), [1, column]])
        }
        return [{ room: index, column, capacity: room.parallel === 1 ? room.capacity : MANY }]
      })
      columns.rooms = rooms
      builder.equal([[-1, goes], ...rooms.map(({ column }): Term => [1, column])], 0)
      builder.atMost(
        [
          [of.staying, goes],
          [-1, columns.left],
          [1, columns.joined],
          ...rooms.map(({ column, capacity }): Term => [-capacity, column]),
        ],
        0,
      )
    }
    for (const [key, terms] of use) builder.atMost(terms, problem.rooms[Number(key.split(' ')[0])].parallel)
  }

  /** No more distinct people than allowed: adults one by one, students of each session that closes. */
  private people({ students, adults, excess }: People): void {
    const { builder, problem } = this
    const [over, more] = [builder.whole(0, excess), builder.whole(0, excess)]
    builder.atMost(
      [
        [1, over],
        [1, more],
      ],
      excess,
    )
    if (students !== null)
      for (const { of, goes, left } of this.sessions)
        if (of.cells > 0)
          builder.atMost(
            [
              [-of.staying, goes],
              [1, left],
              [-1, over],
            ],
            students - of.staying,
          )
    if (adults === null) return
    const published = readPublished(problem)
    const disturbed = problem.adults.map(() => builder.binary())
    for (const columns of this.sessions) {
      const was = columns.of.index * problem.adults.length
      const held = problem.adults.map((): Term[] => [])
      for (const [adult, column] of [...columns.leads, ...columns.assists]) held[adult].push([1, column])
      held.forEach((terms, adult) => {
        // Who was there and is not, or was not and is, is disturbed; who may not stay is anyway.
        if (published.adultOf[was + adult] === 1) builder.atLeast([[1, disturbed[adult]], ...terms], 1)
        else
          for (const [, column] of terms)
            builder.atLeast(
              [
                [1, disturbed[adult]],
                [-1, column],
              ],
              0,
            )
      })
    }
    builder.atMost(
      [...disturbed.map((column): Term => [1, column]), [-1, more]],
      adults - published.gone.size,
    )
  }
}
