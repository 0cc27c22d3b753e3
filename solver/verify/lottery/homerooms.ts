import type { GroupId, HomeroomId } from '../../../models/ids.ts'
import { fewestGroups } from '../rules/pattern-homework.ts'
import type { ActivityView } from '../week/offer.ts'
import type { Context, Exchange } from './context.ts'

interface Shift {
  readonly activity: ActivityView
  readonly group: GroupId
  readonly homeroom: HomeroomId
  readonly by: 1 | -1
}

/** Attendances of homework that two moves take away and add. */
const shiftsOf = (moves: readonly Exchange[]): Shift[] =>
  moves.flatMap(({ who, from, to }) =>
    ([[from, -1] as const, [to, 1] as const] as const).flatMap(([{ activity, sessions }, by]) =>
      activity?.activity.category === 'homework'
        ? sessions.map(({ session }) => ({
            activity,
            group: session.group,
            homeroom: who.student.homeroom,
            by,
          }))
        : [],
    ),
  )

/** H21: after two moves each homeroom is in no more homework groups than it needs, and none is merged that must not be. */
export function keepsHomerooms({ scored, homework }: Context, moves: readonly Exchange[]): boolean {
  const shifts = shiftsOf(moves)
  const after = (activity: ActivityView, homeroom: HomeroomId, group: GroupId): number =>
    shifts
      .filter((row) => row.activity === activity && row.homeroom === homeroom && row.group === group)
      .reduce((sum, row) => sum + row.by, homework.get(activity)?.get(homeroom)?.get(group) ?? 0)
  const activities = new Set([...homework.keys(), ...shifts.map(({ activity }) => activity)])
  /** Groups with a member of the homeroom after the moves, by activity. */
  const groupsAfter = (activity: ActivityView, homeroom: HomeroomId): GroupId[] => {
    const groups = new Set(homework.get(activity)?.get(homeroom)?.keys())
    for (const row of shifts)
      if (row.activity === activity && row.homeroom === homeroom) groups.add(row.group)
    return [...groups].filter((group) => after(activity, homeroom, group) > 0)
  }
  return shifts
    .filter(({ by }) => by === 1)
    .every(({ activity, homeroom, group }) => {
      const used = [...activities].filter(
        (one) => one.school === activity.school && groupsAfter(one, homeroom).length > 0,
      )
      const spread = used.reduce((sum, one) => sum + groupsAfter(one, homeroom).length, 0)
      if (spread > fewestGroups(scored.plan, activity.school, homeroom, used)) return false
      if (activity.activity.mergeHomerooms) return true
      const merged = new Set([...(homework.get(activity)?.keys() ?? []), homeroom])
      return [...merged].filter((id) => after(activity, id, group) > 0).length <= 1
    })
}
