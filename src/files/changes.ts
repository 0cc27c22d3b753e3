import { CHANGES_SCHEMA, type Changes, changes } from '../../models/changes.ts'
import { readSheet } from './csv/sheet.ts'
import { bytesOf, kindOf } from './disk.ts'
import { fileFault, inFile } from './fault.ts'
import { parseJson } from './json/parse.ts'
import { limits } from './limits.ts'
import type { Result } from './result.ts'
import { schemaFault } from './schema-name.ts'
import { inJson, valueFaults } from './values.ts'

/** Nothing happened. */
export const noChanges: Changes = changes.parse({ schema: CHANGES_SCHEMA })

/** Reads what happened after a roster was published: a JSON file of the format, or a sheet of events as CSV. */
export async function readChanges(file: string): Promise<Result<Changes>> {
  const kind = await kindOf(file)
  if (kind === 'folder')
    return { ok: false, faults: [fileFault('FILE_IS_FOLDER', inFile(file), { read: file })] }
  if (kind !== 'file') return { ok: false, faults: [kind] }
  const isSheet = /\.(?:csv|tsv)$/i.test(file)
  const bytes = await bytesOf(file, isSheet ? limits.csvFile : limits.json, file)
  if (!Buffer.isBuffer(bytes)) return { ok: false, faults: [bytes] }
  if (isSheet) {
    const { sheet, faults } = readSheet('events', file, bytes)
    if (faults.length > 0) return { ok: false, faults }
    const lines = sheet.rows.map(({ line }) => line)
    const value = { schema: CHANGES_SCHEMA, events: sheet.rows.map((row) => row.value) }
    return parsed(value, (path) => inFile(file, lines[Number(path[1])] ?? null, String(path.at(-1) ?? '')))
  }
  const read = parseJson(bytes, file)
  if ('fault' in read) return { ok: false, faults: [read.fault] }
  const unknown = schemaFault(read.value, file, CHANGES_SCHEMA)
  if (unknown !== undefined) return { ok: false, faults: [unknown] }
  return parsed(read.value, inJson(file))
}

function parsed(value: unknown, locate: Parameters<typeof valueFaults>[2]): Result<Changes> {
  const found = changes.safeParse(value)
  return found.success
    ? { ok: true, value: found.data, notes: [] }
    : { ok: false, faults: valueFaults(found.error.issues, value, locate) }
}
