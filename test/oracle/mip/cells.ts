import { type Activity, isRanked } from '../../../models/activity.ts'
import type { StandingGroup } from '../../../models/history.ts'
import type { Room } from '../../../models/room.ts'
import type { StaffMember } from '../../../models/staff.ts'
import type { Student } from '../../../models/student.ts'
import { mayHouse, mayStaff, minutesBetween, type Stretch } from './people.ts'
import { type Expr, type Program, scaled, sum } from './program.ts'
import { endOfLessons, type Reading, type Run } from './reading.ts'

/** Something of a week that the program cannot say; brute force must. */
class Unsupported extends Error {}

/** A session that there may be: who leads it where, who assists. Every `is` is 0 or 1. */
export interface Cell {
  readonly run: Run
  readonly place: Place
  readonly open: Expr
  readonly leads: readonly { who: StaffMember; stretch: Stretch; is: Expr }[]
  readonly rooms: readonly { room: Room; is: Expr }[]
  readonly assists: readonly { who: StaffMember; stretch: Stretch; is: Expr }[]
}

/** The same students in one session or, in a group that meets several times, in all of these. */
export interface Place {
  readonly group: Group
  readonly cells: readonly Cell[]
  readonly size: Expr
  /** Students whose company matters; the others of the pool are counted in `size` alone. */
  readonly named: ReadonlyMap<Student, Expr>
}

/** Places that take the same blocks and differ in their adults: who is in one of them. */
export interface Pool {
  readonly activity: Activity
  readonly runs: readonly Run[]
  readonly students: ReadonlyMap<Student, Expr>
  readonly places: readonly Place[]
}

/** What S08 looks at: a group with all the sessions that it may have. */
export interface Group {
  readonly activity: Activity
  readonly standing: StandingGroup | null
  /** 1 only if it has a session. */
  readonly open: Expr
  readonly cells: Cell[]
}

/** When a student is free to leave for a session: after the required block before it, or after lessons. */
function released(reading: Reading, who: Student, run: Run): number {
  const before = (reading.required.get(who) ?? []).filter(
    ({ day, end }) => day === run.day && end <= run.start,
  )
  if (before.length === 0) return endOfLessons(reading.school, who.grade, run.day)
  return Math.max(...before.map(({ end }) => end))
}

const mayWalk = (reading: Reading, who: Student, run: Run, site: string): boolean => {
  const minutes = minutesBetween(reading, reading.school.id, site, 'walk')
  return minutes !== null && released(reading, who, run) + minutes <= run.start
}

/** How a session of a run at a site binds its adults; null when no student could walk there in time. */
function stretchOf(reading: Reading, run: Run, students: readonly Student[], site: string): Stretch | null {
  const { day, start, end } = run
  const home = reading.school.id as string
  if (site === home) return { day, start, end, from: site, to: site }
  const walkers = students.filter((who) => mayWalk(reading, who, run, site))
  const from = new Set(walkers.map((who) => Math.min(start, released(reading, who, run))))
  if (from.size > 1) throw new Unsupported('students leave for a venue at different times')
  const [first] = from
  return first === undefined ? null : { day, start: first, end, from: home, to: site }
}

/** Rooms that may hold a session of a run, and how each binds its adults. */
const placesOf = (reading: Reading, run: Run, students: readonly Student[]) =>
  reading.week.rooms
    .filter((room) => mayHouse(reading, room, run))
    .flatMap((room) => {
      const stretch = stretchOf(reading, run, students, room.site)
      return stretch === null ? [] : [{ room, stretch }]
    })

