import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import type { Transaction } from '../database/database.ts'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** Large documents are written while somebody waits: `npm run bench:service` compares levels. */
const QUALITY = 4

/** What a document is of: how long it is kept depends on it. */
type DocumentKind =
  | 'week'
  | 'plan'
  | 'roster'
  | 'roster_part'
  | 'roster_view'
  | 'publication'
  | 'upload'
  | 'export'
  | 'result'

export interface DocumentHead {
  readonly district: string
  /** Null: of the whole district. */
  readonly school: string | null
  readonly kind: DocumentKind
}

/** SHA-256 of bytes, in hex: the name of a document. */
export const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Bytes ready to be stored: named and compressed, off the event loop. Large ones are packed before a transaction is opened. */
export interface Packed {
  readonly hash: string
  readonly size: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

export async function pack(content: Uint8Array): Promise<Packed> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
  }
  const bytes = new Uint8Array(await compress(content, { params }))
  return { hash: hashBytes(content), size: content.byteLength, bytes }
}

/** Stores packed bytes, once whatever the times. */
export async function storePacked(tx: Transaction, head: DocumentHead, packed: Packed): Promise<string> {
  await tx.document.createMany({
    data: { districtId: head.district, schoolId: head.school, kind: head.kind, ...packed },
    skipDuplicates: true,
  })
  return packed.hash
}

/** Stores bytes under their hash, which it returns. */
export const storeDocument = async (
  tx: Transaction,
  head: DocumentHead,
  content: Uint8Array,
): Promise<string> => await storePacked(tx, head, await pack(content))

/** The bytes of a document as they are kept, in Brotli's format; null: there is none of that hash, or it is not for this scope. */
export async function loadPacked(
  tx: Transaction,
  district: string,
  hash: string,
): Promise<Uint8Array | null> {
  const found = await tx.document.findUnique({
    where: { districtId_hash: { districtId: district, hash } },
    select: { bytes: true },
  })
  return found === null ? null : found.bytes
}

/** Bytes as they were before they were packed. */
export const unpacked = async (packed: Uint8Array): Promise<Uint8Array> => await decompress(packed)

/** The bytes of a document; null: there is none of that hash, or it is not for this scope. */
export async function loadDocument(
  tx: Transaction,
  district: string,
  hash: string,
): Promise<Uint8Array | null> {
  const packed = await loadPacked(tx, district, hash)
  return packed === null ? null : await unpacked(packed)
}
