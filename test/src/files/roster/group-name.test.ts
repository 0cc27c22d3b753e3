import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../../models/normal.ts'
import { generate } from '../../../../solver/generate/index.ts'
import { groupMeant, groupNames } from '../../../../src/files/roster/group-name.ts'

const week = normalise(generate('tiny-01'))
const [first, second] = week.activities
if (first === undefined || second === undefined) throw new Error('no activities')

describe('the name of a group', () => {
  it('is that of its activity with the number, and means the group again', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[A-Z篮球]{1,3}(?:-\d)?$/), { minLength: 2, maxLength: 6 }),
        fc.constantFrom('-', '#'),
        fc.integer({ min: 1, max: 99 }),
        (names, sign, number) => {
          const activities = names.map((name, at) => ({ ...first, id: `a-${at}` as typeof first.id, name }))
          const groups = activities.map(({ id }) => `${id}${sign}${number}`)
          const nameOf = groupNames(activities, groups)
          for (const [at, activity] of activities.entries()) {
            const name = nameOf(groups[at] ?? '', activity)
            expect(name).toBe(`${activity.name}${sign}${number}`)
            expect(groupMeant(name, activity.id, { ...week, activities })).toBe(groups[at])
          }
        },
      ),
    )
  })

  it('is the id where somebody gave it, and where another would be called the same', () => {
    const group = `${first.id}-1`
    const same = [first, { ...second, name: first.name }]
    expect(groupNames(week.activities, [group])('Tuesday team', first)).toBe('Tuesday team')
    expect(groupNames(week.activities, [group, `${first.name}-1`])(group, first)).toBe(group)
    expect(groupNames(same, [group])(group, first)).toBe(group)
    const long = { ...first, name: 'x'.repeat(80) }
    expect(groupNames([long], [group])(group, long)).toBe(group)
  })

  it('means itself where a group of an earlier week is called so', () => {
    const name = `${first.name}-1`
    const known = { ...week.history, published: null }
    expect(groupMeant(name, first.id, { ...week, history: known })).toBe(`${first.id}-1`)
    const published = {
      sessions: [{ group: name }],
      duties: [],
      loans: [],
      unserved: [],
    } as unknown as NonNullable<typeof known.published>
    expect(groupMeant(name, first.id, { ...week, history: { ...known, published } })).toBe(name)
    expect(groupMeant('Tuesday team', first.id, week)).toBe('Tuesday team')
  })
})
