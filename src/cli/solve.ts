import { readRoster } from '../files/roster/read.ts'
import { readWeek } from '../files/week.ts'
import { tell } from '../messages/message.ts'
import { previewWords } from '../messages/preview.ts'
import { solvingWords as words } from '../messages/solving.ts'
import { type Threads, withThreads } from '../pool/pool.ts'
import { isSameWeek } from '../solving/compare.ts'
import { DEFAULT_ROUNDS } from '../solving/defaults.ts'
import { refused, weekWords } from './asking.ts'
import { lastWeek } from './earlier.ts'
import { cliFault } from './fault.ts'
import type { SolveOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { showPreview } from './preview.ts'
import { refusedInput } from './refused-input.ts'
import { solveAndWrite } from './solving.ts'
import { harmless, type Terminal } from './terminal.ts'

type Options = SolveOptions & { readonly out: string }

/** `kehou solve`: reads a week, solves, verifies and writes it. */
export const runSolve = (input: string, options: Options, terminal: Terminal): Promise<Outcome> =>
  withThreads(options.workers, (threads) => readAndSolve(input, options, terminal, threads))

async function readAndSolve(
  input: string,
  options: Options,
  terminal: Terminal,
  threads: Threads,
): Promise<Outcome> {
  const began = performance.now()
  if (!terminal.quiet) terminal.tell(harmless(tell(terminal.lang, words.reading, { input })))
  const read = await readWeek(input)
  if (!read.ok) return await refusedInput(input, read.faults, terminal)
  const start = options.start === undefined ? null : await readRoster(options.start)
  if (start?.ok === false) return refused(...start.faults)
  if (start !== null && !isSameWeek(start.value.input, read.value))
    return refused(
      cliFault('COMPARE_OTHER_WEEK', {
        read: weekWords(start.value.input),
        expected: weekWords(read.value),
      }),
    )
  const last = terminal.quiet || terminal.json ? null : await lastWeek(options.out)
  if (last !== null) {
    terminal.say(harmless(tell(terminal.lang, previewWords.last, { folder: options.out })))
    showPreview(last, read.value, terminal)
  }
  const seconds = Math.round(performance.now() - began) / 1000
  return await solveAndWrite(
    { week: read.value, notes: read.notes, seconds, start: start?.value.plan ?? null },
    options.out,
    options,
    terminal,
    DEFAULT_ROUNDS,
    threads,
  )
}
