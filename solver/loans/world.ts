import type { SchoolId, StaffId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import type { Allotment } from '../allotment.ts'
import { totalValue } from '../assemble.ts'
import type { Pool, Progress } from '../run.ts'
import type { RoundResult, RoundTask } from '../search/round.ts'
import type { Load } from '../slice.ts'
import { keyOf, ownPart, shownPart } from '../tasks.ts'
import type { Answer, Ask, Priced, Solution, TeacherDay, Value } from './ask.ts'

/** A school as it stands in a world of loans. */
export interface Party {
  readonly school: SchoolId
  readonly required: number
  readonly solution: Solution
  readonly value: Value
  /** What its people do at it. */
  readonly loads: ReadonlyMap<StaffId, Load>
}

/** The district under a set of loans. */
export interface World {
  readonly loans: readonly Loan[]
  readonly parties: ReadonlyMap<SchoolId, Party>
}

/** What a day of a shared person or room, away or more, changes at a school. */
export interface SharedPrice {
  readonly school: SchoolId
  readonly row: Priced
  readonly change: Value
}

/** What stays the same whatever is lent. */
export interface Setting {
  readonly week: Week
  readonly pool: Pool
  readonly observe: (event: Progress) => void
  readonly seed: number
  /** Index 0 other than 0: what is asked of schools ends early, and its answers are not to be used. */
  readonly stop: Int32Array
  readonly allotments: ReadonlyMap<SchoolId, Allotment>
  /** What days away are known to change, by the solution of the home school. */
  readonly lent: WeakMap<Solution, readonly Priced[]>
  /** What days of shared people and rooms, away or more, are known to change, by the solution of the school. */
  readonly shared: WeakMap<Solution, Map<string, SharedPrice>>
  /** What solutions are worth under the loans of a world, by the solution and the key of its task. */
  readonly read: WeakMap<Solution, Map<string, Party>>
}

const NOTHING: Load = { minutes: 0, late: 0, sessions: 0 }
const plus = (a: Load, b: Load): Load => ({
  minutes: a.minutes + b.minutes,
  late: a.late + b.late,
  sessions: a.sessions + b.sessions,
})

/** The value of a district: breaches, then (U, W, Z). */
export function worldValue({ parties }: World): readonly [number, number, number, number] {
  const all = [...parties.values()]
  const { unserved, worstShare, weighted } = totalValue(
    all.map(({ value, required }) => ({ ...value, required })),
  )
  return [all.reduce((sum, { value }) => sum + value.broken, 0), unserved, worstShare, weighted]
}

/** Whether one world is better than another, level by level. */
export function isBetterWorld(a: World, b: World): boolean {
  const [first, second] = [worldValue(a), worldValue(b)]
  const at = first.findIndex((level, index) => level !== second[index])
  return at >= 0 && (first[at] ?? 0) < (second[at] ?? 0)
}

export const homeOf = (week: Week, loan: Pick<Loan, 'staff'>): SchoolId | null =>
  week.staff.find(({ id }) => id === loan.staff)?.school ?? null

/** H15: no home school has more unserved blocks than it has without loans. */
export function isFair(week: Week, apart: World, { loans, parties }: World): boolean {
  const homes = new Set(loans.flatMap((loan) => homeOf(week, loan) ?? []))
  return [...homes].every(
    (home) => (parties.get(home)?.value.unserved ?? 0) <= (apart.parties.get(home)?.value.unserved ?? 0),
  )
}

/** Whether a world is to be taken for another, no home school left worse served than without any loans. */
export const pays = (week: Week, apart: World, next: World, than: World): boolean =>
  isFair(week, apart, next) && isBetterWorld(next, than)

/** Loans that a school gives or takes. */
const concerning = (week: Week, loans: readonly Loan[], school: SchoolId): Loan[] =>
  loans.filter((loan) => loan.host === school || homeOf(week, loan) === school)

/**
 * Sessions of a teacher's weekly limit that their hosts may use, so that home and hosts never pass it together: what the
 * home school leaves, at most a day's for every day lent, shared evenly among the days.
 */
function hostSessions({ week }: Setting, world: World, loan: Loan): number {
  const who = week.staff.find(({ id }) => id === loan.staff)
  if (who === undefined) return 0
  const { daysPerTeacher } = week.district.loanLimits
  const lent = world.loans.filter(({ staff }) => staff === loan.staff).length
  const days = Math.min(lent, daysPerTeacher)
  const home = who.school === null ? undefined : world.parties.get(who.school)
  const held = home?.loads.get(who.id)?.sessions ?? 0
  return Math.min(who.maxPerDay, Math.floor(Math.max(0, who.maxPerWeek - held) / Math.max(1, days)))
}

/** Whose minutes a school sees of the people it shares: everybody's while it is searched, only the earlier ones' where values are added up. */
type View = 'all' | 'before'

/**
 * What a school's people do elsewhere. Load is convex, so a school that is searched sees all of it. Where the parts of a
 * person's load are to add up, the home school sees nothing of the others, and each host the home school and the hosts before it.
 */
function awayFrom(setting: Setting, world: World, school: SchoolId, view: View): Map<StaffId, Load> {
  const { week } = setting
  const away = new Map<StaffId, Load>()
  for (const staff of new Set(concerning(week, world.loans, school).map((loan) => loan.staff))) {
    const lent = world.loans.filter((loan) => loan.staff === staff)
    const home = homeOf(week, { staff })
    const all = [...new Set([...(home === null ? [] : [home]), ...lent.map(({ host }) => host)])]
    const seen = view === 'all' ? all.filter((id) => id !== school) : all.slice(0, all.indexOf(school))
    const { minutes, late } = seen.reduce(
      (sum, id) => plus(sum, world.parties.get(id)?.loads.get(staff) ?? NOTHING),
      NOTHING,
    )
    const elsewhere = home === school ? lent : lent.filter(({ host }) => host === school)
    const sessions = elsewhere.reduce((sum, loan) => sum + hostSessions(setting, world, loan), 0)
    const limit = week.staff.find(({ id }) => id === staff)?.maxPerWeek ?? 0
    away.set(staff, { minutes, late, sessions: home === school ? sessions : limit - sessions })
  }
  return away
}

/** The task of a school under the loans of a world, its guests and, if given, people who might come besides. */
export function taskOf(
  setting: Setting,
  world: World,
  school: SchoolId,
  view: View,
  more: readonly TeacherDay[] = [],
): Omit<RoundTask, 'kind' | 'checkpoint'> {
  const { week, allotments, seed } = setting
  const loans = concerning(week, world.loans, school)
  const guests = [...loans, ...more.map((day) => ({ ...day, host: school }))]
  // Of the days on which somebody might come, one at a time is looked at.
  const firsts = [...new Map(guests.slice(loans.length).map((loan) => [loan.staff, loan])).values()]
  const away = awayFrom(setting, { ...world, loans: [...world.loans, ...firsts] }, school, view)
  const isAlone = guests.length === 0 && away.size === 0
  const part = isAlone ? ownPart(week, school) : shownPart(week, school, guests, away)
  const allotment = allotments.get(school) ?? {
    adultDays: new Map(),
    adultWeek: new Map(),
    roomDays: new Map(),
  }
  return {
    key: keyOf(part, allotment, loans),
    part,
    school,
    allotment,
    isAlone: false,
    loans,
    seed,
    from: 'best',
    stop: setting.stop,
  }
}

/** Asks a school under the loans of a world. */
export async function askParty(
  setting: Setting,
  world: World,
  school: SchoolId,
  ask: Ask,
  more: readonly TeacherDay[] = [],
): Promise<{ readonly answer: Answer; readonly required: number }> {
  const view = ask.kind === 'read' ? 'before' : 'all'
  const task = { ...taskOf(setting, world, school, view, more), checkpoint: null, kind: 'ask' as const, ask }
  const result: RoundResult = await setting.pool.run(task)
  if (result.answer === undefined) throw new Error('nothing was answered')
  return { answer: result.answer, required: result.required }
}

/** A school as an answer leaves it. */
export const partyOf = (
  school: SchoolId,
  { answer, required }: { answer: Answer; required: number },
): Party => ({
  school,
  required,
  solution: answer.solution,
  value: answer.value,
  loads: new Map(answer.solution.adults.map((id, index) => [id, answer.loads[index] ?? NOTHING])),
})

/** A solution of a school as it is under the loans of a world. What was asked before is not asked again: most loans are far away. */
export async function readParty(
  setting: Setting,
  world: World,
  school: SchoolId,
  from: Solution,
): Promise<Party> {
  const { key } = taskOf(setting, world, school, 'before')
  const known = setting.read.get(from) ?? new Map<string, Party>()
  setting.read.set(from, known)
  const party = known.get(key) ?? {
    ...partyOf(school, await askParty(setting, world, school, { kind: 'read', from })),
    solution: from,
  }
  known.set(key, party)
  return party
}
