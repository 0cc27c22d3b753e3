import { expect, test } from 'vitest'
import type { Week, WeekInput } from '../../../models/week.ts'
import { type JointOptimum, sharedOptima } from '../../oracle/mip/joint.ts'
import { parse, TUESDAY, tinyDistrict } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'

const GUEST = 'guest'
const VENUE_ROOM = 'Y-R1'

/** On Monday alone, a district in which a town may lend its teacher of science to a village that shares something with another school. */
function district(
  seed: number,
  town: { readonly students: number; readonly skills: readonly string[] },
  other: readonly (readonly string[])[],
): WeekInput {
  const input = tinyDistrict(
    [
      { id: 'P', weak: false, students: town.students, teachers: [town.skills, []], loanable: 1 },
      { id: 'Q', weak: false, students: 3, teachers: other, loanable: 0 },
      { id: 'V', weak: true, students: 3, teachers: [[]], loanable: 0 },
    ],
    seed,
  )
  for (const school of input.schools) school.closures = [{ from: TUESDAY, to: TUESDAY }]
  return input
}

/** The village and the other school share an instructor of science. */
function withInstructor(seed: number, students: number): WeekInput {
  const input = district(seed, { students, skills: ['science'] }, [[]])
  for (const row of input.activities) {
    row.leadSources = ['own_teacher', 'professional']
    if (row.skill === 'science' && row.school !== 'P') row.max = 2
  }
  input.staff.push({
    id: GUEST,
    name: GUEST,
    source: 'professional',
    inService: false,
    serves: ['Q', 'V'],
    skills: ['science'],
    pay: 10,
    vettedUntil: '2027-08-31',
    maxPerDay: 1,
    maxPerWeek: 2,
  })
  return input
}

/** The village and the other school have one room each, and share that of a venue. */
function withVenue(seed: number, skills: readonly string[]): WeekInput {
  const input = district(seed, { students: 1, skills: ['science', 'paper'] }, [skills, ['paper']])
  for (const row of input.activities) if (row.school !== 'P') row.max = 2
  input.venues.push({ id: 'Y', name: '少年宫' })
  for (const from of ['Q', 'V']) input.travel.push({ from, to: 'Y', adult: 5, walk: 5 })
  input.rooms = [
    ...input.rooms.filter(({ id }) => id !== 'Q-R2' && id !== 'V-R2'),
    {
      id: VENUE_ROOM,
      name: VENUE_ROOM,
      site: 'Y',
      capacity: 10,
      kinds: ['classroom'],
      safetyUntil: '2027-08-31',
    },
  ]
  return input
}

/** Whether the levels of a value are the same. */
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

test.each([
  ['seed 1', withInstructor(1, 2), 'Q'],
  ['seed 1, a town of one child', withInstructor(1, 1), 'Q'],
  ['seed 4, a town of one child', withInstructor(4, 1), 'Q'],
])(
  'an instructor leaves the village when a teacher is lent to it, as in the joint optimum, %s',
  async (_, input, school) => {
    const week = parse(input)
    const optima = await sharedOptima(week)
    expect(isBetterTogether(optima)).toBe(true)
    expect(await found(week)).toEqual({
      levels: levelsOf(optima.joint),
      loans: optima.joint.loans.length,
      users: [school],
    })
  },
)

test.each([
  ['seed 1', withVenue(1, []), 'V'],
  ['seed 2', withVenue(2, ['science']), 'V'],
])(
  'a room of a venue comes to the village with a teacher, as in the joint optimum, %s',
  async (_, input, school) => {
    const week = parse(input)
    const optima = await sharedOptima(week)
    expect(isBetterTogether(optima)).toBe(true)
    expect(await found(week)).toEqual({
      levels: levelsOf(optima.joint),
      loans: optima.joint.loans.length,
      users: [school],
    })
  },
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
