import { ASSIST } from '../compile/arcs.ts'
import type { Problem } from '../problem.ts'
import { anySession } from './adults.ts'
import { closeGroup } from './closing.ts'
import { canTake } from './free.ts'
import type { Move } from './move.ts'
import { isStanding } from './opening.ts'

/** Sessions looked at for one that the lead could help in. */
const LOOKS = 4

/**
 * Closes a group whose lead must be there all the same, as H09 asks for a teacher in service, and lets them assist another session
 * at that time: the children go on together. Neither half of the change is legal, or of use, by itself.
 */
export const fold: Move = (state, random) => {
  const session = anySession(state, random)
  if (session < 0 || isStanding(state, session)) return false
  const lead = state.lead[session]
  if (lead < 0) return false
  const { start, end, day } = state.problem.options[state.option[session]]
  for (let look = 0; look < LOOKS; look++) {
    const other = anySession(state, random)
    if (other < 0 || state.group[other] === state.group[session]) continue
    const there = state.problem.options[state.option[other]]
    if (there.day !== day || there.start >= end || start >= there.end) continue
    if (!canTake(state, lead, other, ASSIST, session)) return false
    const { broken } = state
    closeGroup(state, session)
    if (state.broken <= broken || state.option[other] < 0 || !canTake(state, lead, other, ASSIST, -1))
      return false
    state.addAssistant(other, lead)
    return true
  }
  return false
}

/** Teachers in service on a day up to whom one of them may be the only one there. */
const FEW = 12

/** Whether a school has a day with so few teachers in service that their presence binds. */
export const hasFewTeachers = ({ days, adults, inService }: Problem): boolean =>
  days.some((_, day) => {
    let there = 0
    for (let adult = 0; adult < adults.length; adult++) there += inService[adult * days.length + day]
    return there <= FEW
  })
