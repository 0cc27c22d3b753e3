import { readRoster } from '../files/roster/read.ts'
import { tell } from '../messages/message.ts'
import { previewWords } from '../messages/preview.ts'
import { type Threads, withThreads } from '../pool/pool.ts'
import { isSameWeek } from '../solving/compare.ts'
import { DEFAULT_ROUNDS } from '../solving/defaults.ts'
import { refused, weekWords } from './asking.ts'
import { lastWeek } from './earlier.ts'
import { cliFault } from './fault.ts'
import type { SolveOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { showPreview } from './preview.ts'
import { readInput } from './read-input.ts'
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
  const read = await readInput(input, terminal)
  if ('exit' in read) return read
  const { week, notes } = read
  const start = options.start === undefined ? null : await readRoster(options.start)
  if (start?.ok === false) return refused(...start.faults)
  if (start !== null && !isSameWeek(start.value.input, week))
    return refused(
      cliFault('COMPARE_OTHER_WEEK', {
        read: weekWords(start.value.input),
        expected: weekWords(week),
      }),
    )
  const last = terminal.quiet || terminal.json ? null : await lastWeek(options.out)
  if (last !== null) {
    terminal.say(harmless(tell(terminal.lang, previewWords.last, { folder: options.out })))
    showPreview(last, week, terminal)
  }
  const seconds = Math.round(performance.now() - began) / 1000
  return await solveAndWrite(
    { week, notes, seconds, start: start?.value.plan ?? null },
    options.out,
    options,
    terminal,
    DEFAULT_ROUNDS,
    threads,
  )
}
