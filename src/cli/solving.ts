import { availableParallelism, cpus } from 'node:os'
import path from 'node:path'
import type { Fault } from '../../models/faults.ts'
import type { Plan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import { warningsOf } from '../files/judge-week.ts'
import { canWriteFolder, writeFolder } from '../files/output.ts'
import { tell } from '../messages/message.ts'
import { solvingWords as words } from '../messages/solving.ts'
import type { Threads } from '../pool/pool.ts'
import { achieved } from '../reports/achieved.ts'
import { type RunRecord, rosterFiles } from '../reports/folder.ts'
import { gapOf } from '../reports/gaps.ts'
import { reportedOf } from '../reports/reported.ts'
import { DEFAULT_SEED } from '../solving/defaults.ts'
import { forecast } from '../solving/forecast.ts'
import { endOf, type Solved, solveWeek, weighed } from '../solving/solve.ts'
import { endsOf } from '../solving/time.ts'
import { isWorthKeeping, verdictOf } from '../solving/verdict.ts'
import { VERSION } from '../version.ts'
import { namesIn } from '../workbook/pupil-names.ts'
import { EXIT, exitOf } from './exit-codes.ts'
import type { SolveOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { openProgress, type ProgressView } from './progress.ts'
import { listed, lookAt, partsOf } from './reporting.ts'
import { openStop, type Stop } from './stop.ts'
import { showSummary } from './summary.ts'
import type { Terminal } from './terminal.ts'

interface Timed<T> {
  readonly value: T
  readonly seconds: number
}

const rounded = (milliseconds: number): number => Math.round(milliseconds) / 1000

async function timed<T>(task: () => Promise<T>): Promise<Timed<T>> {
  const began = performance.now()
  const value = await task()
  return { value, seconds: rounded(performance.now() - began) }
}

/** How the week came to be known, and how long that took. */
export interface Given {
  readonly week: Week
  /** Warnings of the input. */
  readonly notes: readonly Fault[]
  readonly seconds: number
  /** A plan to begin with; left out: none. */
  readonly start?: Plan | null
}

/**
 * Solves a week, verifies what came out, writes it and says what was achieved.
 * @param defaultRounds rounds of work when neither work nor time is limited
 * @param threads that solve it
 */
export async function solveAndWrite(
  { week: asGiven, notes, seconds: reading, start = null }: Given,
  folder: string,
  options: SolveOptions,
  terminal: Terminal,
  defaultRounds: number,
  threads: Threads,
): Promise<Outcome> {
  const blocked = await canWriteFolder(folder, 'roster', options.force === true)
  if (blocked !== null) return { exit: EXIT.output, faults: [blocked], result: {} }
  const names = await namesIn(options.names)
  if ('fault' in names) return { exit: EXIT.input, faults: [names.fault], result: {} }
  const started = new Date().toISOString()
  const week = weighed(asGiven, options.preset)
  const limited = options.work !== undefined || options.time !== undefined
  const rounds = options.work ?? (limited ? null : defaultRounds)
  const progress = openProgress(terminal, {
    rounds,
    seconds: options.time ?? null,
    schoolName: (id) => week.schools.find((school) => school.id === id)?.name ?? id,
  })
  const stop = openStop(terminal, progress.clear)
  try {
    const solved = await timed(() =>
      search({ week, start }, rounds, options, stop, progress, threads, terminal),
    )
    const { settled, verifying, coolings, loanRounds } = solved.value
    const { roster, certificate } = settled
    const solving = rounded(1000 * (solved.seconds - verifying))
    const { standing, faults } = verdictOf(settled)
    const exit = exitOf(standing)
    if (!isWorthKeeping(settled)) return { exit, faults, result: { certificate } }
    const stopped = endOf(roster, stop.raisedBy(), {
      rounds,
      gap: options.gap ?? null,
      seconds: options.time ?? null,
    })
    const run: RunRecord = {
      schema: 'kehou/run/1',
      version: VERSION,
      started,
      seconds: { read: reading, solve: solving, verify: rounded(1000 * verifying) },
      machine: {
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        cpus: cpus().length,
        workers: options.workers ?? availableParallelism(),
      },
      seed: roster.seed,
      rounds: roster.work,
      coolings,
      loanRounds,
      stopped,
      proved: settled.proved,
      curve: progress.curve(),
    }
    progress.step(words.writing[terminal.lang])
    const reported = reportedOf(roster, certificate, terminal.lang, names.names)
    const files = listed(rosterFiles(reported, run, partsOf(options, roster, folder)))
    const unwritten = await writeFolder(folder, 'roster', files.each, options.force === true)
    progress.clear()
    if (unwritten !== null) return { exit: EXIT.output, faults: [unwritten], result: {} }
    const figures = achieved(roster, certificate, reported.figures)
    const warnings = warningsOf(week, notes, new Set(certificate.refusals.map(({ school }) => school)))
    if (!terminal.quiet && !terminal.json)
      showSummary(
        {
          roster,
          certificate,
          achieved: figures,
          stopped,
          seconds: solving,
          unkept: settled.unkept.length,
          warnings: warnings.length,
          folder: path.normalize(folder),
          files: files.names.length,
          look: lookAt(files.names),
        },
        terminal,
      )
    return {
      exit,
      faults: [...faults, ...warnings],
      result: {
        valid: certificate.valid,
        complete: certificate.complete,
        score: roster.score,
        bound: roster.bound,
        gap: gapOf(roster),
        proved: settled.proved,
        seed: roster.seed,
        work: roster.work,
        stopped,
        achieved: figures,
        refusals: certificate.refusals,
        folder,
        files: files.names,
      },
    }
  } finally {
    progress.clear()
    stop.release()
  }
}

async function search(
  { week, start }: { readonly week: Week; readonly start: Plan | null },
  rounds: number | null,
  options: SolveOptions,
  stop: Stop,
  progress: ProgressView,
  { pool }: Threads,
  { lang }: Terminal,
): Promise<Solved> {
  progress.step(tell(lang, words.constructing, { schools: week.schools.length }))
  const { time } = options
  const foresee =
    time === undefined
      ? undefined
      : forecast((construction) => {
          const ends = endsOf(time, week, options.loans !== false, construction)
          stop.after(ends.search - construction, ends.loans - construction)
          return ends.search
        })
  const solving = {
    seed: options.seed ?? DEFAULT_SEED,
    rounds,
    coolings: options.coolings ?? [],
    gap: options.gap ?? null,
    loans: options.loans ?? true,
    loanRounds: options.loanRounds ?? null,
    proof: options.proof ?? true,
    start,
  }
  return await solveWeek(week, solving, {
    pool,
    stop: stop.flag,
    endLoans: stop.loans,
    ...(foresee === undefined ? {} : { foresee }),
    observe: progress.observe,
  })
}
