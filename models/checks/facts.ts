import type { Activity } from '../activity.ts'
import { schoolDays } from '../calendar.ts'
import type { StandingGroup } from '../history.ts'
import type { Room } from '../room.ts'
import type { Homeroom, School } from '../school.ts'
import type { Institution, StaffMember } from '../staff.ts'
import type { SignUp, Student } from '../student.ts'
import { type DayView, minutesOf, within } from '../time.ts'
import type { Week } from '../week.ts'
import { type Run, runsOf } from './runs.ts'

export type Block = School['blocks'][number]
type ReadonlyMapOf<T> = ReadonlyMap<string, T>

/** What the checks look up again and again, worked out once. Of rows that share an id, the first counts. */
export interface Facts {
  readonly week: Week
  /** School days of the week. */
  readonly days: readonly DayView[]
  /** Ids of schools and venues. */
  readonly sites: ReadonlySet<string>
  readonly schools: ReadonlyMapOf<School>
  readonly homerooms: ReadonlyMapOf<{ readonly school: School; readonly homeroom: Homeroom }>
  readonly rooms: ReadonlyMapOf<Room>
  readonly staff: ReadonlyMapOf<StaffMember>
  readonly institutions: ReadonlyMapOf<Institution>
  readonly activities: ReadonlyMapOf<Activity>
  readonly students: ReadonlyMapOf<Student>
  readonly standing: ReadonlyMapOf<StandingGroup>
  readonly studentsOf: ReadonlyMapOf<readonly Student[]>
  /** Students of a school by grade. */
  readonly gradesOf: ReadonlyMapOf<ReadonlyMap<number, number>>
  readonly activitiesOf: ReadonlyMapOf<readonly Activity[]>
  /** Activities that stand in somebody's list. */
  readonly chosen: ReadonlySet<string>
  /** Everybody who belongs to a school: its own, and those who serve it. Loans are left out. */
  readonly staffOf: ReadonlyMapOf<readonly StaffMember[]>
  /** Rooms a school may use: on its site, and at venues with a recorded walk. */
  readonly roomsOf: ReadonlyMapOf<readonly Room[]>
  /** School days on which a school serves. */
  readonly serviceDays: (school: School) => readonly DayView[]
  /** Blocks of a weekday in order of time, of one grade if given. */
  readonly blocksOn: (school: School, weekday: number, grade?: number) => readonly Block[]
  /** End of a grade's timetable, minutes; null where none is recorded. */
  readonly timetableEnd: (school: School, grade: number, weekday: number) => number | null
  readonly homeworkBlocks: (school: School, grade: number, weekday: number) => ReadonlySet<string>
  /** Runs of an activity on a weekday, in odd or even weeks, or (null) in either. */
  readonly runs: (activity: Activity, weekday: number, odd: boolean | null) => readonly Run[]
  /** Blocks a sign-up asks for, whatever the consent. */
  readonly askedBy: (student: Student, signUp: SignUp) => readonly Block[]
  /** Minutes of the walk with students; 0 on the school's own site, null where none is recorded. */
  readonly walk: (from: string, to: string) => number | null
  /** Minutes of an adult's way; 0 within a site, null where none is recorded. */
  readonly way: (from: string, to: string) => number | null
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMapOf<T> {
  const map = new Map<string, T>()
  for (const row of rows) if (!map.has(row.id)) map.set(row.id, row)
  return map
}

/** A function that is worked out once for each key. */
export function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>()
  return (key) => {
    const old = known.get(key)
    if (old !== undefined) return old
    const made = make(key)
    known.set(key, made)
    return made
  }
}

function grouped<T>(rows: readonly T[], keys: (row: T) => readonly string[]): ReadonlyMapOf<readonly T[]> {
  const lists = new Map<string, T[]>()
  for (const row of rows)
    for (const key of keys(row)) {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [row])
      else if (list.at(-1) !== row) list.push(row)
    }
  return lists
}

function chosenIn(students: readonly Student[]): ReadonlySet<string> {
  const chosen = new Set<string>()
  for (const { choices } of students)
    for (const { activities } of choices) for (const id of activities) chosen.add(id)
  return chosen
}

function counted(students: readonly Student[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { grade } of students) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  return counts
}

/** Schools a person belongs to without a loan. */
export const schoolsOf = (who: StaffMember): readonly string[] =>
  who.school === null ? who.serves : [who.school, ...who.serves]

