import type { FastifyRequest } from 'fastify'
import { whoOf } from '../plugins/authenticate.ts'
import { Problem } from '../problems/problem.ts'
import { hasSchool, homesOf, isAt } from '../repositories/people.ts'

/** Whose rows an account reaches. */
export interface Links {
  readonly school: string | null
  readonly staff: string | null
  readonly children: readonly string[]
}

/**
 * Lets an account stand for people of its own school alone. What it reaches is found by their ids, so that an id of another school
 * would open that school's data. A school links those whom every week has as its own; who has come from elsewhere, the bureau links.
 * @param before links that it has already, and keeps; null: none
 * @param at where they stand in the request
 * Throws REQUEST_INVALID: a school that no week has, somebody of another school: of another school is told like unknown.
 */
export async function checkLinks(
  request: FastifyRequest,
  links: Links,
  before: Links | null,
  at = 'body',
): Promise<void> {
  const { district, school: own } = whoOf(request)
  const { school, staff, children } = links
  const kept = before?.school === school ? before : null
  const added = [
    ...(staff === null || staff === kept?.staff ? [] : [['staff', staff, `${at}/staff`] as const]),
    ...children
      .filter((id) => kept?.children.includes(id) !== true)
      .map((id) => ['student', id, `${at}/children`] as const),
  ]
  const isMoved = own === null && school !== null && school !== before?.school
  if (added.length === 0 && !isMoved) return
  await request.server.database.within({ district, school: null }, async (tx) => {
    if (isMoved && !(await hasSchool(tx, school)))
      throw new Problem('REQUEST_INVALID', { where: `${at}/school` })
    for (const [kind, id, where] of added) {
      const homes = await homesOf(tx, kind, id)
      const asked = own === null ? homes.slice(0, 1) : homes
      if (school === null || asked.length === 0 || !asked.every((home) => isAt(home, school)))
        throw new Problem('REQUEST_INVALID', { where })
    }
  })
}
