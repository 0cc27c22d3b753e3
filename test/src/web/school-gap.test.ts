import { expect, it } from 'vitest'
import { openness, schoolGapOf } from '../../../src/web/model/school-gap.ts'

const school = { refused: false, unserved: 0, weighted: 200, proved: { unserved: 0, weighted: 150 } }

it('the gap of a school is told of its value only where no more could be served', () => {
  expect(schoolGapOf(school)).toEqual({ is: 'value', part: 0.25 })
  expect(schoolGapOf({ ...school, unserved: 3, proved: { unserved: 1, weighted: 150 } })).toEqual({
    is: 'served',
    most: 2,
  })
  expect(schoolGapOf({ ...school, unserved: 3, proved: { unserved: 3, weighted: 200 } })).toEqual({
    is: 'value',
    part: 0,
  })
})

it('what is not proved is said to be so', () => {
  expect(schoolGapOf({ ...school, proved: null })).toEqual({ is: 'unknown' })
  expect(schoolGapOf({ ...school, refused: true })).toEqual({ is: 'unknown' })
})

it('schools sort from the smallest gap to the one that is not known', () => {
  const gaps = [
    schoolGapOf({ ...school, proved: { unserved: 0, weighted: 200 } }),
    schoolGapOf(school),
    schoolGapOf({ ...school, unserved: 1 }),
    schoolGapOf({ ...school, unserved: 4 }),
    schoolGapOf({ ...school, proved: null }),
  ]
  const order = gaps.map(openness)
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(new Set(order).size).toBe(order.length)
})
