import { expect, test } from 'vitest'
import { type Changes, onlyPast } from '../../../models/changes.ts'
import type { Session } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import { Opened, recommendPost } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { parse, tinyDistrict } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'
import { made, repaired } from './run.ts'

const candidatesFor = (roster: Roster, { group, date, blocks }: Session) => {
  const [block] = blocks
  const answer = recommendPost(new Opened(roster), { post: { role: 'lead', group, date, block } } as never)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.candidates.map(({ staff, effect }) => ({ staff, legal: effect.legal }))
}

test('limits on people bind the repair that was asked for, and nothing that comes after it was accepted', async () => {
  const school = { id: 'P', weak: false, students: 2, teachers: [[], [], [], []], loanable: 0 }
  const published = await rosterOf(parse(tinyDistrict([school])), { rounds: 2 })
  const [{ lead, date }] = published.plan.sessions as [Session]
  const changes: Changes = made({
    events: [{ id: 'e', kind: 'absence', staff: lead, from: date, to: date }],
    disturbance: { students: 0, adults: 2 },
  })
  const [repair] = repaired(published, changes).repairs
  if (repair === undefined) throw new Error('no repair')
  expect(repair.disturbed).toBe(2)
  expect(verify(repair.roster).valid).toBe(true)
  const other = repair.roster.plan.sessions.find((row) => row.date !== date)
  if (other === undefined) throw new Error('nothing on the other day')
  const { input } = repair.roster
  const free = { ...repair.roster, input: { ...input, disturbance: onlyPast(input.disturbance) } }
  const candidates = candidatesFor(repair.roster, other)
  expect(candidates).toEqual(candidatesFor(free, other))
  expect(candidates.some(({ legal }) => legal)).toBe(true)
})
