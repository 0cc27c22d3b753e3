import path from 'node:path'
import type { Fault } from '../../models/faults.ts'
import { bytesOf } from '../files/disk.ts'
import { limits } from '../files/limits.ts'
import { writeFileWhole } from '../files/output.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { startWords as words } from '../messages/start.ts'
import { isOwnBook } from '../workbook/container.ts'
import { type Grid, readGrids } from '../workbook/grid.ts'
import { remarks, startBook } from '../workbook/start/book.ts'
import { readLists } from '../workbook/start/lists.ts'
import { nextMonday } from '../workbook/start/times.ts'
import { startedWeek } from '../workbook/start/week.ts'
import { EXIT } from './exit-codes.ts'
import type { Outcome } from './outcome.ts'
import { refusedInput } from './refused-input.ts'
import { harmless, type Terminal } from './terminal.ts'

export interface StartOptions {
  readonly out: string
  /** Monday of the week to plan; left out: that of the next week. */
  readonly monday?: string
  readonly school?: string
  readonly force?: true
}

/** Today where the schools are. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

async function gridsOf(files: readonly string[]): Promise<Grid[] | Fault> {
  const grids: Grid[] = []
  for (const file of files) {
    const bytes = await bytesOf(file, limits.book, file)
    if (!Buffer.isBuffer(bytes)) return bytes
    const read = await readGrids(bytes, file)
    if ('fault' in read) return read.fault
    grids.push(...read.grids)
  }
  return grids
}

/** `kehou start`: a whole week to correct, made of a school's lists of classes and teachers. */
export async function runStart(
  files: readonly string[],
  options: StartOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const grids = await gridsOf(files)
  if (!Array.isArray(grids)) return { exit: EXIT.input, faults: [grids], result: {} }
  const [first = '', second] = files
  const asked = { monday: options.monday ?? nextMonday(today()), school: options.school ?? null }
  const read = readLists(grids, files.join(', '), asked)
  if ('faults' in read)
    return second === undefined
      ? await refusedInput(first, read.faults, terminal)
      : { exit: EXIT.input, faults: read.faults, result: {} }
  const started = startedWeek(read.lists, asked)
  const { lang } = terminal
  const content = await startBook(started, path.basename(options.out), lang)
  const fault = await writeFileWhole(options.out, content, isOwnBook, options.force === true)
  if (fault !== null) return { exit: EXIT.output, faults: [fault], result: {} }
  const { week } = started
  const sizes = {
    classes: week.schools[0]?.homerooms.length ?? 0,
    students: week.students.length,
    staff: week.staff.length,
    activities: week.activities.length,
    withChoices: week.students.filter(({ choices }) => choices.some((list) => list.activities.length > 0))
      .length,
  }
  if (!terminal.json && !terminal.quiet) {
    const shown = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, grouped(size)]))
    terminal.say(harmless(tell(lang, words.wrote, { file: options.out, ...sizes, ...shown })))
    for (const line of remarks(started, lang)) terminal.say(harmless(line))
    if (sizes.withChoices === 0) terminal.say(words.noChoices[lang])
    terminal.say(harmless(tell(lang, words.afterwards, { file: options.out })))
  }
  return { exit: EXIT.done, faults: [], result: { file: options.out, monday: week.monday, ...sizes } }
}
