import type { MessagePort } from 'node:worker_threads'
import type { Fault } from '../../../models/faults.ts'
import type { Roster } from '../../../models/roster.ts'
import { type PackedRoster, packRoster } from '../../records/store-roster.ts'
import { type Ended, endOf, solveWeek, weighed } from '../../solving/solve.ts'
import { isWorthKeeping, type Standing, verdictOf } from '../../solving/verdict.ts'
import type { Ask } from '../asks.ts'
import { observerOver, poolOver } from '../steps/port.ts'
import { readWeek } from './week.ts'

interface SolveInput {
  /** Canonical JSON of the week. */
  readonly week: Uint8Array
  readonly ask: Ask<'solve'>
  /** Where steps are asked for. */
  readonly port: MessagePort
  /** Index 0 other than 0: stop with the best there is. */
  readonly stop: Int32Array
}

/** What a solve came to. */
export interface SolveOutput {
  readonly standing: Standing
  /** Faults of the program, pins that could not be kept. */
  readonly faults: readonly Fault[]
  /** Null: it breaks rules, and nobody is to see it. */
  readonly made: PackedRoster | null
  /** Rounds done: with so many as the most the same roster comes out again. */
  readonly rounds: number
  readonly ended: Ended<'stopped'>
}

/** Solves a week, step by step, and verifies it. */
export async function solveBody({ week: bytes, ask, port, stop }: SolveInput): Promise<SolveOutput> {
  try {
    const week = weighed(readWeek(bytes), ask.preset)
    const observe = observerOver(port)
    observe({ kind: 'begun', schools: week.schools.length })
    const { settled } = await solveWeek(week, ask, { pool: poolOver(port), stop, observe })
    const { standing, faults } = verdictOf(settled)
    const { roster, certificate } = settled
    const made = isWorthKeeping(settled) ? await packRoster(roster, certificate) : null
    return { standing, faults, made, rounds: roster.work, ended: endedBy(roster, stop, ask) }
  } finally {
    port.close()
  }
}

const endedBy = (roster: Roster, stop: Int32Array, { rounds, gap }: Ask<'solve'>): Ended<'stopped'> =>
  endOf(roster, Atomics.load(stop, 0) === 0 ? null : 'stopped', { rounds, gap })
