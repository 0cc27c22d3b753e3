import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { type Allocation, heapVerdict } from '../../../solver/bench/heap.ts'
import { lineOf } from '../../../solver/bench/report.ts'
import type { Point, Reading, Target, Verdict } from '../../../solver/bench/target.ts'
import { districtBound, gaps } from '../../../solver/bench/targets/gap.ts'
import { growth, linear } from '../../../solver/bench/targets/scale.ts'
import { terms } from '../../../solver/bench/targets/term.ts'
import {
  FIGURES,
  farthest,
  figureOf,
  termKey,
  termTables,
  withTables,
} from '../../../solver/bench/term-table.ts'
import { judgeAll } from '../../../solver/bench/verdicts.ts'

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
    flowFarSpread: 1,
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
    expect(lines[0]).not.toContain('arSpread')
    expect(lines[1]).toMatch(/ · not measured$/)
  })

  test('is judged by the group of peers that is farthest above its own even share, not by the largest spreads', () => {
    const hidden = { spread: 60, flowSpread: 60, farSpread: 50, flowFarSpread: 40 }
    expect(judged(term(2, 3, hidden))[0]).toMatch(
      /the group farthest above, by 10: farSpread 50 .*flowFarSpread 40 .*; spread 60 .*flowSpread 60 .* · missed$/,
    )
    expect(judged(term(2, 3, { ...hidden, flowFarSpread: 49 }))[0]).toMatch(/ · met$/)
    expect(judged(term(2, 3, { ...hidden, farSpread: 57.9, flowFarSpread: 56.9 }))[0]).toMatch(/ · met$/)
    expect(judged(term(2, 3, { ...hidden, farSpread: 57.9, flowFarSpread: 56.8 }))[0]).toMatch(/ · missed$/)
  })

  test('of which no group was kept is not met by its largest spreads', () => {
    expect(judged({ numbers: { spread: 1, flowSpread: 1, unserved: 0 } })[0]).toMatch(/ · not measured$/)
  })

  test('has one group that is farthest above, told with its own figures', () => {
    const spreads = (...list: number[]) => ({ spreads: list })
    const three = { carried: spreads(600, 500, 20), alone: spreads(1, 2, 3), flow: spreads(600, 400, 30) }
    expect(farthest(three)).toEqual({ carried: 500, alone: 2, flow: 400 })
    expect(farthest({ carried: spreads(), alone: spreads(), flow: spreads() })).toEqual({
      carried: 0,
      alone: 0,
      flow: 0,
    })
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

describe('a gap', () => {
  const [minute] = gaps.filter(({ name }) => name === 'gap-school-M-60')
  const run = (gap?: number): Reading => ({
    numbers: { weighted: 7, totalSeconds: 90, ...(gap === undefined ? {} : { gapPercent: gap }) },
  })
  const judged = (target: typeof minute, ...readings: Reading[]): string =>
    (target?.judge(new Map([[target.jobs[0]?.key ?? '', readings]]), new Map()) ?? []).map(lineOf).join()

  test('that a run did not prove is infinite', () => {
    expect(judged(minute, run(2), run(2))).toMatch(/measured 2 % .* · met$/)
    expect(judged(minute, run(2), run(), run())).toMatch(/U not proved in 2 of 3 runs · missed$/)
    expect(judged(minute, run(2), run())).toMatch(/∞ % .*U not proved in 1 of 2 runs · missed$/)
    expect(judged(minute, run(2), run(3), run())).toMatch(/U not proved in 1 of 3 runs · met$/)
    expect(judged(districtBound, run(2))).toMatch(/ · met$/)
    expect(judged(districtBound, run(2), run())).toMatch(/gap of Z not proved.* · missed$/)
  })
})

describe('a run that failed', () => {
  const asked = (met: boolean | null, more: Partial<Verdict> = {}): Target => ({
    name: 'a target',
    scope: 'short',
    jobs: ['a', 'b'].map((key) => ({ key, atMost: 5, run: () => Promise.reject(new Error()) })),
    judge: () => [{ target: 'it', asked: '≤ 1', measured: '0', met, ...more }],
  })
  const lineWith = (target: Target, key: string): string =>
    judgeAll([target], new Map(), new Map(), [{ key, attempt: 1, message: 'no roster\n  at a.ts' }])
      .map(lineOf)
      .join()

  test('makes its line missed, and is named', () => {
    expect(lineWith(asked(true), 'b')).toMatch(/measured 0; b, run 2, failed: no roster · missed$/)
    expect(lineWith(asked(null, { measured: '–' }), 'a')).toMatch(/measured a, run 2, failed: .* · missed$/)
  })

  test('of another job leaves a line as it is', () => {
    expect(lineWith(asked(true), 'c')).toMatch(/measured 0 · met$/)
    expect(lineWith(asked(true, { by: ['a'] }), 'b')).toMatch(/measured 0 · met$/)
    expect(lineWith(asked(true, { by: ['c'] }), 'c')).toMatch(/ · missed$/)
  })

  test('is named where nothing is asked', () => {
    expect(lineWith(asked(null, { asked: '–' }), 'a')).toMatch(/failed: no roster · failed$/)
  })
})
