import type { Student } from '../../models/student.ts'
import { minutesOf } from '../../models/time.ts'
import type { Random } from '../random.ts'
import type { Times } from './day.ts'
import type { BlockInput } from './input.ts'
import type { SchoolShape } from './shape.ts'
import type { Adult } from './teachers.ts'

/** What one block of a weekday asks for. */
export interface SlotNeed {
  readonly block: BlockInput
  readonly start: number
  /** Children who require it. */
  readonly children: number
  /** Sessions of a comfortable plan (groups of the usual size), and the fewest that could serve everybody. */
  readonly usual: number
  readonly least: number
  /** Adults bound by site duties. */
  readonly duties: number
}

/** Usual sizes of groups, by what they do; and the largest. */
const USUAL = {
  ranked: 26,
  village: 18,
  late: 25,
  evening: 45,
  tutoring: 10,
  homework: 45,
  care: 40,
} as const

/** Whether a child of the block's grades requires it (consent taken as in force). */
function requires(row: Student, block: BlockInput, start: number, end: number): boolean {
  const day = row.days.find((entry) => entry.weekday === block.weekday)
  if (day === undefined) return false
  if (block.kind !== 'regular') return day.extra.some((code) => code === block.code)
  return start >= end && (day.until === null || block.code <= day.until)
}

/** The need of every block of a school's week. */
export function needOf(shape: SchoolShape, times: Times, rows: readonly Student[]): SlotNeed[] {
  const ends = new Map(
    times.timetable.map(({ grade, weekday, end }) => [grade * 10 + weekday, minutesOf(end)]),
  )
  const firstOf = (grade: number, weekday: number): string | undefined =>
    times.blocks.find(
      (block) =>
        block.kind === 'regular' &&
        block.weekday === weekday &&
        block.grades.includes(grade) &&
        minutesOf(block.start) >= (ends.get(grade * 10 + weekday) ?? 0),
    )?.code
  const isHomework = (grade: number, block: BlockInput): boolean => {
    const given = times.homeworkBlocks.find(
      (entry) => entry.grade === grade && entry.weekday === block.weekday,
    )
    if (given !== undefined) return given.blocks.includes(block.code)
    return grade >= 3 && firstOf(grade, block.weekday) === block.code
  }
  const signed = rows.filter((row) => row.consent !== null)
  const village = shape.location === 'below_town'
  return times.blocks.map((block): SlotNeed => {
    const homework = new Map<string, number>()
    let children = 0
    let others = 0
    let tutored = 0
    const start = minutesOf(block.start)
    const homeworkIn = new Set(block.grades.filter((grade) => isHomework(grade, block)))
    const endOf = new Map(block.grades.map((grade) => [grade, ends.get(grade * 10 + block.weekday) ?? 0]))
    for (const row of signed) {
      const end = endOf.get(row.grade)
      if (end === undefined || !requires(row, block, start, end)) continue
      children++
      if (!homeworkIn.has(row.grade)) others++
      else if (row.tutoring.willing) tutored++
      else homework.set(row.homeroom, (homework.get(row.homeroom) ?? 0) + 1)
    }
    const mergeable = village ? Math.ceil([...homework.values()].reduce((a, b) => a + b, 0) / 36) : 0
    const homeworkGroups = village
      ? mergeable
      : [...homework.values()].reduce((sum, size) => sum + Math.ceil(size / USUAL.homework), 0)
    const usualSize =
      block.kind === 'evening'
        ? USUAL.evening
        : block.kind === 'extended'
          ? USUAL.late
          : village
            ? USUAL.village
            : USUAL.ranked
    const largest = block.kind === 'evening' ? 50 : USUAL.care
    return {
      block,
      start,
      children,
      usual: homeworkGroups + Math.ceil(tutored / USUAL.tutoring) + Math.ceil(others / usualSize),
      least: homeworkGroups + Math.ceil(tutored / 12) + Math.ceil(others / largest),
      duties:
        children === 0
          ? 0
          : times.siteDuties
              .filter(
                (duty) =>
                  duty.weekday === block.weekday && duty.block === block.code && duty.site === shape.id,
              )
              .reduce((sum, duty) => sum + duty.adults, 0),
    }
  })
}

/**
 * Sets how many sessions own teachers give a day and a week, so that the need is the wanted part (`load`) of what all
 * adults of the school can give together.
 */
export function setLimits(
  shape: SchoolShape,
  adults: readonly Adult[],
  need: readonly SlotNeed[],
  random: Random,
): void {
  const wanted = need.reduce((sum, slot) => sum + (shape.loadOfLeast === true ? slot.least : slot.usual), 0)
  const own = adults.filter(({ row }) => row.source === 'own_teacher')
  const guests = adults.reduce((sum, { row }) => {
    if (row.source === 'own_teacher') return sum
    const clubsOnly = row.source === 'professional' && shape.level === 'junior'
    return sum + Math.floor((row.maxPerWeek ?? 0) / (clubsOnly ? 4 : 1))
  }, 0)
  const shares = own.reduce((sum, { row }) => sum + (row.share ?? 100), 0)
  const total = Math.max(0, Math.ceil((wanted * 100) / shape.load) - guests)
  let before = 0
  let given = 0
  const limits = own.map(({ row }) => {
    before += row.share ?? 100
    const upTo = Math.round((total * before) / shares)
    const part = upTo - given
    given = upTo
    return part
  })
  // Somebody takes one more, somebody else one less.
  for (let i = 0; i + 1 < limits.length; i += 2)
    if (random.chance(50)) {
      limits[i] = (limits[i] ?? 0) + 1
      limits[i + 1] = (limits[i + 1] ?? 0) - 1
    }
  own.forEach(({ row }, i) => {
    row.maxPerWeek = Math.max(1, Math.min(14, limits[i] ?? 1))
    row.maxPerDay = Math.max(shape.load > 100 ? 1 : 2, Math.min(4, Math.ceil(row.maxPerWeek / 3)))
  })
}
