import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Roster } from '../../models/roster.ts'
import { runFresh } from './fresh.ts'
import type { Ground, Point, Reading } from './target.ts'

interface Ask {
  readonly seconds?: number
  readonly rounds?: number
  readonly seed?: number
  /** Of the generator; left out: the frozen week of the case. */
  readonly weekSeed?: number
  readonly workers?: number
  /** False: no gap is proved beside the search. */
  readonly proof?: boolean
}

/** Exit codes of a solve whose roster passed the verifier: done, and done with some schools refused. */
const VERIFIED = [0, 4]

/** What a run of the command line may take beyond its limit: reading, ordering, verifying, writing. */
const GRACE_SECONDS = 900

/**
 * Solves a case by the command line in a fresh process. The command verifies its roster before it writes it and ends with
 * another code where it does not pass, so that only verified answers are timed.
 */
export async function solveFresh(ground: Ground, name: string, ask: Ask, attempt: number): Promise<Reading> {
  const input = await ground.caseFile(name, ask.weekSeed)
  const out = path.join(ground.folder, `${name}-${ask.weekSeed ?? ''}-${attempt}`)
  const limits = [
    ...(ask.seconds === undefined ? [] : ['--time', `${ask.seconds}s`]),
    ...(ask.rounds === undefined ? [] : ['--work', `${ask.rounds}`]),
  ]
  const ended = await runFresh(
    [
      'bin/kehou.mjs',
      'solve',
      input,
      '--out',
      out,
      '--force',
      '--json',
      '--seed',
      `${ask.seed ?? 1}`,
      '--workers',
      `${ask.workers ?? 2}`,
      ...(ask.proof === false ? ['--no-proof'] : []),
      ...limits,
    ],
    (ask.seconds ?? 0) + GRACE_SECONDS,
  )
  if (!VERIFIED.includes(ended.exit ?? -1))
    throw new Error(`${name}: kehou solve ended with ${ended.exit}: ${ended.err.slice(-500)}`)
  const run = JSON.parse(await readFile(path.join(out, 'run.json'), 'utf8')) as {
    readonly seconds: { readonly read: number; readonly solve: number; readonly verify: number }
    readonly curve: readonly Point[]
  }
  const { score, bound } = JSON.parse(await readFile(path.join(out, 'roster.json'), 'utf8')) as Roster
  const { weighted, unserved } = bound
  return {
    numbers: {
      unserved: score.unserved,
      weighted: score.weighted,
      readSeconds: run.seconds.read,
      solveSeconds: run.seconds.solve,
      verifySeconds: run.seconds.verify,
      verifiedSeconds: run.seconds.solve + run.seconds.verify,
      totalSeconds: ended.seconds,
      peakMegabytes: ended.peakMegabytes,
      processorSeconds: ended.processorSeconds,
      leastUnserved: unserved ?? 0,
      ...(weighted === null
        ? {}
        : { gapPercent: (100 * (score.weighted - weighted)) / Math.max(1, score.weighted) }),
    },
    curve: run.curve,
  }
}
