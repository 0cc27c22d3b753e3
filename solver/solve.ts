import type { SchoolId } from '../models/ids.ts'
import { normalise } from '../models/normal.ts'
import type { Bound, Roster } from '../models/roster.ts'
import type { Week } from '../models/week.ts'
import { withEvents } from '../models/with-events.ts'
import { assemble, totalValue } from './assemble.ts'
import { type Lending, lendingOf } from './bound/lending.ts'
import type { Proof } from './bound/prove.ts'
import { coordinate, finishWorld } from './loans/index.ts'
import { type LoanReport, reportLoans } from './loans/report.ts'
import { refusedSchools } from './rules/refusals.ts'
import type { Run } from './run.ts'
import { coolAll } from './search/cool.ts'
import { Coolings } from './search/coolings.ts'
import { exactWork, higher } from './search/exact-work.ts'
import type { Retreat } from './search/finish.ts'
import { leaderOf, type Members, meet, membersOf, openMembers } from './search/members.ts'
import { Proofs } from './search/proofs.ts'
import type { RoundTask, SchoolBound, SchoolResult } from './search/round.ts'
import { isLast, type Stage } from './search/schedule.ts'
import { type Outcome, type Settled, settle } from './settle.ts'
import { redivide } from './sharing/redivide.ts'
import type { Division } from './sharing/transfer.ts'
import { slice } from './slice.ts'
import { tasksOf } from './tasks.ts'
import type { Certificate } from './verify/index.ts'

/** A school under way: its task, the same in every round but for the checkpoint, and where its searches stand. */
interface Course {
  readonly school: SchoolId
  readonly task: RoundTask
  members: Members
  readonly required: number
  /** What is known from the start, and what is proved of Z since. */
  bound: SchoolBound
  readonly lending: Lending
  proof: Proof | null
}

/**
 * Solves a week: refuses the schools that an input rule refuses, divides what schools share, constructs, searches round by
 * round, orders by lottery and decodes. All schools do a round before any does the next, so that a run stopped at any
 * moment is the run of as many rounds as every school has finished.
 * @param input a week without faults (`checkWeek`)
 */
export async function solve(input: Week, run: Run): Promise<Roster> {
  const { finish } = await searchWeek(input, run)
  return (await finish(new Map(), true)).roster
}

/** The same, with what there is to say of its loans: what they bring, and what one more teacher-day is worth. */
export async function solveLoans(
  input: Week,
  run: Run,
): Promise<{ readonly roster: Roster; readonly report: LoanReport }> {
  const { finish } = await searchWeek(input, run)
  const { roster, report } = await finish(new Map(), true)
  if (report === null) throw new RangeError('a run without loans has nothing to say of them')
  return { roster, report: await report() }
}

/**
 * The same, verified: a school in which the verifier finds a fault falls back to an earlier state of its own (`settle`).
 * @param verify the verifier, handed in so that nothing here can lean on it
 */
export async function solveVerified(
  input: Week,
  run: Run,
  verify: (roster: Roster) => Certificate,
): Promise<Settled> {
  const { finish } = await searchWeek(input, run)
  return settle(await finish(new Map(), true), (from) => finish(from, false), verify)
}

/** A roster, and what there is to say of its loans, worked out when asked. */
interface Ended extends Outcome {
  readonly report: (() => Promise<LoanReport>) | null
}

interface Searched {
  /** The roster of what was found, with the schools named taken from lower states; `together`: shared people divided again, and loans. */
  readonly finish: (from: ReadonlyMap<SchoolId, Retreat>, together: boolean) => Promise<Ended>
}

