import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import { Random } from '../random.ts'
import type { Run } from '../run.ts'
import type { SchoolResult } from '../search/round.ts'
import { admissibleLoans, pinnedLoans } from './admissible.ts'
import { compareLoans } from './change.ts'
import { chooseLoans } from './master.ts'
import { anticipate, type LoanPrice, limitsOf, offersOf, priceLoans } from './price.ts'
import { prune } from './prune.ts'
import { homeOf, isBetterWorld, type Setting, taskOf, type World, worldValue } from './world.ts'

/** Rounds of pricing and choosing at the most. */
const MOST_ROUNDS = 6

/** A district with its loans, and their prices when they were chosen. */
export interface Lent {
  readonly world: World
  readonly made: readonly LoanPrice[]
  /** Loans that were priced, each once. */
  readonly looked: number
}

/**
 * Decides which teachers are lent to which weak schools on which days [3.2.3]: what a teacher-day costs its home school and is
 * worth to a host are read off trials, a small exact model chooses, the schools that change are solved again, and what came
 * out is kept only if it lowers the district's true (U, W, Z); and so on while it pays.
 * A run that is stopped keeps the loans of the last round that was over, as one that is told how many rounds to do.
 * @param apart the district without loans, solved
 */
export async function coordinate(
  untilDone: Setting,
  apart: World,
  { loanRounds = null, endLoans }: Pick<Run, 'loanRounds' | 'endLoans'>,
): Promise<Lent> {
  // Answers of a stopped round are not kept for later ones.
  const setting = endLoans === undefined ? untilDone : { ...untilDone, stop: endLoans, lent: new WeakMap() }
  const isStopped = (): boolean => Atomics.load(setting.stop, 0) !== 0
  const open = new Set<SchoolId>(apart.parties.keys())
  const all = admissibleLoans(setting.week, open)
  const pinned = pinnedLoans(setting.week, open)
  let lent: Lent = { world: apart, made: [], looked: 0 }
  if (pinned.length > 0) {
    // What pins ask for is decided whatever the time.
    const made = await priceLoans(untilDone, apart, pinned)
    lent = {
      world: (await compareLoans(untilDone, anticipate(apart, made), pinned)).next,
      made,
      looked: made.length,
    }
  }
  let rounds = 0
  for (let over = false; rounds < MOST_ROUNDS && !over; ) {
    if (rounds === loanRounds || isStopped()) return lent
    const candidates = candidatesBeside(lent.world, all)
    const next = await oneRound(setting, apart, lent.world, candidates)
    if (isStopped()) return lent
    // Those that are made were looked at before.
    const looked = Math.max(lent.looked, lent.world.loans.length + candidates.length)
    lent = { world: next.world, made: [...lent.made, ...next.made], looked }
    over = next.over
    tell(setting, lent.world, ++rounds)
  }
  if (rounds === loanRounds || isStopped()) return lent
  const world = await prune(setting, lent.world, pinned)
  if (isStopped()) return lent
  tell(setting, world, rounds + 1)
  if (!isFair(setting.week, apart, world)) return lent
  const isLeft = ({ loan: { staff, date, host } }: LoanPrice): boolean =>
    world.loans.some((loan) => loan.staff === staff && loan.date === date && loan.host === host)
  return { world, made: lent.made.filter(isLeft), looked: lent.looked }
}

function tell({ observe }: Setting, world: World, rounds: number): void {
  const [, , , weighted] = worldValue(world)
  observe({ kind: 'loans', rounds, loans: world.loans.length, weighted })
}

/** The schools of a world as their rosters: those that loans changed are finished anew, the others are as they were. */
export async function finishWorld(
  setting: Setting,
  world: World,
  apart: World,
  results: readonly SchoolResult[],
): Promise<SchoolResult[]> {
  return Promise.all(
    [...world.parties.values()].map(async (party, index) => {
      const { school, solution, value } = party
      const before = results[index]
      if (party.solution === apart.parties.get(school)?.solution && before !== undefined) return before
      const best = { ...value, snapshot: solution.snapshot }
      const random = new Random(setting.seed).state
      const checkpoint = { rounds: 0, random, current: best.snapshot, best }
      const task = { ...taskOf(setting, world, school, 'before'), checkpoint, kind: 'finish' as const }
      const { finished } = await setting.pool.run(task)
      if (finished === null) throw new Error('a school was not finished')
      return finished
    }),
  )
}

const candidatesBeside = ({ loans }: World, all: readonly Loan[]): Loan[] =>
  all.filter(({ staff, date }) => !loans.some((loan) => loan.staff === staff && loan.date === date))

/** A world one round later, and whether more may come. */
interface Round {
  readonly world: World
  readonly over: boolean
  /** Prices of the loans that came. */
  readonly made: readonly LoanPrice[]
}

/** Prices, chooses and solves again what changes; what was chosen stays only if it pays against the same search without it. */
async function oneRound(
  setting: Setting,
  apart: World,
  world: World,
  candidates: readonly Loan[],
): Promise<Round> {
  const prices = await priceLoans(setting, world, candidates)
  const chosen = chooseLoans(offersOf(setting, prices), limitsOf(setting, world))
  if (chosen.length === 0) return { world, over: true, made: [] }
  const made = prices.filter(({ loan }) => chosen.includes(loan))
  const ahead = anticipate(world, made)
  const { next, control } = await compareLoans(setting, ahead, [...world.loans, ...chosen])
  if (isFair(setting.week, apart, next) && isBetterWorld(next, control))
    return { world: next, over: false, made }
  return onePerOne(setting, apart, control, made)
}

/** Loans that do not pay together are tried one after another, and those that do are kept. */
async function onePerOne(
  setting: Setting,
  apart: World,
  world: World,
  chosen: readonly LoanPrice[],
): Promise<Round> {
  let best = world
  for (const { loan } of chosen) {
    const { next, control } = await compareLoans(setting, best, [...best.loans, loan])
    best = isFair(setting.week, apart, next) && isBetterWorld(next, control) ? next : control
  }
  const made = chosen.filter(({ loan }) => best.loans.includes(loan))
  return { world: best, over: made.length === 0, made }
}

/** H15: no home school has more unserved blocks than it has without loans. */
function isFair(week: Week, apart: World, { loans, parties }: World): boolean {
  const homes = new Set(loans.flatMap((loan) => homeOf(week, loan) ?? []))
  return [...homes].every(
    (home) => (parties.get(home)?.value.unserved ?? 0) <= (apart.parties.get(home)?.value.unserved ?? 0),
  )
}
