import type { StaffId } from '../../models/ids.ts'
import type { Problem } from '../problem.ts'
import { emptyState } from '../search/empty.ts'
import { load, renumber, save } from '../search/snapshot.ts'
import type { Load } from '../slice.ts'
import type { State } from '../state.ts'
import type { Answer, Share, Solution, Value } from './ask.ts'

export const valueIn = ({ broken, unserved, weighted }: State): Value => ({ broken, unserved, weighted })

/** What an adult does at the school. */
export const loadOf = (state: State, adult: number): Load => ({
  minutes: state.ledgers.minutes[adult],
  late: state.ledgers.late[adult],
  sessions: state.sessionsOfAdult[adult],
})

/** What a state decides. */
export const solutionIn = (state: State): Solution => ({
  snapshot: save(state),
  adults: state.problem.adults.map(({ id }) => id),
})

/** A state as an answer. */
export const answerOf = (
  state: State,
  value: Value,
  { priced = [], swapped = [] }: Partial<Pick<Answer, 'priced' | 'swapped'>> = {},
): Answer => ({
  value,
  solution: solutionIn(state),
  priced,
  swapped,
  loads: state.problem.adults.map((_, adult) => loadOf(state, adult)),
})

/** A solution on the state of a problem that may have other adults; who is gone leads and holds nothing. */
export function stateOf(problem: Problem, { snapshot, adults }: Solution): State {
  const state = emptyState(problem)
  const at = new Map<StaffId, number>(problem.adults.map(({ id }, index) => [id, index]))
  load(
    state,
    renumber(snapshot, problem.duties.length, (adult) => at.get(adults[adult]) ?? -1),
  )
  return state
}

/** An adult or a room, and a day, in numbers; −1: not of the problem. */
export const indexOf = (problem: Problem, share: Share): { who: number; at: number } => ({
  who:
    'room' in share
      ? problem.rooms.findIndex(({ id }) => id === share.room)
      : problem.adults.findIndex(({ id }) => id === share.staff),
  at: problem.days.findIndex((view) => view.date === share.date),
})
