import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plan as planSchema } from '../../../models/plan.ts'
import { week as weekSchema } from '../../../models/week.ts'
import { evenLoads } from '../../../solver/simulate/flow.ts'
import { piecesOf } from '../../../solver/simulate/work.ts'
import { MONDAY, TUESDAY, tinyDistrict } from '../loans/district.ts'

const SKILLS = ['science', 'paper'] as const
const SLOTS = [
  [MONDAY, 'B1'],
  [MONDAY, 'B2'],
  [TUESDAY, 'B1'],
  [TUESDAY, 'B2'],
] as const

/** A school of some teachers with skills and shares, and sessions that somebody leads at each of the slots. */
const school = fc
  .record({
    skills: fc.array(fc.subarray([...SKILLS]), { minLength: 2, maxLength: 3 }),
    maxPerDay: fc.integer({ min: 1, max: 2 }),
    maxPerWeek: fc.integer({ min: 1, max: 4 }),
    sessions: fc.array(
      fc.record({ slot: fc.nat(3), activity: fc.constantFrom('science', 'paper', 'care'), lead: fc.nat(2) }),
      { maxLength: 6 },
    ),
  })
  .map(({ skills, maxPerDay, maxPerWeek, sessions }) => {
    const input = tinyDistrict([{ id: 'P', weak: false, students: 1, teachers: skills, loanable: 0 }])
    for (const row of input.staff) Object.assign(row, { maxPerDay, maxPerWeek })
    const week = weekSchema.parse(input)
    return { week, sessions }
  })

/** Leads who may hold all sessions at once: skills, one place at a time, limits. */
function isLegal(
  {
    week,
    sessions,
  }: { week: ReturnType<typeof weekSchema.parse>; sessions: { slot: number; activity: string }[] },
  leads: readonly number[],
): boolean {
  return week.staff.every((who, at) => {
    const own = sessions.filter((_, index) => leads[index] === at)
    const dates = own.map(({ slot }) => SLOTS[slot]?.[0])
    return (
      own.length <= who.maxPerWeek &&
      new Set(own.map(({ slot }) => slot)).size === own.length &&
      [MONDAY, TUESDAY].every((date) => dates.filter((day) => day === date).length <= who.maxPerDay) &&
      own.every(({ activity }) => activity === 'care' || who.skills.includes(activity))
    )
  })
}

test('equals the most even share that brute force finds', () => {
  fc.assert(
    fc.property(school, ({ week, sessions }) => {
      const count = week.staff.length
      const given = sessions.map(({ lead }) => lead % count)
      fc.pre(isLegal({ week, sessions }, given))
      const [host] = week.schools
      const room = week.rooms[0]
      if (host === undefined || room === undefined) throw new Error('no school')
      const plan = planSchema.parse({
        sessions: sessions.map(({ slot, activity }, index) => ({
          school: host.id,
          group: `g${index}`,
          activity: `P-${activity}`,
          date: SLOTS[slot]?.[0],
          blocks: [SLOTS[slot]?.[1]],
          room: room.id,
          lead: week.staff[given[index] ?? 0]?.id,
          assistants: [],
          students: [],
        })),
        duties: [],
        loans: [],
        unserved: [],
      })
      const squares = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load * load, 0)
      const pieces = piecesOf(week, plan)
      expect(pieces).toHaveLength(sessions.length)
      let best = Number.POSITIVE_INFINITY
      for (let code = 0; code < count ** sessions.length; code++) {
        const leads = sessions.map((_, index) => Math.floor(code / count ** index) % count)
        if (!isLegal({ week, sessions }, leads)) continue
        best = Math.min(
          best,
          squares(week.staff.map((_, at) => 40 * leads.filter((lead) => lead === at).length)),
        )
      }
      expect(squares([...evenLoads([{ week, pieces }]).values()])).toBe(best)
    }),
    { numRuns: 200 },
  )
})
