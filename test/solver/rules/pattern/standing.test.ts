import { describe, expect, it } from 'vitest'
import { type Change, edit, Stage } from '../stage.ts'

/** Last week's robots of 7a and 7b, on Monday and Tuesday. */
const standing =
  (fields: object = {}, more: Change = () => undefined): Change =>
  (input) => {
    const group = {
      id: 'G',
      school: 'S',
      activity: 'robots',
      members: ['7a', '7b'],
      lead: 'ann',
      room: 'c1',
      slots: [
        { weekday: 1, block: 'B2' },
        { weekday: 2, block: 'B2' },
      ],
    }
    input.history = { standing: [{ ...group, ...fields }] }
    more(input)
  }

/** The group goes on with these students. */
function goOn(change: Change, students: string[]): Stage {
  const stage = new Stage(change)
  const first = stage.session('robots', 0, 'B2', { students, name: 'G' })
  stage.session('robots', 1, 'B2', { students, with: first })
  return stage
}

describe('H21 standing groups', () => {
  it('go on with their members, or close, and take new ones', () => {
    expect(goOn(standing(), ['7a', '7b', '7c']).broken()).toEqual({})
    expect(new Stage(standing()).broken()).toEqual({})
  })

  it('are broken by each former member left out', () => {
    expect(goOn(standing(), ['7c', '3a']).broken()).toEqual({ H21: 2 })
  })

  it('bind nobody who ranks it no more, or does not stay, on one of its days', () => {
    const unranked = standing({}, (input) =>
      edit(input.students, '7b', {
        choices: [
          { weekday: null, activities: ['robots'] },
          { weekday: 2, activities: ['chess'] },
        ],
      }),
    )
    expect(goOn(unranked, ['7a']).broken()).toEqual({})
    const leaving = standing({}, (input) => edit(input.students, '7b', { days: [{ weekday: 1 }] }))
    expect(goOn(leaving, ['7a']).broken()).toEqual({})
  })

  it('bind by the sessions they have this week', () => {
    const leaving = standing({ slots: [{ weekday: 1, block: 'B2' }] }, (input) =>
      edit(input.students, '7b', { days: [{ weekday: 1 }] }),
    )
    const stage = new Stage(leaving)
    stage.session('robots', 0, 'B2', { students: ['7a'], name: 'G' })
    expect(stage.broken()).toEqual({ H21: 1 })
  })

  it('have the sessions of last week’s weekdays', () => {
    const stage = new Stage(standing({ slots: [{ weekday: 1, block: 'B2' }] }))
    stage.session('robots', 0, 'B2', { students: ['7a', '7b'], name: 'G' })
    expect(stage.broken()).toEqual({})
  })

  it('keep their activity', () => {
    const stage = new Stage(standing({ members: [] }))
    stage.session('care', 0, 'B2', { students: ['7a'], name: 'G' })
    expect(stage.broken()).toEqual({ H21: 1 })
  })

  it('that have closed keep their members from other groups of the activity', () => {
    const anew = (change: Change, students: string[]): Record<string, number> => {
      const stage = new Stage(change)
      const first = stage.session('robots', 0, 'B2', { students })
      stage.session('robots', 1, 'B2', { students, with: first })
      return stage.broken()
    }
    expect(anew(standing(), ['7a', '7b', '7c'])).toEqual({ H21: 2 })
    expect(anew(standing(), ['3a', '7c'])).toEqual({})
    // Too few are left for the minimum.
    const few = (input: Parameters<Change>[0]) => edit(input.activities, 'robots', { min: 2 })
    expect(anew(standing({ members: ['7a'] }, few), ['7a', '7b', '7c'])).toEqual({})
    const leaving = standing({}, (input) => {
      few(input)
      edit(input.students, '7b', { days: [{ weekday: 1 }] })
    })
    expect(anew(leaving, ['7a', '7c'])).toEqual({})
  })

  it('that have closed keep nobody who could not go on with them, nor from a group of theirs', () => {
    const two = (input: Parameters<Change>[0]): void => {
      edit(input.activities, 'robots', { groupsPerStudent: 2 })
      edit(input.students, '7c', { choices: [{ weekday: 2, activities: ['robots'] }] })
      const [group] = input.history.standing ?? []
      if (group !== undefined)
        input.history.standing?.push({
          ...group,
          id: 'H',
          members: ['7a'],
          slots: [{ weekday: 1, block: 'B1' }],
        })
    }
    const stage = new Stage(standing({ members: ['7a', '7b', '7c'] }, two))
    stage.session('robots', 0, 'B1', { students: ['7a'], name: 'H' })
    expect(stage.broken()).toEqual({})
    const first = stage.session('robots', 1, 'B2', { students: ['7c'] })
    stage.session('robots', 0, 'B2', { with: first })
    // One member is missing from the second session, and that is all.
    expect(stage.broken()).toEqual({ H21: 1, H08: 1 })
  })
})

describe('H21 groups of a published roster', () => {
  const published: Change = (input) => {
    const session = { school: 'S', group: 'P', activity: 'chess', date: '2026-11-23', blocks: ['B2'] }
    const cast = { room: 'c1', lead: 'ann', assistants: [], students: ['7a', '7b'] }
    input.history = {
      published: { sessions: [{ ...session, ...cast }], duties: [], loans: [], unserved: [] },
    }
  }

  it('keep their activity', () => {
    const same = new Stage(published)
    same.session('chess', 1, 'B2', { students: ['7a', '7c'], name: 'P' })
    expect(same.broken()).toEqual({})
    const other = new Stage(published)
    other.session('care', 0, 'B2', { students: ['7a', '7b'], name: 'P' })
    expect(other.broken()).toEqual({ H21: 1 })
  })
})
