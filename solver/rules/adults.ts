import type { StaffMember } from '../../models/staff.ts'
import type { Half, Rule } from '../rule.ts'
import { recountAdults } from './adults/recount.ts'
import { AdultsTracker } from './adults/tracker.ts'

/** Own and retired teachers of the school, and teachers lent to it that day, hold site duties. */
function mayHoldDuties(half: Half, adult: StaffMember, day: number): boolean {
  const { date } = half.days[day]
  if (
    half.loans.some(
      ({ staff, date: on, host }) => staff === adult.id && on === date && host === half.school.id,
    )
  )
    return true
  return (
    adult.school === half.school.id && (adult.source === 'own_teacher' || adult.source === 'retired_teacher')
  )
}

/**
 * H09 [3.2.3, 3.2.5]: a lead and enough assistants, due site duties filled, and a teacher in service wherever students
 * are. Counted: each missing adult of a session or due duty, and each segment of a site without a teacher in service.
 */
export const adults: Rule = {
  code: 'H09',
  applies: () => true,
  arcs: { duty: (half, adult, { day }) => mayHoldDuties(half, adult, day) },
  track: (problem, state) => new AdultsTracker(problem, state),
  recount: recountAdults,
}
