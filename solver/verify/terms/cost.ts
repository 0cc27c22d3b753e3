import { bearerOf } from './sessions.ts'
import type { Term } from './term.ts'

/** S06: pay, yuan. */
export const cost: Term = ({ plan }, charge) => {
  for (const session of plan.sessions)
    for (const who of session.adults) charge(who.staff.pay, { ...bearerOf(session), staff: who.staff.id })
}
