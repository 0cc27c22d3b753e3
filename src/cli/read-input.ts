import type { Fault } from '../../models/faults.ts'
import type { Week } from '../../models/week.ts'
import { readWeek } from '../files/week.ts'
import { tell } from '../messages/message.ts'
import { solvingWords as words } from '../messages/solving.ts'
import type { Outcome } from './outcome.ts'
import { refusedInput } from './refused-input.ts'
import { harmless, type Terminal } from './terminal.ts'

/** A week as it was read, with its warnings. */
interface Input {
  readonly week: Week
  readonly notes: readonly Fault[]
}

/** Reads the week that a verb is to solve, saying so; or how the verb ends where it has faults. */
export async function readInput(input: string, terminal: Terminal): Promise<Outcome | Input> {
  if (!terminal.quiet) terminal.tell(harmless(tell(terminal.lang, words.reading, { input })))
  const read = await readWeek(input)
  return read.ok ? { week: read.value, notes: read.notes } : await refusedInput(input, read.faults, terminal)
}
