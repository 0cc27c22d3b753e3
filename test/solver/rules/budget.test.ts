import { describe, expect, it } from 'vitest'
import { Stage } from './stage.ts'

const two = ['7a', '7b']

describe('H17 budget', () => {
  const spend = (weeklyBudget: number | null) => {
    const stage = new Stage((input) => Object.assign(input.schools[0] ?? {}, { weeklyBudget }))
    stage.session('care', 0, 'B2', { students: two, assist: ['bob'] })
    stage.session('care', 1, 'B2', { students: two, assist: ['vol'] })
    return stage.broken()
  }

  it('is kept where the pay of leads and assistants is within it, or none is set', () => {
    expect(spend(150)).toEqual({})
    expect(spend(null)).toEqual({})
  })

  it('is broken, once, where it is over', () => {
    expect(spend(149)).toEqual({ H17: 1 })
    expect(spend(10)).toEqual({ H17: 1 })
  })
})
