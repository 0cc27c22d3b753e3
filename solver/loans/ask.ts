import type { RoomId, StaffId } from '../../models/ids.ts'
import type { IsoDate } from '../../models/time.ts'
import type { Snapshot } from '../search/snapshot.ts'
import type { Load } from '../slice.ts'

/** A solution of one school's week, and the ids that its numbers of adults stand for. */
export interface Solution {
  readonly snapshot: Snapshot
  readonly adults: readonly StaffId[]
}

/** A teacher for a day. */
export interface TeacherDay {
  readonly staff: StaffId
  readonly date: IsoDate
}

/** A room for a day. */
interface RoomDay {
  readonly room: RoomId
  readonly date: IsoDate
}

/** Somebody or some room that several schools share, for a day. */
export type Share = TeacherDay | RoomDay

/** Value of one school: unserved student-blocks, and its part of Z. `broken`: breaches; such a value is never taken. */
export interface Value {
  readonly broken: number
  readonly unserved: number
  readonly weighted: number
}

/** What goes from a school, and what comes to it, at once. */
export interface Swap {
  readonly goes: readonly Share[]
  readonly comes: readonly Share[]
}

/** What is asked of one school, starting from a solution of it. */
export type Ask =
  /** What does the home school lose by each teacher-day, one at a time? */
  | { readonly kind: 'lend'; readonly from: Solution; readonly days: readonly Share[] }
  /** What does the host gain by each teacher-day, one at a time, besides the loans it has? */
  | { readonly kind: 'borrow'; readonly from: Solution; readonly days: readonly TeacherDay[] }
  /** What does a school gain by each shared person or room that its allotment gives it, one at a time, none of them used so far? */
  | { readonly kind: 'gain'; readonly from: Solution; readonly days: readonly Share[] }
  /** What does a school's value become when something goes, and something that it has not used so far comes, swap by swap? */
  | { readonly kind: 'exchange'; readonly from: Solution; readonly swaps: readonly Swap[] }
  /** What is the school's week under the loans of the task, and with work for some shared people and rooms? */
  | {
      readonly kind: 'adapt'
      readonly from: Solution
      readonly work: number
      readonly seed: number
      readonly more?: readonly Share[]
    }
  /** What is a solution worth under the loans of the task, as it is? */
  | { readonly kind: 'read'; readonly from: Solution }

/** Value after a day of somebody or a room went or came, and what the person does at this school then. */
export interface Priced {
  readonly day: Share
  readonly value: Value
  readonly load: Load
}

export interface Answer {
  readonly value: Value
  readonly solution: Solution
  /** For `lend` and `borrow`: one for each day asked about, in that order. */
  readonly priced: readonly Priced[]
  /** For `exchange`: the value after each swap asked about, in that order. */
  readonly swapped: readonly Value[]
  /** What each adult of the solution does at this school, by their number. */
  readonly loads: readonly Load[]
}

/** One name for one share. */
export const shareKey = (share: Share): string =>
  'room' in share ? `room ${share.room} ${share.date}` : `staff ${share.staff} ${share.date}`
