import type { Option, Problem } from '../problem.ts'
import type { Half, Rule, Tracker } from '../rule.ts'
import type { State } from '../state.ts'
import { Groups } from './groups.ts'
import { HomeworkPart, recountHomework } from './pattern/homework.ts'
import { MembersPart, recountMembers } from './pattern/members.ts'
import { isHomework } from './pattern/part.ts'
import { recountSessions, SessionsPart } from './pattern/sessions.ts'
import { recountStanding, StandingPart } from './pattern/standing.ts'

/** Whether an option's blocks are a run for a grade: all for it, none of its blocks between, no gap over the limit. */
function isRun(half: Half, grade: number, option: Option): boolean {
  const { breakLimit } = half.week.district
  return option.slots.every((index, at) => {
    const slot = half.slots[index]
    if (!slot.block.grades.includes(grade)) return false
    if (at === 0) return true
    const before = half.slots[option.slots[at - 1]]
    if (slot.start - before.end > breakLimit) return false
    return !half.slots.some(
      (other) =>
        other.day === option.day &&
        other.block.grades.includes(grade) &&
        other.start >= before.end &&
        other.start < slot.start,
    )
  })
}

class Pattern implements Tracker {
  private readonly groups: Groups
  private readonly members: MembersPart
  private readonly sessions: SessionsPart
  private readonly homework: HomeworkPart
  private readonly standing: StandingPart
  /** Activities whose sessions are groups of their own, and of whose members nothing is asked. */
  private readonly loose: Uint8Array
  private readonly state: State

  constructor(problem: Problem, state: State) {
    this.state = state
    this.groups = new Groups(problem, state)
    this.members = new MembersPart(problem, state, this.groups)
    this.sessions = new SessionsPart(problem, state)
    this.homework = new HomeworkPart(problem, state)
    this.standing = new StandingPart(problem, state, this.groups)
    this.loose = Uint8Array.from(problem.activities, (_, activity) =>
      problem.ranked[activity] === 0 && !isHomework(problem, activity) ? 1 : 0,
    )
  }

  session(session: number, sign: 1 | -1): void {
    this.sessions.session(session, sign)
    this.members.session(session, sign)
    this.standing.session(session, sign)
  }

  member(student: number, session: number, sign: 1 | -1): void {
    this.standing.bar(student, session, sign)
    if (this.loose[this.state.groupActivity[this.state.group[session]]] === 1) return
    const isChange = !this.groups.isElsewhere(student, session)
    this.members.member(student, session, sign, isChange)
    this.homework.member(student, session, sign, isChange)
    this.standing.member(student, session, sign, isChange)
  }
}

/**
 * H21 [3.2.2]: runs, sessions a week, members, groups a student, homework groups a homeroom, standing membership: what
 * activity and last week prescribe of a group.
 */
export const pattern: Rule = {
  code: 'H21',
  applies: () => true,
  arcs: {
    grade: (half, grade, option) =>
      half.activities[option.activity].grades.includes(grade) && isRun(half, grade, option),
  },
  track: (problem, state) => new Pattern(problem, state),
  recount: (problem, state) =>
    recountSessions(problem, state) +
    recountMembers(problem, state) +
    recountHomework(problem, state) +
    recountStanding(problem, state),
}
