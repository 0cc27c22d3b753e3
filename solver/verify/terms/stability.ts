import { stabilityCost } from '../../../models/policy/constants.ts'
import { changedBlocks, sessionChanges } from '../plan/changes.ts'
import type { Term } from './term.ts'

/** S09: a rebalance changes as little as possible of what is published. */
export const stability: Term = ({ plan, published }, charge) => {
  if (published === null) return
  for (const who of plan.week.students)
    charge(stabilityCost.student * changedBlocks(plan, published, who).length, {
      school: who.student.school,
      student: who.student.id,
    })
  for (const { session, came, went, roomChanged } of sessionChanges(plan, published)) {
    const adults = Math.max(came.length, went.length) * session.blocks.length
    charge(stabilityCost.adult * adults + (roomChanged ? stabilityCost.room : 0), {
      school: session.school,
      session: `${session.group} ${session.date} ${session.blocks[0] ?? ''}`,
    })
  }
}
