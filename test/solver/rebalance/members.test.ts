import { beforeAll, describe, expect, test } from 'vitest'
import { changedWeek } from '../../../models/changes.ts'
import type { Roster } from '../../../models/roster.ts'
import type { WeekInput } from '../../../models/week.ts'
import type { Engine } from '../../../solver/lp/engine.ts'
import { enumerated } from '../../oracle/brute/index.ts'
import { MONDAY, parse, TUESDAY, tinyDistrict } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'
import { openHighs } from '../lp/engines.ts'
import { made, onlyChanges, repaired } from './run.ts'

/** A school of one block a day whose paper group stands with two of its three children; the third comes on Mondays alone. */
function groupOfTwo(): WeekInput {
  const input = tinyDistrict([
    { id: 'P', weak: false, students: 3, teachers: [['paper'], ['paper']], loanable: 0 },
  ])
  for (const row of input.schools) {
    row.blocks = row.blocks.filter(({ code }) => code === 'B2')
    for (const end of row.timetable) end.end = '16:55'
  }
  for (const row of input.activities)
    if (row.category === 'arts') Object.assign(row, { sessions: 2, standing: true, min: 2 })
  input.activities = input.activities.filter(({ category }) => category !== 'science')
  input.students.forEach((row, index) => {
    const activities = index < 2 ? ['P-paper', 'P-chess'] : ['P-chess', 'P-paper']
    row.choices = [{ weekday: null, activities }]
    if (index === 2) row.days = [{ weekday: 1 }]
  })
  const group = {
    id: 'P-stands',
    school: 'P',
    activity: 'P-paper',
    members: ['P-S1', 'P-S2'],
    lead: 'P-T1',
    room: 'P-R1',
    slots: [1, 2].map((weekday) => ({ weekday, block: 'B2' })),
  }
  return { ...input, history: { standing: [group] } }
}

const signUp = { id: 's', kind: 'sign_up', student: 'P-S3', day: { weekday: 2 } }
const join = { id: 'j', kind: 'join_group', student: 'P-S3', group: 'P-stands' }

let engine: Engine
let roster: Roster
beforeAll(async () => {
  engine = await openHighs()
  roster = await rosterOf(parse(groupOfTwo()))
})
const leave = { id: 'l', kind: 'leave_group', student: 'P-S2', group: 'P-stands' }

describe.each([
  ['from the beginning of the week', null],
  ['from Tuesday noon on', `${TUESDAY}T12:00`],
])('%s', (_, from) => {
  test.each([
    ['a child signs up for a day', [signUp]],
    ['a child signs up and joins a standing group', [signUp, join]],
    ['a child leaves a standing group', [leave]],
    ['one child leaves, another one joins', [leave, signUp, join]],
    ['a child joins that is not there on all days of the group', [join]],
  ])('%s: no roster at all changes less, and what is proved is so', (__, events) => {
    const what = made({ events, disturbance: { students: null, adults: null, from } })
    const { repairs, proof, failed } = repaired(roster, what, { engine })
    const { score } = enumerated(onlyChanges(changedWeek(roster, what)))
    const [first] = repairs
    expect(failed).toBeNull()
    expect([first?.roster.score.unserved, first?.changes]).toEqual([score.unserved, score.terms.S09])
    // Whoever leaves is elsewhere in each session to come.
    const isLeft = events.includes(leave)
    const sessions = from === null ? 2 : 1
    expect(proof.forced).toEqual({ changes: isLeft ? 3 * sessions : 0, students: isLeft ? 1 : 0, adults: 0 })
    // Where a child has to leave in the middle of the week only a bounding model is asked, which may prove less, never more.
    if (from !== null && isLeft) expect(proof.atLeast).toBeLessThanOrEqual(score.terms.S09)
    else expect(proof).toMatchObject({ atLeast: score.terms.S09, fewest: 'proved' })
  })
})

test('a child who joins in the middle of the week sits in the session to come, and nobody else moves', () => {
  const events = [signUp, join]
  const { repairs } = repaired(roster, made({ events, disturbance: { from: `${TUESDAY}T12:00` } }))
  const stands = repairs[0]?.roster.plan.sessions.filter(({ group }) => group === 'P-stands') ?? []
  expect(Object.fromEntries(stands.map(({ date, students }) => [date, students]))).toEqual({
    [MONDAY]: ['P-S1', 'P-S2'],
    [TUESDAY]: ['P-S1', 'P-S2', 'P-S3'],
  })
})

test('a child who leaves in the middle of the week is in no session to come, whatever it ranks', () => {
  const { repairs } = repaired(
    roster,
    made({ events: [leave, signUp, join], disturbance: { from: `${TUESDAY}T12:00` } }),
  )
  const stands = repairs[0]?.roster.plan.sessions.filter(({ group }) => group === 'P-stands') ?? []
  expect(Object.fromEntries(stands.map(({ date, students }) => [date, students]))).toEqual({
    [MONDAY]: ['P-S1', 'P-S2'],
    [TUESDAY]: ['P-S1', 'P-S3'],
  })
})
