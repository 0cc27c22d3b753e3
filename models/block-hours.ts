import { schoolDays } from './calendar.ts'
import type { Week } from './week.ts'
import { weekdayOf } from './weekday.ts'

/** Where and when: blocks of a school on a date, in order, by their codes. */
interface Place {
  readonly school: string
  readonly date: string
  readonly blocks: readonly string[]
}

/**
 * Tells the hours of blocks, from the start of the first to the end of the last, such as `16:30–18:00`: several where grades differ,
 * none where the school has no such block on the weekday that the date follows.
 */
export function blockHours({
  schools,
  district,
  monday,
}: Pick<Week, 'schools' | 'district' | 'monday'>): (place: Place) => string[] {
  const blocksOf = new Map<string, Week['schools'][number]['blocks']>(
    schools.map(({ id, blocks }) => [id, blocks]),
  )
  const days = new Map<string, number>(
    schoolDays(district, monday).map(({ date, follows }) => [date, follows]),
  )
  return ({ school, date, blocks: codes }) => {
    const weekday = days.get(date) ?? weekdayOf(date)
    const here = (blocksOf.get(school) ?? []).filter((block) => block.weekday === weekday)
    const hours = here.flatMap((first) => {
      if (first.code !== codes[0]) return []
      const last = here.find(
        ({ code, grades }) => code === codes.at(-1) && grades.some((grade) => first.grades.includes(grade)),
      )
      return last === undefined ? [] : [`${first.start}–${last.end}`]
    })
    return [...new Set(hours)].sort()
  }
}
