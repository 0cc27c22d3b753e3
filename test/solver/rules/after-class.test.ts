import { describe, expect, it } from 'vitest'
import { edit, Stage } from './stage.ts'

const lesson = (start: string, end: string, site: string, weeks: 'odd' | 'even' = 'odd') => ({
  weekday: 1,
  start,
  end,
  site,
  weeks,
})

describe('H03 after class', () => {
  it('lets sessions begin as the timetable and the last lesson end', () => {
    const stage = new Stage((input) => edit(input.staff, 'ann', { lessons: [lesson('16:15', '17:00', 'S')] }))
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'] })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by each student whose timetable has not ended', () => {
    const stage = new Stage((input) => {
      for (const end of input.schools[0]?.timetable ?? []) if (end.grade === 3) end.end = '18:00'
    })
    stage.session('care', 0, 'B3', { students: ['3a', '3b', '7a'] })
    expect(stage.broken()).toEqual({ H03: 2 })
  })

  it('is broken by a lesson later that day, not in the other weeks', () => {
    for (const [weeks, count] of [
      ['odd', { H03: 2 }],
      ['even', {}],
    ] as const) {
      const stage = new Stage((input) => {
        edit(input.staff, 'ann', { lessons: [lesson('18:00', '18:40', 'S', weeks)] })
        edit(input.staff, 'bob', { lessons: [lesson('18:00', '18:40', 'S', weeks)] })
      })
      stage.session('chess', 0, 'B2', { students: ['3a', '3b'], assist: ['bob'] })
      expect(stage.broken()).toEqual(count)
    }
  })
})
