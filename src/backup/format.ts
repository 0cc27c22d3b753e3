import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

/**
 * A backup: lines of text, compressed. The first names format and migrations; then come the tables, each a line with its name and a
 * line a row; the last counts the rows and holds the SHA-256 of all that stands before it.
 */
export const FORMAT = 'kehou/backup/1'

const head = z.object({
  format: z.literal(FORMAT),
  /** Name and checksum of each migration of the database. */
  migrations: z.array(z.tuple([z.string(), z.string()])),
})
export type Head = z.infer<typeof head>

const foot = z.object({ rows: z.int().min(0), sha256: z.string() })

/** What a line is, by its first letter. */
export const LINE = { head: 'H', table: 'T', row: 'R', foot: 'F' } as const

/** Why a file is not restored. */
export class BackupRefused extends Error {
  readonly kind: 'format' | 'damaged' | 'version' | 'not_empty'

  constructor(kind: BackupRefused['kind']) {
    super(`backup ${kind}`)
    this.kind = kind
  }
}

const NEWLINE = 0x0a

/** Lines of a compressed file. What cannot be unpacked to its end is `damaged`, what was never compressed is of another `format`. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file)
  const unpacked = source.pipe(createGunzip())
  // A disk that fails must not leave the reader waiting.
  source.on('error', (error) => unpacked.destroy(error))
  let parts: Buffer[] = []
  try {
    for await (const chunk of unpacked) {
      const bytes: Buffer = chunk
      let from = 0
      for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...parts, bytes.subarray(from, at)])
        parts = []
        from = at + 1
      }
      parts.push(bytes.subarray(from))
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'Z_DATA_ERROR' && unpacked.bytesWritten <= 20) throw new BackupRefused('format')
    if (code.startsWith('Z_')) throw new BackupRefused('damaged')
    throw error
  } finally {
    source.destroy()
  }
  if (parts.some(({ length }) => length > 0)) throw new BackupRefused('damaged')
}

/** What is read of a backup, one after another. */
export type Item =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'row'; readonly json: string }

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function addLine(sum: Hash, line: Uint8Array): void {
  sum.update(line)
  sum.update('\n')
}

/** Reads a backup to its end. Throws `BackupRefused` where it is none, or is not whole: only who has read to the end knows. */
export async function* readBackup(file: string): AsyncGenerator<Item> {
  const sum = createHash('sha256')
  let rows = 0
  let isFirst = true
  let isEnded = false
  for await (const line of linesOf(file)) {
    if (isEnded) throw new BackupRefused('damaged')
    const [letter, text] = [line.toString('latin1', 0, 1), line.toString('utf8', 1)]
    if (isFirst) {
      const found = letter === LINE.head ? head.safeParse(parsed(text)) : null
      if (found?.success !== true) throw new BackupRefused('format')
      yield { kind: 'head', head: found.data }
    } else if (letter === LINE.foot) {
      const end = foot.safeParse(parsed(text))
      if (end.data?.rows !== rows || end.data.sha256 !== sum.digest('hex')) throw new BackupRefused('damaged')
      isEnded = true
      continue
    } else if (letter === LINE.table) yield { kind: 'table', table: text }
    else if (letter === LINE.row) {
      rows++
      yield { kind: 'row', json: text }
    } else throw new BackupRefused('damaged')
    isFirst = false
    addLine(sum, line)
  }
  if (isFirst) throw new BackupRefused('format')
  if (!isEnded) throw new BackupRefused('damaged')
}
