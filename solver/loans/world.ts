import { hashText } from '../../models/hash.ts'
import type { SchoolId, StaffId } from '../../models/ids.ts'
import type { Loan } from '../../models/plan.ts'
import type { Week } from '../../models/week.ts'
import type { Allotment } from '../allotment.ts'
import { totalValue } from '../assemble.ts'
import type { Pool, Progress } from '../run.ts'
import type { RoundResult, RoundTask } from '../search/round.ts'
import { type Load, slice } from '../slice.ts'
import type { Answer, Ask, Solution, TeacherDay, Value } from './ask.ts'

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

/** What stays the same whatever is lent. */
export interface Setting {
  readonly week: Week
  readonly pool: Pool
  readonly observe: (event: Progress) => void
  readonly seed: number
  readonly allotments: ReadonlyMap<SchoolId, Allotment>
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

/** Loans that a school gives or takes. */
export const concerning = (week: Week, loans: readonly Loan[], school: SchoolId): Loan[] =>
  loans.filter((loan) => loan.host === school || homeOf(week, loan) === school)

/**
 * Sessions of a teacher's weekly limit that their hosts may use, so that home and hosts never pass it together: what the
 * home school leaves, at most a day's for every day lent, shared evenly among the days.
 */
function hostSessions({ week }: Setting, world: World, loan: Loan): number {
  const who = week.staff.find(({ id }) => id === loan.staff)
  if (who === undefined) return 0
  const days = world.loans.filter(({ staff }) => staff === loan.staff).length
  const home = who.school === null ? undefined : world.parties.get(who.school)
  const held = home?.loads.get(who.id)?.sessions ?? 0
  return Math.min(who.maxPerDay, Math.floor(Math.max(0, who.maxPerWeek - held) / Math.max(1, days)))
}

/**
 * What a school's people do elsewhere. At home the ledgers count first, so the home school sees minutes of nobody else; each
 * host sees those of the home school and of the hosts before it. The costs of all of them then add up to that of the whole week.
 */
export function awayFrom(setting: Setting, world: World, school: SchoolId): Map<StaffId, Load> {
  const { week } = setting
  const away = new Map<StaffId, Load>()
  for (const staff of new Set(concerning(week, world.loans, school).map((loan) => loan.staff))) {
    const lent = world.loans.filter((loan) => loan.staff === staff)
    const home = homeOf(week, { staff })
    const limit = week.staff.find(({ id }) => id === staff)?.maxPerWeek ?? 0
    if (home === school) {
      const sessions = lent.reduce((sum, loan) => sum + hostSessions(setting, world, loan), 0)
      away.set(staff, { ...NOTHING, sessions })
      continue
    }
    const hosts = [...new Set(lent.map(({ host }) => host))]
    const before = [home, ...hosts.slice(0, hosts.indexOf(school))].reduce(
      (sum, id) => plus(sum, (id !== null && world.parties.get(id)?.loads.get(staff)) || NOTHING),
      NOTHING,
    )
    const here = lent.filter(({ host }) => host === school)
    const sessions = here.reduce((sum, loan) => sum + hostSessions(setting, world, loan), 0)
    away.set(staff, { ...before, sessions: limit - sessions })
  }
  return away
}

const bytes = (text: string): SharedArrayBuffer => {
  const encoded = new TextEncoder().encode(text)
  const buffer = new SharedArrayBuffer(encoded.length)
  new Uint8Array(buffer).set(encoded)
  return buffer
}

/** The task of a school under the loans of a world, its guests and, if given, people who might come besides. */
export function taskOf(
  setting: Setting,
  world: World,
  school: SchoolId,
  more: readonly TeacherDay[] = [],
): Omit<RoundTask, 'kind' | 'checkpoint'> {
  const { week, allotments, seed } = setting
  const loans = concerning(week, world.loans, school)
  const guests = [...loans, ...more.map((day) => ({ ...day, host: school }))]
  const away = awayFrom(setting, { ...world, loans: [...world.loans, ...guests.slice(loans.length)] }, school)
  const text = JSON.stringify(slice(week, school, guests, away))
  const allotment = allotments.get(school) ?? {
    adultDays: new Map(),
    adultWeek: new Map(),
    roomDays: new Map(),
  }
  return {
    key: hashText(`${text}${JSON.stringify(loans)}`),
    week: bytes(text),
    school,
    allotment,
    loans,
    seed,
    from: 'best',
    stop: new Int32Array(new SharedArrayBuffer(4)),
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
  const task = { ...taskOf(setting, world, school, more), checkpoint: null, kind: 'ask' as const, ask }
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
