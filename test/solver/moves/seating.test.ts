import { expect, test } from 'vitest'
import { placesIn, seatsLeft } from '../../../solver/moves/seats.ts'
import { Stage } from '../rules/stage.ts'

test('a room that sessions share has places for what the others leave', () => {
  const stage = new Stage()
  const yard = stage.problem.rooms.findIndex(({ id }) => id === 'yard')
  const classroom = stage.problem.rooms.findIndex(({ id }) => id === 'c1')
  const three = stage.session('care', 0, 'B2', { room: 'yard', students: ['7a', '7b', '7c'] })
  const none = stage.session('care', 0, 'B2', { room: 'yard', lead: 'bob' })
  expect(placesIn(stage.state, yard, none)).toBe(2)
  expect(placesIn(stage.state, yard, three)).toBe(5)
  expect(seatsLeft(stage.state, none)).toBe(2)
  expect(placesIn(stage.state, classroom, none)).toBe(6)
  // At another time the yard is empty.
  expect(placesIn(stage.state, yard, stage.session('care', 1, 'B2', { room: 'yard' }))).toBe(5)
})
