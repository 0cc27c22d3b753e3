import type { SchoolId } from '../../models/ids.ts'
import type { Week } from '../../models/week.ts'
import type { Run } from '../run.ts'

/** Whether loans (H15) may change what a school has. */
export interface Lending {
  /** Its teachers may serve elsewhere on some day. */
  readonly lends: boolean
  /** Teachers of others may serve here: what it could have is more than its own week shows. */
  readonly receives: boolean
}

/** @param week of the whole district */
export function lendingOf(week: Week, id: SchoolId, { loans }: Run): Lending {
  if (loans === false) return { lends: false, receives: false }
  const isWeak = (school: Week['schools'][number]): boolean => school.weak
  const others = week.schools.filter((school) => school.id !== id)
  const own = week.schools.find((school) => school.id === id)
  const loanable = week.staff.filter((adult) => adult.loanable && adult.source === 'own_teacher')
  return {
    lends: others.some(isWeak) && loanable.some((adult) => adult.school === id),
    receives: own !== undefined && isWeak(own) && loanable.some((adult) => adult.school !== id),
  }
}
