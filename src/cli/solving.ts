import { availableParallelism, cpus } from 'node:os'
import path from 'node:path'
import type { Fault } from '../../models/faults.ts'
import type { Plan } from '../../models/plan.ts'
import { presets } from '../../models/policy/weights.ts'
import type { Roster } from '../../models/roster.ts'
import type { Week } from '../../models/week.ts'
import { type Settled, solveVerified } from '../../solver/index.ts'
import { verify } from '../../solver/verify/index.ts'
import { canWriteFolder, writeFolder } from '../files/output.ts'
import { tell } from '../messages/message.ts'
import { solvingWords as words } from '../messages/solving.ts'
import { startThreads } from '../pool/pool.ts'
import { achieved } from '../reports/achieved.ts'
import { type RunRecord, rosterFiles } from '../reports/folder.ts'
import { gapOf } from '../reports/gaps.ts'
import { reportedOf } from '../reports/reported.ts'
import { EXIT } from './exit-codes.ts'
import { DEFAULT_SEED, type SolveOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { openProgress, type ProgressView } from './progress.ts'
import { listed, lookAt, partsOf } from './reporting.ts'
import { openStop, type Stop, type StopReason } from './stop.ts'
import { showSummary } from './summary.ts'
import type { Terminal } from './terminal.ts'
import { isWorthWriting, verdictOf } from './verdict.ts'
import { VERSION } from './version.ts'
import { warningsOf } from './warnings.ts'

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
 */
export async function solveAndWrite(
  { week: asGiven, notes, seconds: reading, start = null }: Given,
  folder: string,
  options: SolveOptions,
  terminal: Terminal,
  defaultRounds: number,
): Promise<Outcome> {
  const blocked = await canWriteFolder(folder, 'roster', options.force === true)
  if (blocked !== null) return { exit: EXIT.output, faults: [blocked], result: {} }
  const started = new Date().toISOString()
  const week =
    options.preset === undefined ? asGiven : { ...asGiven, weights: presets[options.preset].weights }
  const limited = options.work !== undefined || options.time !== undefined
  const rounds = options.work ?? (limited ? null : defaultRounds)
  const progress = openProgress(terminal, {
    rounds,
    seconds: options.time ?? null,
    schoolName: (id) => week.schools.find((school) => school.id === id)?.name ?? id,
  })
  const stop = openStop(terminal, progress.clear)
  try {
    const judging = { seconds: 0 }
    const solved = await timed(() =>
      search({ week, start }, rounds, options, stop, progress, terminal, judging),
    )
    const { roster, certificate } = solved.value
    const solving = rounded(1000 * (solved.seconds - judging.seconds))
    const { exit, faults } = verdictOf(solved.value)
    if (!isWorthWriting(solved.value)) return { exit, faults, result: { certificate } }
    const stopped = reasonOf(roster, stop, rounds, options.gap)
    const run: RunRecord = {
      schema: 'kehou/run/1',
      version: VERSION,
      started,
      seconds: { read: reading, solve: solving, verify: judging.seconds },
      machine: {
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        cpus: cpus().length,
        workers: options.workers ?? availableParallelism(),
      },
      seed: roster.seed,
      rounds: roster.work,
      loanRounds: progress.loanRounds(),
      stopped,
      curve: progress.curve(),
    }
    progress.step(words.writing[terminal.lang])
    const reported = reportedOf(roster, certificate, terminal.lang)
    const files = listed(rosterFiles(reported, run, partsOf(options, roster)))
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
          unkept: solved.value.unkept.length,
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

/** Part of a time that is kept for deciding on loans, where there may be any. */
const LENDING_SHARE = 0.3

const mayLend = ({ staff, schools }: Week): boolean =>
  schools.length > 1 && schools.some(({ weak }) => weak) && staff.some(({ loanable }) => loanable)

async function search(
  { week, start }: { readonly week: Week; readonly start: Plan | null },
  rounds: number | null,
  options: SolveOptions,
  stop: Stop,
  progress: ProgressView,
  { lang }: Terminal,
  judging: { seconds: number },
): Promise<Settled> {
  progress.step(tell(lang, words.constructing, { schools: week.schools.length }))
  const threads = startThreads(options.workers)
  try {
    if (options.time !== undefined) {
      const lending = options.loans !== false && mayLend(week) ? options.time * LENDING_SHARE : 0
      stop.after(options.time - lending, lending)
    }
    const run = {
      seed: options.seed ?? DEFAULT_SEED,
      version: VERSION,
      pool: threads.pool,
      stop: stop.flag,
      rounds,
      gap: options.gap ?? null,
      loans: options.loans ?? true,
      loanRounds: options.loanRounds ?? null,
      endLoans: stop.loans,
      prove: options.proof ?? true,
      observe: progress.observe,
      ...(start === null ? {} : { start }),
    }
    return await solveVerified(week, run, (roster) => {
      const began = performance.now()
      const certificate = verify(roster)
      judging.seconds += rounded(performance.now() - began)
      return certificate
    })
  } finally {
    await threads.end()
  }
}

/** Why a run ended. With no school to solve there is no round to do, and all the work is done. */
const reasonOf = (roster: Roster, stop: Stop, rounds: number | null, gap: number | undefined): StopReason => {
  const { work, score, bound } = roster
  const raised = stop.raisedBy()
  if (raised !== null) return raised
  if (bound.weighted === score.weighted) return 'proved'
  return gap === undefined || (rounds !== null && work >= rounds) ? 'work' : 'gap'
}
