import type { Text } from '../../models/text.ts'
import { exitWords } from '../messages/exits.ts'
import type { Standing } from '../solving/verdict.ts'

/** Every exit code of the command line and what it means. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  input: 3,
  refused: 4,
  invalid: 5,
  aborted: 6,
  output: 7,
  pins: 8,
  budget: 9,
} as const satisfies Readonly<Record<keyof typeof exitWords, number>>
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const exits: Readonly<Record<Standing, ExitCode>> = {
  invalid: EXIT.invalid,
  fell_back: EXIT.invalid,
  unkept_pins: EXIT.pins,
  refused: EXIT.refused,
  good: EXIT.done,
}

/** How a run ends whose result stands so. */
export const exitOf = (standing: Standing): ExitCode => exits[standing]

/** The table of `--help` and of the documents. */
export const exitTable: readonly { readonly code: ExitCode; readonly words: Text }[] = Object.entries(
  EXIT,
).map(([name, code]) => ({ code, words: exitWords[name as keyof typeof EXIT] }))
