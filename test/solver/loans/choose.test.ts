import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Loan } from '../../../models/plan.ts'
import type { Week } from '../../../models/week.ts'
import type { Bundle } from '../../../solver/loans/bundle.ts'
import { choose } from '../../../solver/loans/choose.ts'
import { type Shift, type Standings, worstShareAfter } from '../../../solver/loans/equity.ts'
import type { Offer } from '../../../solver/loans/master.ts'
import { priceOf } from '../../../solver/loans/price.ts'
import { MONDAY, offersOf, parse, tinyDistrict } from './district.ts'

const input = tinyDistrict([
  { id: 'P', weak: false, students: 1, teachers: [[], []], loanable: 2 },
  { id: 'Q', weak: false, students: 1, teachers: [[]], loanable: 1 },
  { id: 'V', weak: true, students: 1, teachers: [[]], loanable: 0 },
  { id: 'W', weak: true, students: 1, teachers: [[]], loanable: 0 },
])
input.staff.push({
  id: 'X',
  name: 'X',
  source: 'professional',
  inService: false,
  serves: ['P', 'Q', 'V'],
  pay: 1,
  vettedUntil: '2027-08-31',
})
const week: Week = parse(input)
const nothing = { broken: 0, unserved: 0, weighted: 0 }

/** Days of three teachers at one village or the other. */
const OFFERS: readonly Omit<Offer, 'gain'>[] = offersOf(week).filter(
  ({ loan }) => loan.host === 'V' || loan.date === MONDAY,
)

/** Every day of the instructor from one school to another, alone or with a loan to the village. */
const BUNDLES: readonly Omit<Bundle, 'gain' | 'shifts'>[] = week.schools.flatMap(({ id: from }) =>
  week.schools.flatMap(({ id: to }) =>
    from === to
      ? []
      : week.staff.flatMap(({ id, serves }): Omit<Bundle, 'gain' | 'shifts'>[] => {
          if (serves.length === 0) return []
          const share = { staff: id, date: MONDAY }
          const transfer = { share, from, to, sessions: 1 }
          const loans = OFFERS.filter(({ loan }) => loan.date === MONDAY)
          return [
            { transfer, comes: null, goes: null },
            ...loans.map(({ loan, home }) => {
              const load = { minutes: 0, late: 0, sessions: 0 }
              const comes = { loan, home, cost: nothing, worth: nothing, travel: 0, load }
              return { transfer, comes, goes: null }
            }),
          ]
        }),
  ),
)

/** Student-blocks that a school leaves unserved, of so many. */
const LEFT = fc.record({ unserved: fc.nat({ max: 4 }), required: fc.integer({ min: 5, max: 12 }) })

const dealt = fc.record({
  offers: fc.array(fc.integer({ min: -5, max: 40 }), {
    minLength: OFFERS.length,
    maxLength: OFFERS.length,
  }),
  served: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: OFFERS.length, maxLength: OFFERS.length }),
  bundles: fc.uniqueArray(fc.nat({ max: BUNDLES.length - 1 }), { maxLength: 4 }),
  gains: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 4 }),
  moved: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 4, maxLength: 4 }),
  left: fc.record({ P: LEFT, Q: LEFT, V: LEFT, W: LEFT }),
  ofTeacher: fc.integer({ min: 0, max: 2 }),
  ofHome: fc.integer({ min: 0, max: 3 }),
  turn: fc.integer({ min: 0, max: 12 }),
})

