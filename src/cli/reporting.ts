import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Roster } from '../../models/roster.ts'
import { verify } from '../../solver/verify/index.ts'
import { writeFolder } from '../files/output.ts'
import { readRoster } from '../files/roster/read.ts'
import { tell } from '../messages/message.ts'
import { solvingWords as words } from '../messages/solving.ts'
import { verifyingWords } from '../messages/verifying.ts'
import { revisionOf } from '../reports/calendars.ts'
import { type Parts, reportFiles } from '../reports/folder.ts'
import { reportedOf } from '../reports/reported.ts'
import { whatIsWrong } from '../solving/repair.ts'
import { namesIn } from '../workbook/pupil-names.ts'
import { EXIT } from './exit-codes.ts'
import type { ReportOptions, SolveOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { harmless, type Terminal } from './terminal.ts'

type Content = string | Uint8Array
type File = readonly [path: string, content: Content]

/** Files as they are, with their names noted as they pass. */
export function listed(files: AsyncIterable<File>): { each: AsyncIterable<File>; names: string[] } {
  const names: string[] = []
  async function* each(): AsyncGenerator<File> {
    for await (const file of files) {
      names.push(file[0])
      yield file
    }
  }
  return { each: each(), names }
}

/** What to open first: the report, or else the folder of timetables. */
export const lookAt = (names: readonly string[]): string =>
  names.find((name) => /^[^/]+\.html$/.test(name)) ??
  names.find((name) => name.includes('/'))?.split('/')[0] ??
  ''

/** What a command line asks for beside the roster itself. */
export const partsOf = (
  { plain, calendars, revision }: ReportOptions & Pick<SolveOptions, 'plain'>,
  roster: Roster,
  out: string,
): Parts => ({
  pages: plain !== true,
  books: plain !== true,
  tables: true,
  calendars:
    calendars === true
      ? { revision: revision ?? revisionOf(roster), stamp: `${new Date().toISOString().slice(0, 19)}Z` }
      : null,
  earlier: (name) => readFile(path.join(out, name), 'utf8').catch(() => null),
})

/** `kehou report`: verifies a roster from its file alone and writes what people read of it. */
export async function runReport(
  file: string,
  options: ReportOptions & { readonly out: string; readonly force?: true },
  terminal: Terminal,
): Promise<Outcome> {
  const read = await readRoster(file)
  if (!read.ok) return { exit: EXIT.input, faults: read.faults, result: {} }
  const known = await namesIn(options.names)
  if ('fault' in known) return { exit: EXIT.input, faults: [known.fault], result: {} }
  const certificate = verify(read.value)
  const files = listed(
    reportFiles(
      reportedOf(read.value, certificate, terminal.lang, known.names),
      partsOf(options, read.value, options.out),
    ),
  )
  const unwritten = await writeFolder(options.out, 'report', files.each, options.force === true)
  if (unwritten !== null) return { exit: EXIT.output, faults: [unwritten], result: {} }
  const folder = path.normalize(options.out)
  const { names } = files
  const wrong = whatIsWrong(certificate)
  if (!terminal.json && !terminal.quiet) {
    const { lang, say } = terminal
    say(
      certificate.valid
        ? verifyingWords.valid[lang]
        : tell(lang, verifyingWords.invalid, { what: wrong.join(', ') }),
    )
    say(harmless(`${words.files[lang]}  ${tell(lang, words.filesValue, { folder, count: names.length })}`))
    say(harmless(`${words.look[lang]}  ${path.join(folder, lookAt(names))}`))
  }
  return {
    exit: certificate.valid ? EXIT.done : EXIT.invalid,
    faults: [],
    result: { valid: certificate.valid, wrong, folder, files: names },
  }
}
