import type { Effect } from '../../models/answers/effect.ts'
import type { Seat, SeatAnswer } from '../../models/answers/recommendation.ts'
import type { BlockCode, StudentId } from '../../models/ids.ts'
import type { Move } from '../../models/moves.ts'
import type { RuleCode } from '../../models/policy/rules.ts'
import type { IsoDate } from '../../models/time.ts'
import { mayTake, requiresAll } from '../moves/allowed.ts'
import { dissolve } from '../moves/closing.ts'
import { join, leave } from '../moves/seating.ts'
import type { Opened, OpenSchool } from '../opened.ts'
import type { State } from '../state.ts'
import type { Reach } from './chains.ts'
import { type Base, baseOf, byEffect, effectSince, isWorse } from './effect.ts'
import { type Asked, answered, unknown } from './places.ts'

/** A student and a block for which another place is looked for. */
export interface SeatQuestion {
  readonly student: StudentId
  readonly date: IsoDate
  readonly block: BlockCode
  readonly reach?: Partial<Reach> & { readonly most?: number }
}

const USUAL = { longest: 2, work: 8_000, most: 20 }

/** A student and a slot of an open school, found. */
export interface FoundCell extends OpenSchool {
  readonly student: number
  readonly slot: number
  /** Session they are in; −1: none. */
  readonly held: number
}

/** The cell that a question means; null: nobody of that name, or the block is not required. */
export function cellIn(opened: Opened, { student, date, block }: SeatQuestion): FoundCell | null {
  const row = opened.week.students.find(({ id }) => id === student)
  if (row === undefined || !opened.isServed(row.school)) return null
  const school = opened.school(row.school)
  const { problem, state } = school
  const who = problem.students.findIndex(({ id }) => id === student)
  const slot = problem.slots.findIndex(
    ({ day, block: each }) => problem.days[day].date === date && each.code === block,
  )
  if (who < 0 || slot < 0) return null
  const held = state.at[who * problem.slots.length + slot]
  return held === -2 ? null : { ...school, student: who, slot, held }
}

/**
 * Where a student could be in a block: every session alone, and chains in which others make room for them, each with its
 * exact effect, ranked. Members of a group that meets several times come and go together; a session whose last member
 * leaves is closed.
 */
export function recommendSeat(opened: Opened, question: SeatQuestion): Asked<SeatAnswer> {
  const found = cellIn(opened, question)
  if (found === null) return unknown('ASK_STUDENT', `${question.student}@${question.date} ${question.block}`)
  const { state, problem, rows, student, slot, held } = found
  const base = baseOf(state)
  const empty = emptyIn(state)
  const targets = sessionsOn(state, slot)
  const seats = targets.flatMap((session): Seat[] => {
    const row = rows.get(session)
    const [block] = row?.blocks ?? []
    if (row === undefined || block === undefined || session === held || !fits(state, student, session))
      return []
    const { activity, day } = problem.options[state.option[session]]
    const rank = problem.rank[(student * problem.days.length + day) * problem.activities.length + activity]
    const mark = state.mark()
    join(state, student, session)
    sweep(state, empty)
    const effect = effectSince(state, base)
    state.undo(mark)
    return [
      {
        group: row.group,
        date: row.date,
        block,
        activity: row.activity,
        rank: problem.ranked[activity] === 1 && rank >= 0 ? rank + 1 : null,
        size: state.size[session],
        max: problem.activities[activity].max,
        effect,
      },
    ]
  })
  const { most, ...reach } = { ...USUAL, ...question.reach }
  const { chains, length, work } = seatChains(found, base, empty, targets, reach)
  const { date, block } = question
  return answered({
    held: held < 0 ? null : (rows.get(held)?.group ?? null),
    seats: seats.sort((a, b) => byEffect(a.effect, b.effect) || (a.group < b.group ? -1 : 1)),
    chains: chains.slice(0, most).map(({ steps, effect }) => ({
      moves: steps.map(
        ({ student: who, session }): Move => ({
          kind: 'seat',
          student: problem.students[who].id,
          date,
          block,
          to: rows.get(session)?.group ?? null,
        }),
      ),
      effect,
      loads: [],
    })),
    looked: { length, work },
  })
}

