import { describe, expect, it } from 'vitest'
import { edit, Stage } from './stage.ts'

const two = ['7a', '7b']

describe('H21 runs and grades', () => {
  it('takes a run of blocks that follow each other for the grade', () => {
    const stage = new Stage()
    stage.session('play', 0, 'B1', { students: two })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by a student of a grade that is not the activity’s', () => {
    const stage = new Stage((input) => edit(input.activities, 'care', { grades: [7] }))
    stage.session('care', 0, 'B2', { students: ['3a', '7a'] })
    expect(stage.broken()).toEqual({ H21: 1 })
  })

  it('is broken by a run that is one for another grade alone', () => {
    const stage = new Stage((input) => {
      const [school] = input.schools
      if (school === undefined) return
      // For grade 3 lies a block of its own between B1 and B2, and nothing is homework.
      for (const block of school.blocks) if (block.code === 'B1') block.end = '16:50'
      school.blocks.push({
        code: 'M',
        weekday: 1,
        start: '16:51',
        end: '16:59',
        kind: 'regular',
        grades: [3],
      })
      school.homeworkBlocks = [{ grade: 3, weekday: 1, blocks: [] }]
    })
    stage.session('play', 0, 'B1', { students: ['3a', '7a', '7b'] })
    expect(stage.broken()).toEqual({ H21: 1 })
  })
})

describe('H21 sessions of a group', () => {
  it('takes as many sessions as the activity says, on different days, with the same members', () => {
    const stage = new Stage()
    const first = stage.session('robots', 0, 'B2', { students: two })
    stage.session('robots', 1, 'B2', { students: two, with: first })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by each session too few or too many', () => {
    const stage = new Stage()
    const first = stage.session('robots', 0, 'B2', { students: two })
    expect(stage.broken()).toEqual({ H21: 1 })
    stage.session('robots', 1, 'B2', { students: two, with: first })
    expect(stage.broken()).toEqual({})
    // A third session, of which two are then on one day, and the members of each in two of a day.
    stage.session('robots', 1, 'B1', { students: two, with: first })
    expect(stage.broken()).toEqual({ H21: 4 })
  })

  it('asks for no more sessions than there are days', () => {
    const stage = new Stage((input) => {
      Object.assign(input.schools[0] ?? {}, { closures: [{ from: '2026-11-24', to: '2026-11-24' }] })
    })
    stage.session('robots', 0, 'B2', { students: two })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by each member missing from a session of their group', () => {
    const stage = new Stage()
    const first = stage.session('robots', 0, 'B2', { students: [...two, '3a'] })
    stage.session('robots', 1, 'B2', { students: ['7a', '7c'], with: first })
    expect(stage.broken()).toEqual({ H21: 3 })
  })

  it('is broken by a group of tutoring, self-study or care that has two sessions', () => {
    const stage = new Stage()
    const first = stage.session('care', 0, 'B2', { students: two })
    stage.session('care', 1, 'B2', { students: two, with: first })
    expect(stage.broken()).toEqual({ H21: 1 })
  })
})

describe('H21 groups of a student', () => {
  it('is broken by each group of a ranked activity over the limit', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B2', { students: two })
    stage.session('chess', 1, 'B2', { students: ['7a', '7c'] })
    expect(stage.broken()).toEqual({ H21: 1 })
    const more = new Stage((input) => edit(input.activities, 'chess', { groupsPerStudent: 2 }))
    more.session('chess', 0, 'B2', { students: two })
    more.session('chess', 1, 'B2', { students: two })
    expect(more.broken()).toEqual({})
  })

  it('is broken by two groups of a ranked activity on one day, within the limit or not', () => {
    const stage = new Stage((input) => edit(input.activities, 'chess', { groupsPerStudent: 2 }))
    stage.session('chess', 0, 'B1', { students: two })
    stage.session('chess', 0, 'B2', { students: two })
    expect(stage.broken()).toEqual({ H21: 2 })
  })

  it('says nothing of care, self-study and tutoring', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B1', { students: two })
    stage.session('care', 0, 'B2', { students: two })
    expect(stage.broken()).toEqual({})
  })
})
