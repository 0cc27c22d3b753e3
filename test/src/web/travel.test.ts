import { expect, it } from 'vitest'
import { barredBy, type Way, waysOf, withWay } from '../../../src/web/model/travel.ts'

const way = (from: string, to: string, adult = 10): Way => ({ from, to, adult, walk: null })
const ways = [way('A', 'B'), way('B', 'C', 20), way('A', 'C', 30)]

it('ways of a place are those that begin or end there', () => {
  expect(waysOf(ways, 'B')).toEqual([way('A', 'B'), way('B', 'C', 20)])
  expect(waysOf(ways, null)).toEqual(ways)
})

it('a new way leads somewhere else, and is not known in either direction', () => {
  expect(barredBy(ways, way('A', 'A'))).toBe('wayToItself')
  expect(barredBy(ways, way('C', 'B'))).toBe('wayKnown')
  expect(barredBy(ways, way('A', 'D'))).toBeNull()
})

it('a way is changed, taken away and added, the others as they were', () => {
  expect(withWay(ways, way('B', 'A'), way('A', 'B', 15))).toEqual([...ways.slice(1), way('A', 'B', 15)])
  expect(withWay(ways, way('A', 'B'), null)).toEqual(ways.slice(1))
  expect(withWay(ways, way('A', 'D'), way('A', 'D'))).toEqual([...ways, way('A', 'D')])
})
