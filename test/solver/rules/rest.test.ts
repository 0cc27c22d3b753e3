import { describe, expect, it } from 'vitest'
import type { StaffInput } from '../../../solver/generate/input.ts'
import { edit, Stage } from './stage.ts'

const two = ['7a', '7b']
const early = { weekday: 2, start: '07:30', end: '08:10', site: 'S' }

/** B3 ends at 18:30, thirteen hours before the lesson on Tuesday. */
function late(restHours: number | null, ann: Partial<StaffInput>, lead = 'ann'): Stage {
  const stage = new Stage((input) => {
    input.district.restHours = restHours
    edit(input.staff, 'ann', { lessons: [early], ...ann })
    edit(input.staff, 'ret', { lessons: [early] })
    Object.assign(input.schools[0] ?? {}, {
      siteDuties: [{ id: 'gate', name: '', site: 'S', weekday: 1, block: 'N1', adults: 1, minutes: 30 }],
    })
  })
  stage.session('care', 0, 'B3', { students: two, lead, assist: ['bob'] })
  return stage
}

describe('H18 rest', () => {
  it('is kept where the hours are left, or the district sets none', () => {
    expect(late(13, {}).broken()).toEqual({})
    expect(late(null, {}).broken()).toEqual({})
  })

  it('is broken by late duty too near to the next lesson', () => {
    expect(late(14, {}).broken()).toEqual({ H18: 1 })
  })

  it('is broken by a late site duty too near to it', () => {
    const stage = late(13, {})
    stage.duty('gate', 0, 'ann')
    expect(stage.broken()).toEqual({ H18: 1 })
  })

  it('says nothing of regular blocks, of retired teachers, of lessons of other weeks', () => {
    const stage = late(24, {}, 'ret')
    stage.session('care', 0, 'B2', { students: two })
    expect(stage.broken()).toEqual({})
    expect(late(14, { lessons: [{ ...early, weeks: 'even' }] }).broken()).toEqual({})
  })

  it('is kept by a later start on the day of the lesson', () => {
    expect(late(14, { laterStarts: ['2026-11-24'] }).broken()).toEqual({})
    expect(late(14, { laterStarts: ['2026-11-23'] }).broken()).toEqual({ H18: 1 })
  })
})
