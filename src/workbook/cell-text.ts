import { type CellValue, serialToDate } from 'hucre'
import type { ErrorCode } from '../../models/errors.ts'
import type { Meaning } from '../files/csv/headings.ts'
import { dateText, monthAndDay, plain } from '../files/csv/when.ts'
import { cellSays } from './guard.ts'

/** What is known of the week before its cells are read: which year a date without one means. */
export interface Dates {
  readonly monday: string | null
  readonly terms: readonly { readonly first: string; readonly last: string }[]
}

interface Said {
  readonly text: string
  /** Why the cell holds no value that could be one; undefined: it may be. */
  readonly code?: ErrorCode
}

const iso = (date: Date): string => date.toISOString().slice(0, 10)

/** Columns whose date is an end: without a year it is one that is still to come. */
const isEnd = (path: readonly string[]): boolean =>
  /^(?:to|until|last|\w+Until|withdrawn)$/.test(path.at(-1) ?? '')

/** A date without its year: in the term of the week, if that has it; else the nearest to the Monday. */
function withYear(day: string, { monday, terms }: Dates, end: boolean): string | null {
  if (monday === null) return null
  const year = Number(monday.slice(0, 4))
  const dates = [year - 1, year, year + 1].map((one) => `${one}-${day}`)
  const now = terms.find(({ first, last }) => first <= monday && monday <= last)
  const inTerm = now && dates.find((date) => now.first <= date && date <= now.last)
  if (inTerm !== undefined) return inTerm
  if (end) return dates.find((date) => date >= monday) ?? null
  const away = (date: string): number => Math.abs(Date.parse(date) - Date.parse(monday))
  return dates.reduce((best, date) => (away(date) < away(best) ? date : best))
}

const SECONDS = 86_400

/** A share of a day as a time of day. */
function timeOf(share: number): string {
  const seconds = Math.round(share * SECONDS) % SECONDS
  return new Date(seconds * 1000).toISOString().slice(11, 19)
}

/** First and last number that is a date of our times, where a date stands without its format. */
const DATED = [10_000, 99_999] as const
const FIRST_YEAR = '1900'

/** A day behind its weekday, as timetables have it: 周一 11-30, Mon 11-30, 星期一 11月30日. */
const BEHIND_WEEKDAY =
  /^(?:(?:周|星期)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\s*(?:(\d{1,2})-(\d{1,2})|(\d.*))$/iu

function withoutWeekday(text: string): string {
  const [, month, day, other] = BEHIND_WEEKDAY.exec(text) ?? []
  return other ?? (month === undefined || day === undefined ? text : `${month}月${day}日`)
}

const SHORT_YEAR = /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/
/** Years around the week in which a date of two digits lies: outside, its first number is no year. */
const YEARS = { before: 3, after: 7 } as const

/** A date with two digits of its year (`26/9/1`, as office programs show it), where these are a year of our times. */
function shortYear(text: string, { monday }: Dates): string | undefined {
  const [, digits, month = '', day = ''] = SHORT_YEAR.exec(plain(text)) ?? []
  if (digits === undefined || monday === null) return undefined
  const year = 2000 + Number(digits)
  const away = year - Number(monday.slice(0, 4))
  return away < -YEARS.before || away > YEARS.after ? undefined : dateText(`${year}-${month}-${day}`)
}

function dated(written: string, path: readonly string[], dates: Dates): Said {
  const text = withoutWeekday(written)
  const day = monthAndDay(text)
  const short = day === undefined ? shortYear(text, dates) : undefined
  if (short !== undefined) return { text: short }
  const whole = day === undefined ? dateText(text) : (withYear(day, dates, isEnd(path)) ?? undefined)
  if (whole !== undefined && whole < FIRST_YEAR) return { text, code: 'BOOK_DATE_OLD' }
  return { text: whole ?? text }
}

function ofDate(value: Date): string {
  const date = iso(value)
  const time = value.toISOString().slice(11, 19)
  // Excel counts from here: a time without a day.
  if (date === '1899-12-31' || date === '1899-12-30') return time
  return time === '00:00:00' ? date : `${date} ${time}`
}

const UNIT = /^([\d.,]+)(?:人|名|元|分钟|分|节|次|个|组|天|小时|周岁)$/

/**
 * The text that the codec of a column reads, from whatever stands in the cell: numbers for dates and times, dates in a
 * format or without, numbers with a unit.
 */
export function textIn(value: CellValue, meaning: Meaning | null, dates: Dates): Said {
  const column = meaning === 'parent' ? null : meaning
  const kind = column?.cell.fault
  if (value === null) return { text: '' }
  if (typeof value === 'boolean') return { text: String(value) }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { text: '', code: 'CELL_DATE' }
    const text = ofDate(value)
    if (kind !== 'CELL_DATE') return { text }
    // A day of 1899 may also be how a time of day is stored; midnight of it is the day.
    return dated(text === '00:00:00' ? iso(value) : text, column?.path ?? [], dates)
  }
  if (typeof value === 'number') {
    if (kind === 'CELL_DATE' && value >= DATED[0] && value <= DATED[1])
      return { text: iso(serialToDate(Math.floor(value))) }
    if (kind === 'CELL_TIME' && value >= 0 && value < 1) return { text: timeOf(value) }
    // 15.20 is how some write the time; a cell of numbers keeps 15.2 of it.
    if (kind === 'CELL_TIME' && value < 24) return { text: value.toFixed(2).replace('.', ':') }
    if (column?.cell.expected === '0–100' && value > 0 && value <= 1) return share(value)
    return { text: Number.isInteger(value) ? value.toFixed(0) : String(value) }
  }
  const text = cellSays(value)
  if (kind === 'CELL_DATE') return dated(text, column?.path ?? [], dates)
  if (kind === 'CELL_TIME') return { text: text.replace(/^(\d{1,2})\.(\d{2})$/, '$1:$2') }
  if (kind === 'CELL_NUMBER') return { text: UNIT.exec(plain(text))?.[1] ?? text }
  return { text }
}

/** A number in a column of percents: 0.67 is 67 %; whether 1 is 1 % or 100 % cannot be known. */
const share = (value: number): Said =>
  value === 1 ? { text: '1', code: 'BOOK_PERCENT' } : { text: String(Math.round(value * 10_000) / 100) }
