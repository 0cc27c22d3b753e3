import { describe, expect, it } from 'vitest'
import { edit, Stage } from './stage.ts'

const two = ['7a', '7b']

describe('H10 eligibility', () => {
  it('takes who has skill, source, time and a record', () => {
    const stage = new Stage((input) => {
      edit(input.activities, 'chess', { skill: 'chess' })
      edit(input.staff, 'ann', {
        skills: ['chess'],
        vettedUntil: '2026-11-23',
        availability: [{ weekday: 1, weeks: 'odd', start: '17:00', end: '17:45' }],
      })
    })
    stage.session('chess', 0, 'B2', { students: ['3a', '3b', '3c'], assist: ['vol'] })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by a lead without the skill, not by an assistant', () => {
    const stage = new Stage((input) => edit(input.activities, 'chess', { skill: 'chess' }))
    stage.session('chess', 0, 'B2', { students: two, assist: ['bob'] })
    expect(stage.broken()).toEqual({ H10: 1 })
  })

  it('is broken by a source that may not lead, or not assist', () => {
    const stage = new Stage((input) => {
      edit(input.activities, 'care', { leadSources: ['volunteer'], assistSources: ['volunteer'] })
    })
    stage.session('care', 0, 'B2', { students: two, assist: ['bob'] })
    expect(stage.broken()).toEqual({ H10: 2 })
  })

  it('is broken by somebody without a vetting record in force, on duty too', () => {
    const stage = new Stage((input) => {
      edit(input.staff, 'ann', { vettedUntil: '2026-11-22' })
      edit(input.staff, 'bob', { vettedUntil: null })
      Object.assign(input.schools[0] ?? {}, {
        siteDuties: [{ id: 'gate', name: '', site: 'S', weekday: 1, block: 'B2', adults: 1, minutes: 30 }],
      })
    })
    stage.session('care', 0, 'B2', { students: two })
    stage.duty('gate', 0, 'bob')
    expect(stage.broken()).toEqual({ H10: 2 })
  })

  it('is broken by somebody who is not there all the time', () => {
    const stage = new Stage((input) => {
      edit(input.staff, 'ann', { availability: [{ start: '17:00', end: '17:44' }] })
      edit(input.staff, 'bob', {
        absences: [{ from: '2026-11-23', to: '2026-11-23', start: '17:40', end: '18:00' }],
      })
    })
    stage.session('care', 0, 'B2', { students: two, assist: ['bob'] })
    expect(stage.broken()).toEqual({ H10: 2 })
  })

  it('is broken by each session over the most of a day and of a week', () => {
    for (const limits of [{ maxPerDay: 1 }, { maxPerWeek: 2 }]) {
      const stage = new Stage((input) => edit(input.staff, 'ann', limits))
      stage.session('care', 1, 'B2', { students: two })
      stage.session('care', 0, 'B2', { students: two })
      expect(stage.broken()).toEqual({})
      stage.session('care', 0, 'B3', { students: two, lead: 'bob', assist: ['ann'] })
      expect(stage.broken()).toEqual({ H10: 1 })
    }
  })

  it('is broken by somebody who leads and assists one session', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B2', { students: two, assist: ['ann'] })
    expect(stage.broken()).toEqual({ H10: 1 })
  })
})
