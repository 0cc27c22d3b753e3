import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import { priceTransfers, type TransferPrice } from '../sharing/price.ts'
import { settingWith, type Transfer, transferKey } from '../sharing/transfer.ts'
import { type Share, type Swap, shareKey, type TeacherDay, type Value } from './ask.ts'
import { isSameLoan } from './change.ts'
import { isEven, negated, type Shift, shiftsOf } from './equity.ts'
import { travelOf } from './losses.ts'
import { type LoanPrice, levelsOf, minus, priceOf } from './price.ts'
import { askParty, type Setting, type World } from './world.ts'

/** A shared day that goes over, with the loan that makes it worth while or that it makes needless, and by how much all of it lowers the district's value. */
export interface Bundle {
  readonly transfer: Transfer
  /** A loan that comes with it, as it was priced alone. */
  readonly comes: LoanPrice | null
  /** A loan that ends with it. */
  readonly goes: Loan | null
  /** A price, without turns. */
  readonly gain: number
  /** What it does to the unserved of its schools. */
  readonly shifts: readonly Shift[]
}

/** Bundles to choose from. */
interface Bundles {
  /** Those that gain, the best first; then those that serve as many as before, and others: they may lower W. */
  readonly chosen: readonly Bundle[]
  /** Those that would gain much and serve fewer by their trials: what a search makes of them nobody knows before. */
  readonly hopeful: readonly Bundle[]
}

/** Bundles that are handed on at the most: the choice among them looks at every set. */
const MOST_BUNDLES = 12
/** Bundles that gain nothing and serve others than before, handed on beside them at the most. */
const MOST_EVEN = 6
/** Bundles that may gain though a trial does not say so, handed on at the most. */
const MOST_HOPEFUL = 3
/** Z for which a trial may leave a student-block more unserved: the search after it finds more than the trial. */
const HOPE = 20_000
/** Swaps that are tried of a kind at the most, those that could gain most. */
const MOST_TRIED = 32
/** Loans of a home school that are tried with one day of a shared person or room. */
const MOST_LENT = 4

const ofLoan = ({ staff, date }: Loan): TeacherDay => ({ staff, date })

/** What has been priced of a world. */
interface Prices {
  readonly transfers: readonly TransferPrice[]
  readonly loans: readonly LoanPrice[]
  /** Loans that stay whatever they cost. */
  readonly pinned: readonly Loan[]
}

/**
 * Shared days that could go over to gain by themselves, or together with one loan of their date: a guest who fills the gap of the school that
 * gives, a teacher whom the school that takes can spare then, a guest who comes to it as well, or one whom the school that takes no longer needs. What two changes
 * of one school are worth together is tried on that school. The best of each transfer are handed on.
 * @param loans that could be made, priced alone
 * @param pinned loans that a pin asks for
 * @param whole of all schools; else of those alone that give a day to a weak school, or take one of it
 */
export async function priceBundles(
  setting: Setting,
  world: World,
  loans: readonly LoanPrice[],
  pinned: readonly Loan[],
  whole: boolean,
): Promise<Bundles> {
  const weak = new Set<string>(setting.week.schools.flatMap((school) => (school.weak ? [school.id] : [])))
  const transfers = await priceTransfers(
    setting,
    world,
    (from, to) => whole || weak.has(from) || weak.has(to),
  )
  if (transfers.length === 0) return { chosen: [], hopeful: [] }
  const prices = { transfers, loans, pinned }
  const found = [
    ...transfers.map(({ transfer, cost, worth }): Bundle => {
      const gain = priceOf(worth) - priceOf(cost)
      const shifts = shiftsOf([transfer.from, cost], [transfer.to, negated(worth)])
      return { transfer, comes: null, goes: null, gain, shifts }
    }),
    ...(await filled(setting, world, prices)),
    ...(await spared(setting, world, prices)),
    ...(await strengthened(setting, world, prices)),
    ...(await needless(setting, world, prices)),
  ]
  const gaining = bestOfEach(found.filter(({ gain }) => gain > 0)).slice(0, MOST_BUNDLES)
  const even = found.filter(({ gain, shifts }) => gain <= 0 && isEven(shifts))
  const hopeful = found.filter(({ gain }) => gain <= 0 && hopeOf(gain) > 0)
  return {
    chosen: [...gaining, ...bestOfEach(even).slice(0, MOST_EVEN)],
    hopeful: bestOfEach(hopeful).slice(0, MOST_HOPEFUL),
  }
}

