import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { plusDays } from '../../../models/time.ts'
import { rosterText } from '../../../src/files/roster/text.ts'
import { parse, tinyDistrict, VILLAGE_AND_TOWN } from '../../solver/loans/district.ts'
import { rosterOf } from '../../solver/loans/run.ts'
import { kehou } from './run.ts'

const MONDAY = '2026-11-23'

let folder: string
let roster: Roster
let file: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehou-rebalance-'))
  roster = await rosterOf(parse(tinyDistrict(VILLAGE_AND_TOWN)))
  file = await written('published.json', rosterText(roster))
})
afterAll(() => rm(folder, { recursive: true }))

async function written(name: string, text: string | Iterable<string>): Promise<string> {
  const target = path.join(folder, name)
  await writeFile(target, typeof text === 'string' ? text : [...text].join(''))
  return target
}

/** Codes of what `kehou rebalance` finds wrong, and its exit code. */
async function refused(...args: string[]): Promise<{ code: number | null; codes: string[] }> {
  const { code, out } = await kehou(['rebalance', ...args, '--work', '0', '--json'])
  return { code, codes: JSON.parse(out).faults.map((fault: { code: string }) => fault.code) }
}

/** A file of changes. */
const changesFile = (name: string, content: object): Promise<string> =>
  written(name, JSON.stringify({ schema: 'kehou/changes/1', ...content }))

const absence = (fields: object = {}) => ({
  id: 'e',
  kind: 'absence',
  staff: 'V-T1',
  from: MONDAY,
  to: MONDAY,
  ...fields,
})
const pin = (fields: object = {}) => ({
  id: 'p',
  by: 'bureau',
  reason: 'asked',
  school: 'P',
  date: MONDAY,
  block: 'B1',
  activity: 'P-chess',
  staff: 'P-T2',
  ...fields,
})

const lock = { id: 'b', by: 'bureau', reason: 'asked', school: 'P', staff: 'P-T2' }

describe('changes that are refused with their reason, and nothing written', () => {
  test.each<[string, object, readonly string[]]>([
    ['somebody unknown is absent', { events: [absence({ staff: 'NOBODY' })] }, ['UNKNOWN_REFERENCE']],
    [
      'a room that is not there closes',
      { events: [{ ...absence(), kind: 'room_closed', staff: undefined, room: 'X' }] },
      ['UNKNOWN_REFERENCE'],
    ],
    [
      'it happens in another week',
      { events: [absence({ from: '2026-12-07', to: '2026-12-07' })] },
      ['EVENT_OUTSIDE_WEEK'],
    ],
    [
      'it happened before the moment',
      { events: [absence()], disturbance: { from: '2026-11-24T08:00' } },
      ['EVENT_IN_THE_PAST'],
    ],
    [
      'consent ends on a day that has begun',
      {
        events: [{ id: 'e', kind: 'withdrawal', student: 'V-S1', date: MONDAY }],
        disturbance: { from: `${MONDAY}T17:00` },
      },
      ['EVENT_IN_THE_PAST'],
    ],
    [
      'a pin is of a block that has begun, a ban of a day that is over',
      { pins: [pin()], bans: [{ ...lock, date: MONDAY }], disturbance: { from: '2026-11-24T08:00' } },
      ['LOCK_IN_THE_PAST', 'LOCK_IN_THE_PAST'],
    ],
    ['the moment is of another week', { disturbance: { from: '2026-12-24T08:00' } }, ['MOMENT_OUTSIDE_WEEK']],
    [
      'a loan of somebody who is not listed is agreed to',
      {
        events: [
          {
            id: 'e',
            kind: 'loan_consent',
            staff: 'P-T2',
            host: 'V',
            date: MONDAY,
            by: 'home',
            answer: 'given',
          },
        ],
      },
      ['LOAN_NOT_LISTED'],
    ],
    [
      'a loan to a school that is not weak is agreed to',
      {
        events: [
          {
            id: 'e',
            kind: 'loan_consent',
            staff: 'P-T1',
            host: 'P',
            date: MONDAY,
            by: 'home',
            answer: 'given',
          },
        ],
      },
      ['LOAN_NOT_POSSIBLE'],
    ],
    [
      'a pin names somebody of another school who is not listed',
      { pins: [pin({ school: 'V', activity: 'V-chess' })] },
      ['PIN_ADULT_OF_ANOTHER_SCHOOL'],
    ],
    [
      'two pins contradict each other',
      { pins: [pin(), pin({ id: 'q', activity: 'P-care' })] },
      ['PIN_ADULT_TWICE'],
    ],
  ])('%s', async (name, content, codes) => {
    const changes = await changesFile(`${name}.json`, content)
    expect(await refused(file, '--changes', changes)).toEqual({ code: 3, codes })
  })

  test('names that nobody has, times that are none', async () => {
    expect(await refused(file, '--absent', 'NOBODY@Mon')).toEqual({ code: 3, codes: ['CHANGE_NOBODY'] })
    expect(await refused(file, '--absent', 'V-T1@someday')).toEqual({ code: 3, codes: ['CLI_VALUE'] })
    expect(await refused(file, '--from', 'noon')).toEqual({ code: 3, codes: ['CLI_VALUE'] })
    for (const option of [
      ['--absent', 'V-T1@Monkey'],
      ['--absent', 'V-T1@Mon..Tue..Wed'],
      ['--absent', 'V-T1@Mon 16:00-17:00 later'],
      ['--class-away', 'P-2-1@Mon 16:00-17:00'],
      ['--withdrawn', 'V-S1@Mon..Tue'],
      ['--budget', 'P=100=9'],
    ])
      expect(await refused(file, ...option), option.join(' ')).toEqual({ code: 3, codes: ['CLI_VALUE'] })
  })

  test('the moment of a file counts beside a limit of the command line', async () => {
    const changes = await changesFile('moment.json', {
      events: [absence()],
      disturbance: { from: '2026-11-24T08:00' },
    })
    expect(await refused(file, '--changes', changes, '--adults', '5')).toEqual({
      code: 3,
      codes: ['EVENT_IN_THE_PAST'],
    })
  })
})

