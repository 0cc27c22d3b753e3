import { LEAD } from '../compile/arcs.ts'
import { SlotFlow } from '../flow/placement.ts'
import { canTake, isFree } from '../moves/free.ts'
import { isRoomFree } from '../moves/room-choice.ts'
import { openGroup } from '../moves/sessions.ts'
import { isBetter } from '../search/anneal.ts'
import type { State } from '../state.ts'
import { valueIn } from './state-of.ts'

/** A change that gives an adult something to do on a day; false where it cannot be done (the caller undoes). */
type Step = (state: State) => boolean

/**
 * Gives an adult the work of a day that lowers the school's value most, one piece after another: a new group of what they
 * can lead, a session or site duty that somebody else holds. Each is tried in truth and undone; the best is kept while it pays.
 */
export const employ = (state: State, adult: number, day: number): void =>
  takeBest(state, day, () => stepsFor(state, adult, day))

/** Gives a room the groups of a day that lower the school's value most, one after another. */
export const furnish = (state: State, room: number, day: number): void =>
  takeBest(state, day, () =>
    state.problem.options.flatMap(({ index, activity, day: on }): Step[] => {
      const { category, sessions } = state.problem.activities[activity]
      const fits = state.problem.roomArc[room * state.problem.options.length + index] === 1
      if (on !== day || !fits || category === 'homework' || sessions > 1) return []
      if (!isRoomFree(state, room, index)) return []
      return [false, true].map((boldly) => (at) => openGroup(at, [index], -1, -1, boldly))
    }),
  )

/** Tries steps in truth and undoes them; takes the best, and so on while one pays. */
function takeBest(state: State, day: number, steps: () => readonly Step[]): void {
  for (;;) {
    let best: Step | null = null
    let bestValue = valueIn(state)
    for (const step of steps()) {
      const mark = state.mark()
      if (step(state) && isBetter(state, bestValue)) {
        best = step
        bestValue = valueIn(state)
      }
      state.undo(mark)
    }
    if (best === null) return
    best(state)
    for (let slot = 0; slot < state.problem.slots.length; slot++)
      if (state.problem.slots[slot].day === day) new SlotFlow(state, slot).improve()
  }
}

function stepsFor(state: State, adult: number, day: number): Step[] {
  const { problem } = state
  const steps: Step[] = []
  for (const option of problem.options) {
    const { category, sessions } = problem.activities[option.activity]
    if (option.day !== day || category === 'homework' || sessions > 1) continue
    if ((problem.adultArc[adult * problem.options.length + option.index] & LEAD) === 0) continue
    if (!isFree(state, adult, day, option.start, option.end, -1)) continue
    for (const boldly of [false, true])
      steps.push((at) => openGroup(at, [option.index], adult, -1, boldly) && leads(at, adult, option.index))
  }
  for (let session = 0; session < state.top; session++) {
    if (state.option[session] < 0 || problem.options[state.option[session]].day !== day) continue
    if (state.lead[session] === adult || !canTake(state, adult, session, LEAD, -1)) continue
    steps.push((at) => {
      at.setLead(session, adult)
      return true
    })
  }
  for (let duty = 0; duty < problem.duties.length; duty++) {
    const { day: on, slot } = problem.duties[duty]
    if (on !== day || problem.dutyArc[adult * problem.duties.length + duty] === 0) continue
    const { start, end } = problem.slots[slot]
    if (!isFree(state, adult, day, start, end, -1)) continue
    for (let index = 0; index < state.dutyCount[duty]; index++) {
      const old = state.dutyAdult(duty, index)
      steps.push((at) => {
        at.dropDuty(duty, old)
        at.addDuty(duty, adult)
        return true
      })
    }
  }
  return steps
}

/** Whether an adult leads a session on an option. */
function leads(state: State, adult: number, option: number): boolean {
  const { day } = state.problem.options[option]
  const count = state.engagedCount[adult * state.problem.days.length + day]
  for (let index = 0; index < count; index++) {
    const what = state.engagement(adult, day, index)
    if (what >= 0 && state.option[what] === option && state.lead[what] === adult) return true
  }
  return false
}
