import { describe, expect, it } from 'vitest'
import { edit, Stage } from '../rules/stage.ts'
import { costOf } from './cost.ts'

describe('S10 wishes', () => {
  it('counts blocks unwanted, and blocks wanted and not had', () => {
    const stage = new Stage((input) =>
      edit(input.staff, 'ann', {
        unwanted: [{ weekday: 1, block: 'B2' }],
        wanted: [{ weekday: 2, block: 'B1' }],
      }),
    )
    expect(costOf('S10', stage)).toBe(1)
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    expect(costOf('S10', stage)).toBe(1 + 3)
    stage.session('chess', 1, 'B1', { students: ['7a', '7b'] })
    expect(costOf('S10', stage)).toBe(3)
  })

  it('is nothing without wishes', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    expect(costOf('S10', stage)).toBe(0)
  })
})

describe('S11 equity', () => {
  // 400 points of S01 on 24 + 24 required blocks: 833 hundredths a block.
  it('squares what lies above the last mean of the district', () => {
    const stage = new Stage((input) => {
      input.history.meanChoiceCost = 800
    })
    // ⌊33² ÷ 100⌋
    expect(costOf('S11', stage)).toBe(10)
    stage.session('chess', 0, 'B2', { students: ['3a'] })
    // 380 points: 791.
    expect(costOf('S11', stage)).toBe(0)
  })

  it('is nothing for a school that asks for nothing', () => {
    const stage = new Stage((input) => {
      input.students = []
    })
    expect(costOf('S11', stage)).toBe(0)
  })
})

describe('S12 together', () => {
  it('counts blocks in which mutual friends could be together and are not', () => {
    const stage = new Stage((input) => {
      edit(input.students, '3a', { friend: '3b' })
      edit(input.students, '3b', { friend: '3a' })
      edit(input.students, '3c', { friend: '3a' })
    })
    // B2 of two days; B1 is their homework, nothing ranked runs in B3.
    expect(costOf('S12', stage)).toBe(4)
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    expect(costOf('S12', stage)).toBe(2)
    stage.session('care', 1, 'B2', { students: ['3a', '3b'] })
    expect(costOf('S12', stage)).toBe(0)
  })

  it('counts the difference of the largest and the smallest group, homework excepted', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B2', { students: ['3a', '3b', '3c'] })
    expect(costOf('S12', stage)).toBe(0)
    const other = stage.session('chess', 0, 'B2', { students: ['7a'], lead: 'bob', room: 'c2' })
    expect(costOf('S12', stage)).toBe(2)
    stage.state.place(5, other)
    expect(costOf('S12', stage)).toBe(1)
    stage.session('homework', 0, 'B1', { students: ['3a', '3b'] })
    stage.session('homework', 0, 'B1', { students: ['3d'], lead: 'bob', room: 'c2' })
    expect(costOf('S12', stage)).toBe(1)
  })
})

describe('S13 predictable', () => {
  it('counts duty blocks that are not in the pattern of last week', () => {
    const stage = new Stage((input) => edit(input.staff, 'ann', { lastWeek: [{ weekday: 1, block: 'B2' }] }))
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    stage.session('chess', 1, 'B2', { students: ['3c', '3d'], lead: 'bob' })
    expect(costOf('S13', stage)).toBe(0)
    stage.session('play', 1, 'B1', { students: ['7a'], room: 'c2' })
    expect(costOf('S13', stage)).toBe(2)
  })

  it('counts 2 for a block that stands idle between two duties', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B1', { students: ['7a', '7b'] })
    stage.session('care', 0, 'B3', { students: ['3a'] })
    expect(costOf('S13', stage)).toBe(2)
    stage.session('self', 0, 'N1', { students: ['7a'] })
    expect(costOf('S13', stage)).toBe(2)
    stage.session('chess', 0, 'B2', { students: ['3b', '3c'] })
    expect(costOf('S13', stage)).toBe(0)
  })
})
