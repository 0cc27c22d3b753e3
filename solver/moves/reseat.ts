import type { Random } from '../random.ts'
import type { State } from '../state.ts'
import { hasEnough, isBound, isHeld, mayTake, ownHomework, requiresAll } from './allowed.ts'
import { closeBelowLeast, leastOf } from './closing.ts'
import type { Move } from './move.ts'
import { moveChange, worth } from './points.ts'
import { reseatAtLarge } from './reseat-at-large.ts'
import { seatsLeft } from './seats.ts'

/** What the terms that an estimate leaves out (friends, even groups, bonuses) may be worth: it must be worse by more than this. */
const DOUBT = 60
/** Members of a full session looked at as partners. */
const PARTNERS = 4

/**
 * One student goes to another session (or group) of one of their slots. Where it is full, one of its members makes room: the
 * two exchange places if they can, else the other is settled elsewhere. Covers a shift, a swap, joining and leaving.
 */
export const reseat: Move = (state, random, patience) => {
  const { problem } = state
  if (problem.students.length === 0) return false
  const student = random.next(problem.students.length)
  const own = problem.requiredOf[student]
  const slot = own[random.next(own.length)]
  const target = drawTarget(state, random, student, slot)
  const here = state.at[student * problem.slots.length + slot]
  if (target < 0 || target === here || !ownHomework(state, student, target)) return false
  if (here >= 0 && isHeld(state, student, here)) return false
  const isSimple = isSingle(state, target) && (here < 0 || isSingle(state, here))
  if (isSimple) return simply(state, random, patience, student, slot, here, target)
  return reseatAtLarge(state, random, student, slot, here, target)
}

/** A session of an option that the student may take in a slot; −1: none is open. */
function drawTarget(state: State, random: Random, student: number, slot: number): number {
  const { problem } = state
  const cell = student * problem.slots.length + slot
  const first = problem.cellStart[cell]
  const count = problem.cellStart[cell + 1] - first
  if (count === 0) return -1
  const option = problem.cellOptions[first + random.next(count)]
  let open = 0
  for (let at = state.firstOn[option]; at >= 0; at = state.nextOn[at]) open++
  if (open === 0) return -1
  let session = state.firstOn[option]
  for (let skip = open === 1 ? 0 : random.next(open); skip > 0; skip--) session = state.nextOn[session]
  return session
}

/** Whether a session is of one block and its members go to no other. */
const isSingle = (state: State, session: number): boolean =>
  state.problem.options[state.option[session]].slots.length === 1 && !isBound(state, state.group[session])

/** Where both sessions are of one block: an estimate first, and nothing is touched if it is hopeless. */
function simply(
  state: State,
  random: Random,
  patience: number,
  student: number,
  slot: number,
  here: number,
  target: number,
): boolean {
  const option = state.option[target]
  if (here >= 0 && state.activityOf(here) !== state.activityOf(target) && hasEnough(state, student, option))
    return reseatAtLarge(state, random, student, slot, here, target)
  const change = worth(state, student, moveChange(state, student, option))
  if (seatsLeft(state, target) > 0) {
    if (here >= 0 && change > patience + DOUBT) return false
    const vacated = here >= 0 && state.size[here] <= leastOf(state, here) ? [here] : []
    if (here >= 0) state.remove(student, here)
    state.place(student, target)
    closeBelowLeast(state, vacated)
    return true
  }
  if (here < 0 || state.size[target] === 0) return reseatAtLarge(state, random, student, slot, here, target)
  const partner = partnerFor(state, random, patience - change, slot, here, target)
  if (partner < 0) return false
  state.remove(student, here)
  state.remove(partner, target)
  state.place(student, target)
  state.place(partner, here)
  return true
}

/** Of a few members of a full session the one whom going to another session costs least; −1 where it costs all too much. */
function partnerFor(
  state: State,
  random: Random,
  patience: number,
  slot: number,
  here: number,
  target: number,
): number {
  const { problem } = state
  const option = state.option[here]
  const same = state.activityOf(here) === state.activityOf(target)
  let best = -1
  let bestChange = patience + DOUBT
  const size = state.size[target]
  const first = random.next(size)
  for (let draw = 0; draw < PARTNERS && draw < size; draw++) {
    const other = state.member(target, (first + draw) % size)
    if (!mayTake(problem, other, option) || !requiresAll(problem, other, option)) continue
    if (!ownHomework(state, other, here) || isHeld(state, other, target)) continue
    if (!same && hasEnough(state, other, option)) continue
    const change = worth(state, other, moveChange(state, other, option))
    if (change > bestChange) continue
    best = other
    bestChange = change
  }
  state.work++
  return best >= 0 && state.at[best * problem.slots.length + slot] === target ? best : -1
}
