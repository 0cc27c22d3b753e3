import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { type Allocation, heapVerdict } from '../../../solver/bench/heap.ts'
import { lineOf } from '../../../solver/bench/report.ts'
import type { Point, Reading } from '../../../solver/bench/target.ts'
import { growth, linear } from '../../../solver/bench/targets/scale.ts'
import { terms } from '../../../solver/bench/targets/term.ts'
import { FIGURES, figureOf, termKey, termTables, withTables } from '../../../solver/bench/term-table.ts'

describe('the heap profile', () => {
  const profile = (bytes: number): Allocation => ({
    changes: 100,
    bytes,
    moves: [
      { what: 'record', bytes: bytes - 40 },
      { what: 'moves/pull.ts', bytes: 40 },
    ],
    sites: [],
  })

  test('is missed while more than a byte a change is asked for, and says by whom', () => {
    expect(lineOf(heapVerdict(profile(5000)))).toMatch(/measured 50\.0, of it record 49\.6 · missed$/)
  })

  test('is met where next to nothing is', () => {
    expect(lineOf(heapVerdict(profile(60)))).toMatch(/measured 0\.6 · met$/)
  })

  test('is not measured where there is none', () => {
    expect(lineOf(heapVerdict(null))).toMatch(/measured – · not measured$/)
  })
})

/** A term whose every figure is one number for weeks carried on, another for weeks alone. */
const term = (carried: number, alone: number, changed: Readonly<Record<string, number>> = {}): Reading => ({
  numbers: {
    ...Object.fromEntries(
      FIGURES.flatMap(({ figure }) => [
        [figureOf('carried', figure), carried],
        [figureOf('alone', figure), alone],
      ]),
    ),
    flowSpread: 1,
    ...changed,
  },
  at: '2026-11-28 09:30',
})

const judged = (reading: Reading): string[] =>
  terms
    .flatMap((target) => target.judge(new Map([[termKey('term'), [reading]]]), new Map()))
    .map(lineOf)
    .filter((line) => line.startsWith('target term,'))

describe('a term', () => {
  test('carried on must be at most what each week alone is, in every figure that it is held to', () => {
    expect(judged(term(2, 3))[1]).toMatch(/student-blocks of choices missed 2 \/ 3;.* · met$/)
    const line = judged(term(2, 3, { missed: 4 }))[1]
    expect(line).toMatch(/student-blocks of choices missed 4 \/ 3 \(more\);.* · missed$/)
  })

  test('of which the weeks alone were not kept is judged against the flow only', () => {
    const lines = judged({ numbers: { spread: 9, flowSpread: 1, unserved: 0 } })
    expect(lines[0]).toMatch(/ · missed$/)
    expect(lines[1]).toMatch(/ · not measured$/)
  })

  test('is told in three columns, with nothing where the even share has no such figure', () => {
    const tables = termTables(new Map([[termKey('term'), [term(1234, 0.25)]]]))
    expect(tables).toContain('`term`, 20 weeks, seed 1, 8 rounds a week, measured 2026-11-28 09:30 (UTC):')
    expect(tables).toContain('| largest spread of load among peers | 1,234 | 0.25 | 1 |')
    expect(tables).toContain('| unserved in the term | 1,234 | 0.25 |  |')
    expect(tables).not.toContain('school-S')
    expect(termTables(new Map())).toBe('')
  })

  test('has its place in docs/term.md, which is written again and again', async () => {
    const page = await readFile(new URL('../../../docs/term.md', import.meta.url), 'utf8')
    const once = withTables(page, '| new |\n')
    expect(once).toContain('| new |')
    expect(once).not.toContain('| unserved in the term |')
    expect(withTables(once, '| new |\n')).toBe(once)
    expect(withTables(page, '')).toBe(page)
  })
})

describe('growth', () => {
  const [small, large] = growth.jobs.map(({ key }) => key)
  const judged = (sixty: readonly Point[], city: readonly Point[]): string => {
    const results = new Map([
      [small ?? '', [{ numbers: {}, curve: sixty }]],
      [large ?? '', [{ numbers: {}, curve: city }]],
    ])
    const lines = growth.judge(results, new Map()).map(lineOf)
    return lines.find((line) => line.includes('growth in time')) ?? ''
  }

  test('is the time to the same U and then Z a school', () => {
    const sixty: Point[] = [
      [2, 60, 0, 600],
      [10, 0, 0, 6000],
      [20, 0, 0, 1200],
    ]
    const city: Point[] = [
      [5, 240, 0, 240],
      [40, 0, 0, 24_000],
      [80, 0, 0, 7200],
    ]
    // The city ends at U 0 and Z 30 a school; its first point is worth less, whatever its Z, for somebody is unserved.
    expect(judged(sixty, city)).toMatch(/4\.00 ×: U 0 and Z 30 a school after 80\.0 s and 20\.0 s · met$/)
  })

  test('compares who is unserved before Z', () => {
    const sixty: Point[] = [[10, 60, 0, 0]]
    const city: Point[] = [
      [20, 480, 0, 0],
      [50, 120, 0, 1_000_000],
    ]
    expect(judged(sixty, city)).toMatch(/5\.00 ×: U 1 and Z 0 a school after 50\.0 s and 10\.0 s · missed$/)
  })
})

test('compile and decode are told of each size that was measured, for information', () => {
  const key = linear.jobs[1]?.key ?? ''
  const numbers = { students: 1200, compileMicroseconds: 14.04, decodeMicroseconds: 1.5 }
  const [verdict] = linear.judge(new Map([[key, [{ numbers }]]]), new Map())
  expect(verdict === undefined ? '' : lineOf(verdict)).toMatch(
    /measured school-M \(1,200 students\) 14\.0 \/ 1\.50 · for information$/,
  )
})
