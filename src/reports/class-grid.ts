import type { Homeroom, School } from '../../models/school.ts'
import type { Student } from '../../models/student.ts'
import type { DayView } from '../../models/time.ts'
import { groupBy } from '../files/roster/group.ts'
import { classesInOrder } from '../files/roster/order.ts'
import { onDate, type RosterView, type SessionView } from '../files/roster/view.ts'

/** A stretch of a student's day. */
export interface Part {
  /** Codes of its blocks. */
  readonly blocks: readonly string[]
  readonly start: string
  /** Null: not placed. */
  readonly session: SessionView | null
  /** Whether it is the session in which most of the class are then. */
  readonly withClass: boolean
}

interface Row {
  readonly student: Student
  /** By day of the week, in order of time; a day without a part: not there. */
  readonly days: readonly (readonly Part[])[]
}

/** The week of a class: where each of its students is, block by block. */
export interface ClassGrid {
  readonly homeroom: Homeroom
  /** By day: the sessions in which most of the class are, so that they need to be told only once. */
  readonly common: readonly (readonly SessionView[])[]
  /** The other sessions of the class, by activity. */
  readonly apart: readonly (readonly SessionView[])[]
  /** Students who are there at all in the week, in the order of the file. */
  readonly rows: readonly Row[]
}

type Placed = Omit<Part, 'withClass'>

/** The classes of a school that have anybody there in the week, in the order of the school. */
export function classGrids(view: RosterView, school: School): ClassGrid[] {
  const parts = partsOf(view, school)
  const students = groupBy(
    view.week.students.filter((student) => student.school === school.id),
    ({ homeroom }) => homeroom,
  )
  return classesInOrder(school.homerooms).flatMap((homeroom): ClassGrid[] => {
    const rows = (students.get(homeroom.id) ?? [])
      .map((student) => ({
        student,
        days: view.days.map(({ date }) => parts.get(onDate(student.id, date)) ?? []),
      }))
      .filter(({ days }) => days.some((day) => day.length > 0))
    if (rows.length === 0) return []
    const common = view.days.map((_, day) => commonOf(rows.map(({ days }) => days[day] ?? [])))
    const marked = rows.map(({ student, days }) => ({
      student,
      days: days.map((day, index) =>
        day.map((part) => ({
          ...part,
          withClass: part.session !== null && (common[index]?.includes(part.session) ?? false),
        })),
      ),
    }))
    return [{ homeroom, common, apart: apartOf(marked), rows: marked }]
  })
}

/** What each student of a school has on each date, by `onDate`, in order of time. */
function partsOf(view: RosterView, school: School): Map<string, Placed[]> {
  const parts = new Map<string, Placed[]>()
  const add = (key: string, part: Placed): void => {
    const own = parts.get(key)
    if (own === undefined) parts.set(key, [part])
    else own.push(part)
  }
  for (const session of view.sessionsOf(school)) {
    const { day, start, blocks, students } = session
    const codes = blocks.map(({ code }) => code)
    for (const { id } of students) add(onDate(id, day.date), { blocks: codes, start, session })
  }
  for (const student of view.week.students) {
    if (student.school !== school.id) continue
    for (const day of view.days) {
      const key = onDate(student.id, day.date)
      for (const block of view.unserved.get(key) ?? [])
        add(key, { blocks: [block], start: startOf(school, day, block), session: null })
    }
  }
  for (const own of parts.values()) own.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  return parts
}

/** The sessions of a class by activity, without those in which most of it are. */
function apartOf(rows: readonly Row[]): SessionView[][] {
  const apart = new Set<SessionView>()
  for (const { days } of rows)
    for (const part of days.flat()) if (part.session !== null && !part.withClass) apart.add(part.session)
  return [...groupBy(apart, ({ activity }) => activity.id).values()]
}

const startOf = ({ blocks }: School, { follows }: DayView, code: string): string =>
  blocks.find((block) => block.weekday === follows && block.code === code)?.start ?? ''

/** Whether so many of a class are so few that a block is a thing of some of it, as extended care is. */
export const areFew = (some: number, all: number): boolean => some * 3 < all

/** Sessions of a day that hold more than half of those of the class who are there then, unless few of it are. */
function commonOf(rows: readonly (readonly Placed[])[]): SessionView[] {
  const atStart = groupBy(rows.flat(), ({ blocks }) => blocks[0])
  return [...atStart.values()].flatMap((placed) => {
    if (areFew(placed.length, rows.length)) return []
    const sessions = groupBy(placed, ({ session }) => session)
    return [...sessions].flatMap(([session, members]) =>
      session !== null && members.length > 3 && members.length * 2 > placed.length ? [session] : [],
    )
  })
}
