import { LEAD } from '../compile/arcs.ts'
import type { State } from '../state.ts'
import { besides, classOf, withClasses } from './homes.ts'
import { tried } from './tried.ts'

/** Gives each class that sits together a lead who teaches it, in exchange with a session at the same time whose lead does. */
export function ownLeads(state: State): void {
  const classes = withClasses(state)
  for (let moved = true; moved; ) {
    moved = false
    for (const { homeroom, sessions } of classes)
      for (const session of sessions) if (bringTeacher(state, session, homeroom)) moved = true
  }
}

/** False where the lead knows the class already, or nobody who does can be had for it. */
function bringTeacher(state: State, session: number, homeroom: number): boolean {
  if (teaches(state, state.lead[session], homeroom)) return false
  return besides(state, session).some(
    (other) =>
      teaches(state, state.lead[other], homeroom) &&
      !teaches(state, state.lead[other], classOf(state, other)) &&
      mayExchange(state, session, other) &&
      exchangeLeads(state, session, other),
  )
}

const teaches = ({ problem }: State, adult: number, homeroom: number): boolean =>
  adult >= 0 && homeroom >= 0 && problem.teaches[adult * problem.homerooms.length + homeroom] === 1

/** Whether each of two sessions at the same time may be led by whoever leads the other. */
function mayExchange({ problem, option, lead }: State, one: number, other: number): boolean {
  const may = (adult: number, of: number): boolean =>
    (problem.adultArc[adult * problem.options.length + option[of]] & LEAD) !== 0
  const [a, b] = [problem.options[option[one]], problem.options[option[other]]]
  return a.start === b.start && a.end === b.end && may(lead[one], other) && may(lead[other], one)
}

function exchangeLeads(state: State, one: number, other: number): boolean {
  const [first, second] = [state.lead[one], state.lead[other]]
  return tried(state, () => {
    state.setLead(one, -1)
    state.setLead(other, -1)
    state.setLead(one, second)
    state.setLead(other, first)
  })
}
