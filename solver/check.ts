import { factsOf } from '../models/checks/facts.ts'
import type { Fault } from '../models/faults.ts'
import type { Week } from '../models/week.ts'
import { withEvents } from '../models/with-events.ts'
import { type BlockDemand, demandOf } from './check/demand.ts'
import { momentFaults, momentsOf } from './check/moments.ts'
import { offersOf, type SchoolDay } from './check/offers.ts'
import { choiceFaults, sumFaults } from './check/weekly.ts'

const NOBODY: ReadonlyMap<string, BlockDemand> = new Map()

/** The day without sessions that nobody could attend: a block of them is required of no student. */
const attended = (today: SchoolDay, demand: ReadonlyMap<string, BlockDemand>): SchoolDay => ({
  ...today,
  offers: today.offers.filter((offer) => offer.run.blocks.every((block) => demand.has(block.code))),
})

/**
 * Demands that a week cannot meet, counted out before it is solved: adults, places, teachers in service, site duties and
 * homework at each moment of each school's day; limits, budget and outside share over the week; scarce activities. Each is a
 * count that every roster keeps, loans aside, so that it never cries wolf, and says nothing of what no count shows. All are
 * warnings: a week that cannot serve everybody still gets a roster. The week must be free of errors of `checkWeek`;
 * events are folded in. Schools in `refused` are left out, as they are from the roster.
 */
export function checkDemand(week: Week, refused: ReadonlySet<string> = new Set()): Fault[] {
  const facts = factsOf(withEvents(week))
  return facts.week.schools.flatMap((school, index) => {
    if (refused.has(school.id)) return []
    const where = `schools[${index}]`
    const open = facts.serviceDays(school).map((day) => offersOf(school, day, facts))
    const demands = open.map((today) => demandOf(today, facts))
    const days = open.map((today, at) => attended(today, demands[at] ?? NOBODY))
    const moments = days.flatMap((today, at) =>
      momentsOf(today, facts).flatMap((moment) =>
        momentFaults(moment, today, demands[at] ?? NOBODY, where, facts),
      ),
    )
    const whole = { school, where, days, demands }
    return [...moments, ...sumFaults(whole, facts), ...choiceFaults(whole, facts)]
  })
}
