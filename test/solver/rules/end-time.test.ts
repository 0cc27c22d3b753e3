import { describe, expect, it } from 'vitest'
import type { Change } from './stage.ts'
import { refusedFor } from './stage.ts'
import { MONDAY } from './week.ts'

const school =
  (fields: object): Change =>
  (input) => {
    Object.assign(input.schools[0] ?? {}, fields)
  }
const blocks =
  (fields: (code: string, weekday: number) => object | null): Change =>
  (input) => {
    const [first] = input.schools
    if (first === undefined) return
    first.blocks = first.blocks.flatMap((block) => {
      const changed = fields(block.code, block.weekday)
      return changed === null ? [] : [{ ...block, ...changed }]
    })
  }

const early = blocks((code, weekday) => {
  if (weekday === 2) return {}
  return code === 'B2' ? { end: '17:29' } : code === 'B3' ? { start: '17:40' } : {}
})
const none = blocks((code) => (code === 'B1' || code === 'B2' ? null : {}))
const exemption = { endTimeExemption: { from: MONDAY, to: MONDAY, reason: '' } }

describe('H02 end time', () => {
  it('takes a school whose last regular block ends at the off-work time, with short breaks', () => {
    expect(refusedFor(() => undefined)).toEqual([])
    expect(refusedFor(blocks((code) => (code === 'B2' ? { end: '17:30' } : {})))).toEqual([])
  })

  it('refuses a school whose regular service ends earlier on a day with sign-ups', () => {
    expect(refusedFor(early)).toEqual(['H02'])
  })

  it('asks nothing of a day without sign-ups, without service, or with an exemption', () => {
    const unsigned: Change = (input) => {
      early(input)
      for (const row of input.students) row.days = [{ weekday: 2 }]
    }
    const unconsented: Change = (input) => {
      early(input)
      for (const row of input.students) row.consent = { date: '2026-11-24' }
    }
    const closed: Change = (input) => {
      early(input)
      school({ closures: [{ from: MONDAY, to: MONDAY }] })(input)
    }
    const exempt: Change = (input) => {
      early(input)
      school(exemption)(input)
    }
    for (const change of [unsigned, unconsented, closed, exempt]) expect(refusedFor(change)).toEqual([])
  })

  it('refuses a school without regular blocks, exempt or not', () => {
    expect(refusedFor(none)).toEqual(['H02'])
    const exempt: Change = (input) => {
      none(input)
      school({ endTimeExemption: { from: MONDAY, to: '2026-11-27', reason: '' } })(input)
    }
    expect(refusedFor(exempt)).toEqual(['H02'])
  })

  it('refuses a break over the limit before, between and up to the extended blocks, not before evening', () => {
    expect(refusedFor(blocks((code) => (code === 'B1' ? { start: '16:16' } : {})))).toEqual(['H02'])
    expect(refusedFor(blocks((code) => (code === 'B2' ? { start: '17:11' } : {})))).toEqual(['H02'])
    expect(refusedFor(blocks((code) => (code === 'B3' ? { start: '18:01' } : {})))).toEqual(['H02'])
    expect(refusedFor(blocks((code) => (code === 'N1' ? { start: '19:30' } : {})))).toEqual([])
  })
})
