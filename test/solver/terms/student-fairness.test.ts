import { describe, expect, it } from 'vitest'
import { edit, Stage } from '../rules/stage.ts'
import { costOf } from './cost.ts'

// 40² ÷ 20 for each of four, 80² ÷ 20 for each of three.
const NOTHING = 4 * 80 + 3 * 320

describe('S02 student-fairness', () => {
  it('grows with the square of what a student misses', () => {
    const stage = new Stage()
    expect(costOf('S02', stage)).toBe(NOTHING)
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    // 20² ÷ 20 each.
    expect(costOf('S02', stage)).toBe(NOTHING - 2 * 60)
  })

  it('adds what is carried, and takes off what that costs by itself', () => {
    const stage = new Stage((input) => {
      edit(input.students, '3a', { carried: 31 })
      edit(input.students, '3b', { carried: -50 })
    })
    // ⌊71² ÷ 20⌋ − ⌊31² ÷ 20⌋ = 252 − 48, and 0 below zero.
    expect(costOf('S02', stage)).toBe(NOTHING - 2 * 80 + 204)
  })
})
