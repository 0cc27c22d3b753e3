import { generate } from '../../solver/generate/index.ts'
import { DEMO_ROUNDS, type SolveOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { solveAndWrite } from './solving.ts'
import type { Terminal } from './terminal.ts'

const FOLDER = 'kehou-demo'
const CASE = 'district-12'

/** `kehou demo`: solves the demonstration district. */
export async function runDemo(options: SolveOptions, terminal: Terminal): Promise<Outcome> {
  const began = performance.now()
  const week = generate(CASE)
  const seconds = Math.round(performance.now() - began) / 1000
  const folder = options.out ?? FOLDER
  return await solveAndWrite({ week, notes: [], seconds }, folder, options, terminal, DEMO_ROUNDS)
}
