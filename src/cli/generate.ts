import path from 'node:path'
import type { Fault } from '../../models/faults.ts'
import type { Lang } from '../../models/text.ts'
import { WEEK_SCHEMA, type Week } from '../../models/week.ts'
import { CASES, type Case, generate } from '../../solver/generate/index.ts'
import { folderOf } from '../files/csv/export.ts'
import { writeFileWhole, writeFolder } from '../files/output.ts'
import { weekText } from '../files/roster/text.ts'
import { tell } from '../messages/message.ts'
import { solvingWords as words } from '../messages/solving.ts'
import { isOwnBook } from '../workbook/container.ts'
import { tooLargeForBook } from '../workbook/room.ts'
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

/** Writes a week in the form that the name of its place tells. */
async function written(week: Week, out: string, force: boolean, lang: Lang): Promise<Fault | null> {
  if (/\.json$/i.test(out)) return await writeFileWhole(out, weekText(week), WEEK_SCHEMA, force)
  if (!/\.xlsx$/i.test(out)) return await writeFolder(out, 'week', folderOf(week, lang), force)
  return tooLargeForBook(week) ?? (await writeFileWhole(out, await weekBook(week, lang), isOwnBook, force))
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
  const fault = await written(week, options.out, force, terminal.lang)
  if (fault !== null) return { exit: EXIT.output, faults: [fault], result: {} }
  const target = path.normalize(options.out)
  const sizes = { target, schools: week.schools.length, students: week.students.length }
  if (!terminal.json && !terminal.quiet) terminal.say(tell(terminal.lang, words.wrote, sizes))
  return { exit: EXIT.done, faults: [], result: sizes }
}
