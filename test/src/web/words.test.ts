import { expect, it } from 'vitest'
import { TABLES } from '../../../src/files/csv/columns/index.ts'
import { jobKind } from '../../../src/web/model/deeds.ts'
import { labelOf, listLabel } from '../../../src/web/model/form-labels.ts'
import { latestOf } from '../../../src/web/model/latest.ts'
import { type Called, rowName } from '../../../src/web/model/row-words.ts'

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e'

const called: Called = {
  names: {
    activity: new Map([['A1', '围棋']]),
    room: new Map([['R1', '棋室']]),
    staff: new Map([['T1', '李老师']]),
  },
  blocks: new Map([['P', [{ code: 'B2', weekday: 2, start: '16:40', end: '17:25', kind: 'extended' }]]]),
}

const pin = {
  id: KEY,
  school: 'P',
  date: '2026-11-24',
  block: 'B2',
  activity: 'A1',
  room: 'R1',
  staff: 'T1',
  role: 'lead',
  student: null,
}

it('a pin is called by what it is about, and neither by its id nor by those of what it names', () => {
  const name = rowName('pins', pin, called, 'zh')
  expect(name).toContain('2026-11-24')
  for (const part of ['16:40–17:25', '围棋', '棋室', '李老师']) expect(name).toContain(part)
  for (const id of [KEY, 'B2', 'A1', 'R1', 'T1']) expect(name).not.toContain(id)
  // Saturday is worked like another day.
  expect(rowName('pins', { ...pin, date: '2026-11-28' }, called, 'zh')).toContain('16:40–17:25')
  const always = rowName('bans', { ...pin, date: null, block: null, role: null }, called, 'en')
  expect(always).toContain('李老师')
  expect(always).not.toContain('2026')
})

it('any other row is called by its name, else by its id, of a made-up one by its end', () => {
  expect(rowName('staff', { id: 'T1', name: '李老师' }, called, 'zh')).toBe('李老师')
  expect(rowName('students', { id: 'P-S1' }, called, 'zh')).toBe('P-S1')
  expect(rowName('events', { id: KEY }, called, 'zh')).toBe(KEY.slice(-6))
})

it('of weeks of the same Monday the one that was made first is the latest, and never a copy', () => {
  const week = { name: '', revision: 1, archived: false, createdAt: '2026-11-20T00:00:00Z', copyOf: null }
  const weeks = [
    { ...week, id: 'copy', monday: '2026-12-07', copyOf: KEY },
    { ...week, id: 'tried', monday: '2026-11-30' },
    { ...week, id: 'planned', monday: '2026-11-30' },
    { ...week, id: 'before', monday: '2026-11-23' },
  ]
  expect(latestOf(weeks)?.id).toBe('planned')
  expect(latestOf([])).toBeUndefined()
})

it('the record says what a job did, when it was asked for and when it was stopped', () => {
  expect(jobKind({ kind: 'job', before: null, after: { kind: 'solve' } })?.zh).toBe('排班')
  expect(jobKind({ kind: 'job', before: { kind: 'import' }, after: { state: 'cancelled' } })?.zh).toBe('导入')
  expect(jobKind({ kind: 'week', before: null, after: { kind: 'solve' } })).toBeNull()
})

it('fields have their unit in both languages, and lists no name of a file', () => {
  for (const table of Object.values(TABLES)) {
    expect(listLabel(table.name, 'en')).toMatch(/^[A-Z][^-]*$/)
    for (const column of table.columns)
      if (/（(分钟|元)）$/.test(column.zh)) expect(labelOf(column, 'en')).toMatch(/minutes|yuan/)
  }
})
