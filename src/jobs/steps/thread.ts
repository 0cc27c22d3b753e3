import { runTask } from '../../pool/worker.ts'
import { isWhole, packResult, readTask } from './codec.ts'

/** A step as a thread gets it. */
export interface StepInput {
  readonly task: Uint8Array<ArrayBuffer>
  /** The school's part of the week, as JSON. */
  readonly week: SharedArrayBuffer
  /** Index 0 other than 0: stop. */
  readonly halt: Int32Array
}

const never = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

/** What a thread does with a step: its packed result; null when it was stopped. */
export async function runStep({ task, week, halt }: StepInput): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = readTask(task)
  const { partName: name, halts, ...rest } = packed
  const stop = halts === null ? never : halt
  const result = await runTask({ ...rest, part: { bytes: week, name }, stop })
  return isWhole(packed, result, Atomics.load(stop, 0) !== 0) ? packResult(result) : null
}
