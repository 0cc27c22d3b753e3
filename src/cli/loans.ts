import { loanState } from '../../models/loan.ts'
import type { Roster } from '../../models/roster.ts'
import { withEvents } from '../../models/with-events.ts'
import { type LoanReport, solveLoans } from '../../solver/index.ts'
import { verify } from '../../solver/verify/index.ts'
import { tell } from '../messages/message.ts'
import { solvingWords } from '../messages/solving.ts'
import { type Threads, withThreads } from '../pool/pool.ts'
import { DEFAULT_ROUNDS, DEFAULT_SEED } from '../solving/defaults.ts'
import { weighed } from '../solving/solve.ts'
import { verdictOf } from '../solving/verdict.ts'
import { VERSION } from '../version.ts'
import { exitOf } from './exit-codes.ts'
import { countWarnings } from './faults.ts'
import type { SolveOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { openProgress } from './progress.ts'
import { readInput } from './read-input.ts'
import { declinedIn, showLoans } from './show-loans.ts'
import { openStop } from './stop.ts'
import type { Terminal } from './terminal.ts'

type LoanOptions = Pick<SolveOptions, 'seed' | 'work' | 'preset' | 'workers'>

/** `kehou loans`: solves a week, and says which loans it makes, what they bring and what one more teacher-day is worth. */
export const runLoans = (input: string, options: LoanOptions, terminal: Terminal): Promise<Outcome> =>
  withThreads(options.workers, (threads) => solveAndTell(input, options, terminal, threads))

async function solveAndTell(
  input: string,
  options: LoanOptions,
  terminal: Terminal,
  { pool }: Threads,
): Promise<Outcome> {
  const { lang, quiet, json } = terminal
  const read = await readInput(input, terminal)
  if ('exit' in read) return read
  const week = weighed(read.week, options.preset)
  const rounds = options.work ?? DEFAULT_ROUNDS
  const schoolName = (id: string): string => week.schools.find((school) => school.id === id)?.name ?? id
  const progress = openProgress(terminal, { rounds, seconds: null, schoolName })
  const stop = openStop(terminal, progress.clear)
  try {
    progress.step(tell(lang, solvingWords.constructing, { schools: week.schools.length }))
    const { roster, report } = await solveLoans(week, {
      seed: options.seed ?? DEFAULT_SEED,
      version: VERSION,
      pool,
      stop: stop.flag,
      rounds,
      gap: null,
      observe: progress.observe,
    })
    progress.clear()
    const certificate = verify(roster)
    const { standing, faults } = verdictOf({ roster, certificate, retreated: [], unkept: [] })
    const exit = exitOf(standing)
    if (!certificate.valid) return { exit, faults, result: { certificate } }
    if (!quiet && !json) showLoans(roster, report, terminal)
    countWarnings(read.notes, terminal)
    return { exit, faults: read.notes, result: resultOf(roster, report) }
  } finally {
    progress.clear()
    stop.release()
  }
}

/** What `--json` writes. */
const resultOf = (roster: Roster, report: LoanReport): Record<string, unknown> => {
  const people = new Map(withEvents(roster.input).staff.map((row) => [row.id, row]))
  return {
    loans: roster.plan.loans.map((loan) => {
      const staff = people.get(loan.staff)
      const price = report.made.find(
        ({ loan: made }) => made.staff === loan.staff && made.date === loan.date && made.host === loan.host,
      )
      return {
        ...loan,
        home: staff?.school ?? null,
        state: staff === undefined ? 'proposed' : loanState(staff, loan),
        travel: price?.travel ?? null,
        worth: price?.worth ?? null,
        cost: price?.cost ?? null,
      }
    }),
    declined: declinedIn(withEvents(roster.input)).map(({ staff, loan }) => ({
      ...loan,
      home: staff.school,
      state: loanState(staff, loan),
    })),
    looked: report.looked,
    shared: report.shared,
    turns: report.turns,
    with: report.with,
    without: report.without,
    free: report.free,
    bound: roster.bound,
    worth: report.worth,
    seed: roster.seed,
    work: roster.work,
  }
}
