import { writeFileWhole } from '../files/output.ts'
import { tell } from '../messages/message.ts'
import { workbookWords as words } from '../messages/workbook.ts'
import { isOwnBook } from '../workbook/container.ts'
import { templateBook } from '../workbook/template.ts'
import { EXIT } from './exit-codes.ts'
import type { Outcome } from './outcome.ts'
import { harmless, type Terminal } from './terminal.ts'

export interface TemplateOptions {
  readonly out: string
  readonly force?: true
}

/** `kehou template`: an empty workbook to fill in. */
export async function runTemplate({ out, force }: TemplateOptions, terminal: Terminal): Promise<Outcome> {
  const content = await templateBook(terminal.lang)
  const fault = await writeFileWhole(out, content, isOwnBook, force === true)
  if (fault !== null) return { exit: EXIT.output, faults: [fault], result: {} }
  if (!terminal.json && !terminal.quiet)
    terminal.say(harmless(tell(terminal.lang, words.wroteTemplate, { file: out })))
  return { exit: EXIT.done, faults: [], result: { file: out } }
}
