import type { Category } from '../../models/activity.ts'
import type { State } from '../state.ts'
import { type Seated, seating } from './seating.ts'
import { tried } from './tried.ts'

/** Categories of which a session is as good to a child as any other at the same time; homework has its classes by rule. */
const ALIKE: ReadonlySet<Category> = new Set<Category>(['care', 'self_study', 'tutoring'])

/** Seats the students of each class together in sessions of one activity at one time. Sizes stay as they are. */
export function seatTogether(state: State): void {
  const { options, activities } = state.problem
  for (const { index, activity } of options) {
    if (!ALIKE.has(activities[activity].category)) continue
    const sessions: Seated[] = []
    for (let session = state.firstOn[index]; session >= 0; session = state.nextOn[session])
      if (state.size[session] > 0) sessions.push({ session, members: state.membersOf(session) })
    const first = ({ members }: Seated): number => Math.min(...members)
    if (sessions.length > 1)
      regroup(
        state,
        sessions.sort((a, b) => first(a) - first(b)),
      )
  }
}

/** Classes with a child in a session, summed over sessions: the fewer, the more together. */
function pieces({ homeroomOf }: State['problem'], places: Iterable<readonly [number, number]>): number {
  const found = new Set<string>()
  for (const [student, session] of places) found.add(`${session} ${homeroomOf[student]}`)
  return found.size
}

function regroup(state: State, now: readonly Seated[]): void {
  const { problem } = state
  const here = now.flatMap(({ session, members }) => members.map((one) => [one, session] as const))
  const goal = seating(now, problem)
  if (pieces(problem, goal) >= pieces(problem, here)) return
  const slot = problem.options[state.option[now[0].session]].slots[0]
  for (const [student] of here) {
    const to = goal.get(student) ?? -1
    const from = state.at[student * problem.slots.length + slot]
    if (to !== from) exchange(state, student, from, to, goal)
  }
}

/** Lets a student change places with somebody who is not meant to sit there, best with one who is meant to come here. */
function exchange(
  state: State,
  student: number,
  from: number,
  to: number,
  goal: ReadonlyMap<number, number>,
): void {
  const others = state.membersOf(to).filter((other) => goal.get(other) !== to)
  const back = others.filter((other) => goal.get(other) === from)
  for (const other of [...back, ...others.filter((one) => !back.includes(one))]) {
    const isDone = tried(state, () => {
      state.remove(student, from)
      state.remove(other, to)
      state.place(student, to)
      state.place(other, from)
    })
    if (isDone) return
  }
}
