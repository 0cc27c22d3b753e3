import { TERM_CODES, type TermCode } from '../../models/policy/terms.ts'
import type { Term } from '../rule.ts'
import { choice } from './choice.ts'
import { continuity } from './continuity.ts'
import { cost } from './cost.ts'
import { equity } from './equity.ts'
import { lateFairness } from './late-fairness.ts'
import { loadFairness } from './load-fairness.ts'
import { ownFirst } from './own-first.ts'
import { predictable } from './predictable.ts'
import { stability } from './stability.ts'
import { studentFairness } from './student-fairness.ts'
import { together } from './together.ts'
import { travel } from './travel.ts'
import { wishes } from './wishes.ts'

/** Every term of the objective: a code without its term does not compile. */
const terms: Readonly<Record<TermCode, Term>> = {
  S01: choice,
  S02: studentFairness,
  S03: loadFairness,
  S04: lateFairness,
  S05: ownFirst,
  S06: cost,
  S07: travel,
  S08: continuity,
  S09: stability,
  S10: wishes,
  S11: equity,
  S12: together,
  S13: predictable,
}

/** The terms in the order of their codes. */
export const termList: readonly Term[] = TERM_CODES.map((code) => terms[code])
