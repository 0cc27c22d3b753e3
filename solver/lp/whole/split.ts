import type { Problem } from '../../problem.ts'

/**
 * Deals members out to so many groups as evenly as places allow: friends into the same group, those kept apart into
 * different ones.
 * @param holds most students of each group, where that is known
 */
export function splitMembers(
  problem: Problem,
  members: readonly number[],
  count: number,
  holds: readonly number[],
): number[][] {
  const sizes = evenSizes(members.length, count, holds)
  const groups: number[][] = sizes.map(() => [])
  const left = new Set(members)
  const parted = members.filter((student) => problem.apart[student].length > 0)
  const friends = members.filter((student) => left.has(problem.friend[student]))
  for (const student of [...parted, ...friends, ...members]) {
    if (!left.delete(student)) continue
    const friend = problem.friend[student]
    const group = placeOf(problem, student, groups, sizes, left.has(friend) ? 2 : 1)
    group.push(student)
    if (group.length < (sizes[groups.indexOf(group)] ?? 0) && left.delete(friend)) group.push(friend)
  }
  return groups
}

/** The emptiest group with so many seats in which nobody is kept apart from the student, or else the emptiest. */
function placeOf(
  problem: Problem,
  student: number,
  groups: readonly number[][],
  sizes: readonly number[],
  seats: number,
): number[] {
  const free = groups
    .map((group, at) => ({ group, room: (sizes[at] ?? 0) - group.length }))
    .filter(({ room }) => room > 0)
    .sort((a, b) => b.room - a.room)
  const fitting = free.filter(({ group }) => !group.some((other) => problem.apart[student].includes(other)))
  return (fitting.find(({ room }) => room >= seats) ?? fitting[0] ?? free[0] ?? { group: [] }).group
}

/** Sizes that add up to a total, as even as limits allow. */
function evenSizes(total: number, count: number, holds: readonly number[]): number[] {
  const sizes = Array.from({ length: count }, () => 0)
  for (let left = total; left > 0; left--) {
    let smallest = -1
    for (let at = 0; at < count; at++)
      if (sizes[at] < (holds[at] ?? total) && (smallest < 0 || sizes[at] < sizes[smallest])) smallest = at
    sizes[smallest < 0 ? 0 : smallest]++
  }
  return sizes
}
