import { describe, expect, it } from 'vitest'
import { edit, Stage } from '../rules/stage.ts'
import { costOf } from './cost.ts'

// Grade 3 (four students) can fill B2 of two days: 2 × 20 each; grade 7 (three) B1 and B2 of two days: 4 × 20 each.
const NOTHING = 4 * 40 + 3 * 80

describe('S01 choice', () => {
  it('costs 20 for every block that something ranked could fill', () => {
    expect(costOf('S01', new Stage())).toBe(NOTHING)
  })

  it('costs by rank for blocks that are filled', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B2', { students: ['3a', '7a'] })
    expect(costOf('S01', stage)).toBe(NOTHING - 2 * 20)
    // Third choice, two blocks: 3 each instead of 20.
    const group = stage.session('robots', 0, 'B2', { students: ['3b'], lead: 'bob' })
    stage.session('robots', 1, 'B2', { students: ['3b'], lead: 'bob', with: group })
    expect(costOf('S01', stage)).toBe(NOTHING - 2 * 20 - 2 * 17)
    // Second choice, a run of two blocks: 1 each.
    stage.session('play', 1, 'B1', { students: ['7a'], lead: 'cai' })
    expect(costOf('S01', stage)).toBe(NOTHING - 2 * 20 - 2 * 17 - 2 * 19)
  })

  it('costs nothing where everybody has what they ranked first', () => {
    const stage = new Stage((input) => {
      input.students = input.students.slice(0, 2)
      for (const student of input.students) student.choices = [{ weekday: 1, activities: ['chess'] }]
    })
    expect(costOf('S01', stage)).toBe(2 * 20)
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    expect(costOf('S01', stage)).toBe(0)
  })

  it('costs 5 until the most wanted activity is had, and 20 until somebody flagged is tutored', () => {
    const stage = new Stage((input) => {
      edit(input.students, '3a', { mostWanted: 'chess', tutoring: { needed: true, willing: true } })
      edit(input.students, '3b', { tutoring: { needed: true, willing: false } })
    })
    expect(costOf('S01', stage)).toBe(NOTHING + 5 + 20)
    stage.session('tutoring', 0, 'B1', { students: ['3a'] })
    expect(costOf('S01', stage)).toBe(NOTHING + 5)
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    expect(costOf('S01', stage)).toBe(NOTHING - 40)
  })

  it('costs nothing for who requires no block', () => {
    const stage = new Stage((input) =>
      edit(input.students, '3a', {
        days: [],
        mostWanted: 'chess',
        tutoring: { needed: true, willing: true },
      }),
    )
    expect(costOf('S01', stage)).toBe(NOTHING - 40)
  })
})