describe('a file that is no published roster of the week', () => {
  const altered = async (name: string, alter: (value: Record<string, unknown>) => void): Promise<string> => {
    const value = JSON.parse(await readFile(file, 'utf8'))
    alter(value)
    return written(name, JSON.stringify(value))
  }

  test('of another version', async () => {
    const other = await altered('version.json', (value) => {
      value['schema'] = 'kehou/roster/99'
    })
    const { code, codes } = await refused(other)
    expect({ code, codes }).toEqual({ code: 3, codes: ['SCHEMA_UNKNOWN'] })
  })

  test('whose week is that of another district', async () => {
    const week = parse(tinyDistrict([{ id: 'X', weak: false, students: 1, teachers: [[]], loanable: 0 }]))
    const other = await altered('district.json', (value) => {
      value['input'] = week
    })
    const before = await readdir(folder)
    const out = path.join(folder, 'of-another-district')
    const ended = await kehou(['rebalance', other, '--absent', 'X-T1@Mon', '--out', out, '--json'])
    const [fault, ...more] = JSON.parse(ended.out).faults
    expect(ended.code).toBe(5)
    expect(fault).toMatchObject({ code: 'ROSTER_NOT_PUBLISHABLE' })
    expect(fault.cause).toContain('ROSTER_INPUT_HASH')
    expect(more).toEqual([])
    expect(await readdir(folder)).toEqual(before)
  })

  test('that breaks a rule', async () => {
    const other = await altered('broken.json', (value) => {
      const plan = value['plan'] as { sessions: unknown[] }
      plan.sessions = plan.sessions.slice(1)
    })
    expect(await refused(other)).toEqual({ code: 5, codes: ['ROSTER_NOT_PUBLISHABLE'] })
  })
})

test('a budget of nobody, where somebody must change: the least there is, and that it is proved', async () => {
  // On the day without a guest the village has its own teacher alone.
  const home = roster.plan.loans[0]?.date === MONDAY ? 'Tue' : 'Mon'
  const { code, out } = await kehou([
    'rebalance',
    file,
    '--absent',
    `V-T1@${home}`,
    '--students',
    '0',
    '--adults',
    '0',
    '--work',
    '0',
    '--json',
  ])
  const { faults, proof } = JSON.parse(out)
  expect(code).toBe(9)
  expect(faults[0].code).toBe('REBALANCE_OVER_BUDGET')
  expect(faults[0].cause).toContain('every repair disturbs at least students: 0, adults: 1')
  expect(proof.forced).toMatchObject({ students: 0, adults: 1 })
  expect(['least', 'least_alone', 'impossible']).toContain(proof.overBudget)
})

test('a budget that is spent already: what has begun costs more, and nothing is written', async () => {
  const paid = roster.plan.sessions.filter(({ school }) => school === 'P')
  expect(paid.length).toBeGreaterThan(0)
  const late = `${plusDays(MONDAY, 6)}T12:00`
  const { code, out } = await kehou([
    'rebalance',
    file,
    '--budget',
    'P=1',
    '--from',
    late,
    '--work',
    '0',
    '--json',
  ])
  const { faults, repairs } = JSON.parse(out)
  expect({ code, repairs }).toEqual({ code: 9, repairs: [] })
  expect(faults.map((fault: { code: string }) => fault.code)).toEqual(['PAY_OVER_BUDGET'])
  expect(faults[0].cause).toMatch(/paid [0-9,]+ yuan, the budget is 1\./)
})

test('a class that is away by id, with its days; a class that nobody has', async () => {
  const { code, out } = await kehou(['rebalance', file, '--class-away', 'P-2-1@Mon', '--work', '0', '--json'])
  const { repairs, touched } = JSON.parse(out)
  expect({ code, touched }).toEqual({ code: 0, touched: ['P'] })
  const gone = repairs[0].people.filter(({ person }: { person: string }) => person === 'student')
  expect(new Set(gone.map(({ id }: { id: string }) => id))).toEqual(new Set(['P-S1', 'P-S2']))
  expect(repairs[0].loans).toEqual({ gone: [], come: [] })
  expect(await refused(file, '--class-away', '9-9@Mon')).toEqual({ code: 3, codes: ['CHANGE_NOBODY'] })
})

test('a recalled loan is told as gone', async () => {
  const [loan] = roster.plan.loans
  const changes = await changesFile('recall.json', {
    events: [{ id: 'e', kind: 'loan_consent', ...loan, by: 'teacher', answer: 'recalled' }],
  })
  const { out } = await kehou(['rebalance', file, '--changes', changes, '--work', '0', '--json'])
  expect(JSON.parse(out).repairs[0].loans).toEqual({ gone: [loan], come: [] })
})

test('a repair that was taken can be repaired again on the command line', async () => {
  const out = path.join(folder, 'once')
  const first = await kehou([
    'rebalance',
    file,
    '--absent',
    'V-T1@Mon',
    '--work',
    '0',
    '--out',
    out,
    '--json',
  ])
  expect(first.code).toBe(0)
  const again = path.join(out, 'roster.json')
  const second = await kehou(['rebalance', again, '--absent', 'V-T1@Tue', '--work', '0', '--json'])
  expect(second.code).toBe(0)
})
