import { MEMBERS } from '../moves/index.ts'
import { Random } from '../random.ts'
import { isBetter } from './anneal.ts'
import type { Checkpoint } from './round.ts'

/** Members of a portfolio: searches of one school from different seeds, at the same number of rounds. */
export type Members = readonly Checkpoint[]

/** Members of each school in a run of one or two schools, whose threads would be idle else; in a larger run one. */
const OF_FEW = 2
const FEW = 2

/** How many members each school of a run has; the number of threads has no say in it. */
export const membersOf = (schools: number, without: readonly string[] = []): number =>
  schools <= FEW && !without.includes(MEMBERS) ? OF_FEW : 1

/** Members that begin from one first solution, each with chances of its own. */
export const openMembers = (first: Checkpoint, count: number, seed: number): Members =>
  Array.from({ length: count }, (_, member) =>
    member === 0 ? first : { ...first, random: new Random(seed + 1_000_003 * member).state },
  )

/** The member with the best solution; the first of equals. */
export const leaderOf = (members: Members): Checkpoint =>
  members.reduce((leader, member) => (isBetter(member.best, leader.best) ? member : leader))

/** Where a cooling has ended, what any member found is the best of all. */
export function meet(members: Members): Members {
  const { best } = leaderOf(members)
  return members.map((member) => ({ ...member, best }))
}
