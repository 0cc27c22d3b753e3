import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { MONDAY, parse, tinyDistrict, VILLAGE_AND_TOWN } from '../../solver/loans/district.ts'
import { rosterOf } from '../../solver/loans/run.ts'
import { home, write } from './asked.ts'
import { kehou } from './run.ts'

let roster: Roster
let file: string
beforeAll(async () => {
  roster = await rosterOf(parse(tinyDistrict(VILLAGE_AND_TOWN)))
  file = await write('published', roster)
})

test('everything that can be pinned is: leads, rooms, assistants, every child; nothing changes, and nothing else is offered', async () => {
  const at = { by: 'bureau', reason: 'all stays' }
  const pins = roster.plan.sessions.flatMap(({ school, date, blocks, activity, room, ...row }) => {
    const held = (of: string, fields: object) =>
      blocks.map((block) => ({
        ...{ ...at, id: `${row.group} ${date} ${block} ${of}` },
        ...{ school, date, block, activity, ...fields },
      }))
    return [
      ...held('lead', { room, staff: row.lead, role: 'lead' }),
      ...row.assistants.flatMap((staff) => held(staff, { staff, role: 'assist' })),
      ...row.students.flatMap((student) => held(student, { student })),
    ]
  })
  expect(pins.length).toBeGreaterThan(roster.input.students.length * 4)
  const changes = path.join(home, 'all.json')
  await writeFile(changes, JSON.stringify({ schema: 'kehou/changes/1', pins }))
  const { code, out } = await kehou(['rebalance', file, '--changes', changes, '--json'])
  const { repairs, proof } = JSON.parse(out)
  expect(code).toBe(0)
  // Nothing is left to search for a better score with.
  expect(repairs).toHaveLength(1)
  expect(repairs[0]).toMatchObject({
    changes: 0,
    people: [],
    disturbed: { students: 0, adults: 0 },
    loans: { gone: [], come: [] },
  })
  expect(proof).toMatchObject({ fewest: 'proved', atLeast: 0 })
  expect(repairs[0].score).toEqual(repairs[0].before)
})

test('a budget of zero is kept where nothing has to change', async () => {
  const args = ['rebalance', file, '--students', '0', '--adults', '0', '--json']
  const { code, out } = await kehou(args)
  expect(code).toBe(0)
  expect(JSON.parse(out).repairs[0].changes).toBe(0)
})

test('says from when it changes anything, or that it is the whole week', async () => {
  const args = ['rebalance', file, '--work', '0']
  const told = async (...more: string[]) => (await kehou([...args, ...more])).out
  expect(await told('--lang', 'en')).toContain('the whole week, days that are over too')
  expect(await told('--lang', 'zh')).toContain('整周，已经过去的日子也会改动')
  const from = `${MONDAY}T18:00`
  expect(await told('--lang', 'en', '--from', from)).toContain(`what begins from ${from} on`)
  expect(await told('--lang', 'zh', '--from', from)).toContain(`${from} 起`)
  expect(JSON.parse(await told('--json')).from).toBeNull()
  expect(JSON.parse(await told('--json', '--from', from)).from).toBe(from)
})
