import type { Fault } from '../../models/faults.ts'
import type { Text } from '../../models/text.ts'
import { plainName } from '../files/csv/headings.ts'
import { bytesOf } from '../files/disk.ts'
import { fileFault, inFile } from '../files/fault.ts'
import { limits } from '../files/limits.ts'
import type { PupilNames } from '../files/roster/view.ts'
import { startWords } from '../messages/start.ts'
import { workbookWords } from '../messages/workbook.ts'
import { readGrids } from './grid.ts'
import { cellSays } from './guard.ts'

const isCalled = (text: unknown, { zh, en }: Text): boolean =>
  typeof text === 'string' && [zh, en].some((one) => plainName(one) === plainName(text))

/**
 * Names of students by id, from the sheet of who is who of a workbook.
 * @param file left out: no names
 */
export async function namesIn(
  file: string | undefined,
): Promise<{ readonly names: PupilNames } | { readonly fault: Fault }> {
  if (file === undefined) return { names: new Map() }
  const bytes = await bytesOf(file, limits.book, file)
  if (!Buffer.isBuffer(bytes)) return { fault: bytes }
  const read = await readGrids(bytes, file)
  if ('fault' in read) return read
  const rows = read.grids.find(({ name }) => isCalled(name, workbookWords.names))?.rows ?? []
  const head = rows.findIndex((row) => row.some((cell) => isCalled(cell, startWords.id)))
  const [id = -1, name = -1] = [startWords.id, startWords.name].map((word) =>
    rows[head]?.findIndex((cell) => isCalled(cell, word)),
  )
  if (id < 0 || name < 0) return { fault: fileFault('NAMES_NONE', inFile(file)) }
  const told = rows
    .slice(head + 1)
    .map((row) => [row[id], row[name]].map((cell) => cellSays(String(cell ?? ''))))
  return { names: new Map(told.map(([key = '', value = '']) => [key, value] as const)) }
}
