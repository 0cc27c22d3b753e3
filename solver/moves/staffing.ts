import { ASSIST, LEAD } from '../compile/arcs.ts'
import { hasBegun } from '../rules/begun.ts'
import type { State } from '../state.ts'
import { canTake, canTakeOn, isFree } from './free.ts'
import { cheapestLeads } from './leads.ts'

/** Leads tried exactly for a session. */
const FEW = 5

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
 * Gives a session the free lead that costs least (breaches first), or none. Those tried are the few who cost least by
 * themselves; for homework, where knowing the class counts, everybody.
 * @param avoid an adult who may not be chosen; −1: anybody
 * @returns the adult, or −1 when nobody is free
 */
export function setBestLead(state: State, session: number, avoid: number): number {
  const { problem } = state
  const option = state.option[session]
  const group = state.group[session]
  const few = problem.activities[state.activityOf(session)].category === 'homework' ? -1 : FEW
  const candidates = cheapestLeads(state, option, avoid, few)
  for (let index = 0; index < state.groupCount[group]; index++) {
    const lead = state.lead[state.sessionOfGroup(group, index)]
    if (lead < 0 || lead === avoid || candidates.includes(lead)) continue
    if (canTakeOn(state, lead, option, LEAD, -1)) candidates.push(lead)
  }
  const best = cheapest(
    state,
    candidates.length,
    () => true,
    (candidate) => state.setLead(session, candidates[candidate]),
  )
  if (best < 0) return -1
  state.setLead(session, candidates[best])
  return candidates[best]
}

/** As `setBestLead`, and where nobody is free frees somebody by one exchange: they leave a session to come that another can lead. */
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
        if (other < 0 || state.lead[other] !== adult || hasBegun(state, other)) continue
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
