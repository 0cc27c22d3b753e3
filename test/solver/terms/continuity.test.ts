import { describe, expect, it } from 'vitest'
import type { WeekInput } from '../../../models/week.ts'
import { edit, Stage } from '../rules/stage.ts'
import { costOf } from './cost.ts'

const stands = (input: WeekInput): void => {
  input.history.standing = [
    {
      id: 'G',
      school: 'S',
      activity: 'robots',
      members: ['3a', '3b'],
      lead: 'ann',
      room: 'c1',
      slots: [
        { weekday: 1, block: 'B2' },
        { weekday: 2, block: 'B2' },
      ],
    },
  ]
}
const students = ['3a', '3b']

describe('S08 continuity', () => {
  it('counts further leads and rooms of a group', () => {
    const stage = new Stage()
    const first = stage.session('robots', 0, 'B2', { students })
    const second = stage.session('robots', 1, 'B2', { students, with: first })
    expect(costOf('S08', stage)).toBe(0)
    stage.state.setRoom(second, 1)
    expect(costOf('S08', stage)).toBe(1)
    stage.state.setLead(second, 1)
    expect(costOf('S08', stage)).toBe(1 + 2)
  })

  it('remembers lead, room and time of a group that stands', () => {
    const stage = new Stage(stands)
    const first = stage.session('robots', 0, 'B2', { students, name: 'G' })
    const second = stage.session('robots', 1, 'B2', { students, with: first })
    expect(costOf('S08', stage)).toBe(0)
    for (const session of [first, second]) stage.state.setLead(session, 1)
    expect(costOf('S08', stage)).toBe(2)
    const moved = new Stage(stands)
    moved.session('robots', 0, 'B2', { students, name: 'G', room: 'c2' })
    moved.session('robots', 1, 'B1', { students: [], with: 0, room: 'c3' })
    // Rooms c1, c2, c3; one session at another block.
    expect(costOf('S08', moved)).toBe(2 + 2)
  })

  it('counts homework sessions of those who know none of the class', () => {
    const stage = new Stage((input) => edit(input.staff, 'ann', { homerooms: ['3-1'] }))
    stage.session('homework', 0, 'B1', { students })
    expect(costOf('S08', stage)).toBe(0)
    const other = stage.session('homework', 0, 'B1', { students: ['3c'], lead: 'bob', room: 'c2' })
    expect(costOf('S08', stage)).toBe(1)
    stage.state.remove(2, other)
    expect(costOf('S08', stage)).toBe(0)
  })
})
