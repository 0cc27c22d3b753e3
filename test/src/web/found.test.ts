import { expect, it } from 'vitest'
import { placeOf } from '../../../src/web/model/found.ts'

it('whatever is found has a place of its own', () => {
  expect(placeOf('w', { what: 'school', id: 'P 1', school: 'P 1' })).toBe('/weeks/w/schools/P%201')
  expect(placeOf('w', { what: 'person', id: 'T&1', school: 'P' })).toBe(
    '/weeks/w/schools/P?by=person&of=T%261',
  )
  expect(placeOf('w', { what: 'homeroom', id: 'C1', school: 'P' })).toBe(
    '/weeks/w/schools/P?by=homeroom&of=C1',
  )
  expect(placeOf('w', { what: 'room', id: 'V1', school: null })).toBe('/weeks/w/data')
})
