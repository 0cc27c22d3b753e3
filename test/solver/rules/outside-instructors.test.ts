import { describe, expect, it } from 'vitest'
import type { Change } from './stage.ts'
import { edit, Stage } from './stage.ts'

const two = ['7a', '7b']
/** Half of the sessions may be led by outside instructors. */
const half: Change = (input) => {
  input.district.outsideShare = 50
}

/** Chess with an outside instructor beside care with a teacher. */
function lessons(change: Change, cast: { lead?: string; assist?: string[] } = { lead: 'pro' }): Stage {
  const stage = new Stage((input) => {
    half(input)
    change(input)
  })
  stage.session('chess', 0, 'B2', { students: two, ...cast })
  stage.session('care', 0, 'B2', { students: ['3a'], lead: 'bob', room: 'c2' })
  return stage
}

describe('H11 outside instructors', () => {
  it('takes somebody of an approved institution on the list, where own staff cannot', () => {
    expect(lessons(() => undefined).broken()).toEqual({})
  })

  const changes: readonly (readonly [string, Change])[] = [
    ['of an unknown institution', (input) => edit(input.staff, 'pro', { institution: null })],
    ['of a subject institution', (input) => edit(input.institutions, 'I', { subject: true })],
    ['of one struck off the list', (input) => edit(input.institutions, 'I', { listed: [] })],
    ['of one without approval', (input) => edit(input.institutions, 'I', { approvals: [] })],
    ['in service', (input) => edit(input.staff, 'pro', { inService: true })],
    ['where own staff can', (input) => edit(input.activities, 'chess', { ownStaffInsufficient: false })],
    ['for subject content', (input) => edit(input.activities, 'chess', { subject: true })],
  ]
  it.each(changes)('is broken by one %s, leading or assisting', (_, change) => {
    expect(lessons(change).broken()).toEqual({ H11: 1 })
    const assisting = lessons(
      (input) => {
        change(input)
        edit(input.activities, 'chess', { assistSources: ['outside_instructor'] })
      },
      { assist: ['pro'] },
    )
    expect(assisting.broken()).toEqual({ H11: 1 })
  })

  it('is broken by one in an activity that nobody ranks', () => {
    const stage = new Stage((input) => {
      half(input)
      edit(input.activities, 'care', { ownStaffInsufficient: true })
      const approval = { school: 'S', activity: 'care', from: '2026-09-01', to: '2027-08-31' }
      edit(input.institutions, 'I', { approvals: [approval] })
    })
    stage.session('care', 0, 'B2', { students: two, lead: 'pro' })
    stage.session('care', 0, 'B2', { students: ['3a'], room: 'c2' })
    expect(stage.broken()).toEqual({ H11: 1 })
  })

  it('is broken by a teacher in service who comes through an institution, on duty too', () => {
    const stage = new Stage((input) => {
      edit(input.staff, 'ann', { institution: 'I' })
      Object.assign(input.schools[0] ?? {}, {
        siteDuties: [{ id: 'gate', name: '', site: 'S', weekday: 1, block: 'B1', adults: 1, minutes: 30 }],
      })
    })
    stage.session('care', 0, 'B2', { students: two })
    stage.duty('gate', 0, 'ann')
    expect(stage.broken()).toEqual({ H11: 2 })
  })

  it('is broken by each session that they lead over the share, rounded down', () => {
    const stage = lessons((input) => {
      input.district.outsideShare = 49
    })
    expect(stage.broken()).toEqual({ H11: 1 })
    stage.session('care', 1, 'B2', { students: two })
    expect(stage.broken()).toEqual({})
  })
})
