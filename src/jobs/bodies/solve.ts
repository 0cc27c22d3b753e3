import type { MessagePort } from 'node:worker_threads'
import type { Fault } from '../../../models/faults.ts'
import type { Roster } from '../../../models/roster.ts'
import { type PackedRoster, packRoster } from '../../records/store-roster.ts'
import { forecast } from '../../solving/forecast.ts'
import { type Ended, endOf, solveWeek, weighed } from '../../solving/solve.ts'
import { endsOf } from '../../solving/time.ts'
import { isWorthKeeping, type Standing, verdictOf } from '../../solving/verdict.ts'
import type { Ask } from '../asks.ts'
import type { Flags } from '../steps/codec.ts'
import { observerOver, poolOver } from '../steps/port.ts'
import { readWeek } from './week.ts'

interface SolveInput {
  /** Canonical JSON of the week. */
  readonly week: Uint8Array
  readonly ask: Ask<'solve'>
  /** The coolings that an earlier attempt at the same job began. */
  readonly begun: readonly string[]
  /** Where steps are asked for. */
  readonly port: MessagePort
  readonly flags: Flags
}

/** What a solve came to. */
export interface SolveOutput {
  readonly standing: Standing
  /** Faults of the program, pins that could not be kept. */
  readonly faults: readonly Fault[]
  /** Null: it breaks rules, and nobody is to see it. */
  readonly made: PackedRoster | null
  /** Rounds done, and rounds of deciding on loans: with so many as the most the same roster comes out again. */
  readonly rounds: number
  readonly coolings: readonly string[]
  readonly loanRounds: number
  readonly ended: Ended<'stopped'>
}

/** Solves a week, step by step, and verifies it. */
export async function solveBody({ week: bytes, ask, begun, port, flags }: SolveInput): Promise<SolveOutput> {
  try {
    const week = weighed(readWeek(bytes), ask.preset, ask.weights)
    const tell = observerOver(port)
    const { seconds } = ask
    tell({ kind: 'begun', schools: week.schools.length })
    /** Known once construction is over; whoever goes on with what another began keeps to the whole time. */
    const searching = (construction: number): number => {
      const ends = endsOf(seconds ?? 0, week, ask.loans, construction)
      tell({ kind: 'timed', searching: ends.search })
      return ends.search
    }
    if (seconds !== undefined && begun.length > 0) searching(0)
    const { settled, coolings, loanRounds } = await solveWeek(
      week,
      { ...ask, coolings: ask.coolings ?? begun },
      {
        ...flags,
        pool: poolOver(port, flags),
        ...(seconds === undefined || begun.length > 0 ? {} : { foresee: forecast(searching) }),
        observe: tell,
      },
    )
    const { standing, faults } = verdictOf(settled)
    const { roster, certificate, proved } = settled
    const made = isWorthKeeping(settled) ? await packRoster(roster, certificate, { proved }) : null
    const ended = endedBy(roster, flags, ask)
    return { standing, faults, made, rounds: roster.work, coolings, loanRounds, ended }
  } finally {
    port.close()
  }
}

const endedBy = (roster: Roster, flags: Flags, { rounds, gap, seconds }: Ask<'solve'>): Ended<'stopped'> => {
  const isStopped = [flags.stop, flags.endLoans].some((flag) => Atomics.load(flag, 0) !== 0)
  return endOf(roster, isStopped ? 'stopped' : null, { rounds, gap, seconds: seconds ?? null })
}
