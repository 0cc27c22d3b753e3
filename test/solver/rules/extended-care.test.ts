import { describe, expect, it } from 'vitest'
import { edit, refusedFor } from './stage.ts'

describe('H04 extended care', () => {
  it('takes a school whose families need what it has', () => {
    const need = refusedFor((input) => {
      edit(input.students, '3a', { days: [{ weekday: 1, extra: ['B3'], needsExtended: true }] })
    })
    expect(need).toEqual([])
  })

  it('refuses a school that has no extended block for a grade in need', () => {
    const need = refusedFor((input) => {
      edit(input.students, '3a', { days: [{ weekday: 1, needsExtended: true }] })
      for (const block of input.schools[0]?.blocks ?? []) if (block.code === 'B3') block.grades = [7]
    })
    expect(need).toEqual(['H04'])
  })

  it('does not refuse it where the need is withdrawn', () => {
    const need = refusedFor((input) => {
      edit(input.students, '3a', {
        days: [{ weekday: 1, needsExtended: true }],
        consent: { date: '2026-09-01', withdrawn: '2026-11-20' },
      })
      for (const block of input.schools[0]?.blocks ?? []) if (block.code === 'B3') block.grades = [7]
    })
    expect(need).toEqual([])
  })
})
