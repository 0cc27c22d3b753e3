import { describe, expect, it } from 'vitest'
import { edit, Stage } from './stage.ts'

const parted = (one: string, other: string) =>
  new Stage((input) => edit(input.students, one, { keepApart: [other] }))

describe('H20 keep apart', () => {
  it('lets them be in two groups of one activity', () => {
    const stage = parted('7a', '7b')
    stage.session('care', 0, 'B2', { students: ['7a'] })
    stage.session('care', 0, 'B2', { students: ['7b'], lead: 'bob', room: 'c2' })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by each group that a pair shares, whichever of them names the other', () => {
    for (const stage of [parted('7a', '7b'), parted('7b', '7a')]) {
      stage.session('care', 0, 'B2', { students: ['7a', '7b', '7c'] })
      stage.session('care', 0, 'B3', { students: ['7a', '7b'] })
      expect(stage.broken()).toEqual({ H20: 2 })
    }
  })

  it('is broken once by a pair that meets in many sessions of a group', () => {
    const stage = parted('7a', '7b')
    const first = stage.session('robots', 0, 'B2', { students: ['7a', '7b'] })
    stage.session('robots', 1, 'B2', { students: ['7a', '7b'], with: first })
    expect(stage.broken()).toEqual({ H20: 1 })
  })

  it('lets two of one homeroom share its homework group, not two of different homerooms', () => {
    const own = parted('3a', '3b')
    own.session('homework', 0, 'B1', { students: ['3a', '3b'] })
    expect(own.broken()).toEqual({})
    const merged = new Stage((input) => {
      edit(input.students, '3a', { keepApart: ['3d'] })
      edit(input.activities, 'homework', { mergeHomerooms: true })
    })
    merged.session('homework', 0, 'B1', { students: ['3a', '3d'] })
    expect(merged.broken()).toEqual({ H20: 1 })
  })

  it('is broken by a homework group that they are in on different days', () => {
    const stage = new Stage((input) => {
      edit(input.students, '3a', { keepApart: ['3d'] })
      edit(input.activities, 'homework', { mergeHomerooms: true })
    })
    const first = stage.session('homework', 0, 'B1', { students: ['3a'] })
    stage.session('homework', 1, 'B1', { students: ['3d'], with: first })
    expect(stage.broken()).toEqual({ H20: 1 })
  })
})