function hopeOf(gain: number): number {
  const { unserved, weighted } = levelsOf(gain)
  return HOPE * unserved + weighted
}

/** The best of each transfer, the best first. */
function bestOfEach(bundles: readonly Bundle[]): Bundle[] {
  const best = new Map<string, Bundle>()
  for (const bundle of bundles) {
    const key = transferKey(bundle.transfer)
    if (bundle.gain > (best.get(key)?.gain ?? Number.NEGATIVE_INFINITY)) best.set(key, bundle)
  }
  return [...best]
    .sort(([a, { gain }], [b, other]) => other.gain - gain || (a < b ? -1 : 1))
    .map(([, bundle]) => bundle)
}

/** Two changes of one school that are to be tried together. */
interface Trial {
  readonly school: SchoolId
  readonly swap: Swap
  /** Its gain so far: what everybody else makes of it. */
  readonly bundle: Bundle
}

/** Asks schools about swaps; the gain of each bundle with what the school itself makes of it. */
async function tried(setting: Setting, world: World, trials: readonly Trial[]): Promise<Bundle[]> {
  const bySchool = new Map<SchoolId, Trial[]>()
  const promising = [...trials].sort((a, b) => b.bundle.gain - a.bundle.gain).slice(0, MOST_TRIED)
  for (const trial of promising) bySchool.set(trial.school, [...(bySchool.get(trial.school) ?? []), trial])
  const answered = await Promise.all(
    [...bySchool].map(async ([school, own]) => {
      const party = world.parties.get(school)
      if (party === undefined) return []
      const transfers = new Map(
        own.flatMap(({ bundle: { transfer } }) =>
          transfer.to === school ? [[transferKey(transfer), transfer]] : [],
        ),
      )
      const wide = settingWith(setting, [...transfers.values()], true)
      const guests = own.flatMap(({ bundle: { comes } }) =>
        comes?.loan.host === school ? [ofLoan(comes.loan)] : [],
      )
      const ask = { kind: 'exchange', from: party.solution, swaps: own.map(({ swap }) => swap) } as const
      const { answer } = await askParty(wide, world, school, ask, guests)
      return own.map(({ bundle }, at): Bundle | null => {
        const value = answer.swapped[at]
        if (value === undefined) return null
        const change = minus(value, answer.value)
        const shifts = [...bundle.shifts, ...shiftsOf([school, change])]
        return change.broken > 0 ? null : { ...bundle, gain: bundle.gain - priceOf(change), shifts }
      })
    }),
  )
  return answered.flat().filter((bundle) => bundle !== null)
}

const wayOf = ({ week }: Setting, { travel }: LoanPrice): number => week.weights.S07 * travel

/** A home school that is left worse served lends nobody. */
const isSpared = ({ broken, unserved }: Value): boolean => broken <= 0 && unserved <= 0

/** Loans that gain most by what is known of them alone; of equal ones by the teacher's id. */
const mostGaining = <T extends { readonly price: LoanPrice; readonly gain: number }>(
  loans: readonly T[],
): T[] =>
  loans
    .toSorted((a, b) => b.gain - a.gain || (a.price.loan.staff < b.price.loan.staff ? -1 : 1))
    .slice(0, MOST_LENT)

