import type { Problem } from '../../problem.ts'
import type { Snapshot } from '../../search/snapshot.ts'
import { loanCost } from '../../terms/travel.ts'
import { type LinearModel, ModelBuilder } from '../model.ts'
import { chargeContinuity } from './continuity.ts'
import { readCounted } from './count.ts'
import { limitDisturbed } from './disturbance.ts'
import { charge, type Draft } from './draft.ts'
import { draftHomework } from './homework.ts'
import { draftKinds } from './kinds.ts'
import { chargeLoads } from './loads.ts'
import { keepLocks } from './locks.ts'
import { draftPosts } from './posts.ts'
import { attendSites } from './presence.ts'
import { readExact } from './read.ts'
import { draftRooms } from './rooms.ts'
import { chargeStability } from './stability.ts'
import { draftStaff, limitStaff, payStaff } from './staff.ts'
import { startOf } from './start.ts'
import { startOfCounted } from './start-counted.ts'
import { chargeStudents, coverStudents, seatsOf } from './students.ts'
import { chargeTogether } from './together.ts'

/**
 * What a model of a school's week minimises: who is unserved; changes to what was published (S09 before its weight) with
 * so many unserved at the most; or Z, with so many unserved and, where that is said, so many changes at the most.
 */
export type Goal =
  | { readonly level: 'unserved' }
  | { readonly level: 'changes'; readonly unserved: number }
  | { readonly level: 'weighted'; readonly unserved: number; readonly changes?: number }

/** One school's whole week as a mixed-integer model, and the way back from its points. */
export interface WholeModel {
  readonly model: LinearModel
  readonly snapshotOf: (point: Float64Array) => Snapshot
  /** A solution as a point to begin with; null: the model has no place for it. */
  readonly startOf: (snapshot: Snapshot) => Float64Array | null
}

/**
 * Whether the exact model holds every rule and term of a problem. What it does not read: a week that has begun, and a
 * standing group of homework, tutoring, care or self-study.
 */
export const isReadable = ({ begun, standing, ranked }: Problem): boolean =>
  begun === null && standing.every(({ activity }) => activity < 0 || ranked[activity] === 1)

/**
 * Every rule and term of a school's week, every session a column of its own: its optimum is the school's.
 * @param excess people disturbed beyond a budget of disturbance that are allowed all the same
 */
export function exactModel(problem: Problem, goal: Goal, excess = 0): WholeModel {
  const draft = draftOf(problem, goal, true)
  limitDisturbed(draft, excess)
  return {
    model: draft.builder.build(),
    snapshotOf: (point) => readExact(draft, point),
    startOf: (snapshot) => startOf(draft, snapshot),
  }
}

/**
 * A school's week with equal sessions counted instead of told apart: far smaller, and what a large school can be given to
 * an engine as. It sees every rule but a teacher in service at every minute, bans that name several things and how pupils
 * kept apart fall into groups, and every term but S08, S09 and S12, whose cost is at least 0; S02 by some edges of its curve.
 */
export function countedModel(problem: Problem, goal: Goal): WholeModel {
  const draft = draftOf(problem, goal, false)
  return {
    model: draft.builder.build(),
    snapshotOf: (point) => readCounted(draft, point),
    startOf: (snapshot) => startOfCounted(draft, snapshot),
  }
}

function draftOf(problem: Problem, goal: Goal, exact: boolean): Draft {
  const builder = new ModelBuilder()
  const kinds = draftKinds(problem, builder, exact)
  const homework = draftHomework(problem, builder, exact)
  const complete = goal.level !== 'unserved' && goal.unserved === 0
  const draft: Draft = {
    problem,
    builder,
    exact,
    weight: (code) =>
      goal.level === 'weighted'
        ? problem.week.weights[code]
        : goal.level === 'changes' && code === 'S09'
          ? 1
          : 0,
    kinds,
    homework,
    posts: draftPosts(kinds, homework, exact),
    unserved: unservedColumns(problem, builder, complete),
    duties: problem.duties.map(() => new Map<number, number>()),
  }
  const seats = seatsOf(draft)
  const engagements = draftStaff(draft)
  draftRooms(draft)
  coverStudents(draft, seats)
  limitStaff(draft, engagements)
  attendSites(draft, engagements)
  payStaff(draft, engagements)
  keepLocks(draft)
  if (goal.level === 'unserved') countUnserved(draft)
  else {
    if (!complete) limitUnserved(draft, goal.unserved)
    chargeStudents(draft, seats)
    chargeLoads(draft, engagements)
    if (problem.loans.length > 0) charge(draft, 'S07', [], loanCost(problem))
    if (exact) {
      chargeContinuity(draft)
      chargeStability(draft, goal.level === 'weighted' ? (goal.changes ?? null) : null)
      chargeTogether(draft)
    }
  }
  return draft
}

function unservedColumns(problem: Problem, builder: ModelBuilder, complete: boolean): Int32Array {
  return Int32Array.from(problem.required, (required) =>
    required === 1 && !complete ? builder.binary() : -1,
  )
}

function countUnserved({ builder, unserved }: Draft): void {
  for (const column of unserved) if (column >= 0) builder.addCost(column, 1)
}

function limitUnserved({ builder, unserved }: Draft, most: number): void {
  const columns = [...unserved].filter((column) => column >= 0)
  builder.atMost(
    columns.map((column) => [1, column] as const),
    most,
  )
}
