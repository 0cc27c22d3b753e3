import type { State } from '../state.ts'

/** Whether a session had begun at the moment from which a rebalance may change the week, so that nothing of it may. */
export const hasBegun = ({ problem, option }: State, session: number): boolean =>
  problem.begun !== null && problem.begun[problem.options[option[session]].slots[0]] === 1

/** Sessions of a group that had begun, one of them (−1: none) left out. */
export function begunOf(state: State, group: number, except: number): number {
  if (state.problem.begun === null) return 0
  let count = 0
  for (let index = 0; index < state.groupCount[group]; index++) {
    const session = state.sessionOfGroup(group, index)
    if (session !== except && hasBegun(state, session)) count++
  }
  return count
}
