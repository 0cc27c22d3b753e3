import { describe, expect, it } from 'vitest'
import { edit, Stage } from '../rules/stage.ts'
import { TUESDAY } from '../rules/week.ts'
import { costOf } from './cost.ts'

describe('S03 load-fairness', () => {
  it('squares the minutes of own and retired teachers, gaps of a run included', () => {
    const stage = new Stage()
    expect(costOf('S03', stage)).toBe(0)
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    // ⌊45² ÷ 100⌋
    expect(costOf('S03', stage)).toBe(20)
    stage.session('play', 1, 'B1', { students: ['7a'], assist: ['vol'] })
    // 45 + 95 minutes of ann; volunteers do not count.
    expect(costOf('S03', stage)).toBe(196)
    stage.session('care', 1, 'B3', { students: ['7a'], lead: 'ret' })
    expect(costOf('S03', stage)).toBe(196 + 20)
  })

  it('divides by the contract share, and adds what is carried', () => {
    const stage = new Stage((input) => {
      edit(input.staff, 'ann', { share: 50 })
      edit(input.staff, 'bob', { carried: { load: 60, late: 0, loans: 0 } })
    })
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'], assist: ['bob'] })
    // ⌊45² ÷ 50⌋ of ann; ⌊105² ÷ 100⌋ − ⌊60² ÷ 100⌋ of bob.
    expect(costOf('S03', stage)).toBe(40 + 110 - 36)
  })

  it('counts the minutes of a site duty, not its block', () => {
    const stage = new Stage((input) => {
      for (const school of input.schools.slice(0, 1))
        school.siteDuties = [
          { id: 'gate', name: '', site: 'S', weekday: 1, block: 'B3', adults: 1, minutes: 30 },
        ]
    })
    stage.duty('gate', 0, 'ann')
    expect(costOf('S03', stage)).toBe(9)
    expect(costOf('S04', stage)).toBe(9)
  })
})

describe('S04 late-fairness', () => {
  it('squares the minutes of extended and evening blocks', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    expect(costOf('S04', stage)).toBe(0)
    stage.session('care', 0, 'B3', { students: ['3a'] })
    stage.session('self', 0, 'N1', { students: ['7a'], lead: 'bob' })
    // 45 minutes of ann, 90 of bob.
    expect(costOf('S04', stage)).toBe(20 + 81)
  })

  it('counts a run from its first late block, and adds 30 minutes once for a later start used', () => {
    const stage = new Stage((input) => {
      input.district.restHours = 14
      edit(input.activities, 'play', { blocks: [{ kind: 'regular' }, { kind: 'extended' }] })
      edit(input.staff, 'ann', {
        lessons: [{ weekday: 2, start: '08:00', end: '08:40', site: 'S' }],
        laterStarts: [TUESDAY],
      })
    })
    stage.session('play', 0, 'B2', { students: ['7a'], lead: 'bob' })
    expect(costOf('S04', stage)).toBe(20)
    // 18:30 to 08:00 is less than 14 hours: 45 + 30 minutes.
    stage.session('care', 0, 'B3', { students: ['3a'], room: 'c2' })
    expect(costOf('S04', stage)).toBe(20 + 56)
  })
})