test('shared days and loans chosen together serve as many, as evenly, and gain as much as those that brute force finds', () => {
  fc.assert(
    fc.property(dealt, (deal) => {
      const { offers: amounts, served, bundles: numbers, gains, moved, left, ofTeacher, ofHome, turn } = deal
      const standings: Standings = new Map(week.schools.map(({ id }) => [id, left[id as keyof typeof left]]))
      const levels = (unserved: number, weighted: number): number =>
        priceOf({ broken: 0, unserved, weighted })
      const offers = OFFERS.map((offer, index) => {
        const by = served[index] ?? 0
        const shifts: Shift[] = [{ school: offer.loan.host, by: -by }]
        return { ...offer, gain: levels(by, amounts[index] ?? 0), shifts }
      }).filter(({ gain }) => gain > 0)
      const bundles = numbers
        .flatMap((number, index): Bundle[] => {
          const bundle = BUNDLES[number]
          const by = moved[index] ?? 0
          const { from, to } = bundle?.transfer ?? {}
          const shifts =
            from === undefined || to === undefined
              ? []
              : [
                  { school: from, by },
                  { school: to, by: -Math.abs(by) },
                ]
          const even = by > 0 ? -1 : 1
          const gain = levels(by < 0 ? 2 : 0, even * (gains[index] ?? 0))
          return bundle === undefined ? [] : [{ ...bundle, gain, shifts }]
        })
        .sort((a, b) => b.gain - a.gain)
      const limits = {
        ofTeacher: () => ofTeacher,
        ofHome: () => ofHome,
        turn: (_: string, had: number) => turn * (1 + 2 * had),
        homeTurn: () => 0,
      }
      const most = (keys: readonly string[]): number =>
        Math.max(0, ...keys.map((key) => keys.filter((other) => other === key).length))
      const homeOf = (loan: Loan): string => OFFERS.find((row) => row.loan.staff === loan.staff)?.home ?? ''
      const places = (loan: Loan): string[] => [`${homeOf(loan)} ${loan.date}`, `${loan.host} ${loan.date}`]
      const isLegal = (taken: readonly Bundle[], loans: readonly Loan[]): boolean => {
        const coming = taken.flatMap(({ comes }) => comes?.loan ?? [])
        const all = [...loans, ...coming]
        const changed = taken.map(({ transfer: { from, to, share }, comes }) => [
          ...new Set([`${from} ${share.date}`, `${to} ${share.date}`, ...(comes ? places(comes.loan) : [])]),
        ])
        const busy = new Set(changed.flat())
        return (
          most(all.map(({ staff }) => staff)) <= ofTeacher &&
          most(all.map(homeOf)) <= ofHome &&
          most(all.map(({ staff, date }) => `${staff} ${date}`)) <= 1 &&
          most(loans.map(({ host, date }) => `${host} ${date}`)) <= 1 &&
          most(changed.flat()) <= 1 &&
          most(taken.map(({ transfer: { share } }) => JSON.stringify(share))) <= 1 &&
          most(coming.map(({ staff }) => staff)) <= 1 &&
          loans.every(
            (loan) =>
              !places(loan).some((place) => busy.has(place)) &&
              !coming.some(({ staff }) => staff === loan.staff),
          )
        )
      }
      const shiftsIn = (taken: readonly Bundle[], loans: readonly Loan[]): Shift[] => [
        ...taken.flatMap(({ shifts }) => shifts),
        ...offers.flatMap((offer) => (loans.includes(offer.loan) ? offer.shifts : [])),
      ]
      /** Blocks more that are served, how far W falls short of everybody, and what is gained in all. */
      const worth = (taken: readonly Bundle[], loans: readonly Loan[]): [number, number, number] => {
        const all = [...loans, ...taken.flatMap(({ comes }) => comes?.loan ?? [])]
        const people = [...new Set(all.map(({ staff }) => staff))]
        const gain =
          taken.reduce((sum, bundle) => sum + bundle.gain, 0) +
          offers.reduce((sum, offer) => sum + (loans.includes(offer.loan) ? offer.gain : 0), 0)
        const shifts = shiftsIn(taken, loans)
        return [
          shifts.reduce((sum, { by }) => sum - by, 0),
          -worstShareAfter(standings, shifts),
          people.reduce(
            (sum, who) => sum - turn * all.filter(({ staff }) => staff === who).length ** 2,
            gain,
          ),
        ]
      }
      let best = worth([], [])
      const isBetter = (one: readonly number[]): boolean => {
        const at = one.findIndex((level, index) => level !== best[index])
        return at >= 0 && (one[at] ?? 0) > (best[at] ?? 0)
      }
      for (let code = 0; code < 2 ** (offers.length + bundles.length); code++) {
        const taken = bundles.filter((_, index) => ((code >> index) & 1) === 1)
        const loans = offers.flatMap(({ loan }, index) =>
          ((code >> (bundles.length + index)) & 1) === 1 ? [loan] : [],
        )
        if (!isLegal(taken, loans)) continue
        const found = worth(taken, loans)
        if (isBetter(found)) best = found
      }
      const chosen = choose(bundles, offers, limits, standings)
      expect(isLegal(chosen.bundles, chosen.loans)).toBe(true)
      expect(worth(chosen.bundles, chosen.loans)).toEqual(best)
    }),
    { numRuns: 60 },
  )
})
