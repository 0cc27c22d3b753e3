import type { Fault } from '../faults.ts'
import { type DateRange, type IsoDate, plusDays } from '../time.ts'
import { error, type Row } from './fault.ts'

/** Days that one absence may last, and that a withdrawal may lie before or after the Monday of its week. */
const MOST_DAYS = 366

/** The last date on which an absence may end that begins on a date. */
export const lastOfAbsence = (from: IsoDate): IsoDate => plusDays(from, MOST_DAYS)

/**
 * Dates from which a child may be withdrawn.
 * @param given the date of the consent that is withdrawn; null: none is on record
 */
export const withdrawalDates = (monday: IsoDate, given: IsoDate | null): DateRange => ({
  from: given ?? plusDays(monday, -MOST_DAYS),
  to: plusDays(monday, MOST_DAYS),
})

/** An absence that is longer than any is: a year that was mistyped. */
export function absenceFaults(
  row: Row,
  field: string,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): Fault[] {
  const last = lastOfAbsence(from)
  if (to <= last) return []
  const params = { entity: row.entity, id: row.id, from, to, most: MOST_DAYS }
  const finding = { where: `${row.where}.${field}`, read: to, expected: `≤ ${last}`, params }
  return [error('ABSENCE_TOO_LONG', { ...finding, school: row.school ?? null })]
}

/** A withdrawal from before the consent, or too far from its week. */
export function withdrawalFaults(
  row: Row,
  field: string,
  date: IsoDate,
  dates: DateRange,
  student: string,
): Fault[] {
  if (dates.from <= date && date <= dates.to) return []
  const params = { student, date, from: dates.from, to: dates.to }
  const finding = {
    where: `${row.where}.${field}`,
    read: date,
    expected: `${dates.from} – ${dates.to}`,
    params,
  }
  return [error('WITHDRAWAL_DATE_FAR', { ...finding, school: row.school ?? null })]
}
