import type { Fault } from '../faults.ts'
import type { Week } from '../week.ts'
import { withEvents } from '../with-events.ts'
import { activityFaults } from './activities.ts'
import { calendarFaults } from './calendar.ts'
import { eventFaults } from './events.ts'
import { factsOf } from './facts.ts'
import { historyFaults } from './history.ts'
import { institutionFaults } from './institutions.ts'
import { pinFaults } from './pins.ts'
import { roomFaults } from './rooms.ts'
import { schoolFaults } from './school.ts'
import { staffFaults } from './staff.ts'
import { studentFaults } from './students.ts'
import { travelFaults } from './travel.ts'

/**
 * Every fault of a week that its schema cannot see, all at once: entities against each other and against the calendar.
 * An `error` refuses the whole file; a `warning` leaves somebody or something out, or asks for a look. `where` is a path
 * by file order. Order: area by area as below, rows in file order. Input rules that refuse one school are not judged here.
 */
export function checkWeek(week: Week): Fault[] {
  const facts = factsOf(week)
  // Pins are kept or broken in the week as it will be served.
  const served = week.events.length === 0 ? facts : factsOf(withEvents(week))
  return [
    ...calendarFaults(facts),
    ...schoolFaults(facts),
    ...roomFaults(facts),
    ...travelFaults(facts),
    ...institutionFaults(facts),
    ...staffFaults(facts),
    ...activityFaults(facts),
    ...studentFaults(facts),
    ...historyFaults(facts),
    ...eventFaults(facts),
    ...pinFaults(facts, served),
  ]
}
