import { readFileSync } from 'node:fs'
import { hashText, hashWeek } from '../../models/hash.ts'
import * as constants from '../../models/policy/constants.ts'
import type { Week } from '../../models/week.ts'

/** The best value of a week, and what it was proved of. */
export interface Proven {
  /** `keyOf` the week at the time of the proof. */
  readonly key: string
  readonly unserved: number
  readonly worstShare: number
  readonly weighted: number
}

/** Changes with the week and with every number that the value of a roster depends on. */
export const keyOf = (week: Week): string => hashText(hashWeek(week) + JSON.stringify(constants))

/** Where `prove.ts` writes what it has proved. */
export const provenFile = new URL('proven.json', import.meta.url)

/** What has been proved once, by name of the case. A rule that comes to be read otherwise asks for a new proof by hand. */
export const readProven = (): Readonly<Record<string, Proven>> => JSON.parse(readFileSync(provenFile, 'utf8'))
