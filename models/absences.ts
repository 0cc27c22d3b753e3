import type { Clock, IsoDate } from './time.ts'

/** When somebody is away: days, and hours of each of them where it is not the whole day. */
interface Away {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly start: Clock | null
  readonly end: Clock | null
}

/** Whether two absences share a moment. Dates and clocks compare as text. */
const meet = (one: Away, other: Away): boolean =>
  one.from <= other.to &&
  other.from <= one.to &&
  (one.start === null || other.end === null || one.start < other.end) &&
  (other.start === null || one.end === null || other.start < one.end)

/** The first of the absences told of that an absence shares a moment with; undefined: it is told of anew. */
export const toldBefore = <A extends Away>(told: readonly A[], away: Away): A | undefined =>
  told.find((one) => meet(one, away))
