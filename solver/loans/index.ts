import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import { Random } from '../random.ts'
import type { Run } from '../run.ts'
import type { SchoolResult } from '../search/round.ts'
import type { Division } from '../sharing/transfer.ts'
import { admissibleLoans, pinnedLoans } from './admissible.ts'
import { chooseAnew } from './anew.ts'
import { compareDecision, isSameLoan } from './change.ts'
import { anticipate, type LoanPrice, priceLoans } from './price.ts'
import { prune } from './prune.ts'
import { oneRound } from './round.ts'
import { isFair, type Setting, taskOf, type World, worldValue } from './world.ts'

/** Rounds of pricing and choosing at the most. */
const MOST_ROUNDS = 6

/** A district with its loans, what schools share divided beside them, and their prices when they were chosen. */
export interface Lent extends Division {
  readonly made: readonly LoanPrice[]
  /** Loans that were priced, each once. */
  readonly looked: number
}

/**
 * Decides which teachers are lent to which weak schools on which days [3.2.3], and with them which school has which days of the people
 * and rooms that several share: what a day costs the school that gives it and is worth to the one that takes it is read off
 * trials, a small exact model chooses, the schools that change are solved again, and what came
 * out is kept only if it lowers the district's true (U, W, Z); and so on while it pays. While anybody is left over, the loans
 * made are then weighed against the others once more.
 * A run that is stopped keeps the loans of the last round that was over, as one that is told how many rounds to do.
 * @param apart the district without loans, solved
 */
export async function coordinate(
  untilDone: Setting,
  apart: World,
  { loanRounds = null, endLoans }: Pick<Run, 'loanRounds' | 'endLoans'>,
): Promise<Lent> {
  // Answers of a stopped round are not kept for later ones.
  const setting =
    endLoans === undefined
      ? untilDone
      : { ...untilDone, stop: endLoans, lent: new WeakMap(), read: new WeakMap() }
  const isStopped = (): boolean => Atomics.load(setting.stop, 0) !== 0
  const schools = new Set<SchoolId>(apart.parties.keys())
  const all = admissibleLoans(setting.week, schools)
  const pinned = pinnedLoans(setting.week, schools)
  let lent: Lent = { setting, world: apart, made: [], looked: 0 }
  /** What was decided, to be asked about whatever the time. */
  const done = (): Lent => ({
    ...lent,
    setting: { ...lent.setting, stop: untilDone.stop, lent: untilDone.lent, read: untilDone.read },
  })
  if (pinned.length > 0) {
    // What pins ask for is decided whatever the time.
    const made = await priceLoans(untilDone, apart, pinned)
    const decision = { loans: pinned, transfers: [] }
    const { next } = await compareDecision(untilDone, anticipate(apart, made), decision)
    lent = { setting, world: next.world, made, looked: made.length }
  }
  if (all.length === 0) return done()
  let rounds = 0
  for (let over = false; rounds < MOST_ROUNDS && !over; ) {
    if (rounds === loanRounds || isStopped()) return done()
    const candidates = candidatesBeside(lent.world, all)
    const open = { apart, candidates, pinned, isFirst: rounds === 0 }
    const found = await oneRound(lent, open)
    const isShort = !isStopped() && found.over && worldValue(found.division.world)[2] > 0
    const next = (isShort && (await chooseAnew(found.division, open, all))) || found
    if (isStopped()) return done()
    // Those that are made were looked at before.
    const looked = Math.max(lent.looked, lent.world.loans.length + candidates.length)
    lent = leftIn({ ...next.division, made: [...lent.made, ...next.made], looked })
    over = next.over
    tell(setting, lent.world, ++rounds)
  }
  if (rounds === loanRounds || isStopped()) return done()
  const world = await prune(lent.setting, lent.world, pinned)
  if (isStopped()) return done()
  tell(setting, world, rounds + 1)
  if (isFair(setting.week, apart, world)) lent = leftIn({ ...lent, world })
  return done()
}

/** The prices of the loans that are left. */
function leftIn(lent: Lent): Lent {
  const isLeft = ({ loan }: LoanPrice): boolean => lent.world.loans.some((other) => isSameLoan(loan, other))
  return { ...lent, made: lent.made.filter(isLeft) }
}

function tell({ observe }: Setting, world: World, rounds: number): void {
  const [, , , weighted] = worldValue(world)
  observe({ kind: 'loans', rounds, loans: world.loans.length, weighted })
}

/**
 * The schools of a world as their rosters.
 * @param apart the world before: schools that are the same in both end as they would there
 * @param unchanged such a school as its roster there, by its place among all
 */
export async function finishWorld(
  setting: Setting,
  world: World,
  apart: World,
  unchanged: (index: number) => Promise<SchoolResult>,
): Promise<SchoolResult[]> {
  return Promise.all(
    [...world.parties.values()].map(async (party, index) => {
      const { school, solution, value } = party
      if (solution === apart.parties.get(school)?.solution) return unchanged(index)
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
