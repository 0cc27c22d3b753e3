import path from 'node:path'
import type { Fault } from '../../models/faults.ts'
import { generate } from '../../solver/generate/index.ts'
import type { Database } from '../database/database.ts'
import { keptOf, provedSchools } from '../demo/kept.ts'
import { DEMO_PASSWORD } from '../demo/people.ts'
import { isInUse, publishDemo } from '../demo/publish-demo.ts'
import { readRoster } from '../files/roster/read.ts'
import { tell } from '../messages/message.ts'
import { servingWords as words } from '../messages/serving.ts'
import { withThreads } from '../pool/pool.ts'
import { EXIT } from './exit-codes.ts'
import { DEMO_ROUNDS, type SolveOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { serveWith } from './serve.ts'
import { solveAndWrite } from './solving.ts'
import type { Terminal } from './terminal.ts'

const FOLDER = 'kehou-demo'
const CASE = 'district-12'

/** Options that say how the demonstration is solved. */
const SHAPING = ['force', 'work', 'time', 'gap', 'seed', 'preset', 'coolings', 'loanRounds', 'start'] as const

/** Options of the demonstration: those of a solve, and whether to serve what came out. */
export interface DemoOptions extends SolveOptions {
  readonly serve?: true
}

/** `kehou demo`: solves the demonstration district, and with `--serve` serves it, published, until it is told to end. */
export async function runDemo(options: DemoOptions, terminal: Terminal): Promise<Outcome> {
  if (options.serve !== true) return await solveDemo(options, terminal)
  let failed: Outcome | null = null
  const outcome = await serveWith(terminal, async (database) => {
    if (await isInUse(database)) return
    failed = await fill(database, options, terminal)
    if (failed !== null) throw new Unprepared()
    terminal.tell(tell(terminal.lang, words.demoPeople, { password: DEMO_PASSWORD }))
  }).catch((error: unknown) => {
    if (error instanceof Unprepared) return null
    throw error
  })
  return outcome ?? failed ?? { exit: EXIT.unexpected, faults: [], result: {} }
}

/** The demonstration could not be made; why, the outcome says. */
class Unprepared extends Error {}

const solveDemo = (options: SolveOptions, terminal: Terminal): Promise<Outcome> =>
  withThreads(options.workers, async (threads) => {
    const began = performance.now()
    const week = generate(CASE)
    const seconds = Math.round(performance.now() - began) / 1000
    const folder = options.out ?? FOLDER
    return await solveAndWrite({ week, notes: [], seconds }, folder, options, terminal, DEMO_ROUNDS, threads)
  })

/** Whether nothing is said of how to solve: then what was solved before is as good. */
const isAny = (options: SolveOptions): boolean =>
  SHAPING.every((option) => options[option] === undefined) &&
  options.loans !== false &&
  options.proof !== false

/** Puts the demonstration that lies in the folder into the database, else solves it first; what stood in the way, or null. */
async function fill(database: Database, options: SolveOptions, terminal: Terminal): Promise<Outcome | null> {
  const folder = options.out ?? FOLDER
  const kept = isAny(options) ? await keptOf(folder, generate(CASE)) : 'none'
  if (kept !== 'none')
    terminal.tell(tell(terminal.lang, kept === 'other' ? words.otherVersion : words.kept, { folder }))
  if (typeof kept === 'object') {
    await publishDemo(database, kept.roster, kept.proved)
    return null
  }
  const solved = await solveDemo(options, terminal)
  if (solved.exit !== EXIT.done) return solved
  const read = await readRoster(path.join(folder, 'roster.json'))
  if (!read.ok) return { exit: EXIT.input, faults: read.faults satisfies readonly Fault[], result: {} }
  terminal.tell(words.publishing[terminal.lang])
  const proved = provedSchools.safeParse(solved.result['proved']).data ?? []
  await publishDemo(database, read.value, proved)
  return null
}
