import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moved, withChoices } from '../../../src/web/model/choices.ts'

it('a choice that is moved changes places with its neighbour, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { minLength: 1 }),
      fc.nat(),
      fc.constantFrom(1, -1),
      (order, n, step) => {
        const at = n % order.length
        const next = moved(order, at, step === 1 ? 1 : -1)
        expect([...next].sort()).toEqual([...order].sort())
        const to = at + step
        if (to < 0 || to >= order.length) expect(next).toEqual(order)
        else expect([next[at], next[to]]).toEqual([order[to], order[at]])
      },
    ),
  )
})

it('lists of single weekdays stay as they are', () => {
  const said = {
    consent: null,
    days: [],
    choices: [
      { weekday: 3, activities: ['a'] },
      { weekday: null, activities: ['b'] },
    ],
    mostWanted: null,
    friend: null,
  }
  expect(withChoices(said, ['c', 'b'], 'c')).toEqual({
    ...said,
    choices: [
      { weekday: 3, activities: ['a'] },
      { weekday: null, activities: ['c', 'b'] },
    ],
    mostWanted: 'c',
  })
  expect(withChoices(said, [], null).choices).toEqual([{ weekday: 3, activities: ['a'] }])
})
