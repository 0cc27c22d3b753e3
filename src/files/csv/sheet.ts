import type { ErrorCode } from '../../../models/errors.ts'
import type { Fault } from '../../../models/faults.ts'
import { decodeText } from '../decode.ts'
import { fileFault, inFile, type Place } from '../fault.ts'
import { TABLES, type TableKey } from './columns/index.ts'
import { unguarded } from './guard.ts'
import { guessOf, knownHeadings, type Meaning, meanings, plainName } from './headings.ts'
import { delimiterOf, type Line, parseCsv } from './parse.ts'
import { rowReader } from './row.ts'
import type { Column, Table } from './table.ts'

/** A row as it was read. */
export interface SheetRow {
  readonly line: number
  /** The id of its parent; null for tables that have none. */
  parent: string | null
  readonly value: Record<string, unknown>
}

/** Where a cell stands, by its line, the index of its column and the heading of that. */
export type PlaceOf = (line: number | null, at?: number | null, heading?: string | null) => Place

/** What one file, or one sheet of a workbook, holds. */
export interface Sheet {
  /** Whether all of the file could be understood, single cells excepted. */
  readonly whole: boolean
  readonly file: string
  readonly place: PlaceOf
  /** What its columns mean, in the order of the file; null: nothing. */
  readonly columns: readonly (Meaning | null)[]
  /** Headings as the file has them. */
  readonly headings: ReadonlyMap<Meaning, string>
  readonly rows: readonly SheetRow[]
  /** Of rows that could not be read, the id (or, of a row that has a parent, the parent's), where there is one. */
  readonly lost: readonly string[]
}

export interface Read {
  readonly sheet: Sheet
  readonly faults: Fault[]
}

/** The place of a column's cell in a row of a sheet. */
export const placeOf = (sheet: Sheet, line: number | null, meaning: Meaning): Place =>
  sheet.place(
    line,
    sheet.columns.indexOf(meaning),
    sheet.headings.get(meaning) ?? (meaning === 'parent' ? null : meaning.zh),
  )

/** Reads one file of a folder. Every fault of it is told; rows with a fault are left out. */
export function readSheet(key: TableKey, file: string, bytes: Buffer): Read {
  const table = TABLES[key]
  const place: PlaceOf = (line, _at, heading) => inFile(file, line, heading ?? null)
  const nothing: Sheet = {
    whole: false,
    file,
    place,
    columns: [],
    headings: new Map(),
    rows: [],
    lost: [],
  }
  const decoded = decodeText(bytes)
  if ('fault' in decoded) return { sheet: nothing, faults: [fileFault(decoded.fault, inFile(file))] }
  const known = meanings(table)
  const { lines, broken } = parseCsv(decoded.text, delimiterOf(decoded.text, known))
  const faults: Fault[] = broken === null ? [] : [fileFault(broken.code, inFile(file, broken.line))]
  const [header, ...body] = lines
  if (header === undefined) return { sheet: nothing, faults }
  const head = readHeader(header, table, (heading) => known.get(plainName(heading)), place)
  faults.push(...head.unknown.map(({ fault }) => fault), ...head.faults)
  faults.push(...cellsWithoutHeading(file, header, body))
  const unescaped = body.map(({ line, cells }) => ({ line, cells: cells.map(unguarded) }))
  const read = readRows(table, { file, place, ...head, body: unescaped })
  if (broken === null) faults.push(...read.none)
  const whole = faults.length === 0
  return { sheet: { ...read.sheet, whole }, faults: [...faults, ...read.faults] }
}

/** A row whose cells are text, with those of them that hold no value at all. */
export interface TextLine extends Line {
  readonly broken?: readonly { readonly at: number; readonly code: ErrorCode; readonly read: string }[]
  /** What the cells say to who looks at them, where that is not the text that is read. */
  readonly seen?: readonly string[]
}

interface Body {
  readonly file: string
  readonly place: PlaceOf
  readonly columns: readonly (Meaning | null)[]
  readonly headings: ReadonlyMap<Meaning, string>
  readonly body: readonly TextLine[]
}

