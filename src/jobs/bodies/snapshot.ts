import type { Fault } from '../../../models/faults.ts'
import type { FaultPlace } from '../../files/fault-place.ts'
import { snapshotFrom, type WeekTexts } from '../../records/snapshot.ts'
import { Handed } from './handed.ts'

/** A week fixed, to be solved, and what is wrong with it. */
interface Taken {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly faults: readonly (Fault & FaultPlace)[]
  readonly revision: number
  readonly print: string
}

/** Judges and fixes a week as it was read. */
export function takeSnapshot(texts: WeekTexts): Handed<Taken> {
  const { bytes: made, faults, revision, print } = snapshotFrom(texts)
  const bytes = new Uint8Array(made)
  return new Handed({ bytes, faults, revision, print }, [bytes])
}
