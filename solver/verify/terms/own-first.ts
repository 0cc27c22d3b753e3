import { bearerOf } from './sessions.ts'
import type { Term } from './term.ts'

/** S05: blocks led by somebody who is no own teacher; a teacher on loan is one. */
export const ownFirst: Term = ({ plan }, charge) => {
  for (const session of plan.sessions)
    if (session.lead !== null && session.lead.staff.source !== 'own_teacher')
      charge(session.slots.length, { ...bearerOf(session), staff: session.lead.staff.id })
}
