import { ASSIST, LEAD } from '../compile/arcs.ts'
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

/** Whether an adult could lead (or assist) a session as things stand. */
export function canTake(
  state: State,
  adult: number,
  session: number,
  role: number,
  leaving: number,
): boolean {
  const { problem } = state
  const option = problem.options[state.option[session]]
  return (
    (problem.adultArc[adult * problem.options.length + option.index] & role) !== 0 &&
    hasRoomInWeek(state, adult, option.day, leaving) &&
    isFree(state, adult, option.day, option.start, option.end, leaving)
  )
}

/**
 * The candidate whose trial costs least, breaches counting first; −1 where there is none. A trial is exact: it is done,
 * read and undone.
 */
function cheapest(
  state: State,
  count: number,
  may: (candidate: number) => boolean,
  attempt: (candidate: number) => void,
): number {
  let best = -1
  let bestBroken = 0
  let bestCost = 0
  for (let candidate = 0; candidate < count; candidate++) {
    if (!may(candidate)) continue
    const mark = state.mark()
    attempt(candidate)
    if (best < 0 || state.broken < bestBroken || (state.broken === bestBroken && state.weighted < bestCost)) {
      best = candidate
      bestBroken = state.broken
      bestCost = state.weighted
    }
    state.undo(mark)
  }
  return best
}

/**
 * Gives a session the free lead that costs least (breaches first), or none.
 * @param avoid an adult who may not be chosen; −1: anybody
 * @returns the adult, or −1 when nobody is free
 */
export function setBestLead(state: State, session: number, avoid: number): number {
  const best = cheapest(
    state,
    state.problem.adults.length,
    (adult) => adult !== avoid && canTake(state, adult, session, LEAD, -1),
    (adult) => state.setLead(session, adult),
  )
  if (best >= 0) state.setLead(session, best)
  return best
}

/** As `setBestLead`, and where nobody is free frees somebody by one exchange: they leave a session that another can lead. */
export function staff(state: State, session: number): boolean {
  if (setBestLead(state, session, -1) >= 0) return true
  const { problem } = state
  const option = problem.options[state.option[session]]
  for (let adult = 0; adult < problem.adults.length; adult++) {
    if ((problem.adultArc[adult * problem.options.length + option.index] & LEAD) === 0) continue
    const weekFull = state.sessionsOfAdult[adult] >= problem.maxPerWeek[adult]
    for (let day = 0; day < problem.days.length; day++) {
      if (day !== option.day && !weekFull) continue
      const count = state.engagedCount[adult * problem.days.length + day]
      for (let index = 0; index < count; index++) {
        const other = state.engagement(adult, day, index)
        if (other < 0 || state.lead[other] !== adult) continue
        if (!canTake(state, adult, session, LEAD, other)) continue
        const mark = state.mark()
        state.setLead(other, -1)
        state.setLead(session, adult)
        if (setBestLead(state, other, adult) >= 0) return true
        state.undo(mark)
      }
    }
  }
  return false
}

/** Adults that a session of a size needs. */
function adultsNeeded(state: State, session: number): number {
  const { studentsPerAdult } = state.problem.activities[state.activityOf(session)]
  return Math.max(1, Math.ceil(state.size[session] / studentsPerAdult))
}

/** Brings the assistants of a session to the number its size asks for; false where there is nobody. */
export function assist(state: State, session: number): boolean {
  const needed = adultsNeeded(state, session) - 1
  for (
    let extra = state.assistCount[session] - 1;
    extra >= 0 && state.assistCount[session] > needed;
    extra--
  ) {
    const mark = state.mark()
    const { broken } = state
    state.dropAssistant(session, state.assistant(session, extra))
    // Somebody pinned to assist stays, needed or not.
    if (state.broken > broken) state.undo(mark)
  }
  while (state.assistCount[session] < needed) if (!addBestAssistant(state, session)) return false
  return true
}

/** Adds the cheapest free assistant; false where there is nobody. */
export function addBestAssistant(state: State, session: number): boolean {
  const best = cheapest(
    state,
    state.problem.adults.length,
    (adult) => canTake(state, adult, session, ASSIST, -1),
    (adult) => state.addAssistant(session, adult),
  )
  if (best >= 0) state.addAssistant(session, best)
  return best >= 0
}

/** Gives a site duty the adults it needs, the cheapest first; false where there are not enough. */
export function fillDuty(state: State, duty: number): boolean {
  const { problem } = state
  const instance = problem.duties[duty]
  const slot = problem.slots[instance.slot]
  const may = (adult: number): boolean =>
    problem.dutyArc[adult * problem.duties.length + duty] === 1 &&
    isFree(state, adult, instance.day, slot.start, slot.end, -1)
  while (state.dutyCount[duty] < instance.duty.adults) {
    const best = cheapest(state, problem.adults.length, may, (adult) => state.addDuty(duty, adult))
    if (best < 0) return false
    state.addDuty(duty, best)
  }
  return true
}
