import { describe, expect, it } from 'vitest'
import { edit, Stage } from './stage.ts'

const away = ['7a', '7b']
const guard = { id: 'gate', name: 'gate', site: 'S', weekday: 1, block: 'B1', adults: 1, minutes: 30 }
const lesson = (start: string, end: string, site: string) => ({ weekday: 1, start, end, site })

describe('H07 one place', () => {
  it('lets an adult serve one block after another', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B2', { students: away })
    stage.session('care', 0, 'B3', { students: away })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by two sessions at one time', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B2', { students: away })
    stage.session('care', 0, 'B2', { students: ['3a'], lead: 'bob', assist: ['ann'], room: 'c2' })
    expect(stage.broken()).toEqual({ H07: 1 })
  })

  it('is broken by a session and a site duty at one time', () => {
    const stage = new Stage((input) => {
      Object.assign(input.schools[0] ?? {}, { siteDuties: [guard] })
    })
    stage.session('care', 0, 'B1', { students: away })
    stage.duty('gate', 0, 'ann')
    expect(stage.broken()).toEqual({ H07: 1 })
  })

  it('is broken by a site duty during a lesson, or nearer to one elsewhere than the travel', () => {
    for (const [held, count] of [
      [lesson('16:20', '16:50', 'S'), 1],
      [lesson('15:00', '15:41', 'X'), 1],
      [lesson('15:00', '15:40', 'X'), 0],
      [lesson('15:00', '15:10', 'nowhere'), 1],
    ] as const) {
      const stage = new Stage((input) => {
        Object.assign(input.schools[0] ?? {}, { siteDuties: [guard] })
        edit(input.staff, 'ann', { lessons: [held] })
      })
      stage.duty('gate', 0, 'ann')
      expect(stage.broken()).toEqual(count === 0 ? {} : { H07: count })
    }
  })

  it('is broken by a session nearer to a lesson elsewhere than the travel', () => {
    for (const [end, count] of [
      ['16:31', 2],
      ['16:30', 0],
    ] as const) {
      const stage = new Stage((input) => {
        for (const id of ['ann', 'bob']) edit(input.staff, id, { lessons: [lesson('15:50', end, 'X')] })
      })
      stage.session('care', 0, 'B2', { students: away, assist: ['bob'] })
      expect(stage.broken()).toEqual(count === 0 ? {} : { H07: count })
    }
  })
})

describe('H07 away from the school', () => {
  it('leaves students time to walk, and adults to come back', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B2', { students: away, room: 'stage' })
    stage.session('self', 0, 'N1', { students: away })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by each student who cannot walk there in time', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B3', { students: away, room: 'stage' })
    expect(stage.broken()).toEqual({ H07: 2 })
  })

  it('binds the adults from the end that the students come from', () => {
    const stage = new Stage((input) => {
      // B1 is for grade 3 alone, so that grade 7 comes from a timetable that ends at 16:50.
      for (const block of input.schools[0]?.blocks ?? []) if (block.code === 'B1') block.grades = [3]
      for (const end of input.schools[0]?.timetable ?? []) if (end.grade === 7) end.end = '16:50'
    })
    stage.session('homework', 0, 'B1', { students: ['3a'] })
    const session = stage.session('care', 0, 'B2', { students: ['3b'], room: 'stage' })
    expect(stage.broken()).toEqual({})
    stage.state.remove(stage.state.member(session, 0), session)
    stage.state.place(4, session)
    expect(stage.broken()).toEqual({ H07: 1 })
    stage.state.place(1, session)
    expect(stage.broken()).toEqual({})
  })

  it('is broken by a lesson elsewhere that ends too late to fetch the students', () => {
    const stage = new Stage((input) => {
      edit(input.staff, 'ann', { lessons: [lesson('15:00', '16:28', 'X')] })
    })
    stage.session('care', 0, 'B2', { students: away })
    expect(stage.broken()).toEqual({})
    const other = new Stage((input) => {
      edit(input.staff, 'ann', { lessons: [lesson('15:00', '16:28', 'X')] })
    })
    other.session('care', 0, 'B2', { students: away, room: 'stage' })
    expect(other.broken()).toEqual({ H07: 1 })
  })

  it('is broken by the next session at the school, nearer than the way back', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B2', { students: away, room: 'stage' })
    stage.session('care', 0, 'B3', { students: ['3a'] })
    expect(stage.broken()).toEqual({ H07: 1 })
  })
})