/** Adults, rooms and size of one session that there may be; null where nobody or nowhere can. */
function addCell(
  program: Program,
  reading: Reading,
  run: Run,
  adults: readonly StaffMember[],
  students: readonly Student[],
  place: Place,
): Cell | null {
  const { activity } = run
  const rooms = placesOf(reading, run, students)
  const sites = new Map(rooms.map(({ stretch }) => [stretch.to, stretch]))
  const staff = (from: readonly StaffMember[], role: 'lead' | 'assist') =>
    from.flatMap((who) =>
      [...sites.values()]
        .filter((stretch) => mayStaff(reading, who, run, role, stretch))
        .map((stretch) => ({ who, stretch, is: program.binary() })),
    )
  const leads = staff(adults, 'lead')
  if (leads.length === 0) return null
  const assists = staff(reading.week.staff, 'assist')
  const held = rooms.map(({ room }) => ({ room, is: program.binary() }))
  const open = sum(leads.map(({ is }) => is))
  program.atMost(open, 1)
  for (const site of sites.keys()) {
    const inSite = held.filter(({ room }) => (room.site as string) === site)
    const ledThere = leads.filter(({ stretch }) => stretch.to === site)
    program.equal(sum(inSite.map(({ is }) => is)), sum(ledThere.map(({ is }) => is)))
    for (const { stretch, is } of assists)
      if (stretch.to === site) program.atMost(is, sum(ledThere.map((lead) => lead.is)))
    const far = [...place.named].filter(
      ([who]) => site !== reading.school.id && !mayWalk(reading, who, run, site),
    )
    for (const [, is] of far) program.atMost(sum([is, ...ledThere.map((lead) => lead.is)]), 1)
  }
  const { size } = place
  program.atMost(size, sum(held.map(({ room, is }) => scaled(Math.min(activity.max, room.capacity), is))))
  program.atMost(size, scaled(activity.studentsPerAdult, sum([open, ...assists.map(({ is }) => is)])))
  return { run, place, open, leads, rooms: held, assists }
}

/** Whether students must be told apart in sessions of these runs: not all of them can walk wherever they are held. */
export const mustName = (reading: Reading, run: Run, students: readonly Student[]): boolean =>
  placesOf(reading, run, students).some(
    ({ room }) =>
      (room.site as string) !== reading.school.id &&
      students.some((who) => !mayWalk(reading, who, run, room.site)),
  )

/**
 * A place that there may be: a session on each of the runs with the same students, as many as its activity allows.
 * @param adults who may lead, by run
 */
export function addPlace(
  program: Program,
  reading: Reading,
  runs: readonly Run[],
  adults: readonly (readonly StaffMember[])[],
  students: readonly Student[],
  named: readonly Student[],
  group: Group,
): Place | null {
  const { activity } = group
  const least = Math.max(1, isRanked(activity.category) ? activity.min : 1)
  if (students.length < least) return null
  const cells: Cell[] = []
  const place: Place = {
    group,
    cells,
    size: program.integer(0, activity.max),
    named: new Map(named.map((who) => [who, program.binary()])),
  }
  for (const [at, run] of runs.entries()) {
    const cell = addCell(program, reading, run, adults[at] ?? [], students, place)
    if (cell === null) {
      program.equal(place.size, 0)
      for (const { open } of cells) program.equal(open, 0)
      return null
    }
    cells.push(cell)
  }
  for (const { open } of cells) program.equal(open, cells[0]?.open ?? open)
  for (const { open } of cells.slice(0, 1)) {
    program.atLeast(place.size, scaled(least, open))
    for (const is of place.named.values()) program.atMost(is, open)
  }
  program.atMost(sum([...place.named.values()]), place.size)
  group.cells.push(...cells)
  return place
}

/** The students of a pool: each in at most one of its places. */
export function addPool(
  program: Program,
  runs: readonly Run[],
  activity: Activity,
  students: readonly Student[],
  places: readonly Place[],
): Pool | null {
  if (places.length === 0) return null
  const open = sum(places.flatMap(({ cells }) => cells.slice(0, 1).map((cell) => cell.open)))
  const members = new Map<Student, Expr>()
  const unnamed: Expr[] = []
  for (const who of students) {
    const own = places.flatMap(({ named }) => named.get(who) ?? [])
    if (own.length > 0) {
      members.set(who, sum(own))
      program.atMost(sum(own), 1)
      continue
    }
    const is = program.binary()
    members.set(who, is)
    unnamed.push(is)
    program.atMost(is, open)
  }
  const named = sum(places.flatMap((place) => [...place.named.values()]))
  program.equal(sum(places.map(({ size }) => size)), sum([...unnamed, named]))
  return { activity, runs, students: members, places }
}
