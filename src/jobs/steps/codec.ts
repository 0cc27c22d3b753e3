import { createHash, type Hash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { RoundResult, RoundTask } from '../../../solver/index.ts'
import { VERSION } from '../../version.ts'

/**
 * A task without what threads share: the school's part of the week is kept once for all tasks that read it, under its name; the flag
 * belongs to whoever runs it.
 */
type Packed = Omit<RoundTask, 'part' | 'stop'> & { readonly partName: string; readonly halts: Halt | null }

/** What ends a task before it is done whole: the end of the search, or that of deciding on loans. */
export type Halt = 'search' | 'loans'

/** The flags that end a solve, each for its own part of it. */
export interface Flags {
  readonly stop: Int32Array
  readonly endLoans: Int32Array
}

/** What ends a task; null: it is done whole whatever happens. */
export function haltOf(
  { kind, checkpoint, stop }: Pick<RoundTask, 'kind' | 'checkpoint' | 'stop'>,
  { endLoans }: Pick<Flags, 'endLoans'>,
): Halt | null {
  if (kind === 'prove' || (kind === 'search' && checkpoint !== null)) return 'search'
  return kind === 'ask' && stop === endLoans ? 'loans' : null
}

/**
 * What a stored task or result can be read by: this version of the program (another may search otherwise) on an engine that
 * writes values in the same form.
 */
const FORMAT = `${VERSION}-${serialize(null)[1]}`

const LEVEL = { level: 1 }

const squeezed = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateRawSync(serialize(value), LEVEL))

const read = (bytes: Uint8Array): unknown => deserialize(inflateRawSync(bytes))

export function packTask({ part, stop: _, ...task }: RoundTask, halts: Halt | null): Uint8Array<ArrayBuffer> {
  return squeezed({ ...task, partName: part.name, halts } satisfies Packed)
}

export const readTask = (bytes: Uint8Array): Packed => read(bytes) as Packed

export const packResult = (result: RoundResult): Uint8Array<ArrayBuffer> => squeezed(result)

export const readResult = (bytes: Uint8Array): RoundResult => read(bytes) as RoundResult

/** Feeds a value to a hash: equal values feed equal bytes, however they came to be. */
function feed(hash: Hash, value: unknown): void {
  if (value === null || value === undefined || typeof value !== 'object') {
    hash.update(`${typeof value} ${String(value)}\0`)
    return
  }
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value
    hash
      .update(`${value.constructor.name} ${byteLength}\0`)
      .update(new Uint8Array(buffer, byteOffset, byteLength))
    return
  }
  if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
    const size = Array.isArray(value) ? value.length : value.size
    hash.update(`${value.constructor.name} ${size}\0`)
    for (const entry of value) feed(hash, entry)
    return
  }
  const fields = Object.entries(value).filter(([, entry]) => entry !== undefined)
  hash.update(`fields ${fields.length}\0`)
  for (const [name, entry] of fields.sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0`)
    feed(hash, entry)
  }
}

/** Name of a step: the hash of all that its task reads. Its part of the week is named by the task's own key. */
export function keyOf({ part: _, stop: __, ...task }: RoundTask): string {
  const hash = createHash('sha256')
  feed(hash, task)
  return `${FORMAT} ${hash.digest('hex')}`
}

/** Whether a step was made by a program that reads and does the same as this one. */
export const isOurs = (key: string): boolean => key.startsWith(`${FORMAT} `)

/** Whether a result is that of a task done whole: an answer about loans does not say so itself. */
export function isWhole({ kind, halts }: Packed, result: RoundResult, isHalted: boolean): boolean {
  if (halts === null) return true
  if (halts === 'loans') return !isHalted
  return kind === 'prove' ? result.proof !== null : result.checkpoint !== null
}

/** What the search is told where a task was stopped. */
export const STOPPED: RoundResult = {
  checkpoint: null,
  finished: null,
  proof: null,
  required: 0,
  bound: { unserved: 0, weighted: 0, how: 'students-alone' },
}
