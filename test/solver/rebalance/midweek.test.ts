import { beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { breachesOf, made, repaired } from './run.ts'

const WEDNESDAY = '2026-11-25'
const FRIDAY = '2026-11-27'
const NOON = `${WEDNESDAY}T12:00`

let roster: Roster
beforeAll(async () => {
  roster = await solved('school-M')
})

const past = ({ sessions }: Roster['plan']) => sessions.filter(({ date }) => date < WEDNESDAY)

/** The sessions of the groups that meet both before and after Wednesday noon, by group. */
function split(): Session[][] {
  const groups = new Map<string, Session[]>()
  for (const session of roster.plan.sessions) {
    const activity = roster.input.activities.find(({ id }) => id === session.activity)
    if ((activity?.sessions ?? 1) > 1)
      groups.set(session.group, [...(groups.get(session.group) ?? []), session])
  }
  return [...groups.values()].filter(
    (sessions) =>
      sessions.some(({ date }) => date < WEDNESDAY) && sessions.some(({ date }) => date > WEDNESDAY),
  )
}

/** The first repair in the middle of the week; what was before stays in each. */
function repairOf(events: readonly object[]): Roster['plan'] {
  const { repairs, failed } = repaired(roster, made({ events, disturbance: { from: NOON } }))
  expect(breachesOf(failed)).toEqual([])
  const [first] = repairs
  if (first === undefined) throw new Error('no repair')
  for (const { certificate, roster: repair } of repairs) {
    expect(certificate.valid).toBe(true)
    expect(past(repair.plan)).toEqual(past(roster.plan))
  }
  return first.roster.plan
}

describe('in the middle of the week', () => {
  test('a child leaves a group that has met: what was stays, the child is gone from what comes', () => {
    const [sessions] = split()
    const student = sessions?.[0]?.students[0]
    const group = sessions?.[0]?.group
    const plan = repairOf([{ id: 'e', kind: 'withdrawal', student, date: WEDNESDAY }])
    const isThere = ({ students }: Session) => students.some((id) => id === student)
    expect(plan.sessions.filter((each) => each.date >= WEDNESDAY && isThere(each))).toEqual([])
    expect(plan.sessions.filter((each) => each.group === group)).toHaveLength(2)
  })

  test('nobody is left who could lead a group that has met: its sessions to come lapse, whatever the group', () => {
    const groups = split().slice(0, 4)
    expect(groups.length).toBeGreaterThan(0)
    for (const [first] of groups) {
      const skill = roster.input.activities.find(({ id }) => id === first?.activity)?.skill ?? null
      const able = roster.input.staff.filter(({ skills }) => skill !== null && skills.includes(skill))
      const plan = repairOf(
        able.map(({ id }) => ({
          id: `e-${id}`,
          kind: 'absence',
          staff: id,
          from: WEDNESDAY,
          to: FRIDAY,
        })),
      )
      expect(able.length).toBeGreaterThan(0)
      const left = plan.sessions.filter((each) => each.group === first?.group)
      expect(left.map(({ date }) => date >= WEDNESDAY)).toEqual([false])
    }
  })

  test.each([2, 3, 4])(
    'a make-up Saturday that follows weekday %i is staffed, and nobody changes for it what is over',
    (follows) => {
      const saturday = '2026-11-28'
      const plan = repairOf([{ id: 'e', kind: 'make_up_day', date: saturday, follows }])
      expect(plan.sessions.filter(({ date }) => date === saturday).length).toBeGreaterThan(20)
      expect(plan.unserved).toEqual([])
    },
  )
})
