import { FRIENDS_APART } from '../../../models/policy/constants.ts'
import { isHomework } from '../../rules/pattern/part.ts'
import { charge, type Draft, type Post, type Seats } from './draft.ts'

/** S12, session by session: mutual friends apart, and uneven groups of an activity in a block. */
export function chargeTogether(draft: Draft): void {
  if (draft.weight('S12') === 0) return
  chargeFriends(draft)
  chargeUneven(draft)
}

function chargeFriends(draft: Draft): void {
  const { problem, builder, kinds, homework } = draft
  const slots = problem.slots.length
  problem.friend.forEach((friend, student) => {
    if (friend < student) return
    const asked = (slot: number): boolean => problem.friendSlot[student * slots + slot] === 1
    const count = problem.slots.filter((_, slot) => asked(slot)).length
    charge(draft, 'S12', [], FRIENDS_APART * count)
    const share = (seats: Seats, options: readonly number[]): void => {
      const blocks = options.flatMap((option) => problem.options[option].slots.filter(asked)).length
      const one = seats.get(student)
      const other = seats.get(friend)
      if (blocks === 0 || one === undefined || other === undefined) return
      const both = builder.real(0, 1)
      charge(draft, 'S12', [[-FRIENDS_APART * blocks, both]])
      builder.atMost(
        [
          [1, both],
          [-1, one],
        ],
        0,
      )
      builder.atMost(
        [
          [1, both],
          [-1, other],
        ],
        0,
      )
    }
    for (const { seats, sittings } of kinds)
      share(
        seats,
        sittings.map(({ option }) => option),
      )
    for (const { meetings } of homework)
      for (const { sitting, seats } of meetings) share(seats, [sitting.option])
  })
}

/** Largest − smallest session, by activity and slot. */
function chargeUneven(draft: Draft): void {
  const { problem, builder, posts } = draft
  problem.activities.forEach(({ max }, activity) => {
    if (isHomework(problem, activity)) return
    problem.slots.forEach((_, slot) => {
      const there = posts.filter(({ sitting: { option } }) => {
        const at = problem.options[option]
        return at.activity === activity && at.slots.includes(slot)
      })
      if (there.length < 2) return
      const largest = builder.real(0, max)
      const smallest = builder.real(0, max)
      builder.atLeast(
        [
          [1, largest],
          [-1, smallest],
        ],
        0,
      )
      charge(draft, 'S12', [
        [1, largest],
        [-1, smallest],
      ])
      for (const post of there) bracket(draft, post, max, largest, smallest)
    })
  })
}

function bracket({ builder }: Draft, post: Post, max: number, largest: number, smallest: number): void {
  const size = post.seats.map(([, column]) => [-1, column] as const)
  builder.atLeast([[1, largest], ...size], 0)
  const [open] = post.opens
  builder.atMost([[1, smallest], ...size, [max, open]], max)
}
