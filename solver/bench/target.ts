import type { Cause } from './cause.ts'

/** The value after so many seconds: who is unserved, the worst share per mille, Z. */
export type Point = readonly [seconds: number, unserved: number, worstShare: number, weighted: number]

/** Whether a peer was given a point to begin with, and takes one. */
export type Start = 'yes' | 'no' | 'has none'

/** What one run of one job gave: numbers by name, each with its unit in the name, and how the value fell. */
export interface Reading {
  readonly numbers: Readonly<Record<string, number>>
  readonly curve?: readonly Point[]
  /** Why there is no value where there might be one. */
  readonly cause?: Cause
  /** Of a peer: whether it began with the roster that is known; `has none`: its model has no place for that one. */
  readonly start?: Start
  /** When it began, date and minute, UTC; readings of before this was kept have none. */
  readonly at?: string
}

/** Something to be measured in a fresh process. It throws where its answer does not pass the verifier. */
export interface Job {
  readonly key: string
  /** The frozen case whose value it finds; left out: none. */
  readonly caseName?: string
  /** How often it is measured at the most; long ones say fewer than the runs asked for. */
  readonly atMost: number
  readonly run: (ground: Ground, attempt: number) => Promise<Reading>
}

/** What every job may use. */
export interface Ground {
  /** A folder of its own for what is written on the way. */
  readonly folder: string
  /** Path of a reference case as one JSON file, made once. */
  readonly caseFile: (name: string, seed?: number) => Promise<string>
  readonly best: BestKnown
}

/** The best value ever found for a frozen case, by any means, verified. */
export interface BestValue {
  readonly unserved: number
  readonly weighted: number
  /** What found it. */
  readonly by: string
}
export type BestKnown = ReadonlyMap<string, BestValue>

/** All readings of a job, those that failed left out: empty where it was not run, or failed every time. */
export type Results = ReadonlyMap<string, readonly Reading[]>

/** One line of the table of targets. */
export interface Verdict {
  readonly target: string
  readonly asked: string
  readonly measured: string
  /** Null: not measured here, or nothing to judge. */
  readonly met: boolean | null
  /** Said where there is nothing to judge; left out: not measured, or for information. */
  readonly word?: 'not run' | 'crashed' | 'not judged' | 'failed'
  /** Keys of the jobs that it is judged by; left out: every one of its target. */
  readonly by?: readonly string[]
}

/** A row of the table of what the solver must reach: what to measure, and how to judge it. */
export interface Target {
  readonly name: string
  /** Whether the short bench measures it, or only the full one. */
  readonly scope: 'short' | 'full'
  readonly jobs: readonly Job[]
  readonly judge: (results: Results, best: BestKnown) => readonly Verdict[]
}
