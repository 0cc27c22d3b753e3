import path from 'node:path'
import type { Fault } from '../../../models/faults.ts'
import { presets } from '../../../models/policy/weights.ts'
import { bytesOf, filesIn } from '../disk.ts'
import type { Doubt } from '../doubt.ts'
import { fileFault, inFile } from '../fault.ts'
import { limits, MEGABYTE } from '../limits.ts'
import type { Locate } from '../values.ts'
import { assemble } from './assemble.ts'
import { TABLE_KEYS, TABLES, type TableKey, tableNamed } from './columns/index.ts'
import { guessOf } from './headings.ts'
import { MANIFEST_NAMES, manifestMissing, readManifest, type WeekSettings } from './manifest.ts'
import { inTables } from './origins.ts'
import { readSheet, type Sheet } from './sheet.ts'

const EXTENSION = /\.(?:csv|tsv)$/i
const isManifest = (file: string): boolean =>
  MANIFEST_NAMES.some((name) => name === file.normalize('NFC').toLowerCase())

/** What a folder or workbook holds: a value for the schema of a week, where its parts stand, and what is wrong already. */
export interface TablesRead {
  readonly value: unknown
  readonly locate: Locate
  readonly faults: readonly Fault[]
  /** What is worth saying, though nothing is wrong with it. */
  readonly notes: readonly Fault[]
  readonly doubt: Doubt
}

/** The files of a folder by what they hold. */
function sorted(files: readonly string[]): { known: Map<TableKey, string>; faults: Fault[] } {
  const known = new Map<TableKey, string>()
  const faults: Fault[] = []
  for (const file of files.filter((name) => EXTENSION.test(name))) {
    const key = tableNamed(file.replace(EXTENSION, ''))
    const other = key === undefined ? undefined : known.get(key)
    if (key === undefined) {
      const guess = guessOf(
        file.replace(EXTENSION, ''),
        TABLE_KEYS.map((one) => TABLES[one].name),
      )
      faults.push(fileFault('CSV_FILE_UNKNOWN', inFile(file), { read: file, guess }))
    } else if (other !== undefined)
      faults.push(fileFault('CSV_FILE_TWICE', inFile(file), { read: file, other }))
    else known.set(key, file)
  }
  return { known, faults }
}

const missing = (known: ReadonlyMap<TableKey, string>): Fault[] =>
  TABLE_KEYS.filter((key) => TABLES[key].present && !known.has(key)).map((key) => {
    const { name, required } = TABLES[key]
    return fileFault(required ? 'CSV_FILE_MISSING' : 'CSV_FILE_FORGOTTEN', inFile(`${name.zh}.csv`), {
      ...name,
    })
  })

/** Reads a folder of CSV. Nothing is half-read: with any fault there is no week. */
export async function readFolder(folder: string): Promise<TablesRead | { readonly fault: Fault }> {
  const files = await filesIn(folder)
  if (!Array.isArray(files)) return { fault: files }
  const { known, faults } = sorted(files)
  if (known.size === 0) return { fault: fileFault('FOLDER_UNKNOWN', inFile(folder), { read: folder }) }
  faults.push(...missing(known))
  const { settings, file: manifestFile, faults: manifestFaults } = await settingsOf(folder, files)
  const sheets = new Map<TableKey, Sheet>()
  let left: number = limits.csvFolder
  const unread = new Set(faults.map(({ where }) => where))
  for (const [key, file] of known) {
    const bytes = await bytesOf(path.join(folder, file), Math.min(left, limits.csvFile), file)
    if (!Buffer.isBuffer(bytes)) {
      faults.push(bytes)
      unread.add(file)
      continue
    }
    left -= bytes.length / MEGABYTE
    const read = readSheet(key, file, bytes)
    sheets.set(key, read.sheet)
    faults.push(...read.faults)
    if (!read.sheet.whole) unread.add(file)
  }
  const { week, origins, faults: dangling, doubt } = assemble(settings ?? STAND_IN, sheets)
  return {
    value: week,
    locate: inTables(origins, {
      absent: (one) => `${TABLES[one].name.zh}.csv`,
      settings: (field) => inFile(manifestFile, null, field.length === 0 ? null : field.join('.')),
    }),
    faults: [...manifestFaults, ...faults, ...dangling],
    notes: [],
    doubt: { ...doubt, files: unread, frame: doubt.frame || unread.size > 0 || settings === null },
  }
}

/** Stands in for settings that could not be read, so that the other files are looked at all the same. */
const STAND_IN: WeekSettings = {
  monday: '2026-09-07',
  weights: presets.balanced.weights,
  disturbance: null,
  meanChoiceCost: null,
}

interface SettingsRead {
  readonly settings: WeekSettings | null
  readonly file: string
  readonly faults: readonly Fault[]
}

async function settingsOf(folder: string, files: readonly string[]): Promise<SettingsRead> {
  const [file, other] = files.filter(isManifest)
  if (file === undefined)
    return { settings: null, file: MANIFEST_NAMES[0], faults: [manifestMissing(folder)] }
  if (other !== undefined)
    return {
      settings: null,
      file,
      faults: [fileFault('CSV_FILE_TWICE', inFile(other), { read: other, other: file })],
    }
  const bytes = await bytesOf(path.join(folder, file), limits.json, file)
  return Buffer.isBuffer(bytes)
    ? { file, ...readManifest(bytes, file) }
    : { settings: null, file, faults: [bytes] }
}
