import { beforeAll, expect, test } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { disturbedIn, personChanges } from '../../../src/reports/person-changes.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { openHighs } from '../lp/engines.ts'
import { made, repaired } from './run.ts'

let roster: Roster
beforeAll(async () => {
  roster = await solved('school-S')
})

/** A pin for everybody in every session of the roster, in each of its blocks. */
const everybody = (): object[] =>
  roster.plan.sessions.flatMap(({ school, date, blocks, activity, room, lead, assistants, students }) => {
    const at = blocks.map((block) => ({ by: 'x', reason: '', school, date, block, activity, room }))
    const people = [
      { staff: lead, role: 'lead' },
      ...assistants.map((staff) => ({ staff, role: 'assist' })),
      ...students.map((student) => ({ staff: lead, student })),
    ]
    return at.flatMap((pin) =>
      people.map((who) => ({ ...pin, ...who, id: [date, pin.block, ...Object.values(who)].join(' ') })),
    )
  })

const disturbed = (repair: Roster | undefined) =>
  disturbedIn(personChanges(repair?.input ?? roster.input, roster.plan, repair?.plan ?? roster.plan))

test('with everybody pinned there is one repair, and it is the published roster: nobody has another site duty either', async () => {
  const what = made({ pins: everybody() })
  const { repairs, proof, failed } = repaired(roster, what, { engine: await openHighs(), work: 200 })
  expect(failed).toBeNull()
  expect(repairs.map(({ aim, changes, certificate }) => [aim, changes, certificate.valid])).toEqual([
    ['fewest', 0, true],
  ])
  expect(JSON.stringify(repairs[0]?.roster.plan)).toBe(JSON.stringify(roster.plan))
  expect(proof).toMatchObject({ atLeast: 0, fewest: 'proved', overBudget: null })
})

test('with one person not pinned a better score is looked for, after the published roster', () => {
  const what = made({ pins: everybody().slice(0, -1) })
  const { repairs, proof } = repaired(roster, what, { work: 200 })
  const [first, ...more] = repairs
  expect([first?.changes, proof.fewest]).toEqual([0, 'proved'])
  expect(disturbed(first?.roster)).toEqual({ students: 0, adults: 0 })
  expect(more.length).toBeGreaterThan(0)
  for (const { roster: better, disturbed: people } of more) {
    expect(better.score.weighted).toBeLessThan(roster.score.weighted)
    const { students, adults } = disturbed(better)
    expect(people).toBe(students + adults)
  }
})
