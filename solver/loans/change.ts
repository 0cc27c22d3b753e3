import type { SchoolId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import type { Ask } from './ask.ts'
import { askParty, homeOf, isBetterWorld, type Party, partyOf, type Setting, type World } from './world.ts'

const same = (a: Loan, b: Loan): boolean => a.staff === b.staff && a.date === b.date && a.host === b.host

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
      const party = partyOf(school, await askParty(setting, world, school, asked))
      return asked.kind === 'read' ? { ...party, solution: asked.from } : party
    }),
  )
  for (const party of answered) if (party !== null) parties.set(party.school, party)
  return { ...world, parties }
}

/** Home and host schools whose weeks are changed. */
interface Touched {
  readonly homes: ReadonlySet<SchoolId>
  readonly hosts: ReadonlySet<SchoolId>
}

/** Schools with a loan in one of two lists and not in the other. */
function touchedBy({ week }: Setting, before: readonly Loan[], after: readonly Loan[]): Touched {
  const missing = (from: readonly Loan[], among: readonly Loan[]) =>
    from.filter((loan) => !among.some((other) => same(loan, other)))
  const moved = [...missing(before, after), ...missing(after, before)]
  return {
    homes: new Set(moved.flatMap((loan) => homeOf(week, loan) ?? [])),
    hosts: new Set(moved.map((loan) => loan.host)),
  }
}

/** Elementary changes that the search of a school may make: hosts and small home schools are searched, others only repaired. */
const workOf = ({ required }: Party, hosts: boolean): number => (hosts || required <= SMALL ? ADAPT_WORK : 0)

/**
 * The district under other loans: home schools first, then hosts, which see what their guests do at home, then the home
 * schools that are searched once more, now that it is known what their people do as guests; at last all of them are read, so
 * that the parts add up.
 */
async function change(setting: Setting, world: World, loans: readonly Loan[], { homes, hosts }: Touched) {
  const adapt =
    (from: World, asHosts: boolean) =>
    (school: SchoolId): Ask | null => {
      const party = from.parties.get(school)
      if (party === undefined) return null
      return { kind: 'adapt', from: party.solution, work: workOf(party, asHosts), seed: setting.seed }
    }
  const start = { ...world, loans }
  const first = await askAll(setting, start, homes, adapt(start, false))
  const second = await askAll(setting, first, hosts, adapt(first, true))
  const again = [...homes].filter((home) => isSmall(world, home))
  const third = await askAll(setting, second, again, adapt(second, false))
  const lending = loans.flatMap((loan) => homeOf(setting.week, loan) ?? [])
  const read = new Set([...homes, ...hosts, ...lending, ...loans.map(({ host }) => host)])
  return askAll(setting, third, read, (school) => {
    const party = third.parties.get(school)
    return party === undefined ? null : { kind: 'read', from: party.solution }
  })
}

const isSmall = (world: World, school: SchoolId): boolean =>
  (world.parties.get(school)?.required ?? 0) <= SMALL

/** A district under other loans, and what the same search makes of the schools it went over if the loans stay as they are. */
export async function compareLoans(setting: Setting, world: World, loans: readonly Loan[]) {
  const { homes, hosts } = touchedBy(setting, world.loans, loans)
  const next = await change(setting, world, loans, { homes, hosts })
  const small = [...homes].filter((home) => isSmall(world, home))
  const control = await change(setting, world, world.loans, { homes: new Set(small), hosts })
  return { next, control: isBetterWorld(control, world) ? control : world }
}

/** A district under other loans, its schools repaired and, where that is done at all, searched. */
export const changedTo = (setting: Setting, world: World, loans: readonly Loan[]): Promise<World> =>
  change(setting, world, loans, touchedBy(setting, world.loans, loans))

/** A district without loans, after the search that the schools of some loans would have had with them. */
export async function searchedAlone(setting: Setting, apart: World, loans: readonly Loan[]): Promise<World> {
  const { homes, hosts } = touchedBy(setting, [], loans)
  const small = new Set([...homes].filter((home) => isSmall(apart, home)))
  const world = await change(setting, apart, [], { homes: small, hosts })
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
