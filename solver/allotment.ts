import type { RoomId, StaffId } from '../models/ids.ts'
import type { IsoDate } from '../models/time.ts'

/** What a school may use of people and rooms that several schools share: whole days, and a part of the weekly limit. */
export interface Allotment {
  readonly adultDays: ReadonlyMap<StaffId, ReadonlySet<IsoDate>>
  readonly adultWeek: ReadonlyMap<StaffId, number>
  readonly roomDays: ReadonlyMap<RoomId, ReadonlySet<IsoDate>>
}

/** Whether nothing that the school uses is shared with others. */
export const isWhole = ({ adultDays, adultWeek, roomDays }: Allotment): boolean =>
  adultDays.size === 0 && adultWeek.size === 0 && roomDays.size === 0
