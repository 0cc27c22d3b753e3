import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import { type Division, type Moved, settingWith, type Transfer } from '../sharing/transfer.ts'
import type { Ask } from './ask.ts'
import {
  askParty,
  homeOf,
  isBetterWorld,
  type Party,
  partyOf,
  readParty,
  type Setting,
  type World,
} from './world.ts'

export const isSameLoan = (a: Loan, b: Loan): boolean =>
  a.staff === b.staff && a.date === b.date && a.host === b.host

/** Elementary changes of a search after loans changed. */
const ADAPT_WORK = 40_000
/** Required student-blocks up to which a home school is searched. */
const SMALL = 3000

/** Asks some schools side by side and puts their answers into the world. */
async function askAll(
  setting: Setting,
  world: World,
  schools: Iterable<SchoolId>,
  ask: (school: SchoolId) => Ask | null,
): Promise<World> {
  const parties = new Map(world.parties)
  const answered = await Promise.all(
    [...schools].map(async (school) => {
      const asked = ask(school)
      if (asked === null) return null
      if (asked.kind === 'read') return await readParty(setting, world, school, asked.from)
      return partyOf(school, await askParty(setting, world, school, asked))
    }),
  )
  for (const party of answered) if (party !== null) parties.set(party.school, party)
  return { ...world, parties }
}

/** What becomes of a district: its loans then, and the shared days that go over. */
interface Decision<T extends Moved = Transfer> {
  readonly loans: readonly Loan[]
  readonly transfers: readonly T[]
}

/** Schools whose weeks are changed: those that give somebody or a room, and those that take. */
interface Touched {
  readonly homes: ReadonlySet<SchoolId>
  readonly hosts: ReadonlySet<SchoolId>
}

/** Schools with a loan in one of two lists and not in the other, or with a shared day that goes over. */
function touchedBy(
  { week }: Setting,
  before: readonly Loan[],
  { loans: after, transfers }: Decision<Moved>,
): Touched {
  const missing = (from: readonly Loan[], among: readonly Loan[]) =>
    from.filter((loan) => !among.some((other) => isSameLoan(loan, other)))
  const moved = [...missing(before, after), ...missing(after, before)]
  return {
    homes: new Set([
      ...moved.flatMap((loan) => homeOf(week, loan) ?? []),
      ...transfers.map(({ from }) => from),
    ]),
    hosts: new Set([...moved.map((loan) => loan.host), ...transfers.map(({ to }) => to)]),
  }
}

/** Elementary changes that the search of a school may make: hosts (which are weak) and small schools are searched, others only repaired. */
const workOf = ({ week }: Setting, { school, required }: Party, comes: boolean): number =>
  required <= SMALL || (comes && week.schools.some(({ id, weak }) => id === school && weak)) ? ADAPT_WORK : 0

/**
 * The district under other loans and another division of what schools share: home schools and those that give a shared day first,
 * then hosts and those that take one, which see what their guests do at home, then the small schools of the first that are searched
 * once more, now that it is known what their people do as guests; at last all of them are read, so that the parts add up.
 */
async function change(
  setting: Setting,
  world: World,
  { loans, transfers }: Decision,
  { homes, hosts }: Touched,
): Promise<Division> {
  const next = settingWith(setting, transfers, false)
  const adapt =
    (from: World, comes: boolean) =>
    (school: SchoolId): Ask | null => {
      const party = from.parties.get(school)
      if (party === undefined) return null
      const more = comes ? transfers.flatMap(({ to, share }) => (to === school ? [share] : [])) : []
      return {
        kind: 'adapt',
        from: party.solution,
        work: workOf(setting, party, comes),
        seed: setting.seed,
        more,
      }
    }
  const first = await askAll(next, { ...world, loans }, homes, adapt({ ...world, loans }, false))
  const second = await askAll(next, first, hosts, adapt(first, true))
  const again = [...homes].filter((home) => isSmall(world, home))
  const third = await askAll(next, second, again, adapt(second, false))
  const lending = loans.flatMap((loan) => homeOf(setting.week, loan) ?? [])
  const read = new Set([...homes, ...hosts, ...lending, ...loans.map(({ host }) => host)])
  return {
    setting: next,
    world: await askAll(next, third, read, (school) => {
      const party = third.parties.get(school)
      return party === undefined ? null : { kind: 'read', from: party.solution }
    }),
  }
}

const isSmall = (world: World, school: SchoolId): boolean =>
  (world.parties.get(school)?.required ?? 0) <= SMALL

/** A district after a decision, and what the same search makes of the schools it went over if everything stays as it is. */
export async function compareDecision(setting: Setting, world: World, decision: Decision) {
  const { homes, hosts } = touchedBy(setting, world.loans, decision)
  const next = await change(setting, world, decision, { homes, hosts })
  const small = new Set([...homes].filter((home) => isSmall(world, home)))
  const stays = { loans: world.loans, transfers: [] }
  const control = await change(setting, world, stays, { homes: small, hosts })
  return { next, control: isBetterWorld(control.world, world) ? control : { setting, world } }
}

/** A district under other loans, its schools repaired and, where that is done at all, searched. */
export async function changedTo(setting: Setting, world: World, loans: readonly Loan[]): Promise<World> {
  const decision = { loans, transfers: [] }
  return (await change(setting, world, decision, touchedBy(setting, world.loans, decision))).world
}

/** A district without loans, after the search that the schools of some loans and shared days would have had with them. */
export async function searchedAlone(
  setting: Setting,
  apart: World,
  decision: Decision<Moved>,
): Promise<World> {
  const { homes, hosts } = touchedBy(setting, [], decision)
  const small = new Set([...homes].filter((home) => isSmall(apart, home)))
  const stays = { loans: [], transfers: [] }
  const { world } = await change(setting, apart, stays, { homes: small, hosts })
  return isBetterWorld(world, apart) ? world : apart
}

/** A district whose hosts have the use of all of some loans, while no home school misses anybody. */
export function searchedFreely(setting: Setting, apart: World, loans: readonly Loan[]): Promise<World> {
  const hosts = new Set(loans.map(({ host }) => host))
  return askAll(setting, { ...apart, loans }, hosts, (school) => {
    const party = apart.parties.get(school)
    return party ? { kind: 'adapt', from: party.solution, work: 4 * ADAPT_WORK, seed: setting.seed } : null
  })
}
