import { hashWeek } from '../../../models/hash.ts'
import type { Week } from '../../../models/week.ts'
import { assemble } from '../../assemble.ts'
import type { Problem } from '../../problem.ts'
import { serveAll } from '../../rebalance/seats.ts'
import { fillPosts } from '../../rebalance/staffing.ts'
import { emptyState } from '../../search/empty.ts'
import { closeWhatBreaks, finish } from '../../search/finish.ts'
import { load, type Snapshot, save } from '../../search/snapshot.ts'
import type { State } from '../../state.ts'
import { verify } from '../../verify/index.ts'

/** What came of a solution: its value, how many sessions it had, and how many of them it kept. */
interface Verified {
  readonly unserved: number
  readonly weighted: number
  readonly sessions: number
  readonly keptSessions: number
}

const sessionsOf = ({ option, top }: State): number =>
  option.subarray(0, top).filter((each) => each >= 0).length

/**
 * Has a solution judged as every roster is: lottery order, decoding, and the independent verifier. Throws where it does
 * not pass. A session that breaks a rule which the model did not see is closed first, and who was in it is served anew, as with
 * every roster that a search is given to begin with. Null: closing does not mend it.
 */
export function verifiedValue(week: Week, problem: Problem, snapshot: Snapshot): Verified | null {
  const state = emptyState(problem)
  load(state, snapshot)
  const sessions = sessionsOf(state)
  let keptSessions = sessions
  if (state.broken > 0) {
    fillPosts(state)
    closeWhatBreaks(state)
    keptSessions = sessionsOf(state)
    serveAll(state)
    closeWhatBreaks(state)
  }
  const result = finish(() => emptyState(problem), save(state), 'best')
  if (result.retreat !== 'best') return null
  const bound = { unserved: 0, worstShare: null, weighted: null, how: '' }
  const roster = assemble(week, [], [result], bound, { version: 'bench', seed: 1, work: 0 })
  const certificate = verify(roster)
  if (!certificate.valid || roster.inputHash !== hashWeek(week))
    throw new Error('an answer does not pass the verifier')
  const { unserved, weighted } = roster.score
  return { unserved, weighted, sessions, keptSessions }
}
