import type { Plan, Session } from '../../models/plan.ts'
import { decode } from '../decode.ts'
import { encode, sessionKey } from '../encode.ts'
import type { State } from '../state.ts'
import { FEWEST, isBelow, stateWith, worthOf } from './value.ts'

/**
 * Gives new groups the names of published groups that are gone, where a new one meets when an old one did: a group that
 * was closed and opened again is the same group. The state itself where that changes nothing for the better.
 */
export function relabelled(state: State): State {
  const { problem } = state
  if (unnamed(state) === 0) return state
  const plan: Plan = { loans: [], ...decode(state) }
  const published = (problem.published?.sessions ?? []).filter(({ school }) => school === problem.school.id)
  const names = new Set<string>(problem.groupNames)
  const used = new Set<string>(plan.sessions.map(({ group }) => group))
  const gone = published.filter(({ group }) => !used.has(group))
  const fresh = plan.sessions.filter(({ group }) => !names.has(group))
  const given = new Map<string, Session['group']>()
  const pairs = fresh.flatMap((session) =>
    gone
      .filter((old) => isSameTime(old, session))
      .map((old) => ({ session, old, likeness: likeness(old, session) })),
  )
  pairs.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      (sessionKey(a.session) + a.old.group < sessionKey(b.session) + b.old.group ? -1 : 1),
  )
  const taken = new Set<string>()
  for (const { session, old } of pairs) {
    if (given.has(session.group) || taken.has(old.group)) continue
    given.set(session.group, old.group)
    taken.add(old.group)
  }
  if (given.size === 0) return state
  const other = stateWith(problem, FEWEST)
  encode(other, {
    ...plan,
    sessions: plan.sessions.map((row) => ({ ...row, group: given.get(row.group) ?? row.group })),
  })
  return isBelow(worthOf(other), worthOf(state)) ? other : state
}

/** Open sessions whose group has no name yet. */
function unnamed(state: State): number {
  let count = 0
  for (let session = 0; session < state.top; session++)
    if (state.option[session] >= 0 && state.groupName[state.group[session]] < 0) count++
  return count
}

const isSameTime = (a: Session, b: Session): boolean =>
  a.activity === b.activity && a.date === b.date && a.blocks.join() === b.blocks.join()

/** How much alike two sessions are, in points of S09: members, adults, room. */
function likeness(a: Session, b: Session): number {
  const members = new Set<string>(b.students)
  const adults = new Set<string>([b.lead, ...b.assistants])
  return (
    3 * a.students.filter((id) => members.has(id)).length +
    5 * [a.lead, ...a.assistants].filter((id) => adults.has(id)).length +
    (a.room === b.room ? 1 : 0)
  )
}
