import { choiceCost } from '../../models/policy/constants.ts'
import { emptyChoiceCost } from '../ledgers.ts'
import { isBound, isHeld, mayTake, ownHomework, requiresAll, sessionsAllowed } from '../moves/allowed.ts'
import { rankChange } from '../moves/points.ts'
import type { State } from '../state.ts'

/** Most required blocks of a student whose week is chosen again: one bit each. */
export const MOST_BLOCKS = 30

/** One way to fill some blocks of a student's week: a seat in any of some sessions, or in all sessions of a group. */
export interface Choice {
  /** Blocks that it fills, a bit for each of the student's required blocks in order of time, and the first of them. */
  readonly mask: number
  readonly block: number
  /** Sessions: one of them, or (`together`) all. */
  readonly sessions: number[]
  readonly together: boolean
  /** S01 points that it saves, and that its activity saves besides when it is had for the first time. */
  readonly points: number
  readonly bonus: number
  /** Whether the activity can be had just once, so that whatever it saves the first time it saves. */
  readonly isOnce: boolean
  /** −1: nothing that S01 sees or a limit counts. */
  readonly activity: number
  /** Sessions that count towards the limit of the activity, and their days, a bit each. */
  readonly units: number
  readonly days: number
  /** Blocks that it fills; `span`: as many where they follow on each other, 0 where not. */
  readonly size: number
  readonly span: number
  /** Index of the activity among the limited ones of the menu; −1: it is not limited. */
  readonly local: number
}

/** Blocks of a mask, and as many where they follow on each other from a block on, 0 where not. */
function extentOf(mask: number, block: number): { readonly size: number; readonly span: number } {
  let size = 0
  for (let bits = mask; bits !== 0; bits &= bits - 1) size++
  return { size, span: mask >>> block === (1 << size) - 1 ? size : 0 }
}

/** What a student may choose from as things are open, block by block. */
export interface Menu {
  /** Choices by the first block they fill. */
  readonly byBlock: readonly (readonly Choice[])[]
  /** Blocks that are not chosen again: held by a group of last week. */
  readonly fixed: number
  /** S01 points of the student where nothing of the menu is chosen. */
  readonly points: number
  /** Points that activities which may be had more than once save the first time, in all. */
  readonly bonuses: number
  /** Activities of which so many sessions (`most`) may be had, and what one is worth at the least: moves with prices. */
  readonly limited: readonly number[]
  readonly most: readonly number[]
  readonly multipliers: Float64Array
}

/** The choices of a student among the sessions that are open, full or not; null where the week has too many blocks. */
export function menuOf(state: State, student: number): Menu | null {
  const { problem } = state
  const own = problem.requiredOf[student]
  if (own.length === 0 || own.length > MOST_BLOCKS) return null
  const byBlock: Choice[][] = own.map(() => [])
  const limited: number[] = []
  const base = student * problem.slots.length
  let fixed = 0
  let home = -1
  let points = emptyChoiceCost(problem, student)
  let wanted = false
  own.forEach((slot, block) => {
    const held = state.at[base + slot]
    if (held < 0) return
    const activity = state.activityOf(held)
    if (state.isHomework[activity] === 1) home = state.group[held]
    if (!isHeld(state, student, held)) return
    fixed |= 1 << block
    const option = state.option[held]
    if (problem.options[option].slots[0] !== slot) return
    points += rankChange(problem, student, option)
    wanted ||= problem.mostWanted[student] === activity
  })
  if (wanted) points -= choiceCost.mostWantedMissed
  own.forEach((slot, block) => {
    if ((fixed & (1 << block)) !== 0) return
    const cell = base + slot
    const list = byBlock[block]
    for (let at = problem.cellStart[cell]; at < problem.cellStart[cell + 1]; at++) {
      const option = problem.cellOptions[at]
      if (problem.options[option].slots[0] !== slot) continue
      for (let session = state.firstOn[option]; session >= 0; session = state.nextOn[session]) {
        if (isBound(state, state.group[session])) {
          const choice = groupChoice(state, student, session, fixed, limited)
          if (choice !== null) list.push(choice)
          continue
        }
        if (state.isHomework[state.activityOf(session)] === 1) {
          if (home < 0 && ownHomework(state, student, session)) home = state.group[session]
          if (state.group[session] !== home) continue
        }
        addSession(state, student, session, fixed, block, list, limited)
      }
    }
  })
  return {
    byBlock,
    fixed,
    points,
    bonuses: bonusesOf(byBlock),
    limited,
    most: limited.map((activity) => sessionsAllowed(problem, activity)),
    multipliers: new Float64Array(limited.length),
  }
}

