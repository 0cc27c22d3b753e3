import { stabilityCost } from '../../../models/policy/constants.ts'
import { readPublished, UNSERVED } from '../../terms/published.ts'
import { charge, type Draft, type Post } from './draft.ts'

/** S09, session by session: what differs from the published roster, by the names of groups. */
export function chargeStability(draft: Draft): void {
  const { problem, posts, kinds } = draft
  if (draft.weight('S09') === 0 || problem.published === null) return
  const published = readPublished(problem)
  chargeMoved(draft, published.nameAt)
  for (const alone of published.alone) charge(draft, 'S09', [], alone)
  for (const post of posts) {
    const name = kinds[post.kinds[0]]?.name ?? -1
    const { slots } = problem.options[post.sitting.option]
    const match = name < 0 ? undefined : published.sessionAt.get(name * problem.slots.length + slots[0])
    const adults = [...post.lead, ...post.assist]
    const cost = stabilityCost.adult * slots.length
    if (match === undefined) {
      charge(
        draft,
        'S09',
        adults.map(([, column]) => [cost, column] as const),
      )
      continue
    }
    charge(draft, 'S09', [[-published.alone[match], post.opens[0]]])
    const was = (adult: number): boolean => published.adultOf[match * problem.adults.length + adult] === 1
    chargeAdults(draft, post, cost, published.adultCount[match], was)
    for (const { rooms, column } of post.rooms)
      if (rooms[0] !== published.room[match]) charge(draft, 'S09', [[stabilityCost.room, column]])
  }
}

/** Student-blocks whose group, or being unserved, is another. */
function chargeMoved(draft: Draft, nameAt: Int32Array): void {
  const { problem, kinds, unserved } = draft
  const slots = problem.slots.length
  problem.requiredOf.forEach((own, student) => {
    for (const slot of own) {
      const cell = student * slots + slot
      const name = nameAt[cell]
      const same =
        name === UNSERVED
          ? [unserved[cell]].filter((column) => column >= 0)
          : kinds
              .filter((kind) => kind.name === name)
              .filter(({ sittings }) =>
                sittings.some(({ option }) => problem.options[option].slots.includes(slot)),
              )
              .flatMap(({ seats }) => seats.get(student) ?? [])
      charge(
        draft,
        'S09',
        same.map((column) => [-stabilityCost.student, column] as const),
        stabilityCost.student,
      )
    }
  })
}

/** The larger of the adults who came and those who went, of a session that goes on. */
function chargeAdults(
  draft: Draft,
  post: Post,
  cost: number,
  before: number,
  was: (adult: number) => boolean,
): void {
  const { builder } = draft
  const adults = [...post.lead, ...post.assist]
  const same = adults.filter(([adult]) => was(adult)).map(([, column]) => [1, column] as const)
  const differ = builder.real(0, adults.length + before)
  charge(draft, 'S09', [[cost, differ]])
  builder.atLeast([[1, differ], ...adults.map(([, column]) => [-1, column] as const), ...same], 0)
  builder.atLeast([[1, differ], [-before, post.opens[0]], ...same], 0)
}
