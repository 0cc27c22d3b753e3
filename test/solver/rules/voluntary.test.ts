import { describe, expect, it } from 'vitest'
import { edit, Stage } from './stage.ts'

describe('H06 voluntary', () => {
  it('places students in what they ranked, and where no choice is needed', () => {
    const stage = new Stage()
    stage.session('homework', 0, 'B1', { students: ['3a', '3b'] })
    stage.session('self', 0, 'B1', { students: ['3d'], lead: 'bob', room: 'c2' })
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    stage.session('care', 0, 'B2', { students: ['3c', '7a'], lead: 'bob', room: 'c2' })
    stage.session('self', 0, 'N1', { students: ['7a'] })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by what is not in the list of the day', () => {
    const stage = new Stage((input) => {
      edit(input.students, '3a', {
        choices: [
          { weekday: null, activities: ['chess'] },
          { weekday: 1, activities: ['robots'] },
        ],
      })
    })
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    expect(stage.broken()).toEqual({ H06: 1 })
  })

  it('is broken by self-study outside evening and homework blocks', () => {
    const stage = new Stage()
    stage.session('self', 0, 'B2', { students: ['3a', '7a'] })
    expect(stage.broken()).toEqual({ H06: 2 })
  })

  it('is broken by homework for a grade that has none', () => {
    const stage = new Stage((input) => {
      const [school] = input.schools
      if (school) school.homeworkBlocks = [{ grade: 7, weekday: 1, blocks: ['B1'] }]
    })
    stage.session('homework', 0, 'B1', { students: ['7a'] })
    // The block makes the homeroom enrolled, so that the group may hold them: H21 is kept.
    expect(stage.broken()).toEqual({ H06: 1 })
  })

  it('is broken by a block after the one that the student leaves with', () => {
    const stage = new Stage((input) => {
      edit(input.students, '3a', { days: [{ weekday: 1, until: 'B1' }] })
    })
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    expect(stage.broken()).toEqual({ H06: 1 })
  })
})
