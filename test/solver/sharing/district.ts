import type { WeekInput } from '../../../models/week.ts'
import { TUESDAY, tinyDistrict } from '../loans/district.ts'

export const GUEST = 'guest'
export const VENUE_ROOM = 'Y-R1'

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
export function withInstructor(seed: number, students: number): WeekInput {
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
export function withVenue(seed: number, skills: readonly string[]): WeekInput {
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
