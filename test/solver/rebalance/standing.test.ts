import { beforeAll, describe, expect, test } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { MONDAY, parse, standingDistrict, TUESDAY } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'
import { breachesOf, made, repaired } from './run.ts'

let roster: Roster
beforeAll(async () => {
  roster = await rosterOf(parse(standingDistrict()))
})

const on = ({ plan }: Roster, date: string) =>
  plan.sessions
    .filter((row) => row.date === date)
    .sort((a, b) => (a.group + a.blocks.join() < b.group + b.blocks.join() ? -1 : 1))
const stands = (of: Roster, school: string) =>
  of.plan.sessions.filter(({ group }) => group === `${school}-stands`)

describe('a district with standing groups, planned anew from Tuesday on', () => {
  test('has them on both days', () => {
    expect(['P', 'V'].map((school) => stands(roster, school).length)).toEqual([2, 2])
  })

  test.each([
    ['their lead falls ill', { id: 'e', kind: 'absence', staff: 'V-T1', from: TUESDAY, to: TUESDAY }],
    ['their lead in the town does', { id: 'e', kind: 'absence', staff: 'P-T2', from: TUESDAY, to: TUESDAY }],
    ['a child leaves', { id: 'e', kind: 'withdrawal', student: 'P-S1', date: TUESDAY }],
    [
      'their class is away',
      { id: 'e', kind: 'class_away', school: 'P', homeroom: 'P-2-1', from: TUESDAY, to: TUESDAY },
    ],
  ])('%s: Monday stays to the letter in every repair, and whoever could go on does', (_, event) => {
    const { repairs, failed } = repaired(
      roster,
      made({ events: [event], disturbance: { from: `${TUESDAY}T12:00` } }),
      { work: 5 },
    )
    expect(breachesOf(failed)).toEqual([])
    expect(repairs.length).toBeGreaterThan(0)
    for (const { certificate, roster: repair } of repairs) {
      expect(certificate.faults).toEqual([])
      expect(certificate.valid).toBe(true)
      expect(on(repair, MONDAY)).toEqual(on(roster, MONDAY))
      const onTuesday = stands(repair, 'P').filter(({ date }) => date === TUESDAY)
      expect(onTuesday).toHaveLength(event.kind === 'class_away' ? 0 : 1)
      for (const { students } of onTuesday)
        expect(students).toEqual(event.kind === 'withdrawal' ? ['P-S2'] : ['P-S1', 'P-S2'])
      if (event.kind === 'class_away')
        expect(on(repair, TUESDAY).filter(({ school }) => school === 'P')).toEqual([])
    }
  })
})
