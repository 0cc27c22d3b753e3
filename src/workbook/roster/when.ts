import { isoDate } from '../../../models/time.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { type Cell, date, idOf, list } from '../../files/csv/cells.ts'
import { dateText, plain, timeText, weekdayNumber } from '../../files/csv/when.ts'
import type { WeekDirectories } from './directories.ts'

const WEEKDAY = /(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?/i
const MONTH_AND_DAY = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/

/**
 * A day as it heads the rows of a timetable: `周一 11-30`, `11月30日（周一）`, `周一`, or a date. Read as what it says: a date,
 * or the number of a weekday (0: none) and a month and day, one of which may be missing: `1 11-30`.
 */
export const day: Cell<string> = {
  ...date,
  expected: 'YYYY-MM-DD, 周一 11-30 (Mon 11-30)',
  read: (raw) => {
    const text = raw.normalize('NFKC')
    const bare = text.replace(/\(.*?\)/g, ' ')
    const [name] = WEEKDAY.exec(bare) ?? WEEKDAY.exec(text) ?? []
    const rest = plain(name === undefined ? bare : bare.replace(name, ' '))
    const whole = isoDate.safeParse(dateText(rest)).data
    if (whole !== undefined) return whole
    const weekday = name === undefined ? 0 : (weekdayNumber(name.replace(/\.$/, '')) ?? 0)
    const [, month, date = ''] = MONTH_AND_DAY.exec(rest) ?? []
    if (month !== undefined) return `${weekday} ${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return rest === '' && weekday > 0 ? `${weekday} ` : undefined
  },
}

/** The date of the week that a day means; undefined: the week has none such, or its weekday is another. */
export function dateMeant(said: string, days: WeekDirectories['days']): string | undefined {
  const [, weekday = '0', date = said] = /^(\d) (.*)$/.exec(said) ?? []
  const wanted = Number(weekday)
  const found = days.find(({ date: one, follows }) => {
    if (date === '') return follows === wanted
    return one.endsWith(date) && [0, follows, weekdayOf(one)].includes(wanted)
  })
  return found?.date
}

/** Codes of blocks, with spaces or signs of a list between them. */
export const codes: Cell<string[]> = {
  ...list(idOf('block')),
  read: (raw) => list(idOf('block')).read(raw.replace(/\s+/g, ';')),
}

/** Where and when a session is that is told by the clock. */
interface Timed {
  readonly school: string
  readonly date: string
  readonly time: string
  /** Grades of those who are known to come; empty: anybody. */
  readonly grades: readonly number[]
}

/** Codes of the blocks that fill a time such as `15:20–16:20` from its first minute to its last; empty: there are none. */
export function blocksAt({ school, date, time, grades }: Timed, { week, days }: WeekDirectories): string[] {
  const follows = days.find((one) => one.date === date)?.follows
  const [from, to] = time.split(/[-–—~～至到]/).map((part) => timeText(part) ?? '')
  const within = (week.schools.find(({ id }) => id === school)?.blocks ?? [])
    .filter((block) => block.weekday === follows && block.start >= (from ?? '') && block.end <= (to ?? ''))
    .filter((block) => grades.length === 0 || grades.some((grade) => block.grades.includes(grade)))
    .sort((a, b) => (a.start < b.start ? -1 : 1))
  const isWhole = within[0]?.start === from && within.at(-1)?.end === to
  return isWhole ? within.map(({ code }) => code) : []
}
