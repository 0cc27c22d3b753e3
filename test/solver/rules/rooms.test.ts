import { describe, expect, it } from 'vitest'
import { edit, Stage } from './stage.ts'

const two = ['7a', '7b']

describe('H16 rooms', () => {
  it('takes a room that fits, and as many sessions as it holds', () => {
    const stage = new Stage((input) =>
      edit(input.activities, 'care', { roomKinds: ['hall', 'sports_ground'] }),
    )
    stage.session('care', 0, 'B2', { students: two, room: 'yard' })
    stage.session('care', 0, 'B2', { students: ['3a'], room: 'yard', lead: 'bob' })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by a session without a room', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B2', { students: two, room: null })
    expect(stage.broken()).toEqual({ H16: 1 })
  })

  it.each([
    ['of another kind', { kinds: ['hall'] }],
    ['whose check ran out', { safetyUntil: '2026-11-22' }],
    [
      'that is closed',
      { closures: [{ from: '2026-11-23', to: '2026-11-23', start: '17:30', end: '17:31' }] },
    ],
    ['that is not open so long', { availability: [{ start: '17:00', end: '17:40' }] }],
  ])('is broken by a room %s', (_, fields) => {
    const stage = new Stage((input) => {
      edit(input.activities, 'care', { roomKinds: ['classroom'] })
      edit(input.rooms, 'c1', fields)
    })
    stage.session('care', 0, 'B2', { students: two })
    expect(stage.broken()).toEqual({ H16: 1 })
  })

  it('is broken by each stretch with more sessions than the room holds', () => {
    const stage = new Stage()
    stage.session('play', 0, 'B1', { students: two })
    stage.session('care', 0, 'B2', { students: ['3a'], lead: 'bob' })
    expect(stage.broken()).toEqual({ H16: 1 })
  })
})
