import { hashWeek } from '../../../models/hash.ts'
import type { Week } from '../../../models/week.ts'
import { assemble } from '../../assemble.ts'
import type { Problem } from '../../problem.ts'
import { emptyState } from '../../search/empty.ts'
import { finish } from '../../search/finish.ts'
import type { Snapshot } from '../../search/snapshot.ts'
import { verify } from '../../verify/index.ts'

/**
 * Has a solution judged as every roster is: lottery order, decoding, and the independent verifier. Throws where it does
 * not pass. A session that breaks a rule the model did not see is closed first, as at the end of every search.
 */
export function verifiedValue(week: Week, problem: Problem, snapshot: Snapshot) {
  const result = finish(() => emptyState(problem), snapshot, 'best')
  const bound = { unserved: 0, worstShare: null, weighted: null, how: '' }
  const roster = assemble(week, [], [result], bound, { version: 'bench', seed: 1, work: 0 })
  const certificate = verify(roster)
  if (!certificate.valid || roster.inputHash !== hashWeek(week))
    throw new Error('an answer does not pass the verifier')
  return { ...roster.score, kept: result.retreat === 'best' }
}
