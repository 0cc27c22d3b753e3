import type { State } from '../state.ts'

/** Whether an adult has no engagement of the day that meets the stretch, but for one that is about to be left. */
export function isFree(
  state: State,
  adult: number,
  day: number,
  start: number,
  end: number,
  leaving: number,
): boolean {
  const { problem } = state
  const count = state.engagedCount[adult * problem.days.length + day]
  for (let index = 0; index < count; index++) {
    const what = state.engagement(adult, day, index)
    if (what === leaving) continue
    const from =
      what < 0 ? problem.slots[problem.duties[~what].slot].start : problem.options[state.option[what]].start
    const to =
      what < 0 ? problem.slots[problem.duties[~what].slot].end : problem.options[state.option[what]].end
    if (from < end && start < to) return false
  }
  return true
}

/** Whether an adult may take one more session on a day, counting one that is about to be left as left. */
function hasRoomInWeek(state: State, adult: number, day: number, leaving: number): boolean {
  const { problem } = state
  const staff = problem.adults[adult]
  const left = leaving >= 0 ? 1 : 0
  const sameDay = leaving >= 0 && problem.options[state.option[leaving]].day === day ? 1 : 0
  return (
    state.sessionsOfAdult[adult] - left < problem.maxPerWeek[adult] &&
    state.sessionsOfDay[adult * problem.days.length + day] - sameDay < staff.maxPerDay
  )
}

/** Whether an adult could lead (or assist) a session on an option as things stand. */
export function canTakeOn(state: State, adult: number, on: number, role: number, leaving: number): boolean {
  const { problem } = state
  const option = problem.options[on]
  return (
    (problem.adultArc[adult * problem.options.length + on] & role) !== 0 &&
    hasRoomInWeek(state, adult, option.day, leaving) &&
    isFree(state, adult, option.day, option.start, option.end, leaving)
  )
}

/** Whether an adult could lead (or assist) a session as things stand. */
export const canTake = (
  state: State,
  adult: number,
  session: number,
  role: number,
  leaving: number,
): boolean => canTakeOn(state, adult, state.option[session], role, leaving)
