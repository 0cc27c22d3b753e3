import { WEEK_SCHEMA, type Week } from '../../models/week.ts'
import { readGrids } from '../workbook/grid.ts'
import { readBook } from '../workbook/read.ts'
import { checkedWeek } from './check.ts'
import { readFolder } from './csv/folder.ts'
import { bytesOf, kindOf } from './disk.ts'
import { NO_DOUBT } from './doubt.ts'
import { fileFault, inFile } from './fault.ts'
import { parseJson } from './json/parse.ts'
import { limits } from './limits.ts'
import type { Result } from './result.ts'
import { schemaFault } from './schema-name.ts'
import { inJson } from './values.ts'

/**
 * Reads a week from a folder of CSV, a workbook or one JSON file. All or nothing: the week with what is worth saying of it, or
 * every fault at once, each in the words of the file it stands in.
 */
export async function readWeek(path: string): Promise<Result<Week>> {
  const kind = await kindOf(path)
  if (typeof kind !== 'string') return { ok: false, faults: [kind] }
  if (kind === 'folder') return await readFolderWeek(path)
  return isBookName(path) ? await readBookWeek(path) : await readJsonWeek(path)
}

/** Whether a file is a workbook of some kind, by its name. */
export const isBookName = (path: string): boolean => /\.(?:xls[xmb]?|xlt[xm]|et|ods)$/i.test(path)

async function readBookWeek(file: string): Promise<Result<Week>> {
  const bytes = await bytesOf(file, limits.book, file)
  return Buffer.isBuffer(bytes) ? await bookWeek(bytes, file) : { ok: false, faults: [bytes] }
}

/**
 * Reads a week from the bytes of a workbook or of a JSON file.
 * @param file its name: tells which it is, and stands in the faults
 */
export const weekOfBytes = async (bytes: Buffer, file: string): Promise<Result<Week>> =>
  isBookName(file) ? await bookWeek(bytes, file) : jsonWeek(bytes, file)

async function bookWeek(bytes: Buffer, file: string): Promise<Result<Week>> {
  const read = await readGrids(bytes, file)
  if ('fault' in read) return { ok: false, faults: [read.fault] }
  const tables = readBook(read.grids, file)
  return 'refused' in tables ? { ok: false, faults: tables.refused } : checkedWeek(tables)
}

/** Reads a week from a folder of CSV. */
export async function readFolderWeek(folder: string): Promise<Result<Week>> {
  const read = await readFolder(folder)
  return 'fault' in read ? { ok: false, faults: [read.fault] } : checkedWeek(read)
}

async function readJsonWeek(file: string): Promise<Result<Week>> {
  if (/\.(?:csv|tsv)$/i.test(file))
    return { ok: false, faults: [fileFault('FILE_KIND', inFile(file), { read: file })] }
  const bytes = await bytesOf(file, limits.json, file)
  return Buffer.isBuffer(bytes) ? jsonWeek(bytes, file) : { ok: false, faults: [bytes] }
}

function jsonWeek(bytes: Buffer, file: string): Result<Week> {
  const parsed = parseJson(bytes, file)
  if ('fault' in parsed) return { ok: false, faults: [parsed.fault] }
  const unknown = schemaFault(parsed.value, file, WEEK_SCHEMA)
  if (unknown !== undefined) return { ok: false, faults: [unknown] }
  return checkedWeek({ value: parsed.value, locate: inJson(file), faults: [], notes: [], doubt: NO_DOUBT })
}
