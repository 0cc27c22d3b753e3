import { districtDefaults } from '../../../models/policy/constants.ts'
import type { IsoDate, Moment } from '../../../models/time.ts'
import { datesOfWeek } from '../../../models/weekday.ts'

/** Date and time of the district's clock: a week is planned by it, wherever whoever looks may be. */
export const momentAt = (now: Date): Moment =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: districtDefaults.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(now)
    .replace(' ', 'T')

/** The date of the district's clock. */
export const dateAt = (now: Date): IsoDate => momentAt(now).slice(0, 10)

/** Days of a week that are not past; of a week that is over, all. */
export function daysFrom(monday: IsoDate, now: Date): readonly IsoDate[] {
  const dates = datesOfWeek(monday)
  const ahead = dates.filter((date) => date >= dateAt(now))
  return ahead.length === 0 ? dates : ahead
}