async function searchWeek(input: Week, run: Run): Promise<Searched> {
  const week = normalise(input)
  const folded = withEvents(week)
  const refused = refusedSchools(folded)
  for (const entry of refused) run.observe({ kind: 'refused', ...entry })
  const closed = new Set<string>(refused.map((entry) => entry.school))
  const schools = folded.schools.map((school) => school.id).filter((id) => !closed.has(id))
  const courses = await constructAll(folded, schools, run)
  const coolings = new Coolings(run)
  const proofs = new Proofs(run)
  let rounds = 0
  report(courses, rounds, run)
  await coolAll(courses, run)
  while (!isOver(courses, rounds, run)) {
    const stage = coolings.at(rounds)
    if (stage === null || !(await searchAll(courses, rounds, stage, proofs, run))) break
    rounds++
    report(courses, rounds, run)
  }
  run.observe({ kind: 'finishing' })
  const made = { version: run.version, seed: run.seed, work: rounds }
  return {
    finish: async (from, together) => {
      const alone = settingOf(folded, courses, run)
      // Where a school is taken back to an earlier state, everybody stays as they were divided beforehand.
      const { setting, world } = together ? await redivide(alone, rounds) : alone
      const apart = await finishWorld(setting, world, alone.world, (at) =>
        finishCourse(courses[at], from, run),
      )
      const found = together && run.loans !== false ? await coordinate(setting, world, run) : null
      const lent = found?.world.loans.length ? found : null
      const results = lent
        ? await finishWorld(lent.setting, lent.world, world, async (at) => apart[at])
        : apart
      const roster = assemble(week, refused, results, boundOf(courses, results), made, {
        loans: lent?.world.loans ?? [],
        withoutLoans: lent && apart,
      })
      return {
        roster,
        proved: courses.map((course) => ({ school: course.school, ...provedOf(course) })),
        retreats: new Map(results.map(({ retreat }, at) => [schools[at], retreat])),
        report: found && (() => reportLoans(setting, world, found)),
      }
    },
  }
}

/** The schools, each searched alone, as parties that share people and rooms and may lend teachers. */
function settingOf(week: Week, courses: readonly Course[], { pool, seed, observe }: Run): Division {
  const allotments = new Map(courses.map(({ school, task }) => [school, task.allotment]))
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const known = { lent: new WeakMap(), shared: new WeakMap(), read: new WeakMap() }
  const setting = { week, pool, seed, stop, allotments, observe, ...known }
  const parties = courses.map(({ school, members, required }) => {
    const { best } = leaderOf(members)
    const adults = slice(week, school).staff.map(({ id }) => id)
    return { school, required, solution: { snapshot: best.snapshot, adults }, value: best, loads: new Map() }
  })
  return { setting, world: { loans: [], parties: new Map(parties.map((party) => [party.school, party])) } }
}

async function constructAll(week: Week, schools: readonly SchoolId[], run: Run): Promise<Course[]> {
  return Promise.all(
    tasksOf(week, schools, run).map(async (task) => {
      const { school } = task
      const { checkpoint, required, bound } = await run.pool.run(task)
      if (checkpoint === null) throw new Error('a school was not constructed')
      const members = openMembers(checkpoint, membersOf(schools.length, run.without), task.seed)
      return { school, task, members, required, bound, lending: lendingOf(week, school, run), proof: null }
    }),
  )
}

/** One round of every school, the largest first, and of the proofs beside them; false, with nothing changed, when stopped. */
async function searchAll(
  courses: readonly Course[],
  rounds: number,
  stage: Stage,
  proofs: Proofs,
  run: Run,
): Promise<boolean> {
  const order = [...courses].sort((a, b) => b.required - a.required)
  const exact = exactWork(courses.length, rounds)
  const searched = order.map((course) => searchSchool(course, stage, run, exact))
  proofs.begin(order, rounds)
  const done = await Promise.all(searched)
  if (done.includes(null) || !(await proofs.gather(order, rounds))) return false
  order.forEach((course, index) => {
    const { members = course.members, bound = course.bound } = done[index] ?? {}
    course.bound = bound
    course.members = isLast(stage) ? meet(members) : members
  })
  return true
}

interface Searching {
  readonly members: Members
  readonly bound: SchoolBound
}