/** A guest comes to the school that gives the day. */
const filled = (setting: Setting, world: World, { transfers, loans }: Prices): Promise<Bundle[]> =>
  tried(
    setting,
    world,
    transfers.flatMap(({ transfer, cost, worth }) => {
      const { from: school, share } = transfer
      if (priceOf(worth) <= 0 || priceOf(cost) <= 0) return []
      return loans.flatMap((price): Trial[] => {
        const { loan } = price
        if (loan.host !== school || loan.date !== share.date || !isSpared(price.cost)) return []
        const gain = priceOf(worth) - priceOf(price.cost) - wayOf(setting, price)
        if (gain <= 0) return []
        const shifts = shiftsOf([transfer.to, negated(worth)], [price.home, price.cost])
        const bundle = { transfer, comes: price, goes: null, gain, shifts }
        return [{ school, swap: { goes: [share], comes: [ofLoan(loan)] }, bundle }]
      })
    }),
  )

/** A teacher of the school that takes the day is lent. */
const spared = (setting: Setting, world: World, { transfers, loans }: Prices): Promise<Bundle[]> =>
  tried(
    setting,
    world,
    transfers.flatMap(({ transfer, cost }) => {
      const { to: school, share } = transfer
      const lent = loans
        .filter(({ home, loan }) => home === school && loan.date === share.date)
        .map((price) => ({ price, gain: priceOf(price.worth) - priceOf(cost) - wayOf(setting, price) }))
        .filter(({ gain, price }) => gain > 0 && (priceOf(price.cost) > 0 || !isSpared(price.cost)))
      return mostGaining(lent).map(({ price, gain }): Trial => {
        const swap = { goes: [ofLoan(price.loan)], comes: [share] }
        const shifts = shiftsOf([transfer.from, cost], [price.loan.host, negated(price.worth)])
        return { school, swap, bundle: { transfer, comes: price, goes: null, gain, shifts } }
      })
    }),
  )

/** A guest comes to the school that takes the day: two adults for a room more, or another room for a guest. */
const strengthened = (setting: Setting, world: World, { transfers, loans }: Prices): Promise<Bundle[]> =>
  tried(
    setting,
    world,
    transfers.flatMap(({ transfer, cost }) => {
      const { to: school, share } = transfer
      const guests = loans
        .filter(({ loan, cost: lost }) => loan.host === school && loan.date === share.date && isSpared(lost))
        .map((price) => {
          const lost = priceOf(price.cost) + wayOf(setting, price)
          return { price, lost, gain: priceOf(price.worth) - lost }
        })
      return mostGaining(guests).map(({ price, lost }): Trial => {
        const swap = { goes: [], comes: [share, ofLoan(price.loan)] }
        const gain = -lost - priceOf(cost)
        const shifts = shiftsOf([transfer.from, cost], [price.home, price.cost])
        return { school, swap, bundle: { transfer, comes: price, goes: null, gain, shifts } }
      })
    }),
  )

/** A guest of the school that takes the day goes home. */
const needless = (setting: Setting, world: World, { transfers, pinned }: Prices): Promise<Bundle[]> => {
  const trials = transfers.flatMap(({ transfer, cost }) =>
    world.loans.flatMap((loan): Trial[] => {
      const { to: school, share } = transfer
      if (loan.host !== school || loan.date !== share.date) return []
      if (pinned.some((other) => isSameLoan(loan, other))) return []
      const gain = travelOf(setting, loan) - priceOf(cost)
      const swap = { goes: [ofLoan(loan)], comes: [share] }
      const shifts = shiftsOf([transfer.from, cost])
      return [{ school, swap, bundle: { transfer, comes: null, goes: loan, gain, shifts } }]
    }),
  )
  return tried(setting, world, trials)
}

/** One name for what moves in a bundle: nothing of it may be in another of the same choice. */
export const sharesOf = ({ transfer, comes, goes }: Bundle): string[] =>
  [transfer.share, ...(comes ? [ofLoan(comes.loan)] : []), ...(goes ? [ofLoan(goes)] : [])].map(whoOf)

/** A person moves once in a choice, since days of one person share a weekly limit; a room once a day. */
const whoOf = (share: Share): string => ('room' in share ? shareKey(share) : `staff ${share.staff}`)
