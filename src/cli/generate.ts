import path from 'node:path'
import { WEEK_SCHEMA, type Week } from '../../models/week.ts'
import { CASES, type Case, generate } from '../../solver/generate/index.ts'
import { folderOf } from '../files/csv/export.ts'
import { writeFileWhole, writeFolder } from '../files/output.ts'
import { weekText } from '../files/roster/text.ts'
import { tell } from '../messages/message.ts'
import { solvingWords as words } from '../messages/solving.ts'
import { isOwnBook } from '../workbook/container.ts'
import { weekBook } from '../workbook/write.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import type { Outcome } from './outcome.ts'
import type { Terminal } from './terminal.ts'

export interface GenerateOptions {
  readonly out: string
  readonly seed?: number
  readonly force?: true
}

/** Names of the cases, the many tiny ones as one range. */
function caseNames(): string {
  const names = CASES.map(({ name }) => name as string)
  const tiny = names.filter((name) => name.startsWith('tiny-'))
  return [`${tiny[0]} … ${tiny.at(-1)}`, ...names.filter((name) => !tiny.includes(name))].join(', ')
}

/** `kehou generate`: writes the week of a reference case. */
export async function runGenerate(
  name: string,
  options: GenerateOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const found: Case | undefined = CASES.find((one) => one.name === name)
  if (found === undefined)
    return {
      exit: EXIT.usage,
      faults: [cliFault('CLI_CASE', { read: name, expected: caseNames() })],
      result: {},
    }
  const week: Week = generate(found.name, options.seed)
  const force = options.force === true
  const fault = /\.json$/i.test(options.out)
    ? await writeFileWhole(options.out, weekText(week), WEEK_SCHEMA, force)
    : /\.xlsx$/i.test(options.out)
      ? await writeFileWhole(options.out, await weekBook(week, terminal.lang), isOwnBook, force)
      : await writeFolder(options.out, 'week', folderOf(week, terminal.lang), force)
  if (fault !== null) return { exit: EXIT.output, faults: [fault], result: {} }
  const target = path.normalize(options.out)
  const sizes = { target, schools: week.schools.length, students: week.students.length }
  if (!terminal.json && !terminal.quiet) terminal.say(tell(terminal.lang, words.wrote, sizes))
  return { exit: EXIT.done, faults: [], result: sizes }
}
