import { z } from 'zod'
import type { SolveEvent } from './steps/port.ts'

/** How far a job has come. */
export const progress = z.strictObject({
  phase: z.enum(['reading', 'constructing', 'searching', 'lending', 'finishing', 'writing']),
  /** Rounds that every school has done, and how many are to be done at the most; null: until it is stopped. */
  rounds: z.int().min(0).optional(),
  of: z.int().min(0).nullable().optional(),
  /** Schools of the week, and those of them that have done the round under way. */
  schools: z.int().min(0).optional(),
  schoolsDone: z.int().min(0).optional(),
  /** Which they are, and what each has come to. */
  done: z.array(z.strictObject({ school: z.string(), unserved: z.int(), weighted: z.int() })).optional(),
  /** Value so far: unserved student-blocks, largest share of them per mille, weighted sum; and what is proved of the sum. */
  unserved: z.int().min(0).optional(),
  worstShare: z.int().min(0).optional(),
  weighted: z.int().optional(),
  bound: z.int().nullable().optional(),
  /** The value after each of these rounds, in their order, and what was proved by then. */
  curve: z
    .array(z.strictObject({ rounds: z.int().min(0), weighted: z.int(), bound: z.int().nullable() }))
    .optional(),
  /** The coolings so far. */
  coolings: z.array(z.string()).optional(),
  loans: z.int().min(0).optional(),
  /** Schools that an input rule refuses. */
  refused: z.array(z.strictObject({ school: z.string(), rules: z.array(z.string()) })).optional(),
})
export type JobProgress = z.infer<typeof progress>

/** Points of the curve at the most: where there are more, every other is left out. */
const MOST_POINTS = 100

type Point = NonNullable<JobProgress['curve']>[number]

/** The curve with one more point; the first and the last of it always stay. */
function lengthened(curve: readonly Point[], { rounds, weighted, bound }: Point): Point[] {
  const before = curve.filter((point) => point.rounds < rounds)
  const kept = before.length < MOST_POINTS ? before : before.filter((_, at) => at % 2 === 0)
  return [...kept, { rounds, weighted, bound }]
}

const INITIAL: JobProgress = { phase: 'reading' }

/** What was noted of a job's progress; nothing yet where that cannot be read. */
export const progressOf = (noted: unknown): JobProgress => progress.safeParse(noted).data ?? INITIAL

/**
 * How far a solve has come when something has happened. While what is stored is replayed after a loss, rounds that were told
 * already are not told again.
 */
export function advanced(before: JobProgress, event: SolveEvent): JobProgress {
  switch (event.kind) {
    case 'begun':
      return {
        ...before,
        phase: 'constructing',
        schools: event.schools,
        schoolsDone: before.schoolsDone ?? 0,
      }
    case 'timed':
      return before
    case 'refused': {
      const known = (before.refused ?? []).filter(({ school }) => school !== event.school)
      return { ...before, refused: [...known, { school: event.school, rules: [...event.rules] }] }
    }
    case 'school':
      if (event.rounds <= (before.rounds ?? 0)) return before
      return {
        ...before,
        schoolsDone: (before.schoolsDone ?? 0) + 1,
        done: [
          ...(before.done ?? []),
          { school: event.school, unserved: event.unserved, weighted: event.weighted },
        ],
      }
    case 'round': {
      const { kind: _, ...told } = event
      if (told.rounds < (before.rounds ?? 0)) return before
      return {
        ...before,
        ...told,
        phase: 'searching',
        schoolsDone: 0,
        done: [],
        curve: lengthened(before.curve ?? [], told),
      }
    }
    case 'cooling': {
      const coolings = [...(before.coolings ?? [])]
      coolings[event.index] = event.course
      return { ...before, coolings }
    }
    case 'loans':
      return { ...before, phase: 'lending', loans: event.loans, weighted: event.weighted }
    case 'finishing':
      return { ...before, phase: 'finishing' }
  }
}
