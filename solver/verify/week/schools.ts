import { schoolDays } from '../../../models/calendar.ts'
import { type BlockCode, type SchoolId, type SiteId, siteOf } from '../../../models/ids.ts'
import type { BlockKind, School } from '../../../models/school.ts'
import { isExpected, type Student, signedUpOn } from '../../../models/student.ts'
import { type DayView, type IsoDate, minutesOf, within } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'

/** A service block of a school on a service day. Times are minutes since midnight. */
export interface Slot {
  /** Place in the school's list: by date, start, end. */
  readonly index: number
  readonly day: DayView
  readonly code: BlockCode
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  readonly grades: readonly number[]
}

/** A school's week: its service days and what of its declarations bears on them. */
export interface SchoolView {
  readonly index: number
  readonly school: School
  readonly site: SiteId
  readonly days: readonly DayView[]
  readonly slots: readonly Slot[]
  readonly onDate: ReadonlyMap<IsoDate, readonly Slot[]>
  /** End of a grade's compulsory timetable on a day; null where none is declared. */
  readonly timetableEnd: (grade: number, day: DayView) => number | null
  /** By grade and slot index: whether the slot is a homework block of the grade. */
  readonly homework: readonly Uint8Array[]
  /** By grade: declared written homework, minutes. */
  readonly written: readonly number[]
  /** Everybody who names this school. */
  readonly roll: readonly Student[]
}

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

const slotKey = (date: IsoDate, code: string): string => `${date} ${code}`

/** The slot of a school with a date and a code, if there is one. */
export function slotFinder(view: SchoolView): (date: IsoDate, code: string) => Slot | undefined {
  const byKey = new Map(view.slots.map((slot) => [slotKey(slot.day.date, slot.code), slot]))
  return (date, code) => byKey.get(slotKey(date, code))
}

/** Whether a regular block starts once the timetable of the grade is over; a grade without one is free all day. */
export const afterTimetable = (
  view: Pick<SchoolView, 'timetableEnd'>,
  grade: number,
  day: DayView,
  start: number,
): boolean => start >= (view.timetableEnd(grade, day) ?? 0)

function slotsOf(school: School, days: readonly DayView[]): Slot[] {
  const rows = days.flatMap((day) =>
    school.blocks
      .filter((block) => block.weekday === day.follows)
      .map((block) => ({
        day,
        code: block.code,
        kind: block.kind,
        start: minutesOf(block.start),
        end: minutesOf(block.end),
        grades: block.grades,
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1)),
  )
  return rows.map((row, index) => ({ index, ...row }))
}

/** The default homework block of a grade on a day: its first regular block after the timetable, if homework is set. */
function defaultHomework(
  view: Pick<SchoolView, 'timetableEnd' | 'written'>,
  today: readonly Slot[],
  grade: number,
  day: DayView,
): readonly Slot[] {
  if ((view.written[grade] ?? 0) === 0) return []
  const first = today.find(
    (slot) =>
      slot.kind === 'regular' && slot.grades.includes(grade) && afterTimetable(view, grade, day, slot.start),
  )
  return first === undefined ? [] : [first]
}

function homeworkOf(
  school: School,
  view: Pick<SchoolView, 'timetableEnd' | 'written' | 'days' | 'slots' | 'onDate'>,
): Uint8Array[] {
  const grid = Array.from({ length: GRADES.length + 1 }, () => new Uint8Array(view.slots.length))
  for (const grade of GRADES)
    for (const day of view.days) {
      const today = view.onDate.get(day.date) ?? []
      const entry = school.homeworkBlocks.find((row) => row.grade === grade && row.weekday === day.follows)
      const marked =
        entry === undefined
          ? defaultHomework(view, today, grade, day)
          : today.filter((slot) => entry.blocks.includes(slot.code))
      for (const slot of marked) grid[grade]?.fill(1, slot.index, slot.index + 1)
    }
  return grid
}

/** The weeks of all schools, in the order of the file. A service day is a school day that no closure covers. */
export function readSchools(week: Week): SchoolView[] {
  const days = schoolDays(week.district, week.monday)
  const rolls = new Map<SchoolId, Student[]>(week.schools.map((school) => [school.id, []]))
  for (const student of week.students) rolls.get(student.school)?.push(student)
  return week.schools.map((school, index) => {
    const open = days.filter((day) => !school.closures.some((gap) => within(day.date, gap)))
    const slots = slotsOf(school, open)
    const ends = new Map(school.timetable.map((row) => [row.grade * 10 + row.weekday, minutesOf(row.end)]))
    const written = Array.from({ length: GRADES.length + 1 }, () => 0)
    for (const row of school.writtenHomework) written[row.grade] = row.minutes
    const view = {
      index,
      school,
      site: siteOf(school.id),
      days: open,
      slots,
      onDate: new Map(open.map((day) => [day.date, slots.filter((slot) => slot.day.date === day.date)])),
      timetableEnd: (grade: number, day: DayView) => ends.get(grade * 10 + day.follows) ?? null,
      written,
      roll: rolls.get(school.id) ?? [],
    }
    return { ...view, homework: homeworkOf(school, view) }
  })
}

/** The sign-up of a student that counts on a day: for its weekday, consent in force on its date. */
export const signUpOn = (student: Student, day: DayView): Student['days'][number] | undefined =>
  isExpected(student, day.date) ? signedUpOn(student, day) : undefined
