import { expect, it } from 'vitest'
import { type Findable, found, placeOf } from '../../../src/web/model/found.ts'

const of = (what: Findable['what'], id: string, name: string): Findable => ({ what, id, name, school: 'P 1' })
const all = [of('room', 'R10', '十号教室'), of('person', 'T1', '李梅'), of('room', 'R1', '一号教室')]

it('finds by a part of name or id, the whole ones first', () => {
  expect(found(all, ' r1 ').map(({ id }) => id)).toEqual(['R1', 'R10'])
  expect(found(all, '梅').map(({ id }) => id)).toEqual(['T1'])
  expect(found(all, '  ')).toEqual([])
  expect(found(all, '张')).toEqual([])
})

it('names the place, whatever an id is written with', () => {
  expect(placeOf('W', of('person', 'T&1', '李梅'))).toBe('/weeks/W/schools/P%201?by=person&of=T%261')
  expect(placeOf('W', of('school', 'P 1', '一小'))).toBe('/weeks/W/schools/P%201')
})
