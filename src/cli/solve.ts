import { readWeek } from '../files/week.ts'
import { tell } from '../messages/message.ts'
import { solvingWords as words } from '../messages/solving.ts'
import { DEFAULT_ROUNDS } from '../solving/defaults.ts'
import type { SolveOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { refusedInput } from './refused-input.ts'
import { solveAndWrite } from './solving.ts'
import { harmless, type Terminal } from './terminal.ts'

/** `kehou solve`: reads a week, solves, verifies and writes it. */
export async function runSolve(
  input: string,
  options: SolveOptions & { readonly out: string },
  terminal: Terminal,
): Promise<Outcome> {
  const began = performance.now()
  if (!terminal.quiet) terminal.tell(harmless(tell(terminal.lang, words.reading, { input })))
  const read = await readWeek(input)
  if (!read.ok) return await refusedInput(input, read.faults, terminal)
  const seconds = Math.round(performance.now() - began) / 1000
  return await solveAndWrite(
    { week: read.value, notes: read.notes, seconds },
    options.out,
    options,
    terminal,
    DEFAULT_ROUNDS,
  )
}
