import type { RuleCode } from '../models/policy/rules.ts'
import type { TermCode } from '../models/policy/terms.ts'
import type { Room } from '../models/room.ts'
import type { School } from '../models/school.ts'
import type { StaffMember } from '../models/staff.ts'
import type { Week } from '../models/week.ts'
import type { DutyInstance, Option, OptionLists, Problem } from './problem.ts'
import type { State } from './state.ts'

/** What an arc filter may look at: the problem as far as it is compiled. */
export type Half = Omit<
  Problem,
  'gradeArc' | 'studentArc' | 'adultArc' | 'roomArc' | 'dutyArc' | keyof OptionLists
>

/** Arcs that a rule leaves out, whatever else is decided. A filter left out forbids nothing. */
export interface Arcs {
  /** May a student of the grade be in a session on the option? */
  grade?(half: Half, grade: number, option: Option): boolean
  /** May the student be in the activity on the day? All three are indices. */
  student?(half: Half, student: number, activity: number, day: number): boolean
  lead?(half: Half, adult: StaffMember, option: Option): boolean
  assist?(half: Half, adult: StaffMember, option: Option): boolean
  room?(half: Half, room: Room, option: Option): boolean
  duty?(half: Half, adult: StaffMember, duty: DutyInstance): boolean
}

/**
 * Follows the state, one elementary change at a time. Each hook runs after the state's own arrays have changed; `sign` is
 * +1 for something that came, −1 for something that went. Hooks report what changed through `state.breach` or
 * `state.charge`, so that the totals are always those of a recount.
 */
export interface Tracker {
  member?(student: number, session: number, sign: 1 | -1): void
  lead?(session: number, adult: number, sign: 1 | -1): void
  assist?(session: number, adult: number, sign: 1 | -1): void
  room?(session: number, room: number, sign: 1 | -1): void
  /** A session was opened (still empty) or is about to close (already empty again). */
  session?(session: number, sign: 1 | -1): void
  duty?(duty: number, adult: number, sign: 1 | -1): void
}

/** A hard rule as the search sees it. */
export interface Rule {
  readonly code: RuleCode
  /** Whether the rule can be broken at all in this problem; if not, it is left out when the state is built. */
  applies(problem: Problem): boolean
  /** What a school declared against the rule (of students and activities, the week has the school's own), in ids, dates and grades; not empty: the school is left out of the solve. */
  refuses?(week: Week, school: School): readonly string[]
  readonly arcs?: Arcs
  /** Counts what arcs cannot rule out, incrementally. */
  track?(problem: Problem, state: State): Tracker
  /** The count of breaches of the tracked part, from nothing. */
  recount?(problem: Problem, state: State): number
}

/** An objective term as the search sees it. Raw cost, before the weight. */
export interface Term {
  readonly code: TermCode
  applies(problem: Problem): boolean
  track(problem: Problem, state: State): Tracker
  /** The whole cost, from nothing, constants of the input included. */
  recount(problem: Problem, state: State): number
  /** The cost of the empty state (as it is when the term is set up), which the tracker's changes are added to. */
  initial(problem: Problem, state: State): number
}
