import type { Week } from '../../models/week.ts'
import { compile } from '../compile.ts'
import type { Problem } from '../problem.ts'
import type { Part } from '../tasks.ts'
import type { RoundTask } from './round.ts'

/** Students of the problems that a thread keeps: what it holds grows with the schools in flight, not with the district. */
const MOST_STUDENTS = 15_000

interface Kept {
  readonly problem: Problem
  /** Name of the part of the week it was compiled from. */
  readonly part: string
}

const kept = new Map<string, Kept>()

/** The compiled problem of a task; a worker that meets a school again, round after round, has it still where there are few. */
export function problemOf({ key, part, school, allotment, loans = [] }: RoundTask): Problem {
  const known = kept.get(key)
  if (known !== undefined) return known.problem
  const week = [...kept.values()].find((each) => each.part === part.name)?.problem.week ?? parsed(part)
  const problem = compile(week, school, allotment, loans)
  makeRoom(problem.students.length)
  kept.set(key, { problem, part: part.name })
  return problem
}

/** The week that is written in a part. */
export const parsed = ({ bytes }: Part): Week =>
  JSON.parse(new TextDecoder().decode(new Uint8Array(bytes).slice())) as Week

/**
 * Lets the last come go first: tasks come round by round in the same order, so that the next one due is the one that came
 * longest ago, and whoever let that go would never meet anything again.
 */
function makeRoom(students: number): void {
  let sum = students
  for (const { problem } of kept.values()) sum += problem.students.length
  for (const [key, { problem }] of [...kept].reverse()) {
    if (sum <= MOST_STUDENTS) return
    kept.delete(key)
    sum -= problem.students.length
  }
}
