import { hasOwnRows } from '../../records/own-rows.ts'
import type { WeekTexts } from '../../records/snapshot.ts'
import { rosterFrom } from '../../records/store-roster.ts'

/** Whether the rows of a school are those that a roster was made of (`hasOwnRows`). */
export const ownRowsBody = ({
  roster,
  now,
  school,
}: {
  readonly roster: Uint8Array
  readonly now: WeekTexts
  readonly school: string
}): boolean => hasOwnRows(rosterFrom(roster).input, now, school)
