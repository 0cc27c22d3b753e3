import type { SchoolId } from '../../models/ids.ts'
import { SHARE_SCALE } from '../../models/policy/constants.ts'
import { totalValue } from '../assemble.ts'
import type { Value } from './ask.ts'
import type { Offer } from './master.ts'
import type { World } from './world.ts'

/** Student-blocks that a school requires, and leaves unserved, before anything is chosen. */
interface Standing {
  readonly required: number
  readonly unserved: number
}

export type Standings = ReadonlyMap<SchoolId, Standing>

/** Student-blocks that a change leaves unserved at a school beside those before; less than 0: it serves so many more. */
export interface Shift {
  readonly school: SchoolId
  readonly by: number
}

/** A loan that could be made, its gain a price, and what it does to the unserved of its schools. */
export interface PricedOffer extends Offer {
  readonly shifts: readonly Shift[]
}

/** How schools stand in a district, or would after some shifts. */
export const standingsOf = ({ parties }: World, shifts: readonly Shift[] = []): Standings =>
  new Map(
    [...parties].map(([school, { required, value }]) => [
      school,
      { required, unserved: value.unserved + shiftAt(school, shifts) },
    ]),
  )

/** What changes of some schools' values do to what they leave unserved. */
export const shiftsOf = (...changes: readonly (readonly [SchoolId, Value])[]): Shift[] =>
  changes.flatMap(([school, { unserved }]) => (unserved === 0 ? [] : [{ school, by: unserved }]))

/** The opposite of a value: what is gained is lost. */
export const negated = ({ broken, unserved, weighted }: Value): Value => ({
  broken: -broken,
  unserved: -unserved,
  weighted: -weighted,
})

/** By how much some shifts together change what a school leaves unserved. */
export const shiftAt = (school: SchoolId, shifts: readonly Shift[]): number =>
  shifts.reduce((sum, shift) => sum + (shift.school === school ? shift.by : 0), 0)

/** W after some shifts. */
export const worstShareAfter = (standings: Standings, shifts: readonly Shift[]): number =>
  totalValue(
    [...standings].map(([school, { required, unserved }]) => ({
      required,
      unserved: unserved + shiftAt(school, shifts),
      weighted: 0,
    })),
  ).worstShare

/** Student-blocks that a school has yet to serve after some shifts, so that its share is at most `most` per mille. */
export const lackAfter = (
  standings: Standings,
  school: SchoolId,
  shifts: readonly Shift[],
  most: number,
): number => {
  const { required, unserved } = standings.get(school) ?? { required: 0, unserved: 0 }
  return unserved + shiftAt(school, shifts) - Math.floor((most * required) / SHARE_SCALE)
}

/** Whether a change leaves as many unserved as before, and fewer at some school than before. */
export const isEven = (shifts: readonly Shift[]): boolean =>
  shifts.some(({ by }) => by < 0) && shifts.reduce((sum, { by }) => sum + by, 0) === 0
