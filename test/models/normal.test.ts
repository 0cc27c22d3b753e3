import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashWeek } from '../../models/hash.ts'
import { normalise } from '../../models/normal.ts'
import { week } from '../../models/week.ts'
import { MONDAY, SATURDAY, smallWeek, TUESDAY, weekWith } from './week-builder.ts'

/** Lists whose order is their meaning: ranked choices, events, the blocks of a session. */
const ordered = /^(events|students\.choices\.activities|history\.published\.sessions\.blocks)$/

/** The small week with more in its lists, so that there is something to change the order of. */
const rich = () => {
  const input = smallWeek()
  input.district.calendar = [
    { date: SATURDAY, kind: 'make_up', follows: 1 },
    { date: '2026-12-12', kind: 'school_day', follows: 2 },
  ]
  input.district.ruleSources = [
    { id: 'b', title: '', from: MONDAY },
    { id: 'a', title: '', from: MONDAY },
  ]
  const p1 = input.schools[0]
  if (p1) {
    p1.closures = [
      { from: '2026-12-01', to: '2026-12-01' },
      { from: '2026-11-01', to: '2026-11-01' },
    ]
    p1.homeworkBlocks = [
      { grade: 3, weekday: 2, blocks: ['B2', 'B1'] },
      { grade: 3, weekday: 1, blocks: ['B1'] },
    ]
  }
  const pin = { by: '', reason: '', school: 'P1', date: TUESDAY, block: 'B2', activity: 'CARE' }
  input.pins = [
    { ...pin, id: 'L2' },
    { ...pin, id: 'L1' },
  ]
  const person = input.staff[0]
  if (person) {
    person.availability = [
      { weekday: 2, start: '15:00', end: '19:00' },
      { weekday: 1, start: '15:00', end: '19:00' },
    ]
    person.lastWeek = [
      { weekday: 2, block: 'B1' },
      { weekday: 1, block: 'B2' },
    ]
  }
  const session = {
    school: 'P1',
    activity: 'CARE',
    date: MONDAY,
    room: 'K11',
    lead: 'T2',
    assistants: ['V1', 'T1'],
  }
  input.history.published = {
    sessions: [
      { ...session, group: 'G2', blocks: ['B2', 'B1'], students: ['S4', 'S3'] },
      { ...session, group: 'G1', blocks: ['B1'], students: ['S2', 'S1'] },
    ],
    duties: [
      { school: 'P1', duty: 'GATE', date: TUESDAY, adults: ['T2', 'T1'] },
      { school: 'P1', duty: 'GATE', date: MONDAY, adults: ['T1'] },
    ],
    loans: [
      { staff: 'T1', date: TUESDAY, host: 'P2' },
      { staff: 'T1', date: MONDAY, host: 'P2' },
    ],
    unserved: [
      { student: 'S2', date: MONDAY, block: 'B1' },
      { student: 'S1', date: MONDAY, block: 'B1' },
    ],
  }
  return input
}

/** A copy with every list that has no order put in another order, drawn from `next`. */
function shuffled(value: unknown, path: string, next: (below: number) => number): unknown {
  if (Array.isArray(value)) {
    const list = value.map((member) => shuffled(member, path, next))
    if (ordered.test(path)) return list
    for (let at = list.length - 1; at > 0; at--) {
      const other = next(at + 1)
      const kept: unknown = list[at]
      list[at] = list[other]
      list[other] = kept
    }
    return list
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    shuffled(part, path === '' ? key : `${path}.${key}`, next),
  ])
  return Object.fromEntries(entries)
}

describe('normalise', () => {
  test('the order of rows changes no byte', () => {
    const plain = canonicalize(normalise(week.parse(rich())))
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (stream) => {
        const next = (below: number) => Number(stream.next().value) % below
        const other = week.parse(shuffled(rich(), '', next))
        expect(canonicalize(normalise(other))).toBe(plain)
      }),
      { numRuns: 60 },
    )
  })

  test('what has an order keeps it', () => {
    const input = rich()
    const choices = input.students[0]?.choices?.[0]
    choices?.activities.reverse()
    expect(canonicalize(normalise(week.parse(input)))).not.toBe(canonicalize(normalise(week.parse(rich()))))
    input.events = ['b', 'a'].map((id) => ({ id, kind: 'withdrawal', student: 'S1', date: MONDAY }))
    expect(normalise(week.parse(input)).events.map((event) => event.id)).toEqual(['b', 'a'])
    expect(normalise(week.parse(rich())).history.published?.sessions[1]?.blocks).toEqual(['B2', 'B1'])
  })

  test('twice is once, and the week given stays as it was', () => {
    const given = week.parse(rich())
    const before = structuredClone(given)
    const once = normalise(given)
    expect(given).toEqual(before)
    expect(normalise(once)).toEqual(once)
    expect(week.parse(once)).toEqual(once)
  })
})

describe('hashWeek', () => {
  test('is SHA-256 in hexadecimal, the same for the same week however its fields are ordered', () => {
    const one = weekWith()
    const entries = Object.entries(one).reverse()
    expect(hashWeek(one)).toMatch(/^[0-9a-f]{64}$/)
    expect(hashWeek(week.parse(Object.fromEntries(entries)))).toBe(hashWeek(one))
    expect(hashWeek(weekWith())).toBe(hashWeek(one))
  })

  test('defaults left out and written out give the same', () => {
    expect(hashWeek(week.parse(weekWith()))).toBe(hashWeek(weekWith()))
  })

  test('differs when anything differs', () => {
    const hashes = [
      weekWith(),
      weekWith((input) => {
        input.monday = '2026-11-30'
      }),
      weekWith((input) => {
        input.weights.S01 = 21
      }),
      weekWith((input) => {
        input.students.reverse()
      }),
    ].map(hashWeek)
    expect(new Set(hashes).size).toBe(4)
  })
})
