import { type Activity, isRanked } from '../../../models/activity.ts'
import type { SlotPattern } from '../../../models/school.ts'
import { type DayView, type IsoDate, inWeeks } from '../../../models/time.ts'
import type { SchoolView, Slot } from './schools.ts'

/** Consecutive slots that one session of an activity may take, and the grades for which they are consecutive. */
export interface Run {
  readonly slots: readonly Slot[]
  readonly day: DayView
  readonly grades: readonly number[]
}

/** An activity and where it may run this week. */
export interface ActivityView {
  readonly index: number
  readonly activity: Activity
  readonly school: SchoolView
  readonly ranked: boolean
  /** Blocks it may use. */
  readonly slots: readonly Slot[]
  readonly runs: readonly Run[]
  readonly runsOn: ReadonlyMap<IsoDate, readonly Run[]>
  /** The run that takes exactly these slots in this order, if there is one. */
  readonly runOf: (slots: readonly Slot[]) => Run | undefined
}

const REGULAR: readonly SlotPattern[] = [{ weekday: null, block: null, kind: 'regular', weeks: 'every' }]

const matches = (pattern: SlotPattern, slot: Slot): boolean =>
  (pattern.weekday === null || pattern.weekday === slot.day.follows) &&
  (pattern.block === null || pattern.block === slot.code) &&
  (pattern.kind === null || pattern.kind === slot.kind) &&
  inWeeks(pattern.weeks, slot.day.odd)

const keyOf = (slots: readonly Slot[]): string => slots.map((slot) => slot.index).join(' ')

/** Runs of one grade on one date: neighbours among all blocks for the grade, every one of them a slot of the activity. */
function runsOfGrade(
  today: readonly Slot[],
  usable: ReadonlySet<Slot>,
  length: number,
  limit: number,
): Slot[][] {
  const runs: Slot[][] = []
  for (let at = 0; at + length <= today.length; at++) {
    const slots = today.slice(at, at + length)
    const joined = slots.every((slot, place) => {
      const before = slots[place - 1]
      return usable.has(slot) && (before === undefined || slot.start - before.end <= limit)
    })
    if (joined) runs.push(slots)
  }
  return runs
}

/** Reads where an activity of a school may run. `breakLimit` is the longest gap within a run, minutes. */
export function readActivity(
  activity: Activity,
  school: SchoolView,
  breakLimit: number,
  index: number,
): ActivityView {
  const patterns = activity.blocks.length === 0 ? REGULAR : activity.blocks
  const slots = school.slots.filter(
    (slot) =>
      activity.grades.some((grade) => slot.grades.includes(grade)) &&
      patterns.some((pattern) => matches(pattern, slot)),
  )
  const usable = new Set(slots)
  const found = new Map<string, { slots: Slot[]; day: DayView; grades: number[] }>()
  for (const day of school.days)
    for (const grade of new Set(activity.grades)) {
      const today = (school.onDate.get(day.date) ?? []).filter((slot) => slot.grades.includes(grade))
      for (const run of runsOfGrade(today, usable, activity.run, breakLimit)) {
        const known = found.get(keyOf(run))
        if (known === undefined) found.set(keyOf(run), { slots: run, day, grades: [grade] })
        else known.grades.push(grade)
      }
    }
  const runs = [...found.values()]
  const runsOn = new Map<IsoDate, Run[]>()
  for (const run of runs) {
    const today = runsOn.get(run.day.date) ?? []
    runsOn.set(run.day.date, today)
    today.push(run)
  }
  return {
    index,
    activity,
    school,
    ranked: isRanked(activity.category),
    slots,
    runs,
    runsOn,
    runOf: (of) => found.get(keyOf(of)),
  }
}
