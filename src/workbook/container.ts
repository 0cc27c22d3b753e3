import { strFromU8, unzipSync } from 'fflate'
import type { ErrorCode } from '../../models/errors.ts'
import type { Fault } from '../../models/faults.ts'
import { fileFault, inFile } from '../files/fault.ts'
import { limits, MEGABYTE } from '../files/limits.ts'
import { bookSpan } from './span.ts'

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]
/** Name of the stream of an OLE container that holds a workbook behind a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const MOST_PARTS = 20_000

const starts = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte)

interface Part {
  readonly name: string
  /** Bytes, packed and unpacked, as the archive says. */
  readonly packed: number
  readonly size: number
}

/** The parts of an archive, none of them unpacked; null: it is none. */
function partsOf(bytes: Uint8Array): Part[] | null {
  const parts: Part[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        parts.push({ name, packed: size, size: originalSize })
        return false
      },
    })
    return parts
  } catch {
    return null
  }
}

/** Bytes of a workbook when all of its parts are unpacked, as the archive says; 0: it is no archive. */
export const unpackedSize = (bytes: Uint8Array): number =>
  (partsOf(bytes) ?? []).reduce((sum, { size }) => sum + size, 0)

/** What a file without the parts of an .xlsx is; null: it has them. */
function otherKind(names: ReadonlySet<string>): ErrorCode | null {
  if ([...names].some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) return 'BOOK_MACROS'
  if (!names.has('[Content_Types].xml')) return 'BOOK_NOT_XLSX'
  return [...names].some((name) => /^xl\/workbook[^/]*\.xml$/i.test(name)) ? null : 'BOOK_NOT_XLSX'
}

/** Whether a workbook is one that this program wrote and nobody has saved since: other programs leave their own name. */
export function isOwnBook(bytes: Uint8Array): boolean {
  try {
    const about = 'docProps/app.xml'
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === about && originalSize < 10_000,
    })
    return strFromU8(parts[about] ?? new Uint8Array()).includes('<Application>hucre</Application>')
  } catch {
    return false
  }
}

/** Pictures and the like, in which no cells are. */
const NO_CELLS = /\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|svg)$/i

/** Whether more cells than can be held are in a workbook, or between its cells; each part is unpacked to see. */
export function cellsFault(bytes: Uint8Array, file: string): Fault | null {
  const names = (partsOf(bytes) ?? []).map(({ name }) => name).filter((name) => !NO_CELLS.test(name))
  return bookSpan(bytes, names) > limits.bookCells
    ? fileFault('BOOK_CELLS', inFile(file), { read: file, limit: limits.bookCells / 1_000_000 })
    : null
}

/**
 * What keeps a file from being read as an .xlsx workbook, looked up before any of it is unpacked: another kind of file, a
 * password, macros, or more in it than can be held. The reader unpacks no part beyond the size that is checked here.
 */
export function containerFault(bytes: Uint8Array, file: string): Fault | null {
  const place = inFile(file)
  const say = (code: ErrorCode, details: Record<string, unknown> = {}): Fault =>
    fileFault(code, place, { read: file, ...details })
  if (bytes.length === 0) return say('FILE_EMPTY')
  if (starts(bytes, OLE))
    return say(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED)
        ? 'BOOK_PASSWORD'
        : 'BOOK_XLS',
    )
  if (!starts(bytes, ZIP)) return say('BOOK_NOT_XLSX')
  const parts = partsOf(bytes)
  if (parts === null || parts.some(({ packed, size }) => size === 0 && packed > 2)) return say('BOOK_DAMAGED')
  const other = otherKind(new Set(parts.map(({ name }) => name)))
  if (other !== null) return say(other)
  const sheets = parts.filter(({ name }) => /\.(?:xml|rels|vml)$/i.test(name))
  const largest = Math.max(0, ...sheets.map(({ size }) => size))
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  const over = (size: number, limit: number): Fault =>
    say('BOOK_TOO_LARGE', { size: Math.ceil(size / MEGABYTE), limit })
  if (largest > limits.bookPart * MEGABYTE) return over(largest, limits.bookPart)
  if (total > limits.bookUnpacked * MEGABYTE) return over(total, limits.bookUnpacked)
  return parts.length > MOST_PARTS ? say('BOOK_DAMAGED') : null
}
