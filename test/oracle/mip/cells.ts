import { type Activity, isRanked } from '../../../models/activity.ts'
import type { StandingGroup } from '../../../models/history.ts'
import type { Room } from '../../../models/room.ts'
import type { StaffMember } from '../../../models/staff.ts'
import type { Student } from '../../../models/student.ts'
import { mayHouse, mayStaff, minutesBetween, type Stretch } from './people.ts'
import { type Expr, type Program, scaled, sum } from './program.ts'
import { endOfLessons, mayJoin, type Reading, type Run } from './reading.ts'

/** Something of a week that the program cannot say; brute force must. */
export class Unsupported extends Error {}

/** A session that there may be: who leads it where, who assists, who is in it. Every `is` is 0 or 1. */
export interface Cell {
  readonly run: Run
  readonly group: Group | null
  readonly open: Expr
  readonly size: Expr
  readonly leads: readonly { who: StaffMember; room: Room; stretch: Stretch; is: Expr }[]
  readonly assists: readonly { who: StaffMember; site: string; stretch: Stretch; is: Expr }[]
  readonly members: ReadonlyMap<Student, Expr>
}

/** A group whose identity matters: one for homework, or of a ranked activity with several sessions or a past. */
export interface Group {
  readonly activity: Activity
  readonly standing: StandingGroup | null
  /** At most 1; 0 when the group has no session. */
  readonly open: Expr
  readonly cells: Cell[]
  /** Members for the week, of ranked activities. */
  readonly members: ReadonlyMap<Student, Expr>
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

/** Rows of one session that there may be. */
export function addCell(
  program: Program,
  reading: Reading,
  run: Run,
  group: Group | null,
  adults: readonly StaffMember[],
  students: readonly Student[],
): Cell | null {
  const { activity } = run
  const joining = students.filter((who) => mayJoin(reading, who, run))
  const least = Math.max(1, isRanked(activity.category) ? activity.min : 1)
  if (joining.length < least) return null
  const rooms = reading.week.rooms.filter((room) => mayHouse(reading, room, run))
  const places = rooms.flatMap((room) => {
    const stretch = stretchOf(reading, run, joining, room.site)
    return stretch === null ? [] : [{ room, stretch }]
  })
  const leads = adults.flatMap((who) =>
    places
      .filter(({ stretch }) => mayStaff(reading, who, run, 'lead', stretch))
      .map(({ room, stretch }) => ({ who, room, stretch, is: program.binary() })),
  )
  if (leads.length === 0) return null
  const sites = new Map(leads.map(({ stretch }) => [stretch.to, stretch]))
  const assists = reading.week.staff.flatMap((who) =>
    [...sites]
      .filter(([, stretch]) => mayStaff(reading, who, run, 'assist', stretch))
      .map(([site, stretch]) => ({ who, site, stretch, is: program.binary() })),
  )
  const members = new Map(joining.map((who) => [who, program.binary()]))
  const open = sum(leads.map(({ is }) => is))
  const size = sum([...members.values()])
  program.atMost(open, 1)
  for (const [who, is] of members) {
    const reached = leads.filter(
      ({ stretch }) => stretch.from === stretch.to || mayWalk(reading, who, run, stretch.to),
    )
    program.atMost(is, sum(reached.map((lead) => lead.is)))
  }
  program.atLeast(size, scaled(least, open))
  const holds = (room: Room) => Math.min(activity.max, room.capacity)
  program.atMost(size, sum(leads.map(({ room, is }) => scaled(holds(room), is))))
  const { studentsPerAdult } = activity
  program.atMost(size, scaled(studentsPerAdult, sum([open, ...assists.map(({ is }) => is)])))
  for (const { who, site, is } of assists) {
    const led = leads.filter(({ stretch, who: lead }) => stretch.to === site && lead !== who)
    program.atMost(is, sum(led.map((lead) => lead.is)))
  }
  const cell = { run, group, open, size, leads, assists, members }
  group?.cells.push(cell)
  return cell
}
