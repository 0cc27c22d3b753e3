import type { StandingGroup } from '../../../models/history.ts'
import { continuityCost } from '../../../models/policy/constants.ts'
import type { SessionView } from '../plan/index.ts'
import type { StudentView } from '../week/demand.ts'
import { bearerOf } from './sessions.ts'
import type { Term } from './term.ts'

/** Whether a homework session is led by somebody who teaches none of its homerooms. */
export const isStranger = (
  session: SessionView,
  students: readonly StudentView[] = session.students,
): boolean =>
  session.activity.activity.category === 'homework' &&
  students.length > 0 &&
  !students.some((who) => session.lead?.staff.homerooms.includes(who.student.homeroom) === true)

const hasMoved = (session: SessionView, { slots }: StandingGroup): boolean =>
  !slots.some((slot) => slot.weekday === session.day.follows && slot.block === session.session.blocks[0])

/** S08: a group keeps adult, room and time; homework is with a teacher who knows the class. */
export const continuity: Term = ({ plan }, charge) => {
  const standing = new Map(plan.week.week.history.standing.map((group) => [group.id, group]))
  for (const [id, sessions] of plan.groups) {
    const first = sessions[0]
    if (first === undefined) continue
    const past = standing.get(id)
    const leads = new Set(sessions.map(({ session }) => session.lead))
    const rooms = new Set(sessions.map(({ session }) => session.room))
    if (past !== undefined) {
      leads.add(past.lead)
      rooms.add(past.room)
    }
    charge((leads.size - 1) * continuityCost.lead + (rooms.size - 1) * continuityCost.room, bearerOf(first))
    for (const session of sessions) {
      if (past !== undefined && hasMoved(session, past)) charge(continuityCost.moved, bearerOf(session))
      if (isStranger(session)) charge(continuityCost.stranger, bearerOf(session))
    }
  }
}
