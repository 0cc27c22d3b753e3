import { type CellValue, cellRef } from 'hucre'
import type { Fault } from '../../models/faults.ts'
import { knownHeadings, type Meaning, meanings, plainName } from '../files/csv/headings.ts'
import { type PlaceOf, type Read, readHeader, readRows, type TextLine } from '../files/csv/sheet.ts'
import type { Table } from '../files/csv/table.ts'
import { fileFault, inFile } from '../files/fault.ts'
import { type Dates, textIn } from './cell-text.ts'
import type { Grid } from './grid.ts'
import { cellSays, isExample } from './guard.ts'

interface SheetRead extends Read {
  /** Columns that are not used. */
  readonly notes: readonly Fault[]
  /** Rows of examples that were skipped. */
  readonly examples: number
}

/** Where cells of a sheet stand: a row as a whole is its first cell. */
const placesIn =
  (sheet: string): PlaceOf =>
  (line, at, heading) => ({
    ...inFile(sheet, line, heading ?? null),
    cell: line === null ? null : cellRef(line - 1, at === undefined || at === null || at < 0 ? 0 : at),
  })

const withoutBrackets = (name: string): string => name.replace(/\(.*?\)/g, '')

/** What a heading means: units in brackets may be left out or added. */
function meaningsOf(table: Table): (heading: string) => Meaning | undefined {
  const known = meanings(table)
  const short = new Map<string, Meaning | null>()
  for (const [name, meaning] of known) {
    const plain = withoutBrackets(name)
    const other = short.get(plain)
    short.set(plain, other === undefined || other === meaning ? meaning : null)
  }
  return (heading) => {
    const name = plainName(heading)
    return known.get(name) ?? short.get(withoutBrackets(name)) ?? undefined
  }
}

const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '')
const said = (value: CellValue): string => (typeof value === 'string' ? cellSays(value) : '')

/** Rows that are looked through for headings: titles may stand above them. */
const FIRST_ROWS = 30
const FEWEST_HEADINGS = 2

/** Index of the row of headings: of the first rows the one that has most of them; -1: none has `fewest`. */
export function headingRow(
  rows: Grid['rows'],
  isHeading: (text: string) => boolean,
  fewest = FEWEST_HEADINGS,
): number {
  let best = -1
  let most = fewest - 1
  for (const [index, row] of rows.slice(0, FIRST_ROWS).entries()) {
    const count = new Set(row.map(said).filter((text) => text !== '' && isHeading(text))).size
    if (count > most) [best, most] = [index, count]
  }
  return best
}

/** The headings of a sheet, column by column, as its reader sees them; none where they are not found. */
export function headingsOf(table: Table, { rows }: Grid): readonly string[] {
  const meaningOf = meaningsOf(table)
  return (rows[headingRow(rows, (text) => meaningOf(text) !== undefined)] ?? []).map(said)
}

/** Reads a sheet as a table. Every fault of it is told; rows with a fault are left out. */
export function readGridSheet(table: Table, grid: Grid, dates: Dates): SheetRead {
  const { name, rows } = grid
  const place = placesIn(name)
  const meaningOf = meaningsOf(table)
  const at = headingRow(rows, (text) => meaningOf(text) !== undefined)
  if (at < 0) {
    const sheet = { whole: false, file: name, place, columns: [], headings: new Map(), rows: [], lost: [] }
    const fault = fileFault('BOOK_NO_HEADINGS', place(null), { expected: knownHeadings(table) })
    return { sheet, faults: [fault], notes: [], examples: 0 }
  }
  const header = { line: at + 1, cells: (rows[at] ?? []).map(said) }
  const head = readHeader(header, table, meaningOf, place)
  const body: TextLine[] = []
  let examples = 0
  for (const [index, row] of rows.entries()) {
    if (index <= at) continue
    if (!row.some((value, column) => !isBlank(value) && head.columns[column])) continue
    if (row.some((value, column) => mayMark(table, head.columns[column]) && isExample(String(value))))
      examples++
    else body.push(lineOf(grid, index, head.columns, dates))
  }
  const read = readRows(table, { file: name, place, ...head, body })
  const missed = head.faults.some(({ code }) => code === 'CSV_HEADING_MISSING')
  const guessed = head.unknown.filter(({ guess }) => missed && guess !== '').map(({ fault }) => fault)
  const ignored = head.unknown.filter(({ fault }) => !guessed.includes(fault))
  const faults = [...guessed, ...head.faults, ...read.none]
  return {
    sheet: { ...read.sheet, whole: faults.length === 0 },
    faults: [...faults, ...read.faults],
    notes: ignored.map(({ fault }) => ({ ...fault, code: 'BOOK_COLUMN_IGNORED', severity: 'warning' })),
    examples,
  }
}

/** Whether the mark of an example may stand in a column: wherever the first one was moved, and not in free text. */
const mayMark = (table: Table, meaning: Meaning | null | undefined): boolean =>
  meaning === 'parent' ||
  (meaning !== null && meaning !== undefined && (!meaning.cell.literal || meaning === table.columns[0]))

/** What a cell says, as its reader sees it. */
export function seen(value: CellValue | undefined): string {
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return value
      .toISOString()
      .replace('T', ' ')
      .replace(/(?: 00:00:00)?\.000Z$/, '')
  return value === null || value === undefined ? '' : String(value).trim()
}

function lineOf(
  { rows, broken }: Grid,
  index: number,
  columns: readonly (Meaning | null)[],
  dates: Dates,
): TextLine {
  const wrong: { at: number; code: NonNullable<TextLine['broken']>[number]['code']; read: string }[] = []
  const cells = (rows[index] ?? []).map((value, at) => {
    const found = broken.get(`${index},${at}`)
    const { text, code } =
      found === undefined ? textIn(value, columns[at] ?? null, dates) : { text: '', code: found.code }
    if (code !== undefined) wrong.push({ at, code, read: found?.read ?? seen(value) })
    return text
  })
  return { line: index + 1, cells, broken: wrong, seen: (rows[index] ?? []).map(seen) }
}