/** One round of all members of a school, and the exact model after the first's; null when stopped. */
async function searchSchool(
  { school, task, members, bound: before }: Course,
  stage: Stage,
  run: Run,
  exact: number | null,
): Promise<Searching | null> {
  const done = await Promise.all(
    members.map(async (checkpoint, index) =>
      Atomics.load(run.stop, 0) !== 0
        ? null
        : run.pool.run({
            ...task,
            checkpoint,
            stage,
            ...(exact === null || index > 0 ? {} : { exact }),
          }),
    ),
  )
  const found = done.flatMap((result) => result?.checkpoint ?? [])
  if (found.length < done.length) return null
  const [first] = done
  const bound = exact === null || first === null || first === undefined ? before : higher(before, first.bound)
  const { rounds, best } = leaderOf(found)
  run.observe({ kind: 'school', school, rounds, unserved: best.unserved, weighted: best.weighted })
  return { members: found, bound }
}

/** A school as its own search left it, put into lottery order and decoded. */
async function finishCourse(
  { school, task, members }: Course,
  lower: ReadonlyMap<SchoolId, Retreat>,
  run: Run,
): Promise<SchoolResult> {
  const stop = new Int32Array(run.stop.length)
  const from = lower.get(school) ?? 'best'
  const checkpoint = leaderOf(members)
  const { finished } = await run.pool.run({ ...task, checkpoint, kind: 'finish', from, stop })
  if (finished === null) throw new Error('a school was not finished')
  return finished
}

const valueNow = (courses: readonly Course[]) =>
  totalValue(courses.map(({ members, required }) => ({ ...leaderOf(members).best, required })))

/** The better of what is known of a school from the start and what is proved since: of Z, where everybody is served. */
function schoolBound({ bound, proof }: Course): SchoolBound {
  const unserved = Math.max(bound.unserved, proof?.least ?? 0)
  if (proof === null || unserved > 0 || proof.value <= bound.weighted) return { ...bound, unserved }
  return { unserved, weighted: proof.value, how: proof.how }
}

/** What is proved of a school, in numbers. */
function provedOf(course: Course): { readonly unserved: number; readonly weighted: number } {
  const { unserved, weighted } = schoolBound(course)
  return { unserved, weighted }
}

/** What is proved of all schools together. Z is bounded only where U is the least there can be. */
function provenBound(courses: readonly Course[], unserved: number) {
  const least = courses.reduce((sum, course) => sum + schoolBound(course).unserved, 0)
  const isLeast = unserved === least
  return {
    unserved: least,
    weighted: isLeast ? courses.reduce((sum, course) => sum + schoolBound(course).weighted, 0) : null,
  }
}

function isOver(courses: readonly Course[], rounds: number, run: Run): boolean {
  if (Atomics.load(run.stop, 0) !== 0 || courses.length === 0) return true
  if (run.rounds !== null && rounds >= run.rounds) return true
  const { unserved, weighted } = valueNow(courses)
  const bound = provenBound(courses, unserved).weighted
  if (bound === null) return false
  // What is proved to be the best is not searched on.
  if (weighted === bound) return true
  return run.gap !== null && (weighted - bound) * 1000 <= run.gap * Math.max(1, weighted)
}

function report(courses: readonly Course[], rounds: number, run: Run): void {
  const value = valueNow(courses)
  const bound = provenBound(courses, value.unserved).weighted
  run.observe({ kind: 'round', rounds, of: run.rounds, ...value, bound })
}

/** How what is proved of a school was obtained: of U where that is more than nothing, of Z. */
function waysOf(course: Course): string[] {
  const isCounted = course.bound.unserved < (course.proof?.least ?? 0)
  return [...(isCounted ? ['seats'] : []), schoolBound(course).how]
}

/** The bound of each level; how: the ways it was obtained, one for each kind of school. */
function boundOf(courses: readonly Course[], results: readonly SchoolResult[]): Bound {
  const { unserved, worstShare } = totalValue(results)
  const bound = provenBound(courses, unserved)
  return {
    unserved: bound.unserved,
    // Where U is the least, every school has its own least, and so W too.
    worstShare: bound.weighted === null ? null : worstShare,
    weighted: bound.weighted,
    how: [...new Set(courses.flatMap(waysOf))].sort().join(', '),
  }
}
