import { describe, expect, it } from 'vitest'
import { edit, Stage } from './stage.ts'

describe('H08 capacity', () => {
  it('takes groups from their minimum to their maximum', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B2', { students: ['3a', '3b', '3c', '7a'], assist: ['bob'] })
    stage.session('care', 0, 'B2', { students: ['7b'], lead: 'cai', room: 'c2' })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by a ranked group under its minimum, and by any without students', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B2', { students: ['3a'] })
    stage.session('care', 0, 'B3')
    expect(stage.broken()).toEqual({ H08: 2 })
  })

  it('is broken by a group over its maximum', () => {
    const stage = new Stage((input) => edit(input.activities, 'chess', { max: 3 }))
    stage.session('chess', 0, 'B2', { students: ['3a', '3b', '3c', '7a'], assist: ['bob'] })
    expect(stage.broken()).toEqual({ H08: 1 })
  })

  it('is broken by a room with more students than it holds', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B2', { students: ['3a', '3b', '3c'], room: 'yard' })
    stage.session('care', 0, 'B2', { students: ['7a', '7b'], room: 'yard', lead: 'bob' })
    expect(stage.broken()).toEqual({})
    stage.session('chess', 0, 'B1', { students: ['7a', '7b'], room: 'yard' })
    stage.state.place(6, 1)
    expect(stage.broken()).toEqual({ H08: 1 })
  })
})
