import type { CellValue } from 'hucre'
import type { Grid } from '../../grid.ts'
import { day } from '../when.ts'
import { type Field, fieldOf } from './fields.ts'
import { isTime } from './text.ts'

/** A day of the timetable, or a part of it, and the columns that tell what there is. */
interface Slot {
  /** The day as its heading says it. */
  readonly day: string
  /** Column of that heading. */
  readonly at: number
  /** A block or a time that stands below it; blank: none. */
  readonly when: string
  /** Columns, each with what it tells; null: whatever is written in it. */
  readonly cells: readonly { readonly at: number; readonly field: Field | null }[]
}

/** A timetable whose columns are days: where its parts stand. */
export interface Layout {
  /** Text of every cell, rows and columns exchanged where days are rows. */
  readonly texts: readonly (readonly string[])[]
  readonly isTurned: boolean
  /** Row of the days. */
  readonly header: number
  /** First row below the headings. */
  readonly body: number
  readonly slots: readonly Slot[]
  /** Columns beside the days; null: its heading says nothing. */
  readonly heads: readonly { readonly at: number; readonly field: Field | null }[]
}

const FIRST_ROWS = 30
const FEWEST_DAYS = 2

function textOf(value: CellValue): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return value === null ? '' : String(value).slice(0, LONGEST_CELL).trim()
}

/** Whether a text is a day, by its weekday, its month or the whole date: `3-1` may be a class. */
const isDay = (text: string): boolean => {
  const read = text === '' ? undefined : day.read(text)
  return read !== undefined && (!read.startsWith('0 ') || text.includes('月'))
}

const isWhen = (text: string): boolean => isTime(text) || /^[A-Za-z]\d{1,2}$/.test(text)

function turned(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''))
}

/** Most cells of a sheet that is looked at: a timetable of a school is far smaller. */
const MOST_CELLS = 6_000
/** Most signs of a cell that are looked at. */
const LONGEST_CELL = 1_000
/** Most signs of a sheet. */
const MOST_SIGNS = 300_000

/**
 * Where the parts of a timetable with days as columns, or as rows, stand; null: the sheet is none such.
 * `pupils`: it names the children of a class, and what each of them does.
 */
export function layoutOf({ rows }: Grid): Layout | 'pupils' | null {
  if (rows.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS) return null
  const texts = rows.map((row) => row.map(textOf))
  if (texts.reduce((sum, row) => sum + row.reduce((part, text) => part + text.length, 0), 0) > MOST_SIGNS)
    return null
  return upright(texts, false) ?? (isTable(texts.slice(0, FIRST_ROWS)) ? null : upright(turned(texts), true))
}

/** Headings of a list of one thing a row, which is no timetable with days as rows. */
const isTable = (texts: readonly (readonly string[])[]): boolean =>
  texts.some((row) => {
    const fields = row.map(fieldOf)
    return (
      row.some(isDayWord) &&
      fields.some((field) => field !== undefined && field !== 'blocks' && field !== 'time')
    )
  })

function upright(texts: readonly (readonly string[])[], isTurned: boolean): Layout | 'pupils' | null {
  const header = texts.slice(0, FIRST_ROWS).findIndex((row) => new Set(row.filter(isDay)).size >= FEWEST_DAYS)
  if (header < 0 || isTable(texts.slice(0, isTurned ? 0 : header))) return null
  const [days = [], below = []] = [texts[header], texts[header + 1]]
  const columns = columnsOfDays(days, below)
  const under = columns.map(({ at }) => below[at] ?? '').filter((text) => text !== '')
  const hasParts = under.length > 0 && under.every((text) => isWhen(text) || fieldOf(text) !== undefined)
  const slots = hasParts
    ? inParts(columns, below)
    : columns
        .filter(({ at }) => isDay(days[at] ?? ''))
        .map(({ day: text, at }) => ({ day: text, at, when: '', cells: [{ at, field: null }] }))
  const taken = new Set(slots.flatMap(({ cells }) => cells.map(({ at }) => at)))
  const width = Math.max(...texts.slice(header).map((row) => row.length))
  const heads = Array.from({ length: width }, (_, at) => at)
    .filter((at) => !taken.has(at))
    .map((at) => ({ at, heading: days[at] || (hasParts ? (below[at] ?? '') : '') }))
  const known = heads.flatMap(({ at, heading }) => {
    const field = fieldOf(heading)
    return field === undefined && heading !== '' && !isDayWord(heading) ? [] : [{ at, field: field ?? null }]
  })
  if (heads.some(({ at }) => [days[at], below[at]].some((text) => fieldOf(text ?? '') === 'student')))
    return 'pupils'
  return { texts, isTurned, header, body: header + (hasParts ? 2 : 1), slots, heads: known }
}

const isDayWord = (heading: string): boolean => /^(?:星期|周次?|日期|weekday|day|date)$/iu.test(heading)

/** Columns of days: those of a heading, and blank ones behind it that have a heading of their own below. */
function columnsOfDays(
  days: readonly string[],
  below: readonly string[],
): { readonly day: string; readonly first: number; readonly at: number }[] {
  const found: { day: string; first: number; at: number }[] = []
  let last: { day: string; first: number } | null = null
  for (let at = 0; at < Math.max(days.length, below.length); at++) {
    const text = days[at] ?? ''
    if (isDay(text)) last = { day: text, first: at }
    else if (text !== '') last = null
    if (last !== null && (at === last.first || (below[at] ?? '') !== '')) found.push({ ...last, at })
  }
  return found
}

/** Days in parts: by block or time, or a column for the activity, one for the room … */
function inParts(columns: ReturnType<typeof columnsOfDays>, below: readonly string[]): Slot[] {
  const slots: { day: string; at: number; when: string; cells: { at: number; field: Field | null }[] }[] = []
  for (const { day: text, first, at } of columns) {
    const heading = below[at] ?? ''
    const field = isWhen(heading) ? undefined : fieldOf(heading)
    const last = slots.at(-1)
    const goesOn =
      field !== undefined && last?.at === first && last.cells.every((cell) => cell.field !== field)
    if (goesOn) last.cells.push({ at, field })
    else
      slots.push({
        day: text,
        at: first,
        when: field === undefined ? heading : '',
        cells: [{ at, field: field ?? null }],
      })
  }
  return slots
}
