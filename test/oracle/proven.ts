import { readFileSync } from 'node:fs'
import { hashText } from '../../models/hash.ts'
import type { Week } from '../../models/week.ts'
import { programText } from './mip/index.ts'

/** The best value of a week, and what it was proved of. */
export interface Proven {
  /** `keyOf` the week at the time of the proof. */
  readonly key: string
  readonly unserved: number
  readonly worstShare: number
  readonly weighted: number
}

/**
 * Changes with whatever the exact program is made of: what the week says, the numbers of the policy, the rules as they are
 * read.
 */
export const keyOf = (week: Week): string => hashText(programText(week))

/** Where `prove.ts` writes what it has proved. */
export const provenFile = new URL('proven.json', import.meta.url)

/** What has been proved once, by name of the case. */
export const readProven = (): Readonly<Record<string, Proven>> => JSON.parse(readFileSync(provenFile, 'utf8'))
