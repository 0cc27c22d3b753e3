import { continuityCost } from '../../../models/policy/constants.ts'
import { charge, type Draft, type Post } from './draft.ts'

/** S08, session by session: leads and rooms of a group beyond the first, times other than last week's, strangers. */
export function chargeContinuity(draft: Draft): void {
  if (draft.weight('S08') === 0) return
  const { problem, kinds, homework, posts } = draft
  kinds.forEach((kind, index) => {
    const standing = problem.standing[kind.name]
    if (standing === undefined && kind.sittings.length < 2) return
    const own = posts.filter((post) => post.kinds.includes(index))
    const lastLead = standing === undefined ? -1 : standing.lead < 0 ? GONE : standing.lead
    const lastRoom = standing === undefined ? -1 : standing.room < 0 ? GONE : standing.room
    chargeDistinct(draft, own, (post) => post.lead, lastLead, continuityCost.lead, kind.open)
    chargeDistinct(draft, own, roomColumns, lastRoom, continuityCost.room, kind.open)
    for (const { option } of kind.sittings)
      if (standing !== undefined && !standing.slots.has(problem.options[option].slots[0]))
        charge(draft, 'S08', [[continuityCost.moved, kind.open]])
  })
  homework.forEach((_, index) => {
    const own = posts.filter((post) => post.homework === index)
    for (const post of own) chargeStranger(draft, post)
    if (own.length < 2) return
    chargeDistinct(draft, own, (post) => post.lead, -1, continuityCost.lead, -1)
    chargeDistinct(draft, own, roomColumns, -1, continuityCost.room, -1)
  })
}

/** Last week's is gone from the data: unlike every other. */
const GONE = -2

const roomColumns = (post: Post): ReadonlyMap<number, number> =>
  new Map(post.rooms.map(({ rooms, column }) => [rooms[0], column]))

/**
 * How many distinct adults or rooms the sessions of a group have beyond the first, last week's among them.
 * @param last −1: there was none
 * @param open column of whether the group is there; −1: it may be there without a session
 */
function chargeDistinct(
  draft: Draft,
  posts: readonly Post[],
  columnsOf: (post: Post) => ReadonlyMap<number, number>,
  last: number,
  cost: number,
  open: number,
): void {
  const { builder } = draft
  const used = new Map<number, number>()
  for (const post of posts)
    for (const [value, column] of columnsOf(post)) {
      if (value === last) continue
      let seen = used.get(value)
      if (seen === undefined) {
        seen = builder.real(0, 1)
        used.set(value, seen)
      }
      builder.atMost(
        [
          [1, column],
          [-1, seen],
        ],
        0,
      )
    }
  const distinct = [...used.values()].map((column) => [1, column] as const)
  if (last !== -1) {
    charge(
      draft,
      'S08',
      distinct.map(([, column]) => [cost, column] as const),
    )
    return
  }
  // Without last week's, the first is free.
  const beyond = builder.real(0, posts.length)
  charge(draft, 'S08', [[cost, beyond]])
  if (open >= 0)
    builder.atLeast([[1, beyond], [1, open], ...distinct.map(([, column]) => [-1, column] as const)], 0)
  else builder.atLeast([[1, beyond], ...distinct.map(([, column]) => [-1, column] as const)], -1)
}

/** A homework session led by somebody who teaches none of the homerooms of those who attend. */
function chargeStranger(draft: Draft, post: Post): void {
  const { problem, builder } = draft
  const stranger = builder.real(0, 1)
  charge(draft, 'S08', [[continuityCost.stranger, stranger]])
  for (const [adult, lead] of post.lead) {
    const known = post.seats.filter(
      ([student]) => problem.teaches[adult * problem.homerooms.length + problem.homeroomOf[student]] === 1,
    )
    builder.atLeast([[1, stranger], [-1, lead], ...known.map(([, column]) => [1, column] as const)], 0)
  }
}
