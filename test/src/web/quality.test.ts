import { expect, it } from 'vitest'
import type { SchoolSummary } from '../../../src/views/shapes.ts'
import { boxOf, envyOf, indicesOf, rankShare, ranksOf, sharesOf } from '../../../src/web/model/quality.ts'

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
  students: { required: 40, chose: 20 },
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

it('tells nothing of two children, however many blocks they are there', () => {
  const two = {
    ...summary,
    students: { required: 2, chose: 2 },
    mostWanted: { asked: 2, had: 1 },
    envy: { students: 2, wishing: 1, envious: 1 },
    load: { ...spread, people: 1 },
    late: { ...spread, people: 1 },
  }
  expect(indicesOf(two)).toEqual({
    ...{ school: 'P1', name: '一小', served: null, firstTwo: null },
    ...{ mostWanted: null, evenLoad: null, envyFree: null },
  })
  expect([0, 1, 2, 3].map((rank) => rankShare(two, rank))).toEqual([null, null, null, null])
  expect([boxOf(two, 'load'), boxOf(two, 'late')]).toEqual([null, null])
  expect(envyOf([two])).toBeNull()
  const many = { ...summary, envy: { students: 9, wishing: 4, envious: 2 } }
  expect(envyOf([two, many])).toEqual({ students: 11, wishing: 5, envious: 3 })
  expect([rankShare(summary, 0), boxOf(summary, 'load')]).toEqual([50, [0, 100, 200, 200, 400]])
})

it('tells duty by source only where ten or more did it, the others last', () => {
  const of = (source: string, count: number, minutes: number) =>
    Array.from({ length: count }, () => ({ source, minutes, pay: 2 * minutes }))
  expect(
    sharesOf([...of('volunteer', 9, 100), ...of('own_teacher', 10, 10), ...of('retired', 10, 100)]),
  ).toEqual([
    { source: 'retired', people: 10, minutes: 1000, pay: 2000, share: 50 },
    { source: 'own_teacher', people: 10, minutes: 100, pay: 200, share: 5 },
    { source: 'volunteer', people: 9, minutes: null, pay: null, share: null },
  ])
  expect(sharesOf(of('own_teacher', 10, 0))).toMatchObject([{ minutes: 0, share: 0 }])
})
