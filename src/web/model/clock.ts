import { districtDefaults } from '../../../models/policy/constants.ts'
import { type IsoDate, type Moment, zonedDate, zonedMoment } from '../../../models/time.ts'
import { datesOfWeek } from '../../../models/weekday.ts'

/** Date and time of the district's clock: a week is planned by it, wherever whoever looks may be. */
export const momentAt = (now: Date): Moment => zonedMoment(districtDefaults.zone, now)

/** The date of the district's clock. */
export const dateAt = (now: Date): IsoDate => zonedDate(districtDefaults.zone, now)

/** Days of a week that are not past; of a week that is over, all. */
export function daysFrom(monday: IsoDate, now: Date): readonly IsoDate[] {
  const dates = datesOfWeek(monday)
  const ahead = dates.filter((date) => date >= dateAt(now))
  return ahead.length === 0 ? dates : ahead
}
