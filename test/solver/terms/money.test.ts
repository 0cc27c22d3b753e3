import { describe, expect, it } from 'vitest'
import { compile } from '../../../solver/compile.ts'
import { ruleList } from '../../../solver/rules/index.ts'
import { State } from '../../../solver/state.ts'
import { edit, Stage } from '../rules/stage.ts'
import { MONDAY, TUESDAY } from '../rules/week.ts'
import { costOf } from './cost.ts'

describe('S05 own-first', () => {
  it('counts blocks led by another source; one on loan is own', () => {
    const stage = new Stage(() => undefined, [['far', MONDAY]])
    stage.session('chess', 0, 'B2', { students: ['3a', '3b'], assist: ['vol'] })
    stage.session('care', 0, 'B2', { students: ['3c'], lead: 'far', room: 'c2' })
    expect(costOf('S05', stage)).toBe(0)
    stage.session('play', 1, 'B1', { students: ['7a'], lead: 'ret' })
    stage.session('care', 1, 'B2', { students: ['3c'], lead: 'vol', room: 'c2' })
    expect(costOf('S05', stage)).toBe(2 + 1)
  })
})

describe('S06 cost', () => {
  it('pays every adult of a session once, and nobody for a site duty', () => {
    const stage = new Stage((input) => {
      edit(input.staff, 'bob', { pay: 70 })
      for (const school of input.schools.slice(0, 1))
        school.siteDuties = [
          { id: 'gate', name: '', site: 'S', weekday: 1, block: 'B3', adults: 1, minutes: 30 },
        ]
    })
    stage.duty('gate', 0, 'ann')
    expect(costOf('S06', stage)).toBe(0)
    stage.session('play', 0, 'B1', { students: ['7a'], assist: ['bob', 'vol'] })
    expect(costOf('S06', stage)).toBe(50 + 70)
  })
})

describe('S07 travel', () => {
  const at = (school: 'S' | 'X', dates: readonly string[], loans = 0): number => {
    const { week } = new Stage((input) => edit(input.staff, 'far', { carried: { load: 0, late: 0, loans } }))
      .problem
    const far = week.staff.find(({ id }) => id === 'far')
    const [host] = week.schools
    const home = week.schools.find(({ id }) => id === school)
    if (far === undefined || host === undefined || home === undefined) throw new Error('not there')
    const lent = dates.map((date) => ({ staff: far.id, date, host: host.id }))
    const problem = compile(week, home.id, null, lent)
    return costOf('S07', { problem, state: new State(problem, new Float64Array(13), ruleList, []) })
  }

  it('is counted at the home school', () => {
    expect(at('X', [])).toBe(0)
    // Both ways 2 × 30 minutes; 100² ÷ 1000.
    expect(at('X', [MONDAY])).toBe(60 + 10)
    expect(at('S', [MONDAY])).toBe(0)
  })

  it('grows with the square of loans, those carried included', () => {
    expect(at('X', [MONDAY, TUESDAY])).toBe(120 + 40)
    // (300² − 200²) ÷ 1000
    expect(at('X', [MONDAY], 200)).toBe(60 + 50)
  })
})
