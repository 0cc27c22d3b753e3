import { expect, test } from 'vitest'
import type { WeekInput } from '../../../models/week.ts'
import { allot } from '../../../solver/sharing.ts'
import { MONDAY, parse, TUESDAY, tinyDistrict } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'

const GUEST = 'guest'

/**
 * Many children of P wish for science and chess, which P's own teachers can lead; a few of Q do, whom only a guest of both
 * schools can serve, in one session a day. By the count of wishes a day of the guest's goes to P.
 */
function shared(): WeekInput {
  const input = tinyDistrict([
    {
      id: 'P',
      weak: false,
      students: 4,
      teachers: [
        ['science', 'paper'],
        ['science', 'paper'],
      ],
      loanable: 0,
    },
    { id: 'Q', weak: false, students: 2, teachers: [[]], loanable: 0 },
  ])
  for (const row of input.activities) {
    row.leadSources = ['own_teacher', 'professional']
    if (row.id === 'Q-chess') row.skill = 'science'
  }
  input.staff.push({
    id: GUEST,
    name: GUEST,
    source: 'professional',
    inService: false,
    serves: ['P', 'Q'],
    skills: ['science'],
    pay: 10,
    vettedUntil: '2027-08-31',
    maxPerDay: 1,
    maxPerWeek: 4,
  })
  return input
}

/** Where the guest is, by date. */
async function whereabouts(input: WeekInput): Promise<Map<string, string>> {
  const { plan } = await rosterOf(parse(input))
  const own = plan.sessions.filter(({ lead }) => (lead as string) === GUEST)
  return new Map(own.map(({ date, school }) => [date, school]))
}

test('a shared person goes where the day is worth more than it costs', async () => {
  const week = parse(shared())
  const before = allot(
    week,
    week.schools.map(({ id }) => id),
  )
  const [first] = week.schools
  const guest = week.staff.find(({ source }) => source === 'professional')
  if (first === undefined || guest === undefined) throw new Error('nobody shared')
  const dates: readonly string[] = [...(before.get(first.id)?.adultDays.get(guest.id) ?? [])]
  expect([MONDAY, TUESDAY].some((date) => dates.includes(date))).toBe(true)
  expect(await whereabouts(shared())).toEqual(
    new Map([
      [MONDAY, 'Q'],
      [TUESDAY, 'Q'],
    ]),
  )
})

test('a day that a pin needs stays', async () => {
  const input = shared()
  input.pins.push({
    id: 'pin',
    by: '教导处',
    reason: '',
    school: 'P',
    date: TUESDAY,
    block: 'B1',
    activity: 'P-science',
    staff: GUEST,
  })
  expect((await whereabouts(input)).get(TUESDAY)).toBe('P')
})

test('a venue room goes where the day is worth more than it costs', async () => {
  const input = tinyDistrict([
    {
      id: 'P',
      weak: false,
      students: 4,
      teachers: [
        ['science', 'paper'],
        ['science', 'paper'],
      ],
      loanable: 0,
    },
    { id: 'Q', weak: false, students: 2, teachers: [['science'], ['paper']], loanable: 0 },
  ])
  input.venues.push({ id: 'Y', name: '少年宫' })
  for (const id of ['P', 'Q']) input.travel.push({ from: id, to: 'Y', adult: 5, walk: 5 })
  input.rooms = [
    ...input.rooms.filter(({ id }) => id !== 'Q-R2'),
    { id: 'Y-R1', name: 'Y-R1', site: 'Y', capacity: 10, kinds: ['classroom'], safetyUntil: '2027-08-31' },
  ]
  const { plan } = await rosterOf(parse(input))
  const there = plan.sessions.filter(({ room }) => (room as string) === 'Y-R1')
  expect(new Set(there.map(({ date, school }) => `${date} ${school}`)).size).toBe(
    new Set(there.map(({ date }) => date)).size,
  )
})
