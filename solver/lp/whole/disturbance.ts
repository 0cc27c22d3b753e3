import { readPublished } from '../../terms/published.ts'
import type { Terms } from '../model.ts'
import type { Draft } from './draft.ts'
import { matchOf, sameColumns } from './stability.ts'

/**
 * H19: no more distinct students and adults than allowed have another part in the week than was published.
 * @param excess people beyond the limits, of both kinds together, that are allowed all the same
 */
export function limitDisturbed(draft: Draft, excess: number): void {
  const { problem, builder } = draft
  const limits = problem.week.disturbance
  if (limits === null || problem.published === null) return
  const over = builder.whole(0, excess)
  const more = builder.whole(0, excess)
  builder.atMost(
    [
      [1, over],
      [1, more],
    ],
    excess,
  )
  if (limits.students !== null) builder.atMost([...studentsDisturbed(draft), [-1, over]], limits.students)
  if (limits.adults !== null)
    builder.atMost([...adultsDisturbed(draft), [-1, more]], limits.adults - readPublished(problem).gone.size)
}

function studentsDisturbed(draft: Draft): Terms {
  const { problem, builder } = draft
  const { nameAt } = readPublished(problem)
  return problem.requiredOf.flatMap((own, student) => {
    if (own.length === 0) return []
    const disturbed = builder.binary()
    for (const slot of own) {
      const same = sameColumns(draft, nameAt, student, slot).map((column) => [1, column] as const)
      builder.atLeast([[1, disturbed], ...same], 1)
    }
    return [[1, disturbed] as const]
  })
}

function adultsDisturbed(draft: Draft): Terms {
  const { problem, builder, posts, duties } = draft
  const published = readPublished(problem)
  const count = problem.adults.length
  const disturbed = problem.adults.map(() => builder.binary())
  const came = (adult: number, column: number): void => {
    builder.atLeast(
      [
        [1, disturbed[adult]],
        [-1, column],
      ],
      0,
    )
  }
  /** Columns of holding what was held before, one list for each place held. */
  const stays = new Map<string, number[]>()
  published.adultCount.forEach((_, session) => {
    for (let adult = 0; adult < count; adult++)
      if (published.adultOf[session * count + adult] === 1) stays.set(`${session} ${adult}`, [])
  })
  for (const post of posts) {
    const match = matchOf(draft, published, post)
    for (const [adult, column] of [...post.lead, ...post.assist]) {
      const own = stays.get(`${match} ${adult}`)
      if (own === undefined) came(adult, column)
      else own.push(column)
    }
  }
  for (const [key, columns] of stays) {
    const adult = Number(key.split(' ')[1])
    builder.atLeast([[1, disturbed[adult]], ...columns.map((column) => [1, column] as const)], 1)
  }
  duties.forEach((held, duty) => {
    for (let adult = 0; adult < count; adult++) {
      const column = held.get(adult)
      if (published.holds[duty * count + adult] === 1)
        builder.atLeast([[1, disturbed[adult]], ...(column === undefined ? [] : [[1, column] as const])], 1)
      else if (column !== undefined) came(adult, column)
    }
  })
  return disturbed.map((column) => [1, column] as const)
}
