import { describe, expect, it } from 'vitest'
import { edit, Stage } from './stage.ts'

describe('H13 tutoring', () => {
  const change = (needed: boolean, willing: boolean) =>
    new Stage((input) => edit(input.students, '7a', { tutoring: { needed, willing } }))

  it.each([
    [true, true, {}],
    [true, false, { H13: 1 }],
    [false, true, { H13: 1 }],
  ])('takes students who are flagged (%s) and willing (%s)', (needed, willing, broken) => {
    const stage = change(needed, willing)
    stage.session('tutoring', 0, 'B2', { students: ['7a'] })
    expect(stage.broken()).toEqual(broken)
  })
})
