import { Opened, type Resolving } from '../../solver/index.ts'
import { verify } from '../../solver/verify/index.ts'
import { canWriteFolder } from '../files/output.ts'
import { loadEngine } from '../pool/engine.ts'
import { DEFAULT_SEED } from '../solving/defaults.ts'
import { VERSION } from '../version.ts'
import { EXIT } from './exit-codes.ts'
import { explainChildOf, explainPostOf, explainSchools, type Told, worthOfSchool } from './explained.ts'
import { cliFault } from './fault.ts'
import { writeLetters } from './letters.ts'
import type { Outcome } from './outcome.ts'
import { readPublished } from './rebalance.ts'
import { EXPLAIN_WORK } from './rebalance-options.ts'
import { harmless, type Terminal } from './terminal.ts'

export interface ExplainOptions {
  /** A post whose holder is asked for. */
  readonly session?: string
  /** `STUDENT=ACTIVITY`. */
  readonly child?: string
  readonly unserved?: true
  readonly worth?: true
  /** A folder for letters to every child and every adult. */
  readonly letters?: string
  readonly school?: string
  readonly force?: true
  readonly seed?: number
  /** Elementary changes of each solve, in thousands. */
  readonly work?: number
}

const QUESTIONS = ['session', 'child', 'unserved', 'worth', 'letters'] as const

/** `kehou explain`: why this person, why not this child, what would serve those left over, what one more of anything is worth. */
export async function runExplain(
  file: string,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const asked = QUESTIONS.filter((each) => options[each] !== undefined)
  if (asked.length !== 1) {
    const read = asked.map((each) => `--${each}`).join(', ')
    const fault = asked.length === 0 ? cliFault('ASK_NOTHING') : cliFault('ASK_TOGETHER', { read })
    return { exit: EXIT.usage, faults: [fault], result: {} }
  }
  const published = await readPublished(file)
  if ('exit' in published) return published
  const opened = new Opened(published.roster)
  const run: Resolving = {
    seed: options.seed ?? DEFAULT_SEED,
    work: (options.work ?? EXPLAIN_WORK) * 1000,
    engine: await loadEngine(),
    verify,
    version: VERSION,
    // Never raised: half an explanation would say that nothing more was found. Ctrl-C ends the process, with nothing told or written.
    stop: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  }
  if (options.letters !== undefined) {
    const blocked = await canWriteFolder(options.letters, 'report', options.force === true)
    if (blocked !== null) return { exit: EXIT.output, faults: [blocked], result: {} }
    return await writeLetters(opened, options.letters, options, run, terminal)
  }
  const told = answer(opened, options, run, terminal)
  if ('fault' in told) return { exit: EXIT.input, faults: [told.fault], result: {} }
  if (!terminal.json && !terminal.quiet) for (const line of told.lines) terminal.say(harmless(line))
  return { exit: EXIT.done, faults: [], result: told.result }
}

function answer(opened: Opened, options: ExplainOptions, run: Resolving, { lang }: Terminal): Told {
  if (options.session !== undefined) return explainPostOf(opened, options.session, run, lang)
  if (options.child !== undefined) return explainChildOf(opened, options.child, run, lang)
  return options.worth === true
    ? worthOfSchool(opened, options.school, run, lang)
    : explainSchools(opened, options.school, run, lang)
}
