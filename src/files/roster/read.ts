import { ROSTER_SCHEMA, type Roster, roster } from '../../../models/roster.ts'
import { bytesOf, kindOf } from '../disk.ts'
import { fileFault, inFile } from '../fault.ts'
import { parseJson } from '../json/parse.ts'
import { limits } from '../limits.ts'
import type { Result } from '../result.ts'
import { schemaFault } from '../schema-name.ts'
import { inJson, valueFaults } from '../values.ts'

/** Reads a roster file; every fault of its form at once. Whether it keeps the rules is for `verify` to say. */
export async function readRoster(file: string): Promise<Result<Roster>> {
  const kind = await kindOf(file)
  if (kind === 'folder')
    return { ok: false, faults: [fileFault('FILE_IS_FOLDER', inFile(file), { read: file })] }
  if (kind !== 'file') return { ok: false, faults: [kind] }
  const bytes = await bytesOf(file, limits.json, file)
  if (!Buffer.isBuffer(bytes)) return { ok: false, faults: [bytes] }
  return rosterOfBytes(bytes, file)
}

/** Reads the bytes of a roster file. */
export function rosterOfBytes(bytes: Buffer, file: string): Result<Roster> {
  const parsed = parseJson(bytes, file)
  if ('fault' in parsed) return { ok: false, faults: [parsed.fault] }
  const unknown = schemaFault(parsed.value, file, ROSTER_SCHEMA)
  if (unknown !== undefined) return { ok: false, faults: [unknown] }
  const found = roster.safeParse(parsed.value)
  return found.success
    ? { ok: true, value: found.data, notes: [] }
    : { ok: false, faults: valueFaults(found.error.issues, parsed.value, inJson(file)) }
}
