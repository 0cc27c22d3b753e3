import type { GroupId } from '../../../models/ids.ts'
import type { Session } from '../../../models/plan.ts'
import type { Week } from '../../../models/week.ts'

/** Whether two sessions of one activity may belong to one group. */
function mayJoin(week: Week, a: Session, b: Session): boolean {
  const activity = week.activities.find(({ id }) => id === a.activity)
  if (activity === undefined || a.activity !== b.activity) return false
  if (activity.category === 'homework') return true
  return activity.sessions > 1 && a.students.join() === b.students.join()
}

/**
 * Every way to make groups of the sessions of a roster: of those that may belong together, and with the names of
 * groups that stand. Names that sessions have from a published roster stay.
 */
export function* groupings(week: Week, sessions: readonly Session[]): Generator<readonly Session[]> {
  if (week.history.published !== null) {
    yield sessions
    return
  }
  const standing = week.history.standing.map(({ id, activity }) => ({ id, activity }))
  function* assign(at: number, done: readonly Session[]): Generator<readonly Session[]> {
    const next = sessions[at]
    if (next === undefined) {
      yield done
      return
    }
    const joined = new Set(done.filter((other) => mayJoin(week, other, next)).map(({ group }) => group))
    const taken = new Set(done.map(({ group }) => group))
    const free = standing.filter(({ id, activity }) => activity === next.activity && !taken.has(id))
    for (const group of [...joined, `new-${at}` as GroupId, ...free.map(({ id }) => id)])
      yield* assign(at + 1, [...done, { ...next, group }])
  }
  yield* assign(0, [])
}