/** Reads the rows of a table whose headings are known. `none` says that there are no rows where there should be. */
export function readRows(
  table: Table,
  { file, place, columns, headings, body }: Body,
): { sheet: Omit<Sheet, 'whole'>; faults: Fault[]; none: Fault[] } {
  const faults: Fault[] = []
  const lost: string[] = []
  const readRow = rowReader(table, columns, headings)
  const rows = body.flatMap((line) => {
    const { parent, value, wrong } = readRow(line.cells)
    const broken = (line.broken ?? []).filter(({ at }) => columns[at])
    const known = new Set(broken.map(({ at }) => at))
    for (const { at, code, read } of broken) {
      const meaning = columns[at]
      const heading = meaning === null || meaning === undefined ? null : (headings.get(meaning) ?? null)
      faults.push(fileFault(code, place(line.line, at, heading), { read }))
    }
    for (const { code, at, column, ...details } of wrong)
      if (!known.has(at))
        faults.push(
          fileFault(code, place(line.line, at, column), {
            ...details,
            read: line.seen?.[at] ?? details.read,
          }),
        )
    if (wrong.length === 0 && broken.length === 0)
      return [{ line: line.line, parent, value: table.finish(value) }]
    lost.push(parent ?? String(value['id'] ?? ''))
    return []
  })
  const none = table.required && body.length === 0 ? [fileFault('CSV_NO_ROWS', place(null))] : []
  return { sheet: { file, place, columns, headings, rows, lost }, faults, none }
}

interface Head {
  readonly columns: readonly (Meaning | null)[]
  readonly headings: ReadonlyMap<Meaning, string>
  /** Headings that mean nothing here. */
  readonly unknown: readonly { readonly heading: string; readonly guess: string; readonly fault: Fault }[]
  readonly faults: readonly Fault[]
}

/** What the headings of a table mean, with what is wrong with them. */
export function readHeader(
  header: Line,
  table: Table,
  meaningOf: (heading: string) => Meaning | undefined,
  place: PlaceOf,
): Head {
  const headings = new Map<Meaning, string>()
  const faults: Fault[] = []
  const unknown: { heading: string; guess: string; fault: Fault }[] = []
  const columns = header.cells.map((cell, at) => {
    const heading = cell.trim()
    if (heading === '') return null
    const meaning = meaningOf(heading)
    const where = place(header.line, at, heading)
    if (meaning === undefined) {
      const guess = guessOf(heading, [...table.columns, ...(table.parent === null ? [] : [table.parent])])
      const details = { read: heading, expected: knownHeadings(table), guess }
      unknown.push({ heading, guess, fault: fileFault('CSV_HEADING_UNKNOWN', where, details) })
      return null
    }
    const other = headings.get(meaning)
    if (other !== undefined) {
      faults.push(fileFault('CSV_HEADING_TWICE', where, { read: heading, other }))
      return null
    }
    headings.set(meaning, heading)
    return meaning
  })
  faults.push(...columnsMissing(table, headings, place(header.line)))
  return { columns, headings, unknown, faults }
}

const isNeeded = (column: Column): boolean => column.blank === 'fault' && column.path.length === 1

function columnsMissing(table: Table, headings: ReadonlyMap<Meaning, string>, place: Place): Fault[] {
  const wanted = [
    ...(table.parent === null ? [] : [{ meaning: 'parent' as const, ...table.parent }]),
    ...table.columns.filter(isNeeded).map((column) => ({ meaning: column, zh: column.zh, en: column.en })),
  ]
  return wanted
    .filter(({ meaning }) => !headings.has(meaning))
    .map(({ zh, en }) => fileFault('CSV_HEADING_MISSING', place, { zh, en, expected: zh }))
}

function cellsWithoutHeading(file: string, header: Line, body: readonly Line[]): Fault[] {
  const found = new Map<number, Line>()
  for (const line of body)
    for (let at = 0; at < line.cells.length; at++)
      if (line.cells[at] !== '' && (header.cells[at] ?? '') === '' && !found.has(at)) found.set(at, line)
  return [...found].map(([at, line]) =>
    fileFault('CSV_HEADING_BLANK', inFile(file, line.line), { read: line.cells[at], number: at + 1 }),
  )
}
