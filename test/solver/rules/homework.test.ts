import { describe, expect, it } from 'vitest'
import { edit, refusedFor, Stage } from './stage.ts'

describe('H14 homework', () => {
  const declared = (grade: number, minutes: number) =>
    refusedFor((input) => {
      const [school] = input.schools
      if (school) school.writtenHomework = [{ grade, minutes }]
    })

  it.each([
    [2, 0, 1],
    [3, 60, 61],
    [6, 60, 61],
    [7, 90, 91],
  ])('refuses a school that declares more for grade %i than %i minutes', (grade, most, more) => {
    expect(declared(grade, most)).toEqual([])
    expect(declared(grade, more)).toEqual(['H14'])
  })

  it('takes homework, tutoring and self-study in a homework block', () => {
    const stage = new Stage((input) =>
      edit(input.students, '3b', { tutoring: { needed: true, willing: true } }),
    )
    stage.session('homework', 0, 'B1', { students: ['3a'] })
    stage.session('tutoring', 0, 'B1', { students: ['3b'], lead: 'bob', room: 'c2' })
    stage.session('self', 0, 'B1', { students: ['3c'], lead: 'cai', room: 'c3' })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by each student in anything else then', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B1', { students: ['3a', '3b', '7a'], assist: ['bob'] })
    stage.session('care', 0, 'B1', { students: ['3c', '7b'], lead: 'cai', room: 'c2' })
    expect(stage.broken()).toEqual({ H14: 3 })
  })
})
