import type { RoomId, StaffId } from '../models/ids.ts'
import type { IsoDate } from '../models/time.ts'

/** What a school may use of people and rooms that several schools share: whole days, and a part of the weekly limit. */
export interface Allotment {
  readonly adultDays: ReadonlyMap<StaffId, ReadonlySet<IsoDate>>
  readonly adultWeek: ReadonlyMap<StaffId, number>
  readonly roomDays: ReadonlyMap<RoomId, ReadonlySet<IsoDate>>
}

/** An allotment as text, for the key of a task. */
export const allotmentText = (allotment: Allotment): string =>
  JSON.stringify([
    [...allotment.adultDays].map(([id, dates]) => [id, [...dates]]),
    [...allotment.adultWeek],
    [...allotment.roomDays].map(([id, dates]) => [id, [...dates]]),
  ])
