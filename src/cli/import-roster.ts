import { ROSTER_SCHEMA } from '../../models/roster.ts'
import { bytesOf } from '../files/disk.ts'
import { limits } from '../files/limits.ts'
import { writeFileWhole } from '../files/output.ts'
import { rosterText } from '../files/roster/text.ts'
import { readWeek } from '../files/week.ts'
import { tell } from '../messages/message.ts'
import { verifyingWords as words } from '../messages/verifying.ts'
import { whatIsWrong } from '../solving/repair.ts'
import { VERSION } from '../version.ts'
import { readGrids } from '../workbook/grid.ts'
import { judged } from '../workbook/roster/judge.ts'
import { readHandMade } from '../workbook/roster/read.ts'
import { toldOtherwise } from '../workbook/roster/twice.ts'
import { EXIT } from './exit-codes.ts'
import { tellWarnings } from './faults.ts'
import type { Outcome } from './outcome.ts'
import { refusedInput } from './refused-input.ts'
import { showCertificate } from './show-certificate.ts'
import { harmless, type Terminal } from './terminal.ts'

export interface ImportRosterOptions {
  /** The week that the roster is for; left out: it stands in the same workbook. */
  readonly week?: string
  /** The sheet to read; left out: whichever holds the roster. */
  readonly sheet?: string
  readonly out?: string
  readonly force?: true
}

/** `kehou import-roster`: a roster that people made, put to every rule and scored. */
export async function runImportRoster(
  file: string,
  options: ImportRosterOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const week = await readWeek(options.week ?? file)
  if (!week.ok) return await refusedInput(options.week ?? file, week.faults, terminal)
  const bytes = await bytesOf(file, limits.book, file)
  if (!Buffer.isBuffer(bytes)) return { exit: EXIT.input, faults: [bytes], result: {} }
  const book = await readGrids(bytes, file)
  if ('fault' in book) return { exit: EXIT.input, faults: [book.fault], result: {} }
  const read = readHandMade(book.grids, week.value, options.sheet)
  if (!read.ok) return await refusedInput(file, read.faults, terminal)
  const otherwise = options.sheet === undefined ? toldOtherwise(book.grids, week.value, read.value) : null
  const notes = otherwise === null ? read.notes : [otherwise, ...read.notes]
  const { roster, certificate } = judged(week.value, read.value, VERSION)
  const { out } = options
  if (out !== undefined) {
    const fault = await writeFileWhole(out, rosterText(roster), ROSTER_SCHEMA, options.force === true)
    if (fault !== null) return { exit: EXIT.output, faults: [fault], result: {} }
  }
  if (!terminal.json && !terminal.quiet) {
    tellWarnings(notes, terminal)
    showCertificate(certificate, week.value, terminal)
    if (out !== undefined) terminal.say(harmless(tell(terminal.lang, words.wroteRoster, { file: out })))
  }
  return {
    exit: certificate.valid ? EXIT.done : EXIT.invalid,
    faults: notes,
    result: {
      valid: certificate.valid,
      wrong: whatIsWrong(certificate),
      sessions: roster.plan.sessions.length,
      certificate,
      ...(out === undefined ? {} : { file: out }),
    },
  }
}
