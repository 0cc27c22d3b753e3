import { describe, expect, it } from 'vitest'
import { edit, Stage } from '../stage.ts'

describe('H21 homework groups', () => {
  it('takes one group a homeroom, whose members differ from day to day', () => {
    const stage = new Stage()
    const first = stage.session('homework', 0, 'B1', { students: ['3a', '3b'] })
    stage.session('homework', 1, 'B1', { students: ['3b', '3c'], with: first })
    stage.session('homework', 0, 'B1', { students: ['3d'], lead: 'bob', room: 'c2' })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by each group that a homeroom has over the fewest that hold it', () => {
    const stage = new Stage()
    stage.session('homework', 0, 'B1', { students: ['3a', '3b'] })
    stage.session('homework', 0, 'B1', { students: ['3c'], lead: 'bob', room: 'c2' })
    expect(stage.broken()).toEqual({ H21: 1 })
    const small = new Stage((input) => edit(input.activities, 'homework', { max: 2 }))
    small.session('homework', 0, 'B1', { students: ['3a', '3b'] })
    small.session('homework', 0, 'B1', { students: ['3c'], lead: 'bob', room: 'c2' })
    expect(small.broken()).toEqual({})
  })

  it('counts the groups of a homeroom over all homework activities', () => {
    const stage = new Stage((input) => {
      const homework = input.activities.find(({ id }) => id === 'homework')
      if (homework !== undefined) input.activities.push({ ...homework, id: 'other' })
    })
    stage.session('homework', 0, 'B1', { students: ['3a', '3b'] })
    stage.session('other', 0, 'B1', { students: ['3c'], lead: 'bob', room: 'c2' })
    expect(stage.broken()).toEqual({ H21: 1 })
    const small = new Stage((input) => {
      edit(input.activities, 'homework', { max: 2 })
      const homework = input.activities.find(({ id }) => id === 'homework')
      if (homework !== undefined) input.activities.push({ ...homework, id: 'other', max: 1 })
    })
    small.session('homework', 0, 'B1', { students: ['3a', '3b'] })
    small.session('other', 0, 'B1', { students: ['3c'], lead: 'bob', room: 'c2' })
    expect(small.broken()).toEqual({})
  })

  it('counts for the size of a homeroom only who may have homework this week', () => {
    const stage = new Stage((input) => {
      edit(input.activities, 'homework', { max: 2 })
      edit(input.students, '3c', { days: [] })
    })
    stage.session('homework', 0, 'B1', { students: ['3a'] })
    stage.session('homework', 0, 'B1', { students: ['3b'], lead: 'bob', room: 'c2' })
    expect(stage.broken()).toEqual({ H21: 1 })
  })

  it('is broken by each further homeroom in a group that may not be merged', () => {
    for (const [mergeHomerooms, broken] of [
      [false, { H21: 1 }],
      [true, {}],
    ] as const) {
      const stage = new Stage((input) => edit(input.activities, 'homework', { mergeHomerooms }))
      stage.session('homework', 0, 'B1', { students: ['3a', '3b', '3d'] })
      expect(stage.broken()).toEqual(broken)
    }
  })

  it('is broken by a student in two groups', () => {
    const stage = new Stage((input) => edit(input.activities, 'homework', { max: 2 }))
    stage.session('homework', 0, 'B1', { students: ['3a', '3b'] })
    stage.session('homework', 1, 'B1', { students: ['3a', '3c'] })
    expect(stage.broken()).toEqual({ H21: 1 })
  })

  it('is broken by two sessions of a group in one block', () => {
    const stage = new Stage()
    const first = stage.session('homework', 0, 'B1', { students: ['3a'] })
    stage.session('homework', 0, 'B1', { students: ['3b'], lead: 'bob', room: 'c2', with: first })
    expect(stage.broken()).toEqual({ H21: 1 })
  })
})
