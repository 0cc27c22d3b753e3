import { type Activity, isRanked } from '../../../models/activity.ts'
import type { StandingGroup } from '../../../models/history.ts'
import type { StaffMember } from '../../../models/staff.ts'
import type { Student } from '../../../models/student.ts'
import { addPlace, addPool, type Group, mustName, type Place, type Pool } from './cells.ts'
import { homeworkPools } from './homework.ts'
import { constant, type Expr, type Program, sum } from './program.ts'
import { mayJoin, type Reading, type Run, rankOn, requires, wouldTake } from './reading.ts'

/** Every choice of so many runs on different dates. */
function patterns(runs: readonly Run[], sessions: number): Run[][] {
  if (sessions === 0) return [[]]
  return runs.flatMap((run, at) =>
    patterns(
      runs.slice(at + 1).filter(({ day }) => day !== run.day),
      sessions - 1,
    ).map((rest) => [run, ...rest]),
  )
}

/** Students whose company matters: friends, those kept apart, those a pin or ban names, all where a roster is published. */
function distinguished(reading: Reading): Set<Student> {
  const { students, pins, bans, history } = reading.week
  const locked = new Set<string | null>([...pins, ...bans].map(({ student }) => student))
  return new Set(
    students.filter(
      (who) =>
        history.published !== null ||
        locked.has(who.id) ||
        who.keepApart.length > 0 ||
        students.some(
          (other) => other.keepApart.includes(who.id) || (other.friend === who.id && who.friend === other.id),
        ),
    ),
  )
}

/** Groups of a pattern: one for every adult who may lead its first session. */
function patternPool(
  program: Program,
  reading: Reading,
  activity: Activity,
  runs: readonly Run[],
  special: ReadonlySet<Student>,
): Pool | null {
  const students = reading.week.students.filter((who) => runs.every((run) => mayJoin(reading, who, run)))
  const tellAll = runs.some((run) => mustName(reading, run, students))
  const named = students.filter((who) => tellAll || special.has(who))
  const { staff } = reading.week
  const places = staff.flatMap((who): Place[] => {
    const adults: StaffMember[][] = runs.map((_, at) => (at === 0 ? [who] : staff))
    const open = runs.length === 1 ? constant(0) : program.binary()
    const group: Group = { activity, standing: null, open, cells: [] }
    const place = addPlace(program, reading, runs, adults, students, named, group)
    if (place === null) return []
    if (runs.length > 1) program.equal(open, place.cells[0]?.open ?? constant(0))
    return [place]
  })
  return addPool(program, runs, activity, students, places)
}

/** A group that goes on from last week, in one of its possible patterns or closed. */
function standingPools(
  program: Program,
  reading: Reading,
  activity: Activity,
  standing: StandingGroup,
  special: ReadonlySet<Student>,
): Pool[] {
  const days = reading.days.filter((day) => standing.slots.some((slot) => slot.weekday === day.follows))
  const sessions = Math.min(activity.sessions, days.length)
  if (sessions === 0) return []
  const own = reading.runs.filter((run) => run.activity === activity)
  const group: Group = { activity, standing, open: program.binary(), cells: [] }
  const pools = patterns(own, sessions).flatMap((runs) => {
    const students = reading.week.students.filter(
      (who) => standing.left?.includes(who.id) !== true && runs.every((run) => mayJoin(reading, who, run)),
    )
    const tellAll = runs.some((run) => mustName(reading, run, students))
    const named = students.filter((who) => tellAll || special.has(who))
    const adults = runs.map(() => reading.week.staff)
    const place = addPlace(program, reading, runs, adults, students, named, group)
    const pool = place === null ? null : addPool(program, runs, activity, students, [place])
    if (pool === null) return []
    const open = place?.cells[0]?.open ?? constant(0)
    for (const id of standing.members) {
      const who = reading.week.students.find((student) => student.id === id)
      const bound =
        who !== undefined &&
        runs.every(
          (run) =>
            run.slots.every((slot) => requires(reading, who, slot)) && rankOn(who, activity, run.day) >= 0,
        )
      if (bound) program.atLeast(pool.students.get(who) ?? constant(0), open)
    }
    return [{ pool, open }]
  })
  program.equal(sum(pools.map(({ open }) => open)), group.open)
  return pools.map(({ pool }) => pool)
}

