import type { Plan } from '../../models/plan.ts'
import { decode } from '../decode.ts'
import { encode } from '../encode.ts'
import type { State } from '../state.ts'
import { relabelled } from './relabel.ts'
import { FEWEST, isBelow, stateWith, worthOf } from './value.ts'

/** So many days, at the most, of which every choice is tried. */
const MOST_DAYS = 7

/**
 * Of a repair that serves more than another and changed more for it: the days on which that was not needed are as in the other one
 * again. Every choice of days is tried, since a group that meets on two days goes with both.
 * @param nearer a repair of the same problem with fewer changes
 * @returns the best of them, weighing S09 above all; the state itself where none is better
 */
export function bringBack(state: State, nearer: State): State {
  const { problem } = state
  const [far, near] = [decode(state), renamed(decode(nearer), new Set(problem.groupNames))]
  const dates = problem.days.map(({ date }) => date)
  const changed = dates.filter((date) => sayOf(far, date) !== sayOf(near, date)).slice(0, MOST_DAYS)
  let best = state
  for (let choice = 1; choice < 1 << changed.length; choice++) {
    const back = new Set<string>(changed.filter((_, at) => (choice & (1 << at)) !== 0))
    const other = stateWith(problem, FEWEST)
    const isBack = ({ date }: { readonly date: string }): boolean => back.has(date)
    const rows = <K extends 'sessions' | 'duties'>(kind: K) =>
      [...far[kind].filter((row) => !isBack(row)), ...near[kind].filter(isBack)] as Plan[K]
    encode(other, { loans: [], unserved: [], sessions: rows('sessions'), duties: rows('duties') })
    if (isBelow(worthOf(other), worthOf(best))) best = other
  }
  return relabelled(best)
}

type Rows = Pick<Plan, 'sessions' | 'duties'>

/** What a plan says of a date. */
const sayOf = ({ sessions, duties }: Rows, date: string): string =>
  JSON.stringify([sessions, duties].map((rows) => rows.filter((row) => row.date === date)))

/** Groups that nobody published, under names that no group of another repair has. */
const renamed = ({ sessions, duties }: Rows, published: ReadonlySet<string>): Rows => ({
  duties,
  sessions: sessions.map((row) =>
    published.has(row.group) ? row : { ...row, group: `${row.group}'` as typeof row.group },
  ),
})
