import { type Activity, isRanked } from '../../../models/activity.ts'
import { schoolDays } from '../../../models/calendar.ts'
import type { BlockKind, School } from '../../../models/school.ts'
import { choicesOn, consents, type Student } from '../../../models/student.ts'
import { type DayView, inWeeks, minutesOf, within } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'
import { withEvents } from '../../../models/with-events.ts'

/** A block of the school on one of its service days. */
export interface Slot {
  readonly index: number
  readonly day: DayView
  readonly code: string
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  readonly grades: readonly number[]
}

/** Where one session of an activity may stand. */
export interface Run {
  readonly index: number
  readonly activity: Activity
  readonly day: DayView
  readonly slots: readonly Slot[]
  readonly start: number
  readonly end: number
  readonly grades: ReadonlySet<number>
}

/** The week of a tiny district, which has one school, as the problem statement reads it. */
export interface Reading {
  readonly week: Week
  readonly school: School
  readonly days: readonly DayView[]
  readonly slots: readonly Slot[]
  readonly runs: readonly Run[]
  /** Blocks that each student requires, by the student's place in the week. */
  readonly required: ReadonlyMap<Student, readonly Slot[]>
}

export const endOfLessons = (school: School, grade: number, day: DayView): number => {
  const row = school.timetable.find((entry) => entry.grade === grade && entry.weekday === day.follows)
  return row === undefined ? 0 : minutesOf(row.end)
}

export const homeworkMinutes = (school: School, grade: number): number =>
  school.writtenHomework.find((entry) => entry.grade === grade)?.minutes ?? 0

function slotsOf(school: School, days: readonly DayView[]): Slot[] {
  const slots = days.flatMap((day) =>
    school.blocks
      .filter((block) => block.weekday === day.follows)
      .map((block) => ({ ...block, day, start: minutesOf(block.start), end: minutesOf(block.end) }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  )
  return slots.map(({ day, code, kind, start, end, grades }, index) => ({
    index,
    day,
    code,
    kind,
    start,
    end,
    grades,
  }))
}

/** Homework blocks of a grade on a day. */
export function isHomeworkBlock(reading: Reading, grade: number, slot: Slot): boolean {
  const { school, slots } = reading
  const declared = school.homeworkBlocks.find(
    (entry) => entry.grade === grade && entry.weekday === slot.day.follows,
  )
  if (declared !== undefined) return declared.blocks.some((code) => code === slot.code)
  if (homeworkMinutes(school, grade) === 0) return false
  const first = slots.find(
    ({ day, kind, grades, start }) =>
      day === slot.day &&
      kind === 'regular' &&
      grades.includes(grade) &&
      start >= endOfLessons(school, grade, day),
  )
  return first === slot
}

function requiredOf(school: School, days: readonly DayView[], slots: readonly Slot[], who: Student): Slot[] {
  return days.flatMap((day) => {
    const signUp = who.days.find(({ weekday }) => weekday === day.follows)
    if (signUp === undefined || !consents(who, day.date)) return []
    const today = slots.filter((slot) => slot.day === day && slot.grades.includes(who.grade))
    const leave = today.find(({ code }) => code === signUp.until)?.end ?? 1440
    return today.filter(({ code, kind, start, end }) =>
      kind === 'regular'
        ? start >= endOfLessons(school, who.grade, day) && end <= leave
        : signUp.extra.some((extra) => extra === code),
    )
  })
}

function usable(activity: Activity, slot: Slot): boolean {
  if (!activity.grades.some((grade) => slot.grades.includes(grade))) return false
  if (activity.blocks.length === 0) return slot.kind === 'regular'
  return activity.blocks.some(
    ({ weekday, block, kind, weeks }) =>
      (weekday === null || weekday === slot.day.follows) &&
      (block === null || block === slot.code) &&
      (kind === null || kind === slot.kind) &&
      inWeeks(weeks, slot.day.odd),
  )
}

function runsOf(week: Week, activity: Activity, days: readonly DayView[], slots: readonly Slot[]) {
  const found = new Map<string, { day: DayView; slots: Slot[]; grades: Set<number> }>()
  for (const day of days)
    for (const grade of activity.grades) {
      const today = slots.filter((slot) => slot.day === day && slot.grades.includes(grade))
      for (let first = 0; first + activity.run <= today.length; first++) {
        const run = today.slice(first, first + activity.run)
        if (!run.every((slot) => usable(activity, slot))) continue
        const gaps = run.slice(1).map((slot, at) => slot.start - (run[at]?.end ?? 0))
        if (gaps.some((gap) => gap > week.district.breakLimit)) continue
        const key = run.map(({ index }) => index).join()
        const entry = found.get(key) ?? { day, slots: run, grades: new Set<number>() }
        entry.grades.add(grade)
        found.set(key, entry)
      }
    }
  return [...found.values()]
}

/** Reads a week of one school; its events are folded in first. */
export function read(input: Week): Reading {
  const week = withEvents(input)
  const [school, ...others] = week.schools
  if (school === undefined || others.length > 0) throw new Error('a tiny week has one school')
  const days = schoolDays(week.district, week.monday).filter(
    ({ date }) => !school.closures.some((gap) => within(date, gap)),
  )
  const slots = slotsOf(school, days)
  const runs = week.activities
    .flatMap((activity) => runsOf(week, activity, days, slots).map((run) => ({ ...run, activity })))
    .map((run, index) => ({
      ...run,
      index,
      start: Math.min(...run.slots.map(({ start }) => start)),
      end: Math.max(...run.slots.map(({ end }) => end)),
    }))
  const required = new Map(week.students.map((who) => [who, requiredOf(school, days, slots, who)]))
  return { week, school, days, slots, runs, required }
}

export const requires = (reading: Reading, who: Student, slot: Slot): boolean =>
  reading.required.get(who)?.includes(slot) ?? false

export const rankOn = (who: Student, activity: Activity, day: DayView): number =>
  choicesOn(who, day.follows).indexOf(activity.id)

/** Whether a student ranked an activity and could take a run of it: their grade's, all of it required, none for homework. */
export const wouldTake = (reading: Reading, who: Student, run: Run): boolean =>
  rankOn(who, run.activity, run.day) >= 0 &&
  run.grades.has(who.grade) &&
  run.slots.every((slot) => requires(reading, who, slot) && !isHomeworkBlock(reading, who.grade, slot))

/** Whether a student may be in a session of an activity on a run: H05, H06, H13, H14, H21 and what they require. */
export function mayJoin(reading: Reading, who: Student, run: Run): boolean {
  const { activity, slots, grades, day } = run
  const { category } = activity
  if (!grades.has(who.grade) || !slots.every((slot) => requires(reading, who, slot))) return false
  const forHomework = slots.filter((slot) => isHomeworkBlock(reading, who.grade, slot))
  if (forHomework.length > 0 && !['homework', 'tutoring', 'self_study'].includes(category)) return false
  if (slots.some(({ kind }) => kind === 'evening') && !['self_study', 'tutoring'].includes(category))
    return false
  if (isRanked(category)) return rankOn(who, activity, day) >= 0
  if (category === 'homework') return homeworkMinutes(reading.school, who.grade) > 0
  if (category === 'tutoring') return who.tutoring.needed && who.tutoring.willing
  if (category === 'self_study')
    return slots.every((slot) => slot.kind === 'evening' || forHomework.includes(slot))
  return true
}
