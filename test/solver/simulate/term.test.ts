import { expect, test } from 'vitest'
import { carryOver, fairLoad } from '../../../models/policy/constants.ts'
import type { Roster } from '../../../models/roster.ts'
import type { Week } from '../../../models/week.ts'
import { generate } from '../../../solver/generate/index.ts'
import { runRound, simulate } from '../../../solver/index.ts'
import { giniOf } from '../../../solver/simulate/figures.ts'
import { verify } from '../../../solver/verify/index.ts'
import { parse, standingDistrict } from '../loans/district.ts'

const run = {
  seed: 1,
  version: 'test',
  pool: { run: async (task: Parameters<typeof runRound>[0]) => runRound(task) },
  stop: new Int32Array(new SharedArrayBuffer(4)),
  rounds: 1,
  gap: null,
  observe: () => undefined,
}

async function termOf(week: Week, weeks: number) {
  const rosters: Roster[] = []
  const found = await simulate(week, weeks, run, ({ policy, roster }) => {
    const certificate = verify(roster)
    expect(certificate.faults).toEqual([])
    expect(certificate.rules.filter((rule) => rule.broken > 0)).toEqual([])
    if (policy === 'carried') rosters.push(roster)
  })
  return { found, rosters }
}

test('weeks follow one another, each valid, with the duties of the one before', async () => {
  const { found, rosters } = await termOf(generate('school-S'), 3)
  expect(found.weeks).toBe(3)
  for (const [index, { input }] of rosters.entries()) {
    const before = rosters[index - 1]
    if (before === undefined) continue
    const days = (date: string) => (Date.parse(date) - Date.parse(before.input.monday)) / 86_400_000
    expect(days(input.monday)).toBe(7)
    for (const who of input.staff) {
      const blocks = before.plan.sessions
        .filter(({ lead, assistants }) => lead === who.id || assistants.includes(who.id))
        .flatMap(({ date, blocks: codes }) => codes.map((block) => ({ weekday: days(date) + 1, block })))
      for (const slot of blocks) expect(who.lastWeek).toContainEqual(slot)
    }
  }
  expect(found.flow.gini).toBeLessThanOrEqual(found.carried.load.gini)
})

test('groups that stand are held from week to week by those who are in them', async () => {
  const { rosters } = await termOf(parse(standingDistrict()), 3)
  expect(rosters).toHaveLength(3)
  for (const [index, { input, plan }] of rosters.entries()) {
    const standing = new Map(input.history.standing.map((group) => [group.id as string, group]))
    expect([...standing.keys()].sort()).toEqual(['P-stands', 'V-stands'])
    const before = rosters[index - 1]
    for (const [id, { members, lead, activity }] of standing) {
      const sessions = plan.sessions.filter(({ group }) => group === id)
      expect(sessions.length).toBeGreaterThan(0)
      for (const session of sessions) {
        expect({ activity: session.activity, lead: session.lead }).toEqual({ activity, lead })
        expect([...session.students].sort()).toEqual([...members].sort())
      }
      if (before === undefined) continue
      const [met] = before.plan.sessions.filter(({ group }) => group === id)
      expect([...members].sort()).toEqual([...(met?.students ?? [])].sort())
    }
  }
})

test('the load ledger is the deviation from the fair part of the week', async () => {
  const week = generate('school-S')
  const { rosters } = await termOf(week, 2)
  const [first, second] = rosters
  if (first === undefined || second === undefined) throw new Error('two weeks')
  const [school] = week.schools
  const time = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  const minutes = new Map<string, number>()
  const add = (id: string, more: number) => minutes.set(id, (minutes.get(id) ?? 0) + more)
  const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7
  for (const { date, blocks, lead, assistants } of first.plan.sessions) {
    const own = (school?.blocks ?? []).filter(
      (row) => row.weekday === weekday(date) && blocks.includes(row.code),
    )
    const length =
      Math.max(...own.map(({ end }) => time(end))) - Math.min(...own.map(({ start }) => time(start)))
    for (const id of [lead, ...assistants]) add(id, length)
  }
  for (const { duty, adults } of first.plan.duties)
    for (const id of adults) add(id, school?.siteDuties.find((row) => row.id === duty)?.minutes ?? 0)
  const pool = week.staff.filter(({ source }) => source === 'own_teacher' || source === 'retired_teacher')
  const total = pool.reduce((sum, { id }) => sum + (minutes.get(id) ?? 0), 0)
  const shares = pool.reduce((sum, { share }) => sum + share, 0)
  for (const who of pool) {
    const next = second.input.staff.find(({ id }) => id === who.id)
    const fair = fairLoad(total, who.share, shares)
    expect(next?.carried.load).toBe(carryOver(who.carried.load, minutes.get(who.id) ?? 0, fair))
  }
})

test('the same seed gives the same term', async () => {
  const week = generate('tiny-01')
  expect((await termOf(week, 3)).found).toEqual((await termOf(week, 3)).found)
})

test('a Gini of equal shares is 0, of all with one nearly 1', () => {
  expect(giniOf([5, 5, 5])).toBe(0)
  expect(giniOf([0, 0, 0, 8])).toBe(750)
  expect(giniOf([])).toBe(0)
})
