import { debuglog } from 'node:util'
import { CommanderError } from 'commander'
import type { Fault } from '../../models/faults.ts'
import { placesOf, wordsOf } from '../database/told.ts'
import { fileFault, inFile } from '../files/fault.ts'
import { faultData } from '../messages/explained.ts'
import { faultWords as words } from '../messages/faults.ts'
import { tell } from '../messages/message.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import { showFaults } from './faults.ts'
import { langOf } from './lang.ts'
import type { Outcome } from './outcome.ts'
import { programIn, usageFault } from './program.ts'
import { abortOnSignal } from './stop.ts'
import { harmless, openTerminal, type Surroundings, type Terminal } from './terminal.ts'

const isError = ({ severity }: Fault): boolean => severity === 'error'

/** Says how a verb ended: as one JSON document, or its faults in words. */
function report({ exit, faults, result, after }: Outcome, terminal: Terminal): ExitCode {
  const { lang, json } = terminal
  if (json) {
    const told = faults.map((fault) => faultData(fault, lang))
    terminal.say(JSON.stringify({ ok: exit === EXIT.done, exit, ...result, faults: told }, null, 2))
    return exit
  }
  const errors = faults.filter(isError)
  showFaults(errors, terminal)
  if (exit === EXIT.input) terminal.tell(tell(lang, words.errors, { count: errors.length }))
  if (after !== undefined) terminal.tell(harmless(after))
  return exit
}

/** Runs a command line and gives its exit code. Nothing but the words of the catalogue reaches the user. */
export async function run(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  const lang = langOf(argv, around.env)
  const asked = { lang, json: argv.includes('--json'), quiet: argv.includes('--quiet') }
  const terminal = openTerminal(asked, around)
  const exit = await runIn(terminal, argv)
  // What a stream says against its last line comes after that line.
  await nextTurn()
  const reason = terminal.lost()
  if (reason === null || exit !== EXIT.done) return exit
  showFaults([fileFault('OUTPUT_UNWRITABLE', inFile('stdout'), { reason })], terminal)
  return EXIT.output
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function runIn(terminal: Terminal, argv: readonly string[]): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done
  const release = abortOnSignal(terminal)
  const program = programIn(terminal, async (verb) => {
    exit = report(await verb(terminal), terminal)
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) {
      const fault = usageFault(error)
      if (fault === null) return EXIT.done
      return report({ exit: EXIT.usage, faults: [fault], result: {} }, terminal)
    }
    const read = wordsOf(error)
    debuglog('kehou')('%s\n%s', read, placesOf(error).join('\n'))
    return report({ exit: EXIT.unexpected, faults: [cliFault('UNEXPECTED', { read })], result: {} }, terminal)
  } finally {
    release()
  }
}
