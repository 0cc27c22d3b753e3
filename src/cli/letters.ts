import type { Opened, Resolving } from '../../solver/index.ts'
import { writeFolder } from '../files/output.ts'
import { explainingWords as words } from '../messages/explaining.ts'
import { tell } from '../messages/message.ts'
import { letterFiles } from '../reports/letters/index.ts'
import { askedSchool, refused } from './asking.ts'
import { EXIT } from './exit-codes.ts'
import type { Outcome } from './outcome.ts'
import { listed } from './reporting.ts'
import { harmless, type Terminal } from './terminal.ts'

/** Elementary changes of each solve for a letter, in thousands: there is one for every child. */
const LETTER_WORK = 2

/** `kehou explain --letters`: a letter to every child’s family and every adult. */
export async function writeLetters(
  opened: Opened,
  folder: string,
  options: { readonly school?: string; readonly force?: true; readonly work?: number },
  run: Resolving,
  terminal: Terminal,
): Promise<Outcome> {
  const { lang } = terminal
  const school = options.school === undefined ? null : askedSchool(opened, options.school)
  if (school !== null && !school.ok) return refused(school.fault)
  if (!terminal.quiet) terminal.tell(words.writing[lang])
  const work = options.work === undefined ? LETTER_WORK * 1000 : run.work
  const files = listed(
    letterFiles(opened, { school: school === null ? null : school.value }, { ...run, work }, lang),
  )
  const fault = await writeFolder(folder, 'report', files.each, options.force === true)
  if (fault !== null) return { exit: EXIT.output, faults: [fault], result: {} }
  const students = files.names.filter((name) => name.startsWith('students/')).length
  const letters = { folder, students, staff: files.names.length - students }
  if (!terminal.json && !terminal.quiet) terminal.say(harmless(tell(lang, words.letters, letters)))
  return { exit: EXIT.done, faults: [], result: { letters } }
}
