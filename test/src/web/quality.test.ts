import { expect, it } from 'vitest'
import type { SchoolSummary } from '../../../src/views/shapes.ts'
import { indicesOf, ranksOf } from '../../../src/web/model/quality.ts'

const spread = { people: 20, least: 0, lower: 100, median: 200, upper: 200, most: 400 }
const summary: SchoolSummary = {
  school: 'P1',
  name: '一小',
  level: 'primary',
  weak: false,
  refused: false,
  days: [],
  required: 200,
  unserved: 10,
  sessions: 9,
  borrowed: 0,
  lent: 0,
  load: spread,
  late: { ...spread, people: 9 },
  choices: [50, 25, 15, 6, 4],
  envy: { students: 0, wishing: 0, envious: 0 },
  mostWanted: { asked: 9, had: 9 },
  weighted: 0,
  proved: null,
}

it('gives shares of what was asked, and hides what counts a few people only', () => {
  expect(indicesOf(summary)).toEqual({
    ...{ school: 'P1', name: '一小', served: 95, firstTwo: 75 },
    ...{ mostWanted: null, evenLoad: 75, envyFree: null },
  })
})

it('calls duty even where the middle half do the same, and uneven where they differ as much as can be', () => {
  const load = (lower: number, upper: number) =>
    indicesOf({ ...summary, load: { ...spread, lower, upper } }).evenLoad
  expect([load(200, 200), load(100, 300), load(0, 400)]).toEqual([100, 50, 0])
  expect(indicesOf({ ...summary, load: { ...spread, people: 9 } }).evenLoad).toBeNull()
})

it('counts later choices together', () => {
  expect(ranksOf(summary)).toEqual([50, 25, 15, 10])
})
