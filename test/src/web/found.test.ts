import { expect, it } from 'vitest'
import { placeOf } from '../../../src/web/model/found.ts'

it('whatever is found has a place of its own', () => {
  expect(placeOf('w', { what: 'school', id: 'P 1', school: 'P 1' }, true)).toBe('/weeks/w/schools/P%201')
  expect(placeOf('w', { what: 'person', id: 'T&1', school: 'P' }, true)).toBe(
    '/weeks/w/schools/P?by=person&of=T%261',
  )
  expect(placeOf('w', { what: 'homeroom', id: 'C1', school: 'P' }, true)).toBe(
    '/weeks/w/schools/P?by=homeroom&of=C1',
  )
  expect(placeOf('w', { what: 'room', id: 'V1', school: null }, true)).toBe(
    '/weeks/w/data?kind=rooms&open=V1',
  )
  expect(placeOf('w', { what: 'person', id: 'T&1', school: null }, true)).toBe(
    '/weeks/w/data?kind=staff&open=T%261',
  )
})

it('before there is a roster everything is found among the data', () => {
  const ofP = (
    what: 'school' | 'person' | 'room' | 'activity' | 'homeroom' | 'student',
    id: string,
  ): string => placeOf('w', { what, id, school: 'P' }, false)
  expect([ofP('school', 'P'), ofP('person', 'T'), ofP('activity', 'A'), ofP('student', 'S')]).toEqual([
    '/weeks/w/data?kind=schools&open=P',
    '/weeks/w/data?kind=staff&open=T',
    '/weeks/w/data?kind=activities&open=A',
    '/weeks/w/data?kind=students&open=S',
  ])
  expect(ofP('homeroom', 'C1')).toBe('/weeks/w/data?kind=schools&open=P')
})
