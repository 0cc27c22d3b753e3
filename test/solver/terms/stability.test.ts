import { describe, expect, it } from 'vitest'
import type { WeekInput } from '../../../models/week.ts'
import { Stage } from '../rules/stage.ts'
import { MONDAY } from '../rules/week.ts'
import { costOf } from './cost.ts'

const publish = (input: WeekInput): void => {
  const session = {
    school: 'S',
    group: 'P1',
    activity: 'chess',
    date: MONDAY,
    blocks: ['B2'],
    room: 'c1',
    lead: 'ann',
    assistants: [],
    students: ['3a', '3b'],
  }
  input.history.published = { sessions: [session], duties: [], loans: [], unserved: [] }
}

describe('S09 stability', () => {
  it('is nothing where nothing was published, or nothing changes', () => {
    expect(costOf('S09', new Stage())).toBe(0)
    const stage = new Stage(publish)
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'], name: 'P1' })
    expect(costOf('S09', stage)).toBe(0)
  })

  it('counts what is gone', () => {
    // Two student-blocks at 3, one adult at 5.
    expect(costOf('S09', new Stage(publish))).toBe(6 + 5)
  })

  it('counts students, adults and rooms that differ', () => {
    const stage = new Stage(publish)
    // 3b left, 3c came; one adult for another, another room.
    stage.session('chess', 0, 'B2', { students: ['3a', '3c'], name: 'P1', lead: 'bob', room: 'c2' })
    expect(costOf('S09', stage)).toBe(6 + 5 + 1)
  })

  it('takes a group of another name for another', () => {
    const stage = new Stage(publish)
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    // Both students; the adult of the session that is gone and the adult of the new one.
    expect(costOf('S09', stage)).toBe(6 + 5 + 5)
  })

  it('counts adults for every block of a session', () => {
    const stage = new Stage((input) => {
      publish(input)
      for (const row of input.history.published?.sessions ?? [])
        Object.assign(row, { activity: 'play', blocks: ['B1', 'B2'], students: ['7a'] })
    })
    stage.session('play', 0, 'B1', { students: ['7a'], name: 'P1', assist: ['bob', 'vol'] })
    expect(costOf('S09', stage)).toBe(2 * 2 * 5)
  })
})
