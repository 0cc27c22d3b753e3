import { describe, expect, it } from 'vitest'
import type { WeekInput } from '../../../models/week.ts'
import { Stage } from './stage.ts'
import { MONDAY } from './week.ts'

const two = ['7a', '7b']
const who = { id: 'L', by: '', reason: '', school: 'S' }
const pinned = (fields: object): Stage =>
  new Stage((input: WeekInput) => {
    input.pins = [{ ...who, date: MONDAY, block: 'B2', activity: 'care', ...fields }]
  })
const banned = (fields: object): Stage =>
  new Stage((input: WeekInput) => {
    input.bans = [{ ...who, ...fields }]
    Object.assign(input.schools[0] ?? {}, {
      siteDuties: [{ id: 'gate', name: '', site: 'S', weekday: 1, block: 'B1', adults: 1, minutes: 30 }],
    })
  })

describe('H19 pins', () => {
  it.each([
    ['nothing more', {}],
    ['the room', { room: 'c1' }],
    ['the lead', { staff: 'ann', role: 'lead' }],
    ['an assistant', { staff: 'bob', role: 'assist' }],
    ['somebody in either role', { staff: 'bob' }],
    ['the student', { student: '7b' }],
    ['everything', { room: 'c1', staff: 'ann', student: '7a' }],
  ])('are broken until a session has %s', (_, fields) => {
    const stage = pinned(fields)
    expect(stage.broken()).toEqual({ H19: 1 })
    stage.session('care', 0, 'B2', { students: two, assist: ['bob'] })
    expect(stage.broken()).toEqual({})
  })

  it.each([
    ['room', { room: 'c2' }],
    ['adult', { staff: 'cai' }],
    ['lead', { staff: 'bob', role: 'lead' }],
    ['assistant', { staff: 'ann', role: 'assist' }],
    ['student', { student: '3a' }],
    ['activity', { activity: 'chess' }],
    ['block', { block: 'B3' }],
    ['date', { date: '2026-11-24' }],
  ])('stay broken by a session with another %s', (_, fields) => {
    const stage = pinned(fields)
    stage.session('care', 0, 'B2', { students: two, assist: ['bob'] })
    expect(stage.broken()).toEqual({ H19: 1 })
  })

  it('want one session that has everything, not two that share it', () => {
    const stage = pinned({ room: 'c2', staff: 'ann' })
    stage.session('care', 0, 'B2', { students: two })
    stage.session('care', 0, 'B2', { students: ['3a'], room: 'c2', lead: 'bob' })
    expect(stage.broken()).toEqual({ H19: 1 })
  })

  it('of another school say nothing', () => {
    expect(pinned({ school: 'X' }).broken()).toEqual({})
  })
})

describe('H19 bans', () => {
  it.each([
    ['activity', { activity: 'care' }],
    ['room', { room: 'c1', date: MONDAY }],
    ['adult', { staff: 'bob', block: 'B2' }],
    ['student', { student: '7a' }],
    ['student in an activity', { student: '7a', activity: 'care', block: 'B2' }],
  ])('are broken by a session with the %s', (_, fields) => {
    const stage = banned(fields)
    expect(stage.broken()).toEqual({})
    stage.session('care', 0, 'B2', { students: two, assist: ['bob'] })
    expect(stage.broken()).toEqual({ H19: 1 })
  })

  it('are not broken by a session with a part of them', () => {
    const stage = banned({ student: '7a', activity: 'chess', block: 'B2' })
    stage.session('care', 0, 'B2', { students: two })
    expect(stage.broken()).toEqual({})
  })

  it('that name only an adult keep them from site duties', () => {
    for (const [fields, broken] of [
      [{ staff: 'bob' }, { H19: 1 }],
      [{ staff: 'bob', block: 'B2' }, {}],
      [{ staff: 'bob', activity: 'care' }, {}],
    ] as const) {
      const stage = banned(fields)
      stage.duty('gate', 0, 'bob')
      expect(stage.broken()).toEqual(broken)
    }
  })
})

describe('H19 when a part of the week has begun', () => {
  const begun = (fields: object, from: string | null, lock: 'pins' | 'bans'): Stage =>
    new Stage((input: WeekInput) => {
      if (lock === 'pins') input.pins = [{ ...who, date: MONDAY, block: 'B2', activity: 'care', ...fields }]
      else input.bans = [{ ...who, ...fields }]
      input.disturbance = { from }
      input.history.published = { sessions: [], duties: [], loans: [], unserved: [] }
      Object.assign(input.schools[0] ?? {}, {
        siteDuties: [{ id: 'gate', name: '', site: 'S', weekday: 1, block: 'B1', adults: 1, minutes: 30 }],
      })
    })

  it.each([
    [`${MONDAY}T17:00`, 1],
    [`${MONDAY}T17:01`, 0],
    ['2026-11-24T08:00', 0],
  ])('at %s, a pin of a block at 17:00 asks for as much as is to come', (from, broken) => {
    expect(begun({}, from, 'pins').broken()['H19'] ?? 0).toBe(broken)
  })

  it.each([
    // Beside the ban it counts that what has begun is not what was published.
    [`${MONDAY}T16:00`, 2],
    [`${MONDAY}T16:30`, 1],
    ['2026-11-24T08:00', 0],
  ])('at %s, a ban without a date counts what begins then', (from, banned) => {
    const locked = begun({ staff: 'bob' }, from, 'bans')
    const free = begun({ staff: 'cai' }, from, 'bans')
    for (const stage of [locked, free]) {
      stage.duty('gate', 0, 'bob')
      stage.session('care', 0, 'B2', { students: two, assist: ['bob'] })
    }
    expect((locked.broken()['H19'] ?? 0) - (free.broken()['H19'] ?? 0)).toBe(banned)
  })
})
