import type { WeekInput } from '../../models/week.ts'

export type StudentInput = WeekInput['students'][number]
export type StaffInput = WeekInput['staff'][number]
export type ActivityInput = WeekInput['activities'][number]
export type RoomInput = WeekInput['rooms'][number]
export type SchoolInput = WeekInput['schools'][number]
export type BlockInput = SchoolInput['blocks'][number]
export type LessonInput = NonNullable<StaffInput['lessons']>[number]
export type DutyInput = NonNullable<StaffInput['wanted']>[number]
export type InstitutionInput = WeekInput['institutions'][number]
export type StandingInput = NonNullable<WeekInput['history']['standing']>[number]

/** An entry that is there. */
export function at<T>(list: { readonly [index: number]: T }, index: number): T {
  const entry = list[index]
  if (entry === undefined) throw new RangeError(`no entry ${index}`)
  return entry
}

/** A number with leading zeros. */
export const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/** A text that is known to be an id or a date of some kind. */
export const named = <T extends string>(text: string): T => text as T
