import { clockOf } from '../../models/time.ts'
import type { Random } from '../random.ts'
import type { BlockInput, SchoolInput } from './input.ts'
import type { SchoolShape } from './shape.ts'

export const WEEKDAYS = [1, 2, 3, 4, 5] as const
const LOWER = [1, 2]
const PRIMARY = [1, 2, 3, 4, 5, 6]
const UPPER = [3, 4, 5, 6]
const JUNIOR = [7, 8, 9]

/** A lesson period: minutes since midnight. */
type Period = readonly [number, number]

/** The times of a school: what the timetable leaves, and what after-school service makes of it. */
export interface Times {
  readonly timetable: SchoolInput['timetable']
  readonly blocks: BlockInput[]
  readonly homeworkBlocks: NonNullable<SchoolInput['homeworkBlocks']>
  readonly writtenHomework: NonNullable<SchoolInput['writtenHomework']>
  readonly siteDuties: NonNullable<SchoolInput['siteDuties']>
  /** Lesson periods of a grade on a weekday. */
  readonly periods: (grade: number, weekday: number) => readonly Period[]
}

const hm = (hour: number, minute: number): number => hour * 60 + minute
const MORNING: Readonly<Record<'primary' | 'junior', readonly Period[]>> = {
  primary: [
    [hm(8, 30), hm(9, 10)],
    [hm(9, 20), hm(10, 0)],
    [hm(10, 30), hm(11, 10)],
    [hm(11, 20), hm(12, 0)],
  ],
  junior: [
    [hm(8, 0), hm(8, 45)],
    [hm(8, 55), hm(9, 40)],
    [hm(10, 10), hm(10, 55)],
    [hm(11, 5), hm(11, 50)],
  ],
}

/**
 * A winter day: grades 1–2 end at 15:10 (16:05 one day), 3–6 at 16:05, 7–9 at 17:10 (16:10 one day); where 18:00 is the
 * off-work time everything but morning and evening is half an hour later. Homework stands in the first regular block;
 * in junior grades the short day has clubs in its first block and, at some schools, in both.
 */
export function timesOf(shape: SchoolShape, random: Random): Times {
  const shift = shape.offWork === 'all-year' ? 30 : 0
  const longDay = random.int(1, 5)
  const shortDay = random.int(2, 4)
  const clubDay = random.chance(35)
  const timetable: Times['timetable'] = []
  const blocks: BlockInput[] = []
  const homeworkBlocks: Times['homeworkBlocks'] = []
  const siteDuties: Times['siteDuties'] = []
  const clock = (hour: number, minute: number) => clockOf(hm(hour, minute) + shift)
  const hasPrimary = shape.level !== 'junior'
  const hasJunior = shape.level !== 'primary'
  const small = shape.students < 400

  for (const weekday of WEEKDAYS) {
    const block = (code: string, start: string, end: string, kind: BlockInput['kind'], grades: number[]) =>
      blocks.push({ code, weekday, start, end, kind, grades })
    const duty = (code: string, name: string, adults: number, minutes: number, site = shape.id) =>
      siteDuties.push({
        id: `${shape.id}-D${weekday}${code}${siteDuties.length}`,
        name,
        site,
        weekday,
        block: code,
        adults,
        minutes,
      })
    if (hasPrimary) {
      for (const grade of LOWER)
        timetable.push({ grade, weekday, end: weekday === longDay ? clock(16, 5) : clock(15, 10) })
      for (const grade of UPPER) timetable.push({ grade, weekday, end: clock(16, 5) })
      if (weekday !== longDay) block('B0', clock(15, 20), clock(16, 5), 'regular', LOWER)
      block('B1', clock(16, 15), clock(16, 55), 'regular', PRIMARY)
      block('B2', clock(17, 5), clock(17, 45), 'regular', PRIMARY)
      block('B3', clock(17, 45), clock(18, 30), 'extended', PRIMARY)
      if (!small) duty('B1', '带班领导', 1, 40)
      duty('B2', small ? '护送离校' : '带班领导', 1, small ? 20 : 40)
      if (!small) duty('B2', '校门护送', 1, 20)
      if (!small) duty('B3', '晚接看护', 1, 20)
      if (shape.venue?.duty === true && shape.venue.weekdays.includes(weekday))
        duty('B2', '校外场所值守', 1, 40, shape.venue.id)
    }
    if (hasJunior) {
      const short = weekday === shortDay
      for (const grade of JUNIOR)
        timetable.push({ grade, weekday, end: short ? clock(16, 10) : clock(17, 10) })
      if (short) block('J0', clock(16, 20), clock(17, 10), 'regular', JUNIOR)
      block('J1', clock(17, 20), clock(18, 5), 'regular', JUNIOR)
      block('N1', '19:00', '20:30', 'evening', JUNIOR)
      if (short)
        for (const grade of JUNIOR)
          homeworkBlocks.push({ grade, weekday, blocks: clubDay && grade < 9 ? [] : ['J1'] })
      duty('J1', '带班领导', 1, 45)
      duty('N1', '晚自习值班', 1, 90)
    }
  }
  const afternoon = (grade: number, weekday: number): Period[] => {
    const at = (h1: number, m1: number, h2: number, m2: number): Period => [
      hm(h1, m1) + shift,
      hm(h2, m2) + shift,
    ]
    if (grade >= 7)
      return [at(14, 35, 15, 20), at(15, 25, 16, 10), ...(weekday === shortDay ? [] : [at(16, 25, 17, 10)])]
    return [at(14, 30, 15, 10), ...(grade >= 3 || weekday === longDay ? [at(15, 25, 16, 5)] : [])]
  }
  return {
    timetable,
    blocks,
    homeworkBlocks,
    writtenHomework: [
      ...(hasPrimary ? UPPER.map((grade) => ({ grade, minutes: grade === 3 ? 30 : 40 })) : []),
      ...(hasJunior ? JUNIOR.map((grade) => ({ grade, minutes: grade === 7 ? 50 : 60 })) : []),
    ],
    siteDuties,
    periods: (grade, weekday) => [
      ...MORNING[grade >= 7 ? 'junior' : 'primary'],
      ...afternoon(grade, weekday),
    ],
  }
}
