import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Placing } from '../../../src/questions/placing.ts'

describe('the thread of a roster', () => {
  it('is one that nobody waits for, while there is one, and stays the same', () => {
    const placing = new Placing(2, 4)
    const slow = placing.enter('slow')
    for (const roster of ['a', 'b', 'a', 'b']) {
      const place = placing.enter(roster)
      expect(place).not.toBe(slow)
      placing.leave(place)
    }
    expect(placing.enter('slow')).toBe(slow)
  })

  it('changes only after so many others were asked of, and a new one goes where fewest wait', () => {
    const roster = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    fc.assert(
      fc.property(fc.array(fc.tuple(roster, fc.boolean()), { maxLength: 60 }), (asked) => {
        const most = 4
        const placing = new Placing(2, most)
        const waiting = [0, 0]
        let latest: { readonly roster: string; readonly place: number }[] = []
        for (const [name, ends] of asked) {
          const known = latest.find((one) => one.roster === name)
          const before = [...waiting]
          const place = placing.enter(name)
          if (known === undefined) expect(before[place]).toBe(Math.min(...before))
          else expect(place).toBe(known.place)
          latest = [{ roster: name, place }, ...latest.filter((one) => one.roster !== name)].slice(0, most)
          waiting[place] = (waiting[place] ?? 0) + 1
          if (!ends) continue
          placing.leave(place)
          waiting[place] = (waiting[place] ?? 1) - 1
        }
      }),
    )
  })
})