function bonusesOf(byBlock: readonly (readonly Choice[])[]): number {
  const bonuses = new Map<number, number>()
  for (const choices of byBlock)
    for (const { activity, bonus, isOnce } of choices) if (!isOnce) bonuses.set(activity, bonus)
  let sum = 0
  for (const bonus of bonuses.values()) sum += bonus
  return sum
}

/** What an activity saves a student when it is had for the first time. */
function firstTime(
  { problem }: State,
  student: number,
  activity: number,
): { readonly bonus: number; readonly isOnce: boolean } {
  if (activity < 0) return { bonus: 0, isOnce: false }
  const isRanked = problem.ranked[activity] === 1
  const { needed, willing } = problem.students[student].tutoring
  return {
    bonus:
      (problem.mostWanted[student] === activity ? choiceCost.mostWantedMissed : 0) +
      (needed && willing && !isRanked ? choiceCost.tutoringMissed : 0),
    isOnce: isRanked && problem.activities[activity].groupsPerStudent === 1,
  }
}

/** The index of an activity among those that are limited, where it counts. */
function localOf(limited: number[], activity: number, units: number): number {
  if (activity < 0 || units === 0) return -1
  const known = limited.indexOf(activity)
  return known < 0 ? limited.push(activity) - 1 : known
}

/** Adds a session to the choice that it is one of, or as a new one. */
function addSession(
  state: State,
  student: number,
  session: number,
  fixed: number,
  block: number,
  list: Choice[],
  limited: number[],
): void {
  const { problem } = state
  const { activity, day, slots } = problem.options[state.option[session]]
  const counted = problem.ranked[activity] === 1 || problem.activities[activity].category === 'tutoring'
  const mask = maskOf(problem.requiredOf[student], slots)
  if ((mask & fixed) !== 0) return
  const kind = counted ? activity : -1
  const known = list.find((choice) => !choice.together && choice.activity === kind && choice.mask === mask)
  if (known !== undefined) {
    known.sessions.push(session)
    return
  }
  const units = problem.ranked[activity]
  list.push({
    mask,
    block,
    sessions: [session],
    together: false,
    points: -rankChange(problem, student, state.option[session]),
    ...firstTime(state, student, kind),
    activity: kind,
    units,
    days: 1 << day,
    ...extentOf(mask, block),
    local: localOf(limited, kind, units),
  })
}

/** A group whose members go together, as a choice at its first session; null elsewhere, or where the student cannot be in it. */
function groupChoice(
  state: State,
  student: number,
  session: number,
  fixed: number,
  limited: number[],
): Choice | null {
  const { problem } = state
  const group = state.group[session]
  const [first] = problem.options[state.option[session]].slots
  const own = problem.requiredOf[student]
  const sessions: number[] = []
  let mask = 0
  let points = 0
  let days = 0
  for (let index = 0; index < state.groupCount[group]; index++) {
    const other = state.sessionOfGroup(group, index)
    const option = state.option[other]
    const { slots, day } = problem.options[option]
    if (slots[0] < first || !mayTake(problem, student, option) || !requiresAll(problem, student, option))
      return null
    mask |= maskOf(own, slots)
    points -= rankChange(problem, student, option)
    days |= 1 << day
    sessions.push(other)
  }
  if ((mask & fixed) !== 0) return null
  const activity = state.activityOf(session)
  const block = own.indexOf(first)
  return {
    mask,
    block,
    sessions,
    together: true,
    points,
    ...firstTime(state, student, activity),
    activity,
    units: sessions.length,
    days,
    ...extentOf(mask, block),
    local: localOf(limited, activity, sessions.length),
  }
}

function maskOf(own: readonly number[], slots: readonly number[]): number {
  let mask = 0
  for (const slot of slots) mask |= 1 << own.indexOf(slot)
  return mask
}
