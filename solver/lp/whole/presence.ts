import { makesDue } from '../../rules/adults/need.ts'
import type { Draft } from './draft.ts'
import type { Engagement } from './staff.ts'

/**
 * H09: while a session sits at a site, a teacher in service is there, and its due site duties are held. Where sessions are
 * counted only the duties are asked: a row too few, never one too many, and the verifier sees the rest.
 */
export function attendSites(draft: Draft, engagements: readonly (readonly Engagement[])[]): void {
  holdDuties(draft)
  if (draft.exact) beInService(draft, engagements)
}

function holdDuties({ problem, builder, posts, duties }: Draft): void {
  problem.duties.forEach((duty, index) => {
    const held = [...duties[index].values()].map((column) => [1, column] as const)
    for (const { sitting, opens, most } of posts)
      if (makesDue(problem, problem.options[sitting.option], sitting.site, duty))
        for (const open of opens) {
          const share = opens.length === 1 ? most : 1
          builder.atLeast(
            [...held.map(([, column]) => [share, column] as const), [-duty.duty.adults, open]],
            0,
          )
        }
  })
}

function beInService(
  { problem, builder, posts }: Draft,
  engagements: readonly (readonly Engagement[])[],
): void {
  // Site × segment → columns of teachers in service who are there.
  const there = new Map<number, number[]>()
  const cellOf = (site: number, segment: number): number => site * problem.segmentCount + segment
  engagements.forEach((own, adult) => {
    for (const { column, day, post, duty } of own) {
      if (problem.inService[adult * problem.days.length + day] === 0) continue
      const site = post < 0 ? problem.duties[duty].site : posts[post].sitting.site
      const [first, past] =
        post < 0
          ? problem.slots[problem.duties[duty].slot].segments
          : problem.options[posts[post].sitting.option].segments
      for (let segment = first; segment < past; segment++) {
        const cell = cellOf(site, segment)
        there.set(cell, [...(there.get(cell) ?? []), column])
      }
    }
  })
  for (const { sitting, opens } of posts) {
    const [first, past] = problem.options[sitting.option].segments
    for (let segment = first; segment < past; segment++) {
      const columns = there.get(cellOf(sitting.site, segment)) ?? []
      for (const open of opens)
        builder.atLeast([...columns.map((column) => [1, column] as const), [-1, open]], 0)
    }
  }
}