/** Open sessions without members. */
export function emptyIn(state: State): ReadonlySet<number> {
  const empty = new Set<number>()
  for (let session = 0; session < state.top; session++)
    if (state.option[session] >= 0 && state.size[session] === 0) empty.add(session)
  return empty
}

/** Closes the sessions that a change has left without members, but for those that had none before. */
export function sweep(state: State, empty: ReadonlySet<number>): void {
  for (let session = 0; session < state.top; session++)
    if (state.option[session] >= 0 && state.size[session] === 0 && !empty.has(session))
      dissolve(state, session)
}

/** Open sessions on a slot, in a fixed order. */
function sessionsOn(state: State, slot: number): number[] {
  const sessions = Array.from({ length: state.onSlotCount[slot] }, (_, at) => state.sessionOnSlot(slot, at))
  return sessions.sort((a, b) => a - b)
}

const fits = ({ problem, option }: State, student: number, session: number): boolean =>
  mayTake(problem, student, option[session]) && requiresAll(problem, student, option[session])

/** A student goes into a session. */
interface SeatStep {
  readonly student: number
  readonly session: number
}

interface SeatChain {
  readonly steps: readonly SeatStep[]
  readonly effect: Effect
}

/** Rules that a later step of a chain may mend: adults who lack, a group too small, members who differ, budgets of change. */
const CURABLE: ReadonlySet<RuleCode> = new Set<RuleCode>(['H08', 'H09', 'H19', 'H21'])

/**
 * Every allowed chain of two or more students: one takes a place in a session, where somebody leaves for another session of
 * the block, and so on; only where the place could not be had without that.
 */
function seatChains(
  { state, student, held }: FoundCell,
  base: Base,
  empty: ReadonlySet<number>,
  targets: readonly number[],
  { longest, work }: Reach,
): { chains: SeatChain[]; length: number; work: number } {
  const begin = state.work
  const steps: SeatStep[] = []
  const used = new Set<number>()
  const chains: SeatChain[] = []
  const place = (who: number, from: number, left: number): boolean => {
    used.add(who)
    for (const session of targets) {
      if (session === from || !fits(state, who, session)) continue
      if (state.size[session] >= state.stride) continue
      if (state.work - begin > work) return false
      const mark = state.mark()
      if (!join(state, who, session)) {
        state.undo(mark)
        continue
      }
      steps.push({ student: who, session })
      // Whom others follow into an emptied session keeps it open, so that it is closed only where the chain ends.
      const here = state.mark()
      sweep(state, empty)
      const isLegal = !isWorse(state, base)
      if (isLegal && left === 1) chains.push({ steps: [...steps], effect: effectSince(state, base) })
      state.undo(here)
      const done = isLegal || left === 1 || makeRoom(session, left - 1)
      steps.pop()
      state.undo(mark)
      if (!done) return false
    }
    used.delete(who)
    return true
  }
  const makeRoom = (session: number, left: number): boolean => {
    for (const other of state.membersOf(session).sort((a, b) => a - b)) {
      if (used.has(other)) continue
      const here = state.mark()
      leave(state, other, session)
      const done = isWorse(state, base, CURABLE) || place(other, session, left)
      state.undo(here)
      if (!done) return false
    }
    return true
  }
  let length = 1
  while (length < longest && place(student, held, length + 1)) length++
  const kept = chains.filter(({ effect }) => effect.unserved <= 0)
  kept.sort((a, b) => byEffect(a.effect, b.effect) || byNames(a, b))
  return { chains: kept, length, work: state.work - begin }
}

function byNames(a: SeatChain, b: SeatChain): number {
  if (a.steps.length !== b.steps.length) return a.steps.length - b.steps.length
  for (let at = 0; at < a.steps.length; at++) {
    const order = a.steps[at].student - b.steps[at].student || a.steps[at].session - b.steps[at].session
    if (order !== 0) return order
  }
  return 0
}
