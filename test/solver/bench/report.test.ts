import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { measuredIn } from '../../../solver/bench/measured.ts'
import { type Report, toJson, toMarkdown } from '../../../solver/bench/report.ts'
import type { Reading } from '../../../solver/bench/target.ts'
import { targets } from '../../../solver/bench/targets/index.ts'

const machine: Report['machine'] = {
  processor: 'chip',
  processors: 2,
  memoryGigabytes: 8,
  platform: 'linux',
  node: 'v20',
  versions: { kehou: '0.1.0' },
}

const reading = (at: string | undefined, tookSeconds: number): Reading => ({
  numbers: { weighted: 7, tookSeconds },
  ...(at === undefined ? {} : { at }),
})

const report = (results: Report['results'], more: Partial<Report> = {}): Report => ({
  scope: 'full',
  machine,
  verdicts: [],
  results,
  failures: [],
  kernels: [],
  allocation: null,
  times: {},
  best: new Map(),
  unrecorded: [],
  plots: [],
  ...more,
})

test('the head says from when to when everything was measured, and each run when it was', () => {
  const results = new Map([
    ['a', [reading('2026-11-28 09:30', 120), reading('2026-11-27 23:59', 60)]],
    ['b', [reading('2026-12-01 00:01', 180)]],
  ])
  const text = toMarkdown(report(results))
  expect(text).toContain('measured 2026-11-27 23:59 to 2026-12-01 00:01 (UTC), 6 minutes of measuring')
  expect(text).toMatch(/^\| a \|.*\| 2026-11-27 23:59 to 2026-11-28 09:30 \|$/m)
  expect(text).toMatch(/^\| b \|.*\| 2026-12-01 00:01 \|$/m)
})

test('a reading of before times were kept says so', () => {
  const results = new Map([['a', [reading('2026-11-28 09:30', 60), reading(undefined, 0)]]])
  expect(measuredIn(results)).toEqual({ when: 'before 2026-11-27 to 2026-11-28 09:30', minutes: 1 })
})

test('a best value that is not written down is told as such', () => {
  const value = { unserved: 0, weighted: 5, by: 'a run' }
  const best = new Map([
    ['known', value],
    ['new', value],
  ])
  const text = toMarkdown(report(new Map(), { best, unrecorded: ['new'] }))
  expect(text).toContain('| known | 0 | 5 | a run |')
  expect(text).toContain('| new | 0 | 5 | a run (this report, not recorded) |')
})

test('of a peer the report has the model, the threads, and whether it took a start', () => {
  const numbers = { columns: 4, rows: 3, entries: 9, threads: 2 }
  const text = toMarkdown(report(new Map([['cp-sat', [{ numbers, start: 'has none' }]]])))
  expect(text).toMatch(/^\| cp-sat \|.*\| 4 × 3, 9 entries \| 2 \| has none \|/m)
})

test.each(['bench', 'bench-full'])('docs/%s.json is read, judged and written again', async (name) => {
  const text = await readFile(new URL(`../../../docs/${name}.json`, import.meta.url), 'utf8')
  const { results: old } = JSON.parse(text) as { results: Record<string, Reading[]> }
  const results = new Map(Object.entries(old))
  const verdicts = targets.flatMap((target) => target.judge(results, new Map()))
  const whole = report(results, { verdicts })
  expect(toMarkdown(whole)).toContain('measured')
  expect(JSON.parse(toJson(whole))).toMatchObject({ results: old })
})
