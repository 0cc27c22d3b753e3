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

/** A workbook of lists: its sheets, under names that no sheet of another has. */
interface Lists {
  readonly file: string
  readonly grids: readonly Grid[]
  /** What a sheet is called in the file, by the name that stands for it. */
  readonly names: ReadonlyMap<string, string>
}

async function listsOf(files: readonly string[]): Promise<Lists[] | Fault> {
  const lists: Lists[] = []
  const taken = new Set<string>()
  for (const file of files) {
    const bytes = await bytesOf(file, limits.book, file)
    if (!Buffer.isBuffer(bytes)) return bytes
    const read = await readGrids(bytes, file)
    if ('fault' in read) return read.fault
    const names = new Map<string, string>()
    const grids = read.grids.map((grid) => {
      const name = taken.has(grid.name) ? `${grid.name} (${path.basename(file)})` : grid.name
      names.set(name, grid.name)
      return { ...grid, name }
    })
    for (const name of names.keys()) taken.add(name)
    lists.push({ file, grids, names })
  }
  return lists
}

/** How a start ends whose lists have faults: each file with faults of its own comes back as a copy that tells them. */
async function refusedLists(
  lists: readonly Lists[],
  faults: readonly Fault[],
  terminal: Terminal,
): Promise<Outcome> {
  const [only, another] = lists
  if (only !== undefined && another === undefined) return await refusedInput(only.file, faults, terminal)
  const told: string[] = []
  const marked: string[] = []
  for (const { file, names } of lists) {
    const own = faults.flatMap((fault) => {
      const [, shown = fault.where, cell = ''] = /^(.*)(![A-Z]+\d+)$/.exec(fault.where) ?? []
      const name = names.get(shown)
      return name === undefined ? [] : [{ ...fault, where: `${name}${cell}` }]
    })
    if (own.length === 0) continue
    const { after, result } = await refusedInput(file, own, terminal)
    if (after !== undefined) told.push(after)
    if (typeof result['marked'] === 'string') marked.push(result['marked'])
  }
  const ended = { exit: EXIT.input, faults, result: marked.length === 0 ? {} : { marked } }
  return told.length === 0 ? ended : { ...ended, after: told.join('\n') }
}

/** `kehou start`: a whole week to correct, made of a school's lists of classes and teachers. */
export async function runStart(
  files: readonly string[],
  options: StartOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const lists = await listsOf(files)
  if (!Array.isArray(lists)) return { exit: EXIT.input, faults: [lists], result: {} }
  const asked = { monday: options.monday ?? nextMonday(today()), school: options.school ?? null }
  const read = readLists(
    lists.flatMap(({ grids }) => grids),
    files.join(', '),
    asked,
  )
  if ('faults' in read) return await refusedLists(lists, read.faults, terminal)
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
