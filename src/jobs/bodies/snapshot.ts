import type { Fault } from '../../../models/faults.ts'
import { snapshotFrom, type WeekTexts } from '../../records/snapshot.ts'

/** A week fixed, to be solved, and what is wrong with it. */
interface Taken {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly faults: readonly Fault[]
  readonly revision: number
  readonly print: string
}

/** Judges and fixes a week as it was read. */
export function takeSnapshot(texts: WeekTexts): Taken {
  const { bytes, faults, revision, print } = snapshotFrom(texts)
  return { bytes: new Uint8Array(bytes), faults, revision, print }
}