/** All places that there may be. */
export function addPools(program: Program, reading: Reading): Pool[] {
  const special = distinguished(reading)
  return reading.week.activities.flatMap((activity) => {
    if (activity.category === 'homework') return homeworkPools(program, reading, activity, special)
    const runs = reading.runs.filter((run) => run.activity === activity)
    const ranked = isRanked(activity.category)
    const dates = new Set(runs.map(({ day }) => day)).size
    const sessions = ranked ? Math.min(activity.sessions, dates) : Math.min(1, dates)
    const fresh =
      sessions === 0
        ? []
        : patterns(runs, sessions).flatMap(
            (pattern) => patternPool(program, reading, activity, pattern, special) ?? [],
          )
    const standing = reading.week.history.standing.filter((row) => ranked && row.activity === activity.id)
    return [...standing.flatMap((row) => standingPools(program, reading, activity, row, special)), ...fresh]
  })
}

/** Students whom a standing group keeps from other groups of its activity when it closes. */
function keptFrom(reading: Reading, standing: StandingGroup, activity: Activity): Student[] {
  const own = reading.runs.filter((run) => run.activity === activity)
  const former = reading.week.students.filter(({ id }) => standing.members.includes(id))
  const days = reading.days.filter((day) => standing.slots.some((slot) => slot.weekday === day.follows))
  const sessions = Math.min(activity.sessions, days.length)
  const companies = (sessions === 0 ? [] : patterns(own, sessions))
    .map((runs) => former.filter((who) => runs.every((run) => wouldTake(reading, who, run))))
    .filter((company) => company.length >= Math.max(1, activity.min))
  return former.filter((who) => companies.some((company) => company.includes(who)))
}

/** H21: a standing group that closes with enough members left keeps them from groups that they were not in. */
function addClosing(program: Program, reading: Reading, pools: readonly Pool[]): void {
  const groups = new Set(pools.flatMap(({ places }) => places.map(({ group }) => group)))
  for (const standing of reading.week.history.standing) {
    const activity = reading.week.activities.find(({ id }) => id === standing.activity)
    if (activity === undefined) continue
    const goes = [...groups].find((group) => group.standing === standing)?.open ?? constant(0)
    for (const who of keptFrom(reading, standing, activity))
      for (const pool of pools) {
        const is = pool.students.get(who)
        const before = pool.places.some(({ group }) => group.standing?.members.includes(who.id) === true)
        if (is !== undefined && pool.activity === activity && !before) program.atMost(is, goes)
      }
  }
}

/** H21 and H20 for each student and pair. */
export function addMembership(program: Program, reading: Reading, pools: readonly Pool[]): void {
  const { students, activities } = reading.week
  addClosing(program, reading, pools)
  for (const activity of activities) {
    if (!isRanked(activity.category)) continue
    const own = pools.filter((pool) => pool.activity === activity)
    for (const who of students) {
      const within = (some: readonly Pool[]): Expr =>
        sum(some.flatMap((pool) => pool.students.get(who) ?? []))
      program.atMost(within(own), activity.groupsPerStudent)
      for (const day of reading.days)
        program.atMost(within(own.filter(({ runs }) => runs.some((run) => run.day === day))), 1)
    }
  }
  for (const a of students)
    for (const b of students)
      if (a.keepApart.includes(b.id) && a !== b) keepApart(program, reading, pools, a, b)
}

function keepApart(program: Program, reading: Reading, pools: readonly Pool[], a: Student, b: Student): void {
  const byGroup = new Map<Group, Place[]>()
  for (const place of pools.flatMap(({ places }) => places))
    byGroup.set(place.group, [...(byGroup.get(place.group) ?? []), place])
  for (const [group, places] of byGroup) {
    if (group.activity.category === 'homework' && a.homeroom === b.homeroom) continue
    const ever = (who: Student): Expr => {
      const own = places.flatMap(({ named }) => named.get(who) ?? [])
      const [only] = own
      if (own.length <= 1) return only ?? constant(0)
      const was = program.binary()
      for (const is of own) program.atMost(is, was)
      return was
    }
    program.atMost(sum([ever(a), ever(b)]), 1)
  }
  void reading
}
