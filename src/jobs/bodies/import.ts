import type { Fault } from '../../../models/faults.ts'
import type { Lang } from '../../../models/text.ts'
import type { Week } from '../../../models/week.ts'
import { compareWeeks, type Difference } from '../../files/compare.ts'
import { fileFault, inFile } from '../../files/fault.ts'
import { judgeWeek } from '../../files/judge-week.ts'
import type { Result } from '../../files/result.ts'
import { weekText } from '../../files/roster/text.ts'
import { isBookName, readFolderWeek, weekOfBytes } from '../../files/week.ts'
import { explained } from '../../messages/explained.ts'
import { type WeekTexts, weekOf } from '../../records/snapshot.ts'
import { type Packed, pack } from '../../repositories/documents.ts'
import { containerFault } from '../../workbook/container.ts'
import { faultyRows } from '../../workbook/faulty-rows.ts'
import { markedCopy } from '../../workbook/marked.ts'
import { Handed } from './handed.ts'
import { Unpackable, unzipped } from './unzipped.ts'

interface ImportInput {
  readonly upload: Uint8Array
  /** Name of the file that was sent. */
  readonly file: string
  /** The week that it would replace. */
  readonly replaces: WeekTexts | null
  readonly lang: Lang
}

/** What a file holds: a week ready to be taken over with what that would change, or all that is wrong with it. */
export type ImportOutput =
  | {
      readonly ok: false
      readonly faults: readonly Fault[]
      readonly marked: Packed | null
      /** Of a workbook, the rows that the faults stand in, and where each of the faults stands among them. */
      readonly rows: Awaited<ReturnType<typeof faultyRows>>['rows']
      readonly cells: Awaited<ReturnType<typeof faultyRows>>['cells']
    }
  | {
      readonly ok: true
      /** Warnings, schools that an input rule refuses, demand that cannot be met. */
      readonly notes: readonly Fault[]
      readonly week: Packed
      readonly monday: string
      readonly counts: Readonly<Record<'schools' | 'staff' | 'activities' | 'rooms' | 'students', number>>
      readonly differences: readonly Difference[]
    }

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

async function read(bytes: Uint8Array, file: string): Promise<Result<Week>> {
  if (!/\.zip$/i.test(file)) return await weekOfBytes(bufferOf(bytes), file)
  try {
    return await unzipped(bytes, readFolderWeek)
  } catch (error) {
    if (!(error instanceof Unpackable)) throw error
    return { ok: false, faults: [fileFault('FILE_KIND', inFile(file), { read: file })] }
  }
}

/** A copy of a workbook with its faults as notes. */
async function marked(
  bytes: Uint8Array,
  file: string,
  faults: readonly Fault[],
  lang: Lang,
): Promise<Packed | null> {
  if (!isBookName(file) || containerFault(bytes, file) !== null) return null
  const marks = faults.map((fault) => ({ ...explained(fault, lang), ...fault }))
  return await pack((await markedCopy(bytes, marks, lang)).book)
}

/** Reads a file that was sent, and tells what taking it over would change. */
export async function importBody({
  upload,
  file,
  replaces,
  lang,
}: ImportInput): Promise<Handed<ImportOutput>> {
  const found = await read(upload, file)
  if (!found.ok) {
    const faults = found.faults.filter(({ severity }) => severity === 'error')
    const copy = await marked(upload, file, faults, lang)
    const { rows, cells } = isBookName(file)
      ? await faultyRows(upload, file, faults)
      : { rows: [], cells: [] }
    return new Handed({ ok: false, faults, marked: copy, rows, cells }, copy === null ? [] : [copy.bytes])
  }
  const { value: week, notes } = found
  const { refused, demand } = judgeWeek(week)
  const packed = await pack(Buffer.from(weekText(week)))
  const made: ImportOutput = {
    ok: true,
    notes: [...notes, ...refused, ...demand],
    week: packed,
    monday: week.monday,
    counts: {
      schools: week.schools.length,
      staff: week.staff.length,
      activities: week.activities.length,
      rooms: week.rooms.length,
      students: week.students.length,
    },
    differences: replaces === null ? [] : compareWeeks(weekOf(replaces), week),
  }
  return new Handed(made, [packed.bytes])
}
