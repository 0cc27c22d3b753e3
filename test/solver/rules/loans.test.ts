import { describe, expect, it } from 'vitest'
import { compile } from '../../../solver/compile.ts'
import { brokenArcs } from '../../../solver/rules/arcs.ts'
import { rules } from '../../../solver/rules/index.ts'
import type { Change } from './stage.ts'
import { edit, Stage } from './stage.ts'
import { MONDAY, TUESDAY } from './week.ts'

const two = ['7a', '7b']

describe('H15 loans', () => {
  it('takes a teacher on the day they are lent', () => {
    const stage = new Stage(undefined, [['far', MONDAY]])
    stage.session('care', 0, 'B2', { students: two, lead: 'far' })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by a lent teacher who serves on another day, on duty too', () => {
    const stage = new Stage(
      (input) => {
        Object.assign(input.schools[0] ?? {}, {
          siteDuties: [{ id: 'gate', name: '', site: 'S', weekday: 2, block: 'B1', adults: 1, minutes: 30 }],
        })
      },
      [['far', MONDAY]],
    )
    stage.session('care', 1, 'B2', { students: two, assist: ['far'] })
    expect(stage.broken()).toEqual({ H15: 1 })
    stage.duty('gate', 1, 'far')
    // Nobody but teachers of the school and those lent to it that day hold site duties (H09).
    expect(stage.broken()).toEqual({ H09: 1, H15: 2 })
  })

  it('is broken by a teacher of the school who serves it on the day of a loan elsewhere', () => {
    const stage = new Stage()
    const { problem, state } = stage
    const [, host] = problem.week.schools
    const [ann] = problem.adults
    if (host === undefined || ann === undefined) throw new Error('no host')
    stage.session('care', 0, 'B2', { students: two })
    const lent = compile(problem.week, problem.school.id, null, [
      { staff: ann.id, date: MONDAY, host: host.id },
    ])
    expect(brokenArcs(lent, state, rules.H15)).toBe(1)
    expect(brokenArcs(problem, state, rules.H15)).toBe(0)
  })

  const unlawful: readonly (readonly [string, Change])[] = [
    ['by somebody who is not loanable', (input) => edit(input.staff, 'far', { loanable: false })],
    ['to a school that is not weak', (input) => edit(input.schools, 'S', { weak: false })],
    [
      'that the home school refused',
      (input) =>
        edit(input.staff, 'far', {
          loanConsents: [{ date: MONDAY, host: 'S', home: 'refused', teacher: 'given' }],
        }),
    ],
    [
      'that the teacher refused',
      (input) =>
        edit(input.staff, 'far', {
          loanConsents: [{ date: MONDAY, host: 'S', home: 'pending', teacher: 'refused' }],
        }),
    ],
    [
      'over the days of the home school',
      (input) => {
        input.district.loanLimits = { daysPerHomeSchool: 0 }
      },
    ],
  ]
  it.each(unlawful)('is broken by a loan %s', (_, change) => {
    const stage = new Stage(change, [['far', MONDAY]])
    expect(stage.broken()).toEqual({ H15: 1 })
    expect(stage.state.broken).toBe(1)
  })

  it('is not broken by a refusal for another day', () => {
    const refusal = { date: TUESDAY, host: 'S', home: 'refused', teacher: 'refused' } as const
    const stage = new Stage(
      (input) => edit(input.staff, 'far', { loanConsents: [refusal] }),
      [['far', MONDAY]],
    )
    expect(stage.broken()).toEqual({})
  })

  it('is broken by the loans of a teacher over their days', () => {
    const stage = new Stage(undefined, [
      ['far', MONDAY],
      ['far', TUESDAY],
    ])
    expect(stage.broken()).toEqual({ H15: 2 })
  })
})
