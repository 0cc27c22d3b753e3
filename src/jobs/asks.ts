import { z } from 'zod'
import { changes } from '../../models/changes.ts'
import { COOLING } from '../../models/cooling.ts'
import { schoolId } from '../../models/ids.ts'
import { TERM_CODES } from '../../models/policy/terms.ts'
import { PRESET_NAMES } from '../../models/policy/weights.ts'
import { DEFAULT_ROUNDS, DEFAULT_SEED, REBALANCE_ROUNDS } from '../solving/defaults.ts'

const MOST_SEED = 4_294_967_295
const MOST_WEIGHT = 100_000
const DAY = 86_400

const seed = z.int().min(0).max(MOST_SEED).default(DEFAULT_SEED)
const lang = z.enum(['zh', 'en'])
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** How a week is to be solved. */
const solve = z
  .strictObject({
    /** How the draft is to be called; left out: by its week. */
    name: z.string().min(1).max(80).optional(),
    seed,
    /** Rounds at the most; null: until time is over, the gap is reached or the job is cancelled. */
    rounds: z.int().min(0).max(1_000_000).nullable().default(DEFAULT_ROUNDS),
    /** The coolings of an earlier solve that is to be done again, as its result told them. */
    coolings: z.array(z.string().max(4000).regex(COOLING)).max(64).optional(),
    seconds: z.number().positive().max(DAY).optional(),
    /** Per mille of Z that may stay unproved. */
    gap: z.int().min(0).max(1000).nullable().default(null),
    preset: z.enum(PRESET_NAMES).optional(),
    /** Weights of single terms, instead of those of the preset or of the week. */
    weights: z.partialRecord(z.enum(TERM_CODES), z.int().min(0).max(MOST_WEIGHT)).optional(),
    loans: z.boolean().default(true),
    /** Rounds of deciding on loans at the most; null: while they pay. */
    loanRounds: z.int().min(0).max(100).nullable().default(null),
    proof: z.boolean().default(true),
  })
  .refine(({ rounds, seconds, gap }) => rounds !== null || seconds !== undefined || gap !== null)

const rebalance = z.strictObject({
  roster: z.uuid(),
  changes,
  seed,
  /** Elementary changes, in hundred thousands for each school, of the search for each repair beyond the first. */
  work: z.int().min(0).max(1000).default(REBALANCE_ROUNDS),
})

const compare = z.strictObject({ first: z.uuid(), second: z.uuid() })

/** A file is read and judged first; what was read is taken over by a second job. */
const importing = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('preview'),
    upload: hash,
    file: z.string().min(1).max(255),
    /** The week that it would replace; null: it would be a new one. */
    replaces: z.uuid().nullable(),
    /** Of the notes in a copy of a workbook that has faults. */
    lang,
  }),
  z.strictObject({ step: z.literal('commit'), preview: z.uuid(), name: z.string().min(1).max(200) }),
])

const exporting = z.strictObject({
  roster: z.uuid(),
  format: z.enum(['json', 'html', 'xlsx', 'ics', 'zip']),
  /** Null: all schools of the roster. */
  school: schoolId.nullable().default(null),
  lang,
})

/** What each kind of job is asked, by its kind. */
export const asks = { solve, rebalance, compare, import: importing, export: exporting } as const

export type Kind = keyof typeof asks
/** As it is asked. */
export type AskInput<Of extends Kind> = z.input<(typeof asks)[Of]>
/** As it is stored, defaults filled in. */
export type Ask<Of extends Kind> = z.output<(typeof asks)[Of]>
