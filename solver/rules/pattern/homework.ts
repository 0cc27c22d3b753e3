import { writtenMinutes } from '../../compile/time.ts'
import type { Problem } from '../../problem.ts'
import type { State } from '../../state.ts'
import { membersOfGroup, openGroups } from '../groups.ts'
import { isHomework, type PatternPart, RULE } from './part.ts'

/**
 * The enrolment of each homeroom: its students who require one of their homework blocks, or, where the grade has written
 * homework, every block of a run of some homework activity.
 */
export function enrolments(problem: Problem): Int32Array {
  const { homerooms, slots, options, required } = problem
  const enrolled = new Int32Array(homerooms.length)
  const homework = options.filter((option) => isHomework(problem, option.activity))
  problem.students.forEach(({ grade }, student) => {
    const homeroom = problem.homeroomOf[student]
    if (homeroom < 0) return
    const base = student * slots.length
    const could =
      problem.requiredOf[student].some((slot) => problem.homeworkSlot[grade * slots.length + slot] === 1) ||
      (writtenMinutes(problem.school, grade) > 0 &&
        homework.some(
          (option) =>
            problem.gradeArc[grade * options.length + option.index] === 1 &&
            option.slots.every((slot) => required[base + slot] === 1),
        ))
    if (could) enrolled[homeroom]++
  })
  return enrolled
}

/**
 * Homework groups of a homeroom above the fewest that hold it: its enrolment by the largest maximum of the activities it
 * has groups of.
 * @param groups homeroom × activity: groups with a member of the homeroom
 */
function excess(problem: Problem, enrolled: Int32Array, groups: Int32Array, homeroom: number): number {
  const { activities } = problem
  let spread = 0
  let most = 1
  for (let activity = 0; activity < activities.length; activity++) {
    const own = groups[homeroom * activities.length + activity]
    if (own === 0) continue
    spread += own
    most = Math.max(most, activities[activity].max)
  }
  return spread === 0 ? 0 : Math.max(0, spread - Math.ceil(enrolled[homeroom] / most))
}

/** Homerooms spread over more homework groups than hold them, and homerooms that share a group without leave. */
export class HomeworkPart implements PatternPart {
  /** Group × homeroom: members, each once. */
  private readonly membersIn: Int16Array
  private readonly homeroomsIn: Int32Array
  /** Homeroom × activity: groups with a member of it. */
  private readonly groupsOf: Int32Array
  private readonly enrolled: Int32Array
  private readonly homework: Uint8Array
  private readonly problem: Problem
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.problem = problem
    this.state = state
    this.homework = Uint8Array.from(problem.activities, (_, index) => (isHomework(problem, index) ? 1 : 0))
    this.membersIn = new Int16Array(state.capacity * problem.homerooms.length)
    this.homeroomsIn = new Int32Array(state.capacity)
    this.groupsOf = new Int32Array(problem.homerooms.length * problem.activities.length)
    this.enrolled = enrolments(problem)
  }

  member(student: number, session: number, sign: 1 | -1, isChange: boolean): void {
    const { problem, state } = this
    const group = state.group[session]
    const activity = state.groupActivity[group]
    const homeroom = problem.homeroomOf[student]
    if (!isChange || this.homework[activity] === 0 || homeroom < 0) return
    const cell = group * problem.homerooms.length + homeroom
    this.membersIn[cell] += sign
    if (this.membersIn[cell] !== (sign === 1 ? 1 : 0)) return
    // The homeroom came to the group, or left it.
    const before = excess(problem, this.enrolled, this.groupsOf, homeroom)
    this.groupsOf[homeroom * problem.activities.length + activity] += sign
    this.homeroomsIn[group] += sign
    let change = excess(problem, this.enrolled, this.groupsOf, homeroom) - before
    const gone = sign === 1 ? 0 : 1
    if (!problem.activities[activity].mergeHomerooms && this.homeroomsIn[group] + gone > 1) change += sign
    if (change !== 0) state.breach(RULE, change)
  }
}

export function recountHomework(problem: Problem, state: State): number {
  const enrolled = enrolments(problem)
  const groupsOf = new Int32Array(problem.homerooms.length * problem.activities.length)
  let count = 0
  for (const group of openGroups(state)) {
    const activity = state.groupActivity[group]
    if (!isHomework(problem, activity)) continue
    const homerooms = new Set<number>()
    for (const student of membersOfGroup(state, group))
      if (problem.homeroomOf[student] >= 0) homerooms.add(problem.homeroomOf[student])
    for (const homeroom of homerooms) groupsOf[homeroom * problem.activities.length + activity]++
    if (!problem.activities[activity].mergeHomerooms) count += Math.max(0, homerooms.size - 1)
  }
  for (let homeroom = 0; homeroom < enrolled.length; homeroom++)
    count += excess(problem, enrolled, groupsOf, homeroom)
  return count
}
