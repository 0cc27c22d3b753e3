import { RULE_CODES, type RuleCode } from '../models/policy/rules.ts'
import type { UnservedCause } from '../models/roster.ts'
import { LEAD } from './compile/arcs.ts'
import { hasEnough, mayTake, requiresAll } from './moves/allowed.ts'
import { canTakeOn } from './moves/free.ts'
import { join } from './moves/seating.ts'
import type { State } from './state.ts'

/** What stands in the way of a new session, in the order in which it is asked: the later, the nearer it is to being held. */
const STAGES = [
  'adults_exhausted',
  'rooms_exhausted',
  'outside_share',
  'budget',
  'site_duty',
  'no_teacher_in_service',
  'group_size',
  'search_ended',
] as const satisfies readonly UnservedCause[]
type Stage = (typeof STAGES)[number]

/**
 * Why the student-blocks of a state are unserved. A place is either a seat in an open session or a new session, and both are
 * tried in truth: done on the state, read and undone. What a new session of an option lacks is the same for everybody who
 * would be its first member, and is kept; the state must not change in between.
 */
export class Causes {
  private readonly state: State
  private readonly stages = new Map<number, Stage>()

  constructor(state: State) {
    this.state = state
  }

  /**
   * The first thing that stands between a student-block and a place: no activity they may be in then, no room for it, no
   * adult who may lead it; a seat that nothing but being kept apart forbids; then, of the activity whose new session comes
   * furthest, a free adult, a free room, the share of outsiders, the budget, a site duty, a teacher in service, enough
   * members; else the search ended before it found a way.
   */
  of(student: number, slot: number): UnservedCause {
    const { state } = this
    const { problem } = state
    const options = problem.optionsOfSlot[slot].filter(
      (option) =>
        mayTake(problem, student, option) &&
        requiresAll(problem, student, option) &&
        !hasEnough(state, student, option),
    )
    if (options.length === 0) return 'no_activity'
    const roomed = options.filter((option) => problem.roomsOf[option].length > 0)
    if (roomed.length === 0) return 'no_room'
    const staffed = roomed.filter((option) => problem.leadsOf[option].length > 0)
    if (staffed.length === 0) return 'no_eligible_adult'
    const seat = this.seatFor(student, slot)
    if (seat !== null) return seat
    return STAGES[Math.max(...staffed.map((option) => STAGES.indexOf(this.stageOf(option))))]
  }

  /** Whether an open session would take the student, or would but for somebody they are kept apart from. */
  private seatFor(student: number, slot: number): 'search_ended' | 'keep_apart' | null {
    const { state } = this
    const before = state.unserved
    let isApart = false
    for (let index = 0; index < state.onSlotCount[slot]; index++) {
      const session = state.sessionOnSlot(slot, index)
      if (state.size[session] >= state.stride) continue
      const broken = state.brokenBy.slice()
      const mark = state.mark()
      const isIn = join(state, student, session) && state.unserved < before
      const rules = isIn ? worseThan(state, broken) : null
      state.undo(mark)
      if (rules?.length === 0) return 'search_ended'
      if (rules?.length === 1 && rules[0] === 'H20') isApart = true
    }
    return isApart ? 'keep_apart' : null
  }

  private stageOf(option: number): Stage {
    const known = this.stages.get(option) ?? this.tryNew(option)
    this.stages.set(option, known)
    return known
  }

  /** What a new session on an option lacks, with whoever leads it best and in whichever room is free. */
  private tryNew(option: number): Stage {
    const { state } = this
    const { problem } = state
    const { day } = problem.options[option]
    const leads = [...problem.leadsOf[option]].filter((adult) => canTakeOn(state, adult, option, LEAD, -1))
    if (leads.length === 0) return 'adults_exhausted'
    const room = [...problem.roomsOf[option]].find((each) => hasTime(state, each, option))
    if (room === undefined) return 'rooms_exhausted'
    const member = this.waitingFor(option)
    let best: Stage = 'adults_exhausted'
    for (const lead of leads) {
      const broken = state.brokenBy.slice()
      const mark = state.mark()
      const session = state.open(option, -1)
      state.setRoom(session, room)
      state.setLead(session, lead)
      for (const student of member.slice(0, 1)) state.place(student, session)
      const stage = this.stageAfter(worseThan(state, broken), option, day, member.length)
      state.undo(mark)
      if (STAGES.indexOf(stage) > STAGES.indexOf(best)) best = stage
      if (best === 'search_ended') break
    }
    return best
  }

  /** Students who are unserved in all of an option and may take it. */
  private waitingFor(option: number): number[] {
    const { state } = this
    const { problem } = state
    const { slots } = problem.options[option]
    return [...problem.takersOf[option]].filter(
      (student) =>
        slots.every((slot) => state.at[student * problem.slots.length + slot] === -1) &&
        !hasEnough(state, student, option),
    )
  }

  private stageAfter(rules: readonly RuleCode[], option: number, day: number, waiting: number): Stage {
    const { problem } = this.state
    const activity = problem.activities[problem.options[option].activity]
    const isRanked = problem.ranked[problem.options[option].activity] === 1
    const asked = isRanked ? Math.max(1, activity.min) : 1
    // A group that is too small with one member is as large as those who wait for it.
    const left = rules.filter((code) => code !== 'H08' || waiting < asked)
    const has = (code: RuleCode): boolean => left.includes(code)
    if (left.some((code) => !MENDED_LATE.has(code))) return 'adults_exhausted'
    if (has('H11')) return 'outside_share'
    if (has('H17')) return 'budget'
    if (has('H09')) return this.lacksDuty(option, day) ? 'site_duty' : 'no_teacher_in_service'
    return has('H08') || waiting < asked ? 'group_size' : 'search_ended'
  }

  /** Whether a site duty in one of the blocks has nobody. */
  private lacksDuty(option: number, day: number): boolean {
    const { problem, dutyCount } = this.state
    const { slots } = problem.options[option]
    return problem.duties.some(
      ({ day: on, slot, duty }, index) =>
        on === day && slots.includes(slot) && dutyCount[index] < duty.adults,
    )
  }
}

/** Rules that say something else of a new session than that its lead has no time for it. */
const MENDED_LATE: ReadonlySet<RuleCode> = new Set<RuleCode>(['H08', 'H09', 'H11', 'H17', 'H21'])

const worseThan = (state: State, broken: Int32Array): RuleCode[] =>
  RULE_CODES.filter((_, index) => state.brokenBy[index] > broken[index])

/** Whether a room has a place for one more session on an option. */
function hasTime(state: State, room: number, index: number): boolean {
  const { problem } = state
  const [first, past] = problem.options[index].segments
  for (let segment = first; segment < past; segment++)
    if (state.roomUse[room * problem.segmentCount + segment] >= problem.rooms[room].parallel) return false
  return true
}
