import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

const BYTE_ORDER_MARK = 0xfeff

/** Signs by which other kinds of file are known, and the entry of the error index that says so. */
const OTHER_KINDS = [
  { sign: [0x50, 0x4b, 0x03, 0x04], fault: 'FILE_WORKBOOK' },
  { sign: [0xd0, 0xcf, 0x11, 0xe0], fault: 'FILE_WORKBOOK' },
] as const

const starts = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte)

type Decoded =
  | { readonly text: string }
  | { readonly fault: 'FILE_WORKBOOK' | 'FILE_ENCODING' | 'FILE_EMPTY' }

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one (Excel's "Unicode text"), else GB18030,
 * as Chinese office programs save. What is none of these is a fault.
 */
export function decodeText(bytes: Buffer): Decoded {
  const other = OTHER_KINDS.find(({ sign }) => starts(bytes, sign))
  if (other !== undefined) return { fault: other.fault }
  const decoded = textOf(bytes)
  if (decoded === undefined) return { fault: 'FILE_ENCODING' }
  return /^\s*$/.test(decoded) ? { fault: 'FILE_EMPTY' } : { text: decoded }
}

function textOf(bytes: Buffer): string | undefined {
  if (starts(bytes, [0xff, 0xfe])) return iconv.decode(bytes, 'utf-16le')
  if (starts(bytes, [0xfe, 0xff])) return iconv.decode(bytes, 'utf-16be')
  if (bytes.includes(0)) return undefined
  if (isUtf8(bytes)) {
    const text = bytes.toString('utf8')
    return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
  }
  const text = iconv.decode(bytes, 'gb18030')
  return text.includes('\ufffd') ? undefined : text
}
