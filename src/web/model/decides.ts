import type { RosterHead } from '../api/rosters.ts'
import type { Self } from '../api/session.ts'

/** Whether somebody decides whether a roster is published: a school does of its own alone, not of those of a district. */
export const decides = (
  { school }: Pick<Self, 'school'>,
  { schools }: Pick<RosterHead, 'schools'>,
): boolean => school === null || schools.every((id) => id === school)
