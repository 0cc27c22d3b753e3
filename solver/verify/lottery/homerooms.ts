import type { GroupId, HomeroomId } from '../../../models/ids.ts'
import { groupsOf } from '../rules/pattern-homework.ts'
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
  return shifts
    .filter(({ by }) => by === 1)
    .every(({ activity, homeroom, group }) => {
      const homerooms = homework.get(activity) ?? new Map<HomeroomId, ReadonlyMap<GroupId, number>>()
      const groups = new Set([...(homerooms.get(homeroom)?.keys() ?? []), group])
      const spread = [...groups].filter((id) => after(activity, homeroom, id) > 0).length
      if (spread > groupsOf(scored.plan, activity, homeroom)) return false
      if (activity.activity.mergeHomerooms) return true
      const merged = new Set([...homerooms.keys(), homeroom])
      return [...merged].filter((id) => after(activity, id, group) > 0).length <= 1
    })
}
