import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Week } from '../../../models/week.ts'
import { chooseLoans, type Offer } from '../../../solver/loans/master.ts'
import { offersOf, parse, tinyDistrict } from './district.ts'

const week: Week = parse(
  tinyDistrict([
    { id: 'P', weak: false, students: 1, teachers: [[], []], loanable: 2 },
    { id: 'Q', weak: false, students: 1, teachers: [[]], loanable: 1 },
    { id: 'V', weak: true, students: 1, teachers: [[]], loanable: 0 },
    { id: 'W', weak: true, students: 1, teachers: [[]], loanable: 0 },
  ]),
)

const ALL: readonly Omit<Offer, 'gain'>[] = offersOf(week)

const dealt = fc.record({
  gains: fc.array(fc.integer({ min: -5, max: 40 }), { minLength: ALL.length, maxLength: ALL.length }),
  ofTeacher: fc.integer({ min: 0, max: 2 }),
  ofHome: fc.integer({ min: 0, max: 3 }),
  turn: fc.integer({ min: 0, max: 12 }),
  homes: fc.record({ P: fc.integer({ min: 0, max: 9 }), Q: fc.integer({ min: 0, max: 9 }) }),
})

test('the loans chosen gain as much as those that brute force finds, and of those home schools take turns best', () => {
  fc.assert(
    fc.property(dealt, ({ gains, ofTeacher, ofHome, turn, homes }) => {
      const carried = (home: string): number => (home === 'P' ? homes.P : homes.Q)
      const offers = ALL.map((offer, index) => ({ ...offer, gain: gains[index] ?? 0 }))
      const limits = {
        ofTeacher: () => ofTeacher,
        ofHome: () => ofHome,
        turn: (_: string, had: number) => turn * (1 + 2 * had),
        homeTurn: (home: string, had: number) => (carried(home) + 1) * (1 + 2 * had),
      }
      const count = (set: readonly Offer[], of: (offer: Offer) => string): Map<string, number> => {
        const counts = new Map<string, number>()
        for (const offer of set) counts.set(of(offer), (counts.get(of(offer)) ?? 0) + 1)
        return counts
      }
      const most = (set: readonly Offer[], of: (offer: Offer) => string): number =>
        Math.max(0, ...count(set, of).values())
      const isLegal = (set: readonly Offer[]): boolean =>
        most(set, ({ loan }) => loan.staff) <= ofTeacher &&
        most(set, ({ home }) => home) <= ofHome &&
        most(set, ({ loan }) => `${loan.staff} ${loan.date}`) <= 1 &&
        most(set, ({ loan }) => `${loan.host} ${loan.date}`) <= 1
      const worth = (set: readonly Offer[]): number => {
        const gain = set.reduce((sum, offer) => sum + offer.gain, 0)
        const turns = [...count(set, ({ loan }) => loan.staff).values()].map((days) => turn * days * days)
        return gain - turns.reduce((sum, cost) => sum + cost, 0)
      }
      const homeTurns = (set: readonly Offer[]): number =>
        [...count(set, ({ home }) => home)].reduce(
          (sum, [home, days]) => sum + (carried(home) + 1) * days * days,
          0,
        )
      let best = 0
      let fairest = 0
      for (let code = 0; code < 2 ** offers.length; code++) {
        const set = offers.filter((_, index) => ((code >> index) & 1) === 1)
        if (set.length > 4 || !isLegal(set) || worth(set) < best) continue
        fairest = worth(set) > best ? homeTurns(set) : Math.min(fairest, homeTurns(set))
        best = worth(set)
      }
      const loans = chooseLoans(offers, limits)
      const chosen = offers.filter(({ loan }) => loans.includes(loan))
      expect(isLegal(chosen)).toBe(true)
      expect([worth(chosen), homeTurns(chosen)]).toEqual([best, fairest])
    }),
    { numRuns: 60 },
  )
})
