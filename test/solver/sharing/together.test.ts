import { expect, test } from 'vitest'
import type { Week } from '../../../models/week.ts'
import { type JointOptimum, sharedOptima } from '../../oracle/mip/joint.ts'
import { parse } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'
import { GUEST, VENUE_ROOM, withInstructor, withVenue } from './district.ts'

/** The levels of a value alone. */
const levelsOf = ({ unserved, worstShare, weighted }: Omit<JointOptimum, 'loans'>) => ({
  unserved,
  worstShare,
  weighted,
})

/** What is found of a district, and which schools use what is shared. */
async function found(week: Week) {
  const { score, plan } = await rosterOf(week, { rounds: 4 })
  const users = plan.sessions
    .filter(({ lead, room }) => [GUEST, VENUE_ROOM].some((id) => id === lead || id === room))
    .map(({ school }) => school)
  return { levels: levelsOf(score), loans: plan.loans.length, users: [...new Set<string>(users)] }
}

/** Loans decided once the division is settled are worse than both at once. */
const isBetterTogether = ({ after, joint }: Awaited<ReturnType<typeof sharedOptima>>): boolean =>
  after.unserved === joint.unserved &&
  after.worstShare === joint.worstShare &&
  after.weighted > joint.weighted

/** Deciding both at once is better, and what is found is the joint optimum, in which one school uses what is shared. */
async function expectJoint(week: Week, user: string): Promise<void> {
  const optima = await sharedOptima(week)
  expect(isBetterTogether(optima)).toBe(true)
  expect(await found(week)).toEqual({
    levels: levelsOf(optima.joint),
    loans: optima.joint.loans.length,
    users: [user],
  })
}

test.each([
  ['seed 1', withInstructor(1, 2), 'Q'],
  ['seed 1, a town of one child', withInstructor(1, 1), 'Q'],
  ['seed 4, a town of one child', withInstructor(4, 1), 'Q'],
])(
  'an instructor leaves the village when a teacher is lent to it, as in the joint optimum, %s',
  (_, input, school) => expectJoint(parse(input), school),
)

test.each([
  ['seed 1', withVenue(1, []), 'V'],
  ['seed 2', withVenue(2, ['science']), 'V'],
])('a room of a venue comes to the village with a teacher, as in the joint optimum, %s', (_, input, school) =>
  expectJoint(parse(input), school),
)

test.each([2, 4])(
  'where the division without loans is the best with them, it stays, seed %i',
  async (seed) => {
    const week = parse(withInstructor(seed, 2))
    const optima = await sharedOptima(week)
    expect(isBetterTogether(optima)).toBe(false)
    const { levels, loans } = await found(week)
    expect({ levels, loans }).toEqual({
      levels: levelsOf(optima.joint),
      loans: optima.joint.loans.length,
    })
  },
)
