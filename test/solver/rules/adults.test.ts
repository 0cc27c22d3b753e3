import { describe, expect, it } from 'vitest'
import type { Change } from './stage.ts'
import { Stage } from './stage.ts'

const two = ['7a', '7b']

const withDuty =
  (site: string, block: string): Change =>
  (input) => {
    Object.assign(input.schools[0] ?? {}, {
      siteDuties: [{ id: 'gate', name: 'gate', site, weekday: 1, block, adults: 2, minutes: 30 }],
    })
  }

describe('H09 adults of a session', () => {
  it('takes a lead and the assistants that the size asks for', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B2', { students: ['3a', '3b', '3c'], assist: ['vol'] })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by each adult missing', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B2', { students: ['3a', '3b', '3c'] })
    expect(stage.broken()).toEqual({ H09: 1 })
  })

  it('is broken by a missing lead, however many assist', () => {
    const stage = new Stage()
    stage.session('chess', 0, 'B2', { students: two, lead: null, assist: ['ann', 'bob'] })
    expect(stage.broken()).toEqual({ H09: 1 })
  })
})

describe('H09 teachers in service', () => {
  it('is broken by each stretch in which no teacher in service is at the site', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B2', { students: two, lead: 'vol' })
    stage.session('care', 0, 'B3', { students: two, lead: 'ret' })
    expect(stage.broken()).toEqual({ H09: 2 })
  })

  it('is kept by a teacher of another session there, or one on duty', () => {
    const stage = new Stage(withDuty('S', 'B3'))
    stage.session('care', 0, 'B2', { students: two, lead: 'vol' })
    stage.session('care', 0, 'B2', { students: ['3a'], room: 'c2' })
    stage.session('care', 0, 'B3', { students: two, lead: 'vol' })
    stage.duty('gate', 0, 'ann')
    stage.duty('gate', 0, 'ret')
    expect(stage.broken()).toEqual({})
  })

  it('is not kept by a teacher at another site', () => {
    const stage = new Stage()
    stage.session('care', 0, 'B2', { students: two, lead: 'vol', room: 'stage' })
    stage.session('care', 0, 'B2', { students: ['3a'] })
    expect(stage.broken()).toEqual({ H09: 1 })
  })

  it('is kept by a teacher on loan', () => {
    const stage = new Stage(undefined, [['far', '2026-11-23']])
    stage.session('care', 0, 'B2', { students: two, lead: 'far' })
    expect(stage.broken()).toEqual({})
  })
})

describe('H09 site duties', () => {
  it('asks for nobody where there are no students', () => {
    const stage = new Stage(withDuty('S', 'B3'))
    stage.session('care', 0, 'B2', { students: two })
    expect(stage.broken()).toEqual({})
  })

  it('is broken by each adult missing from a duty that is due', () => {
    const stage = new Stage(withDuty('S', 'B2'))
    stage.session('care', 0, 'B2', { students: two })
    expect(stage.broken()).toEqual({ H09: 2 })
    stage.duty('gate', 0, 'bob')
    expect(stage.broken()).toEqual({ H09: 1 })
    stage.duty('gate', 0, 'ret')
    expect(stage.broken()).toEqual({})
  })

  it('makes a duty due by students at its own site', () => {
    const stage = new Stage(withDuty('V', 'B2'))
    const session = stage.session('care', 0, 'B2', { students: two })
    expect(stage.broken()).toEqual({})
    stage.state.setRoom(session, 4)
    expect(stage.broken()).toEqual({ H09: 2 })
  })

  it('is broken by somebody on duty who is no teacher of the school', () => {
    const stage = new Stage(withDuty('S', 'B2'))
    stage.session('care', 0, 'B2', { students: two })
    stage.duty('gate', 0, 'bob')
    stage.duty('gate', 0, 'vol')
    expect(stage.broken()).toEqual({ H09: 1 })
  })
})
