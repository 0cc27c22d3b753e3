import path from 'node:path'
import type { Fault } from '../../models/faults.ts'
import { bytesOf } from '../files/disk.ts'
import { limits } from '../files/limits.ts'
import { writeFileWhole } from '../files/output.ts'
import { isBookName } from '../files/week.ts'
import { explained } from '../messages/explained.ts'
import { tell } from '../messages/message.ts'
import { workbookWords as words } from '../messages/workbook.ts'
import { containerFault, isOwnBook } from '../workbook/container.ts'
import { type Marked, markedCopy } from '../workbook/marked.ts'
import { EXIT } from './exit-codes.ts'
import type { Outcome } from './outcome.ts'
import type { Terminal } from './terminal.ts'

/** Names that are tried for a copy, one after the other, where files that others have saved stand in the way. */
const MOST_COPIES = 20

/** Faults of a workbook of which no copy can be made. */
const UNREADABLE: ReadonlySet<string> = new Set(['BOOK_DAMAGED', 'BOOK_CELLS'])

/** How a verb ends whose input has faults: of a workbook, a copy with the faults as notes is left beside it. */
export async function refusedInput(
  input: string,
  faults: readonly Fault[],
  terminal: Terminal,
): Promise<Outcome> {
  const ended = { exit: EXIT.input, faults, result: {} }
  if (!isBookName(input) || faults.some(({ code }) => UNREADABLE.has(code))) return ended
  const bytes = await bytesOf(input, limits.book, input)
  if (!Buffer.isBuffer(bytes) || containerFault(bytes, input) !== null) return ended
  const { book, isList, notes } = await marked(bytes, faults, terminal)
  const file = await writeBeside(input, book, terminal)
  if (file === null) return ended
  const after = tell(terminal.lang, isList ? words.listed : notes === 0 ? words.listedBeside : words.marked, {
    file,
  })
  return { ...ended, result: { marked: file }, after }
}

function marked(bytes: Buffer, faults: readonly Fault[], { lang }: Terminal): Promise<Marked> {
  const marks = faults
    .filter(({ severity }) => severity === 'error')
    .map((fault) => ({
      ...explained(fault, lang),
      where: fault.where,
      read: fault.read,
      expected: fault.expected,
    }))
  return markedCopy(bytes, marks, lang)
}

async function writeBeside(input: string, book: Uint8Array, { lang }: Terminal): Promise<string | null> {
  const { dir, name } = path.parse(input)
  const suffix = `-${words.faults[lang]}`
  const [base = name] = name.split(suffix)
  for (let copy = 1; copy <= MOST_COPIES; copy++) {
    const file = path.join(dir, `${base}${suffix}${copy === 1 ? '' : `-${copy}`}.xlsx`)
    if (path.resolve(file) === path.resolve(input)) continue
    const fault = await writeFileWhole(file, book, isOwnBook, false)
    if (fault === null) return file
    if (fault.code !== 'OUTPUT_EXISTS') return null
  }
  return null
}
