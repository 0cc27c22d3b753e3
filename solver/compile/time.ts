import { type Activity, isRanked } from '../../models/activity.ts'
import { changesFrom } from '../../models/begun.ts'
import { schoolDays } from '../../models/calendar.ts'
import type { Block, School, SlotPattern } from '../../models/school.ts'
import { type DayView, inWeeks, minutesOf, momentOf, within } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import type { Option, Problem, Slot } from '../problem.ts'

/** The service days of a school: the school days on which it is not closed. */
export const serviceDays = (week: Week, school: School): DayView[] =>
  schoolDays(week.district, week.monday).filter(
    (day) => !school.closures.some((gap) => within(day.date, gap)),
  )

/** The slots of a school in order of time, and how many elementary segments their boundaries make. */
export function compileSlots(
  school: School,
  days: readonly DayView[],
): { slots: Slot[]; segmentCount: number } {
  const slots: Slot[] = []
  let segmentCount = 0
  days.forEach((view, day) => {
    const blocks = school.blocks.filter((block) => block.weekday === view.follows)
    const marks = [...new Set(blocks.flatMap((block) => [minutesOf(block.start), minutesOf(block.end)]))]
    marks.sort((a, b) => a - b)
    for (const block of blocks) {
      const start = minutesOf(block.start)
      const end = minutesOf(block.end)
      const segments = [segmentCount + marks.indexOf(start), segmentCount + marks.indexOf(end)] as const
      slots.push({ day, block, start, end, segments })
    }
    segmentCount += Math.max(0, marks.length - 1)
  })
  return { slots, segmentCount }
}

const matches = (pattern: SlotPattern, block: Block, day: DayView): boolean =>
  (pattern.weekday === null || pattern.weekday === day.follows) &&
  (pattern.block === null || pattern.block === block.code) &&
  (pattern.kind === null || pattern.kind === block.kind) &&
  inWeeks(pattern.weeks, day.odd)

/** Whether an activity may use a block on a day; no pattern at all stands for every regular block. */
const mayUse = (activity: Activity, block: Block, day: DayView): boolean =>
  activity.blocks.length === 0
    ? block.kind === 'regular'
    : activity.blocks.some((pattern) => matches(pattern, block, day))

/** Runs of slots of one grade on one day: consecutive blocks of the grade, each gap within the break limit. */
function runsOfGrade(
  slots: readonly Slot[],
  day: number,
  grade: number,
  length: number,
  breakLimit: number,
  usable: (slot: number) => boolean,
): number[][] {
  const own: number[] = []
  slots.forEach((slot, index) => {
    if (slot.day === day && slot.block.grades.includes(grade)) own.push(index)
  })
  const runs: number[][] = []
  for (let first = 0; first + length <= own.length; first++) {
    const run = own.slice(first, first + length)
    const joined = run.every(
      (slot, at) => at === 0 || slots[slot].start - slots[run[at - 1]].end <= breakLimit,
    )
    if (joined && run.every(usable)) runs.push(run)
  }
  return runs
}

/** Every run that every activity may be opened on, valid for at least one of its grades. */
export function compileOptions(
  activities: readonly Activity[],
  slots: readonly Slot[],
  days: readonly DayView[],
  breakLimit: number,
): Option[] {
  const options: Option[] = []
  activities.forEach((activity, index) => {
    days.forEach((view, day) => {
      const usable = (slot: number): boolean => mayUse(activity, slots[slot].block, view)
      const seen = new Set<string>()
      for (const grade of activity.grades)
        for (const run of runsOfGrade(slots, day, grade, activity.run, breakLimit, usable)) {
          const key = run.join()
          if (seen.has(key)) continue
          seen.add(key)
          options.push(toOption(options.length, index, day, run, slots))
        }
    })
  })
  return options
}

function toOption(
  index: number,
  activity: number,
  day: number,
  run: number[],
  slots: readonly Slot[],
): Option {
  const first = slots[run[0]]
  const last = slots[run[run.length - 1]]
  const late = run.map((slot) => slots[slot]).find((slot) => slot.block.kind !== 'regular')
  return {
    index,
    activity,
    day,
    slots: run,
    start: first.start,
    end: last.end,
    late: late === undefined ? 0 : last.end - late.start,
    segments: [first.segments[0], last.segments[1]],
  }
}

/** Whether an option's run is one for a grade. */
export function runsForGrade(
  options: readonly Option[],
  slots: readonly Slot[],
  breakLimit: number,
): (grade: number, option: Option) => boolean {
  const fits = new Uint8Array(10 * options.length)
  const known = new Map<string, boolean[]>()
  for (const { index, day, slots: run } of options) {
    const key = run.join()
    const ofGrades =
      known.get(key) ??
      Array.from({ length: 10 }, (_, grade) => {
        const usable = (slot: number): boolean => run.includes(slot)
        return grade > 0 && runsOfGrade(slots, day, grade, run.length, breakLimit, usable).length > 0
      })
    known.set(key, ofGrades)
    ofGrades.forEach((isRun, grade) => {
      fits[grade * options.length + index] = isRun ? 1 : 0
    })
  }
  return (grade, option) => fits[grade * options.length + option.index] === 1
}

/** Grade (0–9) × slot: homework blocks, by declaration or by default. */
export function homeworkSlots(school: School, slots: readonly Slot[], days: readonly DayView[]): Uint8Array {
  const marked = new Uint8Array(10 * slots.length)
  for (let grade = 1; grade <= 9; grade++)
    days.forEach((view, day) => {
      const own = slots.flatMap((slot, index) =>
        slot.day === day && slot.block.grades.includes(grade) ? [index] : [],
      )
      const declared = school.homeworkBlocks.find(
        (entry) => entry.grade === grade && entry.weekday === view.follows,
      )
      const end = timetableEnd(school, grade, view.follows)
      const first = own.find((slot) => slots[slot].block.kind === 'regular' && slots[slot].start >= end)
      const chosen =
        declared !== undefined
          ? own.filter((slot) => declared.blocks.includes(slots[slot].block.code))
          : writtenMinutes(school, grade) > 0 && first !== undefined
            ? [first]
            : []
      for (const slot of chosen) marked[grade * slots.length + slot] = 1
    })
  return marked
}

/** Minutes of written homework declared for a grade; 0 where nothing is. */
export const writtenMinutes = (school: School, grade: number): number =>
  school.writtenHomework.find((entry) => entry.grade === grade)?.minutes ?? 0

/** End of the compulsory timetable, minutes; 1440 where the school names none, so that nothing follows it. */
export function timetableEnd(school: School, grade: number, weekday: number): number {
  const entry = school.timetable.find((row) => row.grade === grade && row.weekday === weekday)
  return entry === undefined ? 1440 : minutesOf(entry.end)
}

/** 1 for every activity whose places go by rank. */
export const rankedActivities = (activities: readonly Activity[]): Uint8Array =>
  Uint8Array.from(activities, (activity) => (isRanked(activity.category) ? 1 : 0))

/** Slots that had begun at the moment from which a rebalance may change the week; null: none. */
export function begunSlots(week: Week, days: Problem['days'], slots: Problem['slots']): Uint8Array | null {
  const from = changesFrom(week)
  if (from === null) return null
  const begun = Uint8Array.from(slots, ({ day, start }) => (momentOf(days[day].date, start) < from ? 1 : 0))
  return begun.includes(1) ? begun : null
}
