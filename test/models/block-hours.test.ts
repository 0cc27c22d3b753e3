import { expect, it } from 'vitest'
import { blockHours } from '../../models/block-hours.ts'
import { MONDAY, weekWith } from './week-builder.ts'

const SUNDAY = '2026-11-29'

const week = weekWith()
const of = blockHours(week)
const [school] = week.schools
const at = (date: string, ...blocks: string[]) => of({ school: school?.id ?? '', date, blocks })

it('the hours of blocks go from the start of the first to the end of the last', () => {
  expect(at(MONDAY, 'B1')).toEqual(['16:15–16:55'])
  expect(at(MONDAY, 'B1', 'B2')).toEqual(['16:15–17:45'])
})

it('a block that is not held has none', () => {
  expect(at(MONDAY, 'B9')).toEqual([])
  expect(at(SUNDAY, 'B1')).toEqual([])
  expect(of({ school: 'nobody', date: MONDAY, blocks: ['B1'] })).toEqual([])
})

it('where grades differ, all are told', () => {
  const schools = week.schools.map((one) => ({
    ...one,
    blocks: one.blocks.flatMap((block) => {
      const [first = 1, ...others] = block.grades
      return [
        { ...block, grades: [first] },
        { ...block, end: '16:50', grades: others },
      ].filter(({ grades, end }) => grades.length > 0 && (end !== '16:50' || block.code === 'B1'))
    }),
  }))
  const told = blockHours({ ...week, schools })({ school: school?.id ?? '', date: MONDAY, blocks: ['B1'] })
  expect(told).toEqual(['16:15–16:50', '16:15–16:55'])
})