export function factsOf(week: Week): Facts {
  const days = schoolDays(week.district, week.monday)
  const schools = byId(week.schools)
  const studentsOf = grouped(week.students, (row) => [row.school])

  const ways = new Map(
    week.travel.flatMap((row) => [
      [`${row.from}\u0000${row.to}`, row] as const,
      [`${row.to}\u0000${row.from}`, row] as const,
    ]),
  )
  const between = (from: string, to: string) => ways.get(`${from}\u0000${to}`)
  const walk = (from: string, to: string) => (from === to ? 0 : (between(from, to)?.walk ?? null))
  const venues = new Set<string>(week.venues.map((venue) => venue.id))
  const sites = new Set<string>([...week.schools.map((school) => school.id), ...venues])
  const walkable = (site: string) => week.schools.filter((school) => walk(school.id, site) !== null)
  const schoolsAt = remembered((site: string): readonly string[] =>
    venues.has(site) ? walkable(site).map((school) => school.id) : [site],
  )

  const blocksBy = remembered((school: School) =>
    remembered((key: number): readonly Block[] =>
      school.blocks
        .filter(
          ({ weekday, grades }) =>
            weekday === Math.floor(key / 10) && (key % 10 === 0 || grades.includes(key % 10)),
        )
        .sort((a, b) => minutesOf(a.start) - minutesOf(b.start)),
    ),
  )
  const blocksOn: Facts['blocksOn'] = (school, weekday, grade = 0) => blocksBy(school)(10 * weekday + grade)

  const daysBy = remembered((school: School): readonly DayView[] =>
    days.filter((day) => !school.closures.some((closure) => within(day.date, closure))),
  )

  // Of rows for the same grade and weekday, the first counts.
  const endsBy = remembered(
    (school: School): ReadonlyMap<number, number> =>
      new Map(
        [...school.timetable].reverse().map((row) => [10 * row.grade + row.weekday, minutesOf(row.end)]),
      ),
  )
  const timetableEnd: Facts['timetableEnd'] = (school, grade, weekday) =>
    endsBy(school).get(10 * grade + weekday) ?? null

  /** Regular blocks from the end of the timetable on. */
  const regularOn = (school: School, grade: number, weekday: number): readonly Block[] => {
    const end = timetableEnd(school, grade, weekday)
    if (end === null) return []
    return blocksOn(school, weekday, grade).filter(
      (block) => block.kind === 'regular' && minutesOf(block.start) >= end,
    )
  }

  const homeworkBy = remembered((key: string): ReadonlySet<string> => {
    const [id = '', gradeText, weekdayText] = key.split('\u0000')
    const [grade, weekday] = [Number(gradeText), Number(weekdayText)]
    const school = schools.get(id)
    if (school === undefined) return new Set()
    const entry = school.homeworkBlocks.find((row) => row.grade === grade && row.weekday === weekday)
    if (entry !== undefined) return new Set<string>(entry.blocks)
    const declared = school.writtenHomework.find((row) => row.grade === grade)?.minutes ?? 0
    const first = declared > 0 ? regularOn(school, grade, weekday)[0] : undefined
    return new Set<string>(first === undefined ? [] : [first.code])
  })

  const activities = byId(week.activities)
  const runsBy = remembered((key: string): readonly Run[] => {
    const [id = '', weekday, odd] = key.split('\u0000')
    const activity = activities.get(id)
    const school = activity && schools.get(activity.school)
    if (activity === undefined || school === undefined) return []
    const on = blocksOn(school, Number(weekday))
    return runsOf(activity, on, odd === '' ? null : odd === 'true', week.district.breakLimit)
  })

  const askedOn = (school: School, grade: number, weekday: number, { until, extra }: SignUp): Block[] => {
    const blocks = blocksOn(school, weekday, grade)
    const leaving = blocks.find((block) => block.code === until)
    const last = leaving === undefined ? 1440 : minutesOf(leaving.end)
    return [
      ...regularOn(school, grade, weekday).filter((block) => minutesOf(block.end) <= last),
      ...blocks.filter((block) => block.kind !== 'regular' && extra.includes(block.code)),
    ]
  }
  // Whole homerooms sign up alike, so that most answers are known.
  const askedBySchool = remembered((_: School) =>
    remembered((__: number) => new Map<string, readonly Block[]>()),
  )
  const askedBy: Facts['askedBy'] = ({ school: id, grade }, signUp) => {
    const school = schools.get(id)
    if (school === undefined) return []
    const { weekday, until, extra } = signUp
    const known = askedBySchool(school)(10 * weekday + grade)
    const key = extra.length === 0 ? (until ?? '') : [until ?? '', ...extra].join('\u0000')
    const old = known.get(key)
    if (old !== undefined) return old
    const blocks = askedOn(school, grade, weekday, signUp)
    known.set(key, blocks)
    return blocks
  }

  return {
    week,
    days,
    sites,
    schools,
    homerooms: new Map(
      [...week.schools]
        .reverse()
        .flatMap((school) =>
          [...school.homerooms].reverse().map((homeroom) => [homeroom.id, { school, homeroom }] as const),
        ),
    ),
    rooms: byId(week.rooms),
    staff: byId(week.staff),
    institutions: byId(week.institutions),
    activities,
    students: byId(week.students),
    standing: byId(week.history.standing),
    studentsOf,
    gradesOf: new Map([...studentsOf].map(([school, students]) => [school, counted(students)])),
    activitiesOf: grouped(week.activities, (row) => [row.school]),
    chosen: chosenIn(week.students),
    staffOf: grouped(week.staff, schoolsOf),
    roomsOf: grouped(week.rooms, (row) => schoolsAt(row.site)),
    serviceDays: (school) => daysBy(school),
    blocksOn,
    timetableEnd,
    homeworkBlocks: (school, grade, weekday) => homeworkBy(`${school.id}\u0000${grade}\u0000${weekday}`),
    runs: (activity, weekday, odd) => runsBy(`${activity.id}\u0000${weekday}\u0000${odd ?? ''}`),
    askedBy,
    walk,
    way: (from, to) => (from === to ? 0 : (between(from, to)?.adult ?? null)),
  }
}
