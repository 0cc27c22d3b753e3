import { stabilityCost } from '../../../models/policy/constants.ts'
import { type Published, readPublished, UNSERVED } from '../../terms/published.ts'
import type { Terms } from '../model.ts'
import { charge, type Draft, type Post } from './draft.ts'

/** An expression of columns on its way. */
interface Sum {
  readonly terms: (readonly [number, number])[]
  constant: number
}

/**
 * S09, session by session: what differs from the published roster, by the names of groups.
 * @param most points that it may be at the most; null: any
 */
export function chargeStability(draft: Draft, most: number | null): void {
  const { problem, posts, builder } = draft
  if ((draft.weight('S09') === 0 && most === null) || problem.published === null) return
  const published = readPublished(problem)
  const sum: Sum = { terms: [], constant: 0 }
  addMoved(draft, published.nameAt, sum)
  for (const alone of published.alone) sum.constant += alone
  for (const post of posts) {
    const { slots } = problem.options[post.sitting.option]
    const match = matchOf(draft, published, post)
    const adults = [...post.lead, ...post.assist]
    const cost = stabilityCost.adult * slots.length
    if (match < 0) {
      sum.terms.push(...adults.map(([, column]) => [cost, column] as const))
      continue
    }
    sum.terms.push([-published.alone[match], post.opens[0]])
    const was = (adult: number): boolean => published.adultOf[match * problem.adults.length + adult] === 1
    sum.terms.push([cost, differing(draft, post, published.adultCount[match], was)])
    for (const { rooms, column } of post.rooms)
      if (rooms[0] !== published.room[match]) sum.terms.push([stabilityCost.room, column])
  }
  charge(draft, 'S09', sum.terms, sum.constant)
  if (most !== null) builder.atMost(sum.terms, most - sum.constant)
}

/** Name of the group whose session a post is; −1: a new one. */
const nameOf = ({ kinds, homework }: Draft, post: Post): number =>
  kinds[post.kinds[0]]?.name ?? homework[post.homework]?.name ?? -1

/** The published session that a post would go on as; −1: none. */
export function matchOf(draft: Draft, published: Published, post: Post): number {
  const { options, slots } = draft.problem
  const name = nameOf(draft, post)
  const [first] = options[post.sitting.option].slots
  return name < 0 ? -1 : (published.sessionAt.get(name * slots.length + first) ?? -1)
}

/** Columns of which one is 1 where a student has in a slot what was published: the same group, or no session. */
export function sameColumns(draft: Draft, nameAt: Int32Array, student: number, slot: number): number[] {
  const { problem, posts, unserved } = draft
  const cell = student * problem.slots.length + slot
  const name = nameAt[cell]
  if (name === UNSERVED) return unserved[cell] < 0 ? [] : [unserved[cell]]
  return posts
    .filter((post) => nameOf(draft, post) === name)
    .filter(({ sitting }) => problem.options[sitting.option].slots.includes(slot))
    .flatMap(({ seats }) => seats.flatMap(([who, column]) => (who === student ? [column] : [])))
}

/** Student-blocks whose group, or being unserved, is another. */
function addMoved(draft: Draft, nameAt: Int32Array, sum: Sum): void {
  draft.problem.requiredOf.forEach((own, student) => {
    for (const slot of own) {
      sum.constant += stabilityCost.student
      for (const column of sameColumns(draft, nameAt, student, slot))
        sum.terms.push([-stabilityCost.student, column])
    }
  })
}

/** The column of the larger of the adults who came and those who went, of a session that goes on. */
function differing(draft: Draft, post: Post, before: number, was: (adult: number) => boolean): number {
  const { builder } = draft
  const adults = [...post.lead, ...post.assist]
  const same: Terms = adults.filter(([adult]) => was(adult)).map(([, column]) => [1, column] as const)
  const differ = builder.real(0, adults.length + before)
  builder.atLeast([[1, differ], ...adults.map(([, column]) => [-1, column] as const), ...same], 0)
  builder.atLeast([[1, differ], [-before, post.opens[0]], ...same], 0)
  return differ
}
